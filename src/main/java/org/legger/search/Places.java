package org.legger.search;

/**
 * Where a term stands in its articles. While lists grow, each place is a number made of how far it
 * is from the one before, which form stands there and whether it is the article's last; {@link
 * #pack} makes of that what a browser reads.
 */
final class Places {
  private static final int KINDS = 3;
  private static final int LAST = 1;
  private static final int OTHER_FORM = 2;
  private static final int FORM_BITS = 2;
  private static final int MOST_BITS = 21;

  private Places() {}

  /**
   * Writes a place.
   *
   * @param distance from the place before, at least 1
   * @param form which of the term's forms; negative for the usual one
   * @param last whether it is the article's last
   */
  static void write(Ink to, int distance, int form, boolean last) {
    if (form < 0) {
      to.number((long) distance * KINDS + (last ? LAST : 0));
    } else {
      to.number((long) distance * KINDS + OTHER_FORM).number(form * 2L + (last ? 1 : 0));
    }
  }

  /** Writes that an article has no place, because only a compound there has the term. */
  static void none(Ink to) {
    to.number(LAST);
  }

  /**
   * Packs the places of some articles: the bits of Rice's code and whether all articles have one
   * place only, and whether some have none; then for each article whether it has places at all, and
   * for each place whether it is the last, whether another than the usual form stands there and
   * which, and how far it is from the one before.
   *
   * @param in at the first of the articles
   * @param forms how many forms the term has
   */
  static Ink pack(Ink.Reader in, int articles, int forms) {
    int start = in.at();
    long sum = 0;
    long count = 0;
    boolean gaps = false;
    boolean single = true;
    for (int article = 0; article < articles; ) {
      long place = in.number();
      boolean other = place % KINDS == OTHER_FORM;
      boolean last = other ? in.number() % 2 == 1 : place % KINDS == LAST;
      gaps |= place / KINDS == 0;
      sum += Math.max(0, place / KINDS - 1);
      count++;
      single &= last;
      article += last ? 1 : 0;
    }
    in.to(start);
    int bits = Math.min(MOST_BITS, Bits.suited(sum, count));
    Ink ink = new Ink((int) (count * 2)).sign(bits * 4 + (single ? 2 : 0) + (gaps ? 1 : 0));
    Bits out = new Bits(ink);
    boolean first = true;
    for (int article = 0; article < articles; ) {
      long place = in.number();
      boolean other = place % KINDS == OTHER_FORM;
      long form = other ? in.number() : 0;
      boolean last = other ? form % 2 == 1 : place % KINDS == LAST;
      if (gaps && first) {
        out.put(place / KINDS == 0 ? 0 : 1, 1);
      }
      if (place / KINDS > 0) {
        if (!single) {
          out.put(last ? 1 : 0, 1);
        }
        if (forms > 1) {
          out.put(other ? 1 : 0, 1);
        }
        if (other) {
          out.rice(form / 2, FORM_BITS);
        }
        out.rice(place / KINDS - 1, bits);
      }
      first = last;
      article += last ? 1 : 0;
    }
    out.end();
    return ink;
  }
}
