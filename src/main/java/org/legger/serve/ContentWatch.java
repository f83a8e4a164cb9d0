package org.legger.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Waits for changes below folders, those that are made later included. What editors write beside a
 * file (names that start with {@code .} or end with {@code ~}) is no change.
 */
public final class ContentWatch implements AutoCloseable {
  /** Programs write a file in several steps; after this many milliseconds it is likely whole. */
  private static final long QUIET_MILLIS = 15;

  private final List<Path> roots;
  private final WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();

  /**
   * Watches folders, which need not exist yet, but what they lie in must.
   *
   * @throws IOException if the system cannot watch that many
   */
  public ContentWatch(List<Path> roots) throws IOException {
    this.roots = roots.stream().map(root -> root.toAbsolutePath().normalize()).toList();
    this.service = this.roots.get(0).getFileSystem().newWatchService();
    for (Path root : this.roots) {
      watch(root.getParent());
      watchAll(root);
    }
  }

  private void watchAll(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
                throws IOException {
              watch(each);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path each, IOException unreadable) {
              return FileVisitResult.CONTINUE;
            }
          });
    }
  }

  private void watch(Path folder) throws IOException {
    folders.put(folder.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE), folder);
  }

  /**
   * Waits until something has changed and nothing more changes for a moment.
   *
   * @return what changed, absolute; a root where the system could not tell
   * @throws InterruptedException if the waiting thread is to end
   * @throws IOException if a new folder cannot be watched
   */
  public Set<Path> changes() throws InterruptedException, IOException {
    Set<Path> changed = new TreeSet<>();
    while (changed.isEmpty()) {
      WatchKey key = service.take();
      while (key != null) {
        collect(key, changed);
        key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
    return changed;
  }

  private void collect(WatchKey key, Set<Path> changed) throws IOException {
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind() == OVERFLOW) {
        rootOf(folder).ifPresent(changed::add);
        continue;
      }
      Path path = folder.resolve((Path) event.context());
      if (rootOf(path).isPresent() && !isScratch(path)) {
        changed.add(path);
        if (event.kind() == ENTRY_CREATE) {
          watchAll(path);
        }
      }
    }
    if (!key.reset()) {
      folders.remove(key);
    }
  }

  private Optional<Path> rootOf(Path path) {
    return roots.stream().filter(path::startsWith).findFirst();
  }

  private static boolean isScratch(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") || name.endsWith("~") || name.equals("4913");
  }

  @Override
  public void close() throws IOException {
    service.close();
  }
}
