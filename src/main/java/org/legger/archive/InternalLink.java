package org.legger.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A link from one file below the content folder to another.
 *
 * @param path the file, relative to the content folder
 * @param fragment the rest of the link from its {@code #} or {@code ?} on; may be empty
 */
public record InternalLink(String path, String fragment) {

  /**
   * Understands a link as an author wrote it.
   *
   * @param link relative to the file's folder, or to the content folder where it starts with a
   *     slash
   * @param folder of the file that the link stands in, with its closing slash; empty at the top
   * @return empty for a link to another site, into the same page, or out of the content folder
   */
  public static Optional<InternalLink> of(String link, String folder) {
    try {
      URI uri = new URI(link.replace(" ", "%20"));
      String path = uri.getPath();
      if (uri.isAbsolute() || uri.getRawAuthority() != null || path == null || path.isEmpty()) {
        return Optional.empty();
      }
      String base = path.startsWith("/") ? "/" : "/" + folder;
      String full =
          new URI(null, null, base, null)
              .resolve(new URI(null, null, path.replaceFirst("^/", ""), null))
              .normalize()
              .getPath();
      String below = full.replaceFirst("^/", "");
      int rest = indexOfRest(link);
      return below.isEmpty() || below.startsWith("../") || below.equals("..")
          ? Optional.empty()
          : Optional.of(new InternalLink(below, rest < 0 ? "" : link.substring(rest)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static int indexOfRest(String link) {
    int hash = link.indexOf('#');
    int query = link.indexOf('?');
    return hash < 0 || query >= 0 && query < hash ? query : hash;
  }
}
