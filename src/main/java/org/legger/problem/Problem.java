package org.legger.problem;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that is wrong with what a build was given, as a value: bad texts are reported, never
 * thrown.
 *
 * @param code what kind of problem
 * @param place where it was found
 * @param found what was found there, as a fragment that starts in lower case
 * @param done what was done instead, as a fragment; empty where nothing could be done
 */
public record Problem(Code code, Place place, String found, String done)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::place)
          .thenComparing(Problem::code)
          .thenComparing(Problem::found);

  /** The kinds of problem, each with one sentence of what it is and one of what to do. */
  public enum Code {
    UNREADABLE(
        "A file could not be read.",
        "Check its permissions and that the disk is sound, then build again."),
    EMPTY("A file holds no text.", "Fill it or remove it."),
    BINARY(
        "A file named like a text holds binary data.",
        "Give it the ending of its kind, such as .jpg or .pdf, or convert it to text."),
    ENCODING(
        "A file's bytes are not the encoding that the rest of it is in.",
        "Save it as UTF-8; the place tells the first byte that does not fit."),
    LARGE(
        "A file holds more text than a page can show.",
        "Check that it is one text; if it is many, give each a file or make it a table."),
    BAD_DATE(
        "A date does not exist or is not understood.",
        "Write it as 2021, 2021-12, 2021-12-30 or 2021-12-30T14:05, with ~ or ? where unsure."),
    FRONT_MATTER(
        "The front matter of a Markdown text is broken.",
        "Start and end it with a line of three hyphens and write `key: value` lines in between."),
    ROW(
        "A row of a file that holds many texts is not like the others.",
        "Compare its columns and quotation marks with those of the first line."),
    SHORTCODE(
        "A text holds a tag that another generator would fill in.",
        "Replace it by what it stands for; the line names the first text that has it."),
    TOO_DEEP(
        "A text's markup or front matter is nested deeper than can be followed.",
        "Remove the stray brackets, quotation marks or bullets."),
    UNKNOWN_SETTING(
        "A key in site.yml means nothing to Legger.", "Correct its spelling or remove it."),
    BAD_SETTING(
        "A value in site.yml or names.yml is not of the kind that its key needs.",
        "Correct the value."),
    UNKNOWN_NAME(
        "names.yml speaks of a name that no text has.", "Correct its spelling or remove it."),
    BROKEN_LINK(
        "A text refers to a file below content/ that is not there.",
        "Correct the address or add the file."),
    NAME_TAKEN("Two files would be written to one address.", "Rename one of the two sources."),
    TEMPLATE("A template is broken.", "Correct the expression or the markup at the place given."),
    OUTPUT(
        "The site could not be written.",
        "Check that the folder may be written to and that the disk has room."),
    BUSY(
        "Another build is writing the same site.", "Wait until it has finished, then build again."),
    FOREIGN_FILE(
        "The output folder holds files at the site's addresses that Legger did not write.",
        "Move them away or choose another folder with --out."),
    LOST_WORDS(
        "Words of a text are not on its page.",
        "Build again; if they stay away, please report the text as a fault of Legger."),
    DEAD_LINK(
        "A link on a page leads to no file of the site.",
        "Correct the address in the text or template, or add what it leads to."),
    NO_ANCHOR(
        "A link leads to a place in a page that is not there.",
        "Correct what stands behind the #, or give the element meant that id."),
    NO_IMAGE(
        "A page shows a picture, sound or film that is not in the site.",
        "Correct the address, or put the file beside the text."),
    DUPLICATE_ID(
        "Two elements of a page have the same id.",
        "Rename one of them: links find only the first."),
    HTML(
        "A page's HTML breaks a rule that browsers have to guess around.",
        "Correct it in the template, or in the text where that holds HTML."),
    NO_SITE(
        "There is no site to check.",
        "Build it first, or point --site to the folder that holds it."),
    ORPHAN(
        "Nothing in the site leads to a file.",
        "Refer to it from a text, or remove it if it is not meant for readers."),
    HOST_LIMIT(
        "The site is larger than its host takes.",
        "Leave out what makes it so large, for instance with `dayPages: false`, or choose another"
            + " host."),
    EXTERNAL_LINK(
        "A link to another site does not work.",
        "Open it in a browser; replace it by a copy in a web archive where the page is gone."),
    CONTENT(
        "There is nothing to build from.", "Point --content to the folder that holds the texts.");

    private final String id;
    private final String what;
    private final String remedy;

    Code(String what, String remedy) {
      this.id = name().toLowerCase(Locale.ROOT).replace('_', '-');
      this.what = what;
      this.remedy = remedy;
    }

    /**
     * The code as printed and searched for: lower case with hyphens, for instance {@code bad-date}.
     */
    public String id() {
      return id;
    }

    /** The kind with a code as it is printed, whatever its case; empty where there is none. */
    public static Optional<Code> of(String id) {
      return Arrays.stream(values()).filter(code -> code.id.equalsIgnoreCase(id)).findFirst();
    }

    /** One sentence of what this kind of problem is. */
    public String what() {
      return what;
    }

    /** One sentence of what to do about it. */
    public String remedy() {
      return remedy;
    }
  }

  /**
   * A place in a file.
   *
   * @param path the file, with slashes, as a person would type it from the working folder
   * @param line counted from 1; 0 where the whole file is meant
   * @param column counted from 1 in characters; 0 where the whole line is meant
   */
  public record Place(String path, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::path)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column);

    /** The whole of a file. */
    public static Place of(String path) {
      return new Place(path, 0, 0);
    }

    /** A folder, which has a closing slash and no lines. */
    public static Place folder(String path) {
      return of(path.endsWith("/") ? path : path + "/");
    }

    /** The place of a character, counted from 0, in a text that starts at the file's first line. */
    public static Place at(String path, CharSequence text, int offset) {
      int line = 1;
      int column = 1;
      for (int i = 0; i < Math.min(offset, text.length()); i++) {
        char c = text.charAt(i);
        boolean newLine =
            c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
        line += newLine ? 1 : 0;
        column = newLine ? 1 : column + 1;
      }
      return new Place(path, line, column);
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return path.endsWith("/") ? path : path + ":" + Math.max(1, line) + ":" + Math.max(1, column);
    }
  }

  /** By place, then by code. */
  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }

  /** One line: {@code content/a.txt:1:6: bad-date: "2021-13" has no such month, kept as 2021}. */
  @Override
  public String toString() {
    return place + ": " + code.id() + ": " + found + (done.isEmpty() ? "" : ", " + done);
  }
}
