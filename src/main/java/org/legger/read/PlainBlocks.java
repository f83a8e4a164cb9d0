package org.legger.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.legger.archive.Block;
import org.legger.archive.Block.Kind;

/** Takes plain text apart into blocks. Whatever is not recognised is a paragraph. */
final class PlainBlocks {
  private static final int TITLE = 140;
  private static final int HEADING = 70;
  private static final int HEADING_WORDS = 9;
  private static final int KICKER = 30;
  private static final int OPENING = 4;
  private static final int CAPTION_LENGTH = 300;
  private static final int RELATED_COLON = 20;

  private static final Pattern QUOTED =
      Pattern.compile(
          "\\A(?:'((?:[^']|(?<=\\p{L})'(?=\\p{L}))+)'|\"([^\"]+)\"|‘((?:[^‘’]|(?<=\\p{L})’(?=\\p{L}))+)’|“([^“”]+)”|„([^„“”]+)[“”]|«[\\s\u00a0\u202f]*([^«»]+?)[\\s\u00a0\u202f]*»|»([^«»]+)«|「([^「」]+)」)\\z");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:^|[.\\s])(?:Foto|Photo|Beeld|Bild|Fotografie|Kuva|Image)\\s*: ?\\S|[Ⓒ©]\\s*\\S");
  private static final Pattern RELATED =
      Pattern.compile(
          "\\A(?:Lees|Bekijk|Luister|Zie) ook\\s*:|\\A(?:Read also|Also read|See also|Lesen Sie auch|Lire aussi|À lire aussi|Lea también|Leggi anche)\\s*:",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BYLINE =
      Pattern.compile("\\A(?:Door|By|Von|Par|Van onze|Vom|Por)\\s.{2,80}\\z");
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\A(\\p{Lu}[\\p{Lu}\\p{M}'’ ./-]{2,40}(?:, \\d{1,2} \\p{L}+\\.?)?(?: \\([^()]{2,40}\\))? ?[-–—]"
              + "|\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+){0,2}(?: \\([^()]{2,40}\\) [-–—]| [–—])(?= [\\p{Lu}\\d'\"‘“„«])"
              + "|\\(\\p{Lu}[\\p{L} /]{1,20}\\)) ");

  private PlainBlocks() {}

  /**
   * Takes a text apart.
   *
   * @param text with line feeds as line ends
   * @param afterHeader whether its first line began behind a header, which only running text does
   */
  static List<Block> of(String text, boolean afterHeader) {
    List<Block> blocks = classify(Piece.of(text), afterHeader);
    return withDateline(blocks);
  }

  private static List<Block> classify(List<Piece> pieces, boolean afterHeader) {
    List<Block> blocks = new ArrayList<>();
    int body = afterHeader && !opensWithTitle(pieces) ? 0 : title(pieces, blocks);
    for (int i = body; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      boolean between = i > body && i + 1 < pieces.size();
      blocks.add(
          block(piece, i == body && !blocks.isEmpty(), between && headed(pieces.get(i + 1))));
    }
    return blocks;
  }

  /** A kicker or title may stand behind the header on its line, if it is as short as one. */
  private static boolean opensWithTitle(List<Piece> pieces) {
    return pieces.size() > 2 && pieces.get(0).isShort(KICKER) && pieces.get(1).isShort(TITLE);
  }

  private static boolean headed(Piece next) {
    return next.kind() != Kind.PARAGRAPH || !next.isShort(HEADING);
  }

  /** Adds kicker, headline and byline, and tells how many pieces they were. */
  private static int title(List<Piece> pieces, List<Block> blocks) {
    int at = 0;
    if (pieces.size() > 2
        && pieces.get(0).isShort(KICKER)
        && pieces.get(0).words() <= 3
        && pieces.get(1).isShort(TITLE)
        && !isByline(pieces.get(1))) {
      blocks.add(new Block.Plain(Kind.KICKER, pieces.get(at++).text()));
    }
    if (pieces.size() > at && isTitle(pieces.get(at)) && (pieces.size() > at + 1 || at > 0)) {
      blocks.add(new Block.Plain(Kind.HEADLINE, unquoted(pieces.get(at++).text())));
    }
    while (pieces.size() > at + 1 && at < OPENING) {
      Piece piece = pieces.get(at);
      if (piece.kind() == Kind.DATE_LINE) {
        blocks.add(new Block.Plain(Kind.DATE_LINE, piece.text()));
      } else if (at > 0 && isByline(piece)) {
        blocks.add(new Block.Plain(Kind.BYLINE, piece.text()));
      } else {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean isTitle(Piece piece) {
    return (piece.isShort(TITLE)
            || piece.kind() == Kind.PARAGRAPH
                && piece.text().length() <= TITLE
                && piece.text().matches(".*[!?]"))
        && piece.oneLine();
  }

  private static boolean isByline(Piece piece) {
    return piece.isShort(90) && BYLINE.matcher(piece.text()).find();
  }

  private static Block block(Piece piece, boolean afterTitle, boolean mayHead) {
    String text = piece.text();
    if (piece.kind() != Kind.PARAGRAPH) {
      return new Block.Plain(piece.kind(), text);
    } else if (text.lastIndexOf(':', RELATED_COLON) >= 0 && RELATED.matcher(text).find()) {
      return new Block.Plain(Kind.RELATED, text);
    } else if (text.length() <= CAPTION_LENGTH && isCaption(text)) {
      return new Block.Plain(Kind.CAPTION, text);
    } else if (afterTitle && isByline(piece)) {
      return new Block.Plain(Kind.BYLINE, text);
    } else if (mayHead && isHeading(piece)) {
      return new Block.Plain(Kind.HEADING, unquoted(text));
    }
    return new Block.Plain(Kind.PARAGRAPH, text);
  }

  private static boolean isCaption(String text) {
    boolean mayBe = text.indexOf(':') >= 0 || text.indexOf('Ⓒ') >= 0 || text.indexOf('©') >= 0;
    return mayBe && CAPTION.matcher(text).find();
  }

  private static boolean isHeading(Piece piece) {
    String bare = unquoted(piece.text());
    return bare.length() <= HEADING
        && piece.words() <= HEADING_WORDS
        && !Piece.isFinal(bare)
        && bare.codePoints().anyMatch(Character::isLetter);
  }

  /** Quotation marks around a whole line are typography, not text. */
  private static String unquoted(String line) {
    Matcher quoted = QUOTED.matcher(line);
    if (!quoted.matches()) {
      return line;
    }
    return IntStream.rangeClosed(1, quoted.groupCount())
        .mapToObj(quoted::group)
        .filter(g -> g != null)
        .findFirst()
        .orElse(line);
  }

  /** Sets apart where the news comes from, at the start of the first paragraph. */
  private static List<Block> withDateline(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      Matcher dateline = DATELINE.matcher(block.text());
      if (block.kind() == Kind.PARAGRAPH) {
        if (dateline.find() && dateline.end() < block.text().length()) {
          blocks.set(i, new Block.Plain(Kind.PARAGRAPH, block.text().substring(dateline.end())));
          blocks.add(i, new Block.Plain(Kind.DATELINE, dateline.group(1)));
        }
        return blocks;
      }
    }
    return blocks;
  }
}
