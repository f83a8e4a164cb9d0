package org.legger.search;

import java.util.function.IntConsumer;

/** Does the parts of a task, several at a time where it can. */
public interface Parts {
  /** How many it does at a time, at least 1. */
  int atOnce();

  /** Does the parts from 0; returns when all are done, or throws the first failure among them. */
  void each(int parts, IntConsumer task);

  /** Does all on the thread that asks. */
  static Parts alone() {
    return new Parts() {
      @Override
      public int atOnce() {
        return 1;
      }

      @Override
      public void each(int parts, IntConsumer task) {
        for (int i = 0; i < parts; i++) {
          task.accept(i);
        }
      }
    };
  }
}
