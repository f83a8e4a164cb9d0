package org.legger.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.legger.archive.Block;
import org.legger.archive.Block.Kind;

/** Takes plain text apart into blocks. Whatever is not recognised is a paragraph. */
final class PlainBlocks {
  private static final int TITLE = 140;
  private static final int HEADING = 70;
  private static final int HEADING_WORDS = 9;
  private static final int KICKER = 30;
  private static final int WRAPPED = 100;

  private static final String FINAL = ".!?:;,…。！？";
  private static final Pattern GAP = Pattern.compile("\\n[ \\t\\u00a0]*(?:\\n[ \\t\\u00a0]*)+|\\f");
  private static final Pattern COLUMNS = Pattern.compile("\\S(?: {2,}|\\t+)\\S");
  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*•·–] +|\\d{1,3}[.)] +)(?=\\S)");
  private static final Pattern WRAP_HYPHEN = Pattern.compile("\\p{L}-\\z");
  private static final Pattern QUOTED =
      Pattern.compile(
          "\\A(?:'([^']+)'|\"([^\"]+)\"|‘([^‘’]+)’|“([^“”]+)”|„([^„“”]+)[“”]|«\\s*([^«»]+?)\\s*»|「([^「」]+)」)\\z");
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
              + "|\\p{Lu}\\p{L}+(?:[ -]\\p{Lu}\\p{L}+){0,2}(?: \\([^()]{2,40}\\))? [-–—](?= [\\p{Lu}\\d'\"‘“„«])"
              + "|\\(\\p{Lu}[\\p{L} /]{1,20}\\)) ");
  private static final Set<String> JOINING_WORDS =
      Set.of("en", "of", "and", "or", "und", "oder", "et", "ou", "y", "o", "e", "ja", "tot");

  private PlainBlocks() {}

  /**
   * Takes a text apart.
   *
   * @param text with line feeds as line ends
   * @param afterHeader whether its first line began behind a header, which only running text does
   */
  static List<Block> of(String text, boolean afterHeader) {
    List<Block> blocks = classify(pieces(text), afterHeader);
    return withDateline(blocks);
  }

  /** A run of lines between blank ones, with its kind where that shows in its lines alone. */
  private record Piece(Kind kind, String text) {
    boolean oneLine() {
      return text.indexOf('\n') < 0;
    }

    boolean isShort(int most) {
      return kind == Kind.PARAGRAPH
          && text.length() <= most
          && FINAL.indexOf(text.charAt(text.length() - 1)) < 0;
    }

    int words() {
      return text.split("\\s+").length;
    }
  }

  private static List<Piece> pieces(String text) {
    int longest = text.lines().map(String::strip).mapToInt(String::length).max().orElse(0);
    List<Piece> pieces = new ArrayList<>();
    for (String gap : GAP.split(text)) {
      List<String> lines = gap.lines().filter(l -> !l.isBlank()).toList();
      if (lines.isEmpty()) {
        continue;
      }
      long columns = lines.stream().filter(l -> COLUMNS.matcher(l.strip()).find()).count();
      if (lines.size() > 1 && columns * 10 >= lines.size() * 6L) {
        pieces.add(new Piece(Kind.TABLE, String.join("\n", lines).stripTrailing()));
      } else if (lines.size() > 1 && lines.stream().allMatch(l -> BULLET.matcher(l).find())) {
        pieces.add(new Piece(Kind.LIST, list(lines)));
      } else if (longest <= WRAPPED) {
        pieces.add(new Piece(Kind.PARAGRAPH, joined(lines)));
      } else {
        lines.forEach(line -> pieces.add(new Piece(Kind.PARAGRAPH, line.strip())));
      }
    }
    return pieces;
  }

  private static String list(List<String> lines) {
    return String.join(
        "\n", lines.stream().map(l -> l.strip().replaceFirst("^[-*•·–] +", "")).toList());
  }

  /** Joins hard-wrapped lines, and the two halves of a word that was hyphenated across them. */
  private static String joined(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      String next = line.strip();
      if (!WRAP_HYPHEN.matcher(text).find()) {
        text.append(text.isEmpty() ? "" : " ");
      } else if (JOINING_WORDS.contains(next.split("[ ,]", 2)[0])) {
        text.append(' ');
      } else if (Character.isLowerCase(next.codePointAt(0))) {
        text.setLength(text.length() - 1);
      }
      text.append(next);
    }
    return text.toString();
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
    if (pieces.size() > at + 1 && at > 0 && isByline(pieces.get(at))) {
      blocks.add(new Block.Plain(Kind.BYLINE, pieces.get(at++).text()));
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
    } else if (RELATED.matcher(text).find()) {
      return new Block.Plain(Kind.RELATED, text);
    } else if (text.length() <= 300 && CAPTION.matcher(text).find()) {
      return new Block.Plain(Kind.CAPTION, text);
    } else if (afterTitle && isByline(piece)) {
      return new Block.Plain(Kind.BYLINE, text);
    } else if (mayHead && isHeading(piece)) {
      return new Block.Plain(Kind.HEADING, unquoted(text));
    }
    return new Block.Plain(Kind.PARAGRAPH, text);
  }

  private static boolean isHeading(Piece piece) {
    String bare = unquoted(piece.text());
    return bare.length() <= HEADING
        && piece.words() <= HEADING_WORDS
        && FINAL.indexOf(bare.charAt(bare.length() - 1)) < 0
        && bare.codePoints().anyMatch(Character::isLetter);
  }

  /** Quotation marks around a whole line are typography, not text. */
  private static String unquoted(String line) {
    Matcher quoted = QUOTED.matcher(line);
    if (!quoted.matches()) {
      return line;
    }
    return Arrays.asList(1, 2, 3, 4, 5, 6, 7).stream()
        .map(quoted::group)
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
