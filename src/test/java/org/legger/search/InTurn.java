package org.legger.search;

import java.util.function.IntConsumer;

/**
 * Does the parts of a task one after the other, as if several were done at a time.
 *
 * @param atOnce how many
 */
record InTurn(int atOnce) implements Parts {
  @Override
  public void each(int parts, IntConsumer task) {
    for (int i = parts - 1; i >= 0; i--) {
      task.accept(i);
    }
  }
}
