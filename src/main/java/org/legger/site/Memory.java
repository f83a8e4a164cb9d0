package org.legger.site;

import java.util.Optional;

/**
 * What one build leaves to the next, by number. What it gives was put there under the same number;
 * it may have forgotten anything. Safe for many threads.
 */
public interface Memory {
  /** One that forgets everything. */
  Memory NONE =
      new Memory() {
        @Override
        public boolean has(long key) {
          return false;
        }

        @Override
        public Optional<byte[]> get(long key) {
          return Optional.empty();
        }

        @Override
        public void put(long key, byte[] bytes) {}
      };

  /** Whether something is remembered under a number. */
  boolean has(long key);

  /** What is remembered under a number. */
  Optional<byte[]> get(long key);

  /** Remembers something under a number that nothing is remembered under. */
  void put(long key, byte[] bytes);
}
