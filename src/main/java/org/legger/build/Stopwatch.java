package org.legger.build;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Time since the last stop, stage by stage. */
final class Stopwatch {
  private final LongSupplier clock;
  private final Map<String, Long> millis = new LinkedHashMap<>();
  private long last;

  Stopwatch(LongSupplier clock) {
    this.clock = clock;
    this.last = clock.getAsLong();
  }

  void stop(String stage) {
    long now = clock.getAsLong();
    millis.put(stage, now - last);
    last = now;
  }

  Map<String, Long> millis() {
    return millis;
  }
}
