package org.legger.render;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.legger.archive.Block;
import org.legger.archive.InternalLink;
import org.legger.archive.Reading;
import org.legger.site.Page.ArticlePage;

/** The pictures of an article. */
final class Pictures {
  private Pictures() {}

  /** The absolute address of the first one; empty where there is none, or no base address. */
  static String first(Reading.Text text, ArticlePage page, Optional<String> baseUrl) {
    if (baseUrl.isEmpty() || page.references().isEmpty()) {
      return "";
    }
    return text.body().stream()
        .filter(Block.Markup.class::isInstance)
        .map(b -> ((Block.Markup) b).html())
        .filter(html -> html.contains("<img"))
        .flatMap(html -> Jsoup.parseBodyFragment(html).select("img[src]").eachAttr("src").stream())
        .flatMap(src -> InternalLink.of(src, page.article().source().folder()).stream())
        .map(link -> page.references().get(link.path()))
        .filter(address -> address != null)
        .map(address -> address.absolute(baseUrl.get()))
        .findFirst()
        .orElse("");
  }
}
