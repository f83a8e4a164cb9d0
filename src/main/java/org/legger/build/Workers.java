package org.legger.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.legger.problem.BuildStopped;
import org.legger.search.Parts;

/**
 * A fixed number of threads. Results stand in the order of what they were made from, whichever
 * thread made them.
 */
public final class Workers implements Parts, AutoCloseable {
  private static final int CHUNK = 16;
  private static final int PATIENCE_SECONDS = 10;

  private final int threads;
  private final ExecutorService pool;

  /**
   * Starts threads.
   *
   * @param threads at least 1
   */
  public Workers(int threads) {
    this.threads = threads;
    this.pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "legger-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** A unit of work that may stop the build. */
  public interface Work<T, R> {
    /** Does it. */
    R on(T unit) throws BuildStopped;
  }

  /** What one more unit done is told to. */
  public interface Tick {
    /** So many of all are done. */
    void done(int units, int of);
  }

  /**
   * Does the work on each unit and gives the results in the units' order. The first failure cancels
   * the rest.
   */
  public <T, R> List<R> map(List<T> units, Tick tick, Work<T, R> work) throws BuildStopped {
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(units.size());
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          for (int from = next.getAndAdd(CHUNK);
              from < units.size();
              from = next.getAndAdd(CHUNK)) {
            int to = Math.min(from + CHUNK, units.size());
            for (int i = from; i < to; i++) {
              results.set(i, work.on(units.get(i)));
            }
            tick.done(done.addAndGet(to - from), units.size());
          }
          return null;
        };
    run(worker, next, units.size());
    return IntStream.range(0, units.size()).mapToObj(results::get).toList();
  }

  /** Starts one piece of work beside the others. */
  <R> Future<R> start(Callable<R> work) {
    return pool.submit(work);
  }

  /** What a piece of work gives that was started. */
  static <R> R result(Future<R> started) throws BuildStopped {
    try {
      return started.get();
    } catch (ExecutionException e) {
      throw thrown(e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** The failure of a piece of work as the failure of who waits for it. */
  private static BuildStopped thrown(ExecutionException e) {
    if (e.getCause() instanceof BuildStopped cause) {
      return cause;
    } else if (e.getCause() instanceof Error error) {
      throw error;
    } else if (e.getCause() instanceof RuntimeException failure) {
      throw failure;
    }
    throw new IllegalStateException(e.getCause());
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted", e);
  }

  /** Does the work on each unit. */
  public <T> void forEach(List<T> units, Tick tick, Work<T, Void> work) throws BuildStopped {
    map(units, tick, work);
  }

  @Override
  public int atOnce() {
    return threads;
  }

  @Override
  public void each(int parts, IntConsumer task) {
    AtomicInteger next = new AtomicInteger();
    Callable<Void> worker =
        () -> {
          for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
            task.accept(i);
          }
          return null;
        };
    try {
      run(worker, next, parts);
    } catch (BuildStopped stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void run(Callable<Void> worker, AtomicInteger next, int end) throws BuildStopped {
    List<Future<Void>> running = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      running.add(
          pool.submit(
              () -> {
                try {
                  return worker.call();
                } catch (Exception | Error e) {
                  next.set(end);
                  throw e;
                }
              }));
    }
    BuildStopped stopped = null;
    for (Future<Void> future : running) {
      try {
        result(future);
      } catch (BuildStopped cause) {
        stopped = stopped == null ? cause : stopped;
      }
    }
    if (stopped != null) {
      throw stopped;
    }
  }

  /** Ends all work, and waits until it has: nothing is written any more behind who closes this. */
  @Override
  public void close() {
    pool.shutdownNow();
    try {
      pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
