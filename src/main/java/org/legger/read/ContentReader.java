package org.legger.read;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.legger.archive.Article;
import org.legger.archive.Block;
import org.legger.archive.Fingerprint;
import org.legger.archive.Reading;
import org.legger.archive.Reading.Attachment;
import org.legger.archive.Reading.LeftOut;
import org.legger.archive.Reading.Reason;
import org.legger.archive.Settings;
import org.legger.archive.Source;
import org.legger.problem.FileFault;
import org.legger.problem.Problem;
import org.legger.problem.Problem.Code;
import org.legger.problem.Problem.Place;

/**
 * Reads any source: decides by its name what it is, decodes it, and asks the reader of its form.
 */
public final class ContentReader {
  /** The settings' name in the content folder. */
  public static final String SETTINGS = "site.yml";

  /** The file that holds what the keeper says of names. */
  public static final String NAMES = "names.yml";

  /** From here on a text is reported, because nobody can read its page: 8 MB. */
  private static final long LARGE = 8L << 20;

  /** From here on it is not read, because it does not fit into an array: 1 GB. */
  private static final long TOO_LARGE = 1L << 30;

  private final SourceFolder folder;
  private final List<ArticleReader> readers;
  private final BulkReader bulk;

  /** Reads from a folder with the readers that Legger has. */
  public ContentReader(SourceFolder folder, Settings settings) {
    this(folder, settings, Languages::of);
  }

  private ContentReader(SourceFolder folder, Settings settings, Languages.Recogniser languages) {
    this.folder = folder;
    this.bulk = new BulkReader(settings, languages);
    this.readers =
        List.of(
            bulk,
            new MarkdownReader(settings, languages),
            new DatedTextReader(settings, languages));
  }

  /** Reads bodies of texts that were read before: the languages of their articles stay untold. */
  public static ContentReader ofBodies(SourceFolder folder, Settings settings) {
    return new ContentReader(folder, settings, Languages.Recogniser.NONE);
  }

  /**
   * What one file, or each of its rows, turns out to be by itself, with the settings that hold
   * without any.
   */
  public static List<Reading> single(Path file) {
    Path parent = file.getParent();
    SourceFolder folder = new SourceFolder(parent == null ? Path.of("") : parent);
    File found = file.toFile();
    Source source = new Source(found.getName(), found.length(), found.lastModified());
    ContentReader reader = new ContentReader(folder, Settings.DEFAULT);
    return new BulkFiles(new Columns(Settings.DEFAULT.columns()))
        .rows(file, source).stream().map(reader::read).toList();
  }

  /** What a source turns out to be; the same bytes always give the same reading. */
  public Reading read(Source source) {
    if (source.path().equals(SETTINGS) || source.path().equals(NAMES)) {
      return new LeftOut(source, Reason.SETTINGS, List.of());
    } else if (isHidden(source)) {
      return new LeftOut(source, Reason.HIDDEN, List.of());
    }
    ArticleReader reader = readers.stream().filter(r -> r.reads(source)).findFirst().orElse(null);
    Place whole = Place.of(folder.display(source));
    try {
      if (reader != null && source.size() >= TOO_LARGE) {
        Problem problem = large(source, whole, "copied as it is");
        return new Attachment(source, folder.hash(source), List.of(problem));
      } else if (reader != null && source.size() >= 0) {
        return read(source, reader, folder.read(source), whole);
      } else if (folder.readable(source)) {
        return new Attachment(source, folder.hash(source), List.of());
      }
      return unreadable(
          source, whole, folder.misnamed(source).orElse("no file that can be opened"));
    } catch (IOException e) {
      return unreadable(source, whole, FileFault.of(e));
    }
  }

  /** The decoded text of a source; empty where it cannot be read. */
  public Optional<String> text(Source source) {
    try {
      String text = decode(source, folder.read(source)).text();
      return Optional.of(source.row().isPresent() ? bulk.words(source, text) : text);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Reading read(Source source, ArticleReader reader, byte[] bytes, Place whole) {
    if (TextDecoder.isBinary(bytes)) {
      Problem binary =
          new Problem(Code.BINARY, whole, "the file holds binary data", "copied as it is");
      return new Attachment(source, Fingerprint.ofBytes(bytes).bits(), List.of(binary));
    }
    TextDecoder.Decoded decoded = decode(source, bytes);
    if (!Piece.hasText(decoded.text())) {
      Problem empty = new Problem(Code.EMPTY, whole, "the file holds no text", "left out");
      return new LeftOut(source, Reason.EMPTY, List.of(empty));
    }
    Reading reading = readDeep(source, reader, decoded.text(), whole);
    return reading instanceof Reading.Text text ? decoded(text, decoded, whole.path()) : reading;
  }

  /** What is nested deeper than the libraries can follow is read as plain text. */
  private Reading readDeep(Source source, ArticleReader reader, String text, Place whole) {
    try {
      return reader.read(source, whole.path(), text);
    } catch (StackOverflowError tooDeep) {
      Problem problem =
          new Problem(Code.TOO_DEEP, whole, "the markup is nested too deep", "read as plain text");
      List<Block> blocks = PlainBlocks.of(text, false);
      return new Composer(FrontMatter.NONE, blocks, List.of(), List.of(problem))
          .compose(source, Languages::of);
    }
  }

  /** A row is too short to tell its encoding by; the file that it stands in told it. */
  private static TextDecoder.Decoded decode(Source source, byte[] bytes) {
    Charset legacy = source.row().map(r -> r.bulk().encoding()).orElse(StandardCharsets.UTF_8);
    return legacy.equals(StandardCharsets.UTF_8)
        ? TextDecoder.decode(bytes)
        : new TextDecoder.Decoded(TextDecoder.clean(new String(bytes, legacy)), legacy, -1);
  }

  private static Problem misfit(TextDecoder.Decoded decoded, String path) {
    return new Problem(
        Code.ENCODING,
        Place.at(path, decoded.text(), decoded.misfit()),
        "a byte that is no " + decoded.charset(),
        "read as windows-1252");
  }

  private static Reading decoded(Reading.Text text, TextDecoder.Decoded decoded, String path) {
    List<Problem> problems = new ArrayList<>(text.problems());
    if (decoded.misfit() >= 0) {
      problems.add(misfit(decoded, path));
    }
    if (text.source().size() >= LARGE) {
      problems.add(large(text.source(), Place.at(path, decoded.text(), 0), "kept as one article"));
    }
    Article article = text.article().from(decoded.charset().name());
    return new Reading.Text(article, text.body(), text.meta(), problems);
  }

  private static Problem large(Source source, Place place, String done) {
    return new Problem(Code.LARGE, place, "a text of " + (source.size() >> 20) + " MB", done);
  }

  private static Reading unreadable(Source source, Place whole, String why) {
    Problem problem =
        new Problem(Code.UNREADABLE, whole, "the file cannot be read: " + why, "left out");
    return new LeftOut(source, Reason.UNREADABLE, List.of(problem));
  }

  /** Folders may start with an underscore: Jekyll keeps its texts in {@code _posts}. */
  private static boolean isHidden(Source source) {
    return source.name().startsWith("_")
        || source.path().startsWith(".")
        || source.path().contains("/.");
  }
}
