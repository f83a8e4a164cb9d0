package org.legger.bench;

import java.util.concurrent.TimeUnit;
import org.legger.archive.Slug;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What making an address of a headline takes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SlugBenchmark {
  /** A headline in letters that need nothing. */
  @Benchmark
  public String plain() {
    return Slug.of("Zuiderzee gesloten: het laatste gat is dicht", "nl");
  }

  /** A headline in another script. */
  @Benchmark
  public String transliterated() {
    return Slug.of("柏林墙倒塌 Берлинская стена пала", "zh");
  }
}
