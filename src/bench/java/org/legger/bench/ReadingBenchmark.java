package org.legger.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.legger.archive.Reading;
import org.legger.archive.Settings;
import org.legger.bench.MadeUpArchive.Form;
import org.legger.problem.BuildStopped;
import org.legger.read.ContentReader;
import org.legger.read.SourceFolder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What reading one article of 2.5 kB takes, from its file on: decoding, blocks, headline, language,
 * slug, likeness.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
  /** Dated text, or Markdown with front matter. */
  @Param({"TEXT", "MARKDOWN"})
  public Form form;

  private Samples samples;
  private ContentReader reader;
  private ContentReader bodies;
  private int next;

  /** Makes texts. */
  @Setup(Level.Trial)
  public void make() throws IOException, BuildStopped {
    samples = Samples.of(500, form);
    reader = new ContentReader(new SourceFolder(samples.root()), Settings.DEFAULT);
    bodies = ContentReader.ofBodies(new SourceFolder(samples.root()), Settings.DEFAULT);
  }

  /** Takes them away. */
  @TearDown(Level.Trial)
  public void clean() throws IOException {
    samples.delete();
  }

  /** Reads one article. */
  @Benchmark
  public Reading read() {
    return reader.read(samples.source(next++));
  }

  /** The same where its language is known. */
  @Benchmark
  public Reading readWithoutLanguage() {
    return bodies.read(samples.source(next++));
  }
}
