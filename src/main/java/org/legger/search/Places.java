package org.legger.search;

/** Packs where a term stands in its articles, as a browser reads it. */
final class Places {
  private static final int FORM_BITS = 2;
  private static final int MOST_BITS = 21;
  private static final int GAPS = 1;
  private static final int VARIED = 2;

  private final Postings in;
  private final boolean forms;

  /**
   * Packs from the next article on.
   *
   * @param in the articles
   * @param forms how many forms the term has
   */
  Places(Postings in, int forms) {
    this.in = in;
    this.forms = forms > 1;
  }

  /**
   * What the places of some articles have in common.
   *
   * @param bits of Rice's code
   * @param gaps whether some have no place, because only a compound there has the term
   * @param varied whether not all have one place, of the usual form
   */
  record Kind(int bits, boolean gaps, boolean varied) {
    private int sign() {
      return bits * 4 + (varied ? VARIED : 0) + (gaps ? GAPS : 0);
    }
  }

  /** Reads over some articles. */
  Kind kind(int articles) {
    long sum = 0;
    long count = 0;
    boolean gaps = false;
    boolean varied = false;
    for (int i = 0; i < articles && in.next(); i++) {
      int places = 0;
      while (in.nextPlace()) {
        places++;
        sum += in.distance() - 1;
        varied |= in.form() >= 0;
      }
      count += places;
      gaps |= places == 0;
      varied |= places != 1;
    }
    return new Kind(Math.min(MOST_BITS, Bits.suited(sum, count)), gaps, varied);
  }

  /**
   * Packs some articles: for each, where they vary, a bit that tells whether it has other than one
   * place of the usual form; if so, where some have none, whether it has any; then for each place
   * whether it is the last, whether another than the usual form stands there and which, and how far
   * it is from the one before.
   */
  Ink pack(int articles, Kind kind) {
    Ink ink = new Ink(articles * 2).sign(kind.sign());
    Bits out = new Bits(ink);
    for (int i = 0; i < articles && in.next(); i++) {
      article(kind, out);
    }
    out.end();
    return ink;
  }

  private void article(Kind kind, Bits out) {
    boolean any = in.nextPlace();
    int distance = in.distance();
    int form = in.form();
    boolean more = any && in.nextPlace();
    if (any && !more && form < 0) {
      out.put(0, kind.varied() ? 1 : 0).rice(distance - 1, kind.bits());
      return;
    }
    out.put(1, 1);
    if (kind.gaps()) {
      out.put(any ? 1 : 0, 1);
    }
    while (any) {
      out.put(more ? 0 : 1, 1);
      if (forms) {
        out.put(form >= 0 ? 1 : 0, 1);
      }
      if (form >= 0) {
        out.rice(form, FORM_BITS);
      }
      out.rice(distance - 1, kind.bits());
      any = more;
      distance = in.distance();
      form = in.form();
      more = any && in.nextPlace();
    }
  }
}
