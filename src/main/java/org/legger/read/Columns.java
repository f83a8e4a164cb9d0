package org.legger.read;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a table, the fields of an object or the elements of a feed mean: as the
 * settings say, else by the names that Dutch, English, German, French, Spanish and Finnish archives
 * give them.
 *
 * @param named by the settings: the meaning of each column, by its name
 */
record Columns(Map<String, String> named) {
  /** The meanings that settings can name. */
  static final List<String> MEANINGS =
      List.of("headline", "date", "text", "summary", "language", "topics", "author");

  private static final Map<String, List<String>> NAMES =
      Map.of(
          "headline",
          List.of(
              "headline",
              "title",
              "titel",
              "kop",
              "otsikko",
              "schlagzeile",
              "ueberschrift",
              "titre",
              "titulo",
              "post_title",
              "name"),
          "date",
          List.of(
              "date",
              "datum",
              "paivamaara",
              "pvm",
              "fecha",
              "published",
              "published_at",
              "pubdate",
              "publication_date",
              "publishdate",
              "created_at",
              "created",
              "verschenen",
              "erschienen",
              "post_date",
              "wp:post_date",
              "dc:date",
              "updated",
              "timestamp",
              "time"),
          "text",
          List.of(
              "text",
              "tekst",
              "body",
              "content",
              "content:encoded",
              "inhoud",
              "inhalt",
              "contenu",
              "texte",
              "teksti",
              "sisalto",
              "leipateksti",
              "article",
              "artikel",
              "artikkeli",
              "fulltext",
              "full_text",
              "post_content",
              "texto",
              "content_html",
              "content_text"),
          "summary",
          List.of(
              "summary",
              "lead",
              "description",
              "excerpt",
              "samenvatting",
              "inleiding",
              "intro",
              "zusammenfassung",
              "vorspann",
              "resume",
              "chapo",
              "ingressi",
              "tiivistelma",
              "abstract",
              "excerpt:encoded",
              "resumen",
              "subtitle"),
          "language",
          List.of("language", "lang", "taal", "kieli", "sprache", "langue", "locale", "idioma"),
          "topics",
          List.of(
              "topics",
              "topic",
              "tags",
              "tag",
              "keywords",
              "category",
              "categories",
              "rubriek",
              "section",
              "sectie",
              "onderwerp",
              "aihe",
              "aiheet",
              "osasto",
              "rubrik",
              "thema",
              "rubrique",
              "asiasanat",
              "trefwoorden"),
          "author",
          List.of(
              "author",
              "authors",
              "auteur",
              "auteurs",
              "autor",
              "autoren",
              "kirjoittaja",
              "toimittaja",
              "byline",
              "dc:creator",
              "creator",
              "writer",
              "verfasser"));

  /** The meaning of a column; empty for one that is only kept. */
  Optional<String> meaning(String column) {
    if (named.containsKey(column)) {
      return Optional.of(named.get(column));
    }
    String bare =
        Normalizer.normalize(column.strip(), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s-]+", "_");
    return NAMES.entrySet().stream()
        .filter(names -> names.getValue().contains(bare))
        .filter(names -> !named.containsValue(names.getKey()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether such columns hold articles: whether there is a headline or a text. */
  boolean holdArticles(Collection<String> columns) {
    return columns.stream()
        .flatMap(column -> meaning(column).stream())
        .anyMatch(meaning -> meaning.equals("headline") || meaning.equals("text"));
  }

  /** Values by their meanings, of two columns with one meaning the first; others by their names. */
  Map<String, Object> understood(Map<String, Object> row) {
    Map<String, Object> values = new LinkedHashMap<>();
    row.forEach(
        (column, value) -> {
          String meaning = meaning(column).orElse(column);
          values.putIfAbsent(values.containsKey(meaning) ? column : meaning, value);
        });
    return values;
  }
}
