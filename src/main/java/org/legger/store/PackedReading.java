package org.legger.store;

import java.util.List;
import java.util.Map;
import org.legger.archive.ArchiveDate;
import org.legger.archive.ArchiveDate.Precision;
import org.legger.archive.Article;
import org.legger.archive.Headline;
import org.legger.archive.Likeness;
import org.legger.archive.Permalink;
import org.legger.archive.Reading;
import org.legger.archive.Reading.Attachment;
import org.legger.archive.Reading.LeftOut;
import org.legger.archive.Receipt;
import org.legger.archive.Shelf;
import org.legger.archive.Source;
import org.legger.archive.Words;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/** A reading without its body as bytes, and back. */
final class PackedReading {
  private static final int TEXT = 0;
  private static final int ATTACHMENT = 1;
  private static final int LEFT_OUT = 2;

  private PackedReading() {}

  /** Adds a reading to bytes. */
  static void pack(Reading reading, Packer out) {
    out.text(reading.source().path());
    out.number(reading.source().size()).number(reading.source().modified());
    out.list(reading.problems(), problem -> pack(problem, out));
    if (reading instanceof Reading.Text text) {
      out.number(TEXT);
      pack(text.article(), out);
    } else if (reading instanceof Attachment attachment) {
      out.number(ATTACHMENT).word(attachment.hash());
    } else if (reading instanceof LeftOut left) {
      out.number(LEFT_OUT).number(left.reason().ordinal());
    }
  }

  /** The likeness of a packed text; none of anything else that is shorter than any text. */
  static Likeness likeness(byte[] bytes, int at, int length) {
    if (length < 7 * Long.BYTES) {
      return Likeness.NONE;
    }
    return likeness(new Unpacker(bytes, at + length - 7 * Long.BYTES));
  }

  private static Likeness likeness(Unpacker in) {
    return new Likeness(in.word(), in.word(), in.word(), in.word(), in.word());
  }

  static void pack(Problem problem, Packer out) {
    Place place = problem.place();
    out.text(problem.code().id()).text(place.path());
    out.number(place.line()).number(place.column()).text(problem.found()).text(problem.done());
  }

  private static void pack(Article article, Packer out) {
    ArchiveDate date = article.date();
    out.text(article.permalink().path());
    out.text(date.edtf()).number(date.precision().ordinal()).word(date.from()).word(date.until());
    Headline headline = article.headline();
    out.text(headline.text()).number(headline.origin().ordinal()).number(headline.cut() ? 1 : 0);
    out.text(article.language());
    out.texts(article.subjects().topics()).texts(article.subjects().authors());
    out.text(article.lead().text()).texts(article.references());
    Receipt receipt = article.receipt();
    out.text(receipt.encoding()).number(receipt.date().ordinal());
    out.number(receipt.language().ordinal());
    Likeness likeness = article.likeness();
    out.word(likeness.exact()).word(likeness.first()).word(likeness.second());
    out.word(likeness.third()).word(likeness.fourth());
    out.word(article.hash()).word(article.shown());
  }

  /**
   * Reads one.
   *
   * @param source that it was made of
   * @param in behind the source's path, size and time
   * @param whole all the bytes that it is taken out of
   */
  static Reading unpack(Source source, Unpacker in, Shelf whole) {
    List<Problem> problems = in.list(() -> problem(in));
    return switch ((int) in.number()) {
      case TEXT -> new Reading.Text(article(source, in, whole), List.of(), Map.of(), problems);
      case ATTACHMENT -> new Attachment(source, in.word(), problems);
      default -> new LeftOut(source, Reading.Reason.values()[(int) in.number()], problems);
    };
  }

  static Problem problem(Unpacker in) {
    Code code = Code.of(in.text()).orElseThrow();
    Place place = new Place(in.text(), (int) in.number(), (int) in.number());
    return new Problem(code, place, in.text(), in.text());
  }

  private static Article article(Source source, Unpacker in, Shelf whole) {
    Permalink permalink = new Permalink(in.text());
    String edtf = in.text();
    Precision precision = Precision.values()[(int) in.number()];
    ArchiveDate date = new ArchiveDate(edtf, precision, in.word(), in.word());
    Headline headline =
        new Headline(
            in.words(whole), Headline.Origin.values()[(int) in.number()], in.number() == 1);
    String language = in.text();
    Article.Subjects subjects = new Article.Subjects(in.texts(), in.texts());
    Words lead = in.words(whole);
    List<String> references = in.texts();
    Receipt receipt =
        new Receipt(
            in.text(),
            Receipt.DateFrom.values()[(int) in.number()],
            Receipt.LanguageFrom.values()[(int) in.number()]);
    return new Article(
        source,
        permalink,
        date,
        headline,
        language,
        subjects,
        lead,
        references,
        receipt,
        likeness(in),
        in.word(),
        in.word());
  }
}
