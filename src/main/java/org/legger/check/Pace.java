package org.legger.check;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Keeps a distance in time between two questions to one host; others need not wait for it. */
public final class Pace {
  private final long millis;
  private final LongSupplier clock;
  private final Map<String, Long> last = new HashMap<>();

  /**
   * A pace.
   *
   * @param millis between two questions
   * @param clock in milliseconds
   */
  public Pace(long millis, LongSupplier clock) {
    this.millis = millis;
    this.clock = clock;
  }

  /** Waits until a host may be asked. */
  void before(String host) throws InterruptedException {
    long now = clock.getAsLong();
    long wait = last.containsKey(host) ? last.get(host) + millis - now : 0;
    if (wait > 0) {
      TimeUnit.MILLISECONDS.sleep(wait);
    }
    last.put(host, Math.max(now, now + wait));
  }
}
