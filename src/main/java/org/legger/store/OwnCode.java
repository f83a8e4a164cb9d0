package org.legger.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Legger's own files: while it is developed, one version reads in many ways. */
final class OwnCode {
  private static final List<Object> STAMPS = all();

  private OwnCode() {}

  /** Their sizes and times when it started. */
  static List<Object> stamps() {
    return STAMPS;
  }

  private static List<Object> all() {
    try {
      CodeSource source = OwnCode.class.getProtectionDomain().getCodeSource();
      try (Stream<Path> files = Files.walk(Path.of(source.getLocation().toURI()))) {
        List<Object> stamps = new ArrayList<>();
        for (Path file : files.sorted().toList()) {
          stamps.add(Files.size(file));
          stamps.add(Files.getLastModifiedTime(file).toMillis());
        }
        return List.copyOf(stamps);
      }
    } catch (IOException | URISyntaxException e) {
      return List.of();
    }
  }
}
