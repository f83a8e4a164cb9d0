package org.legger.archive;

/**
 * One file below the content folder, as it was found.
 *
 * @param path relative to the content folder, with slashes, as the file system has it
 * @param size in bytes
 * @param modified last change in milliseconds since 1970, by the file system's clock; never shown
 *     on a page
 */
public record Source(String path, long size, long modified) implements Comparable<Source> {

  /** The name without its folders. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The folder with its closing slash; empty for a file that lies in the content folder itself. */
  public String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The ending in lower case without its dot; empty where the name has none. */
  public String extension() {
    String name = name();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
  }

  /** By path, in the order of UTF-16 units: the same on every machine. */
  @Override
  public int compareTo(Source other) {
    return path.compareTo(other.path);
  }
}
