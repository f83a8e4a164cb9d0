package org.legger.store;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which files there are below a folder; each folder is asked once, which is quicker than files. */
final class FileNames {
  private final Path root;
  private final Map<String, Set<String>> folders = new HashMap<>();

  FileNames(Path root) {
    this.root = root;
  }

  /** Whether there is a file at a path. */
  boolean has(String path) {
    int name = path.lastIndexOf('/') + 1;
    return folders
        .computeIfAbsent(path.substring(0, name), this::names)
        .contains(path.substring(name));
  }

  private Set<String> names(String folder) {
    String[] names = root.resolve(folder).toFile().list();
    return names == null ? Set.of() : new HashSet<>(Arrays.asList(names));
  }
}
