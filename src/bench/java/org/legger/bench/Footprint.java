package org.legger.bench;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.legger.archive.Archive;
import org.legger.bench.MadeUpArchive.Form;
import org.legger.build.Build;
import org.legger.build.Folders;
import org.legger.problem.BuildStopped;

/**
 * How much memory an archive takes without the bodies of its texts, in bytes for each article: the
 * difference between a small archive and a large one, so that what Legger itself takes does not
 * count.
 */
public final class Footprint {
  private static final int SMALL = 10_000;
  private static final int LARGE = 50_000;
  private static final int COLLECTIONS = 5;

  /** Bytes in use. */
  private record Used(long heap, long outside, long file) {
    static Used now() throws InterruptedException {
      for (int i = 0; i < COLLECTIONS; i++) {
        System.gc();
        Thread.sleep(100);
      }
      return new Used(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          pool("direct"),
          pool("mapped"));
    }

    private static long pool(String name) {
      return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
          .filter(pool -> pool.getName().equals(name))
          .mapToLong(BufferPoolMXBean::getMemoryUsed)
          .sum();
    }
  }

  private Footprint() {}

  /** Measures. */
  public static void main(String[] args) throws Exception {
    Used small = of(SMALL);
    Used large = of(LARGE);
    System.out.printf(
        "an article takes %d bytes of the heap, %d outside of it and %d in a file"
            + " (%,d and %,d articles)%n",
        (large.heap() - small.heap()) / (LARGE - SMALL),
        (large.outside() - small.outside()) / (LARGE - SMALL),
        (large.file() - small.file()) / (LARGE - SMALL),
        SMALL,
        LARGE);
  }

  private static Used of(int articles) throws IOException, InterruptedException, BuildStopped {
    Path root = Files.createTempDirectory("legger-footprint");
    try {
      Path content = root.resolve("content");
      new MadeUpArchive().write(articles, content, Form.MARKDOWN);
      Folders folders =
          new Folders(
              content, root.resolve("templates"), root.resolve("site"), root.resolve("cache"));
      int threads = Runtime.getRuntime().availableProcessors();
      Build build =
          new Build(folders, Optional.empty(), threads, "bench", System::currentTimeMillis);
      Archive archive = build.archive((stage, done, of) -> {});
      Used used = Used.now();
      Reference.reachabilityFence(archive);
      return used;
    } finally {
      FileUtils.deleteDirectory(root.toFile());
    }
  }
}
