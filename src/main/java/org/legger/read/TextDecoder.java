package org.legger.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to characters, whatever wrote them. */
final class TextDecoder {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_8 = StandardCharsets.UTF_8;
  private static final int SAMPLE = 8192;
  private static final int CHUNK = 1 << 20;

  private TextDecoder() {}

  /**
   * A decoded text.
   *
   * @param text with line feeds as line ends and without control characters
   * @param charset what the bytes were in
   * @param misfit offset in the text of the first character whose bytes were not in that charset
   *     and were read as windows-1252 instead; -1 where all were
   */
  record Decoded(String text, Charset charset, int misfit) {}

  /**
   * Whether the bytes are no text: one in a hundred of the first ones is a control character that
   * texts do not have.
   */
  static boolean isBinary(byte[] bytes) {
    if (bomOf(bytes) != null) {
      return false;
    }
    int odd = 0;
    int length = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < length; i++) {
      int b = bytes[i];
      odd += b < 0x20 && b >= 0 && b != '\n' && "\t\r\f\u000b\u001a\u001b".indexOf(b) < 0 ? 1 : 0;
    }
    return odd * 100 > length;
  }

  /**
   * Whether bytes are UTF-8 that needs no cleaning, as far as a glance at each tells: no control
   * character but line feeds, and no lead byte of what is rare enough to be looked at closely.
   */
  private static boolean isPlain(byte[] bytes) {
    byte before = 0;
    for (byte b : bytes) {
      if (b >= ' ' ? b == 0x7f : !(b < 0 ? isPlain(before, b) : b == '\n')) {
        return false;
      }
      before = b;
    }
    return true;
  }

  /** Letters of Latin, Greek, Cyrillic and their like, and the usual quotation marks and dashes. */
  private static boolean isPlain(byte before, byte b) {
    boolean separator = before == (byte) 0x80 && b >= (byte) 0xa8 && b <= (byte) 0xaf;
    boolean control = before == (byte) 0xc2 && b < (byte) 0xa0;
    return b < (byte) 0xe3 && !separator && !control;
  }

  /** Decodes by byte order mark, else as UTF-8, else by what its bytes look like. */
  static Decoded decode(byte[] bytes) {
    Charset bom = bomOf(bytes);
    if (bom != null && bom != UTF_8) {
      return new Decoded(clean(new String(bytes, 2, bytes.length - 2, bom)), bom, -1);
    }
    boolean marked = bom != null;
    boolean plain = !marked && isPlain(bytes);
    String quick = new String(bytes, marked ? 3 : 0, bytes.length - (marked ? 3 : 0), UTF_8);
    if (quick.indexOf('\ufffd') < 0) {
      return new Decoded(plain ? quick : clean(quick), UTF_8, -1);
    }
    StringBuilder text = new StringBuilder(bytes.length);
    int misfits = 0;
    int first = -1;
    int beyondAscii = 0;
    CharsetDecoder utf8 =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, marked ? 3 : 0, bytes.length - (marked ? 3 : 0));
    CharBuffer out = CharBuffer.allocate(Math.min(bytes.length + 1, CHUNK));
    while (true) {
      CoderResult result = utf8.decode(in, out, true);
      out.flip();
      beyondAscii += (int) out.chars().filter(c -> c >= 0x80).count();
      text.append(out);
      out.clear();
      if (result.isOverflow()) {
        continue;
      } else if (!result.isError()) {
        break;
      }
      misfits++;
      first = first < 0 ? text.length() : first;
      byte[] misfit = new byte[result.length()];
      in.get(misfit);
      text.append(new String(misfit, WINDOWS_1252));
      utf8.reset();
    }
    if (!marked && misfits > 0 && misfits >= beyondAscii) {
      Charset legacy = LegacyCharset.of(bytes);
      return new Decoded(clean(new String(bytes, legacy)), legacy, -1);
    }
    int place = first < 0 ? -1 : clean(text.substring(0, first)).length();
    return new Decoded(clean(text.toString()), UTF_8, place);
  }

  private static Charset bomOf(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
      return UTF_8;
    } else if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
      return StandardCharsets.UTF_16BE;
    } else if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    return null;
  }

  /**
   * Line ends become line feeds; NUL goes, other control characters become blanks, halves of
   * characters and what Unicode calls noncharacters become U+FFFD: a page may hold none of them.
   */
  static String clean(String text) {
    boolean clear = true;
    for (char c : text.toCharArray()) {
      clear &= isClear(c);
    }
    if (clear) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isClear(c) || c == '\t' || c == '\f') {
        clean.append(c);
      } else if (c == '\r') {
        clean.append(i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "" : "\n");
      } else if (c == '\u0085' || c == '\u2028' || c == '\u2029') {
        clean.append('\n');
      } else if (c < 0x20 || c >= 0x7f && c <= 0x9f) {
        clean.append(c == 0 ? "" : " ");
      } else {
        clean.append(isCharacter(text, i) ? c : '\ufffd');
      }
    }
    return clean.toString();
  }

  private static boolean isClear(char c) {
    return c >= 0x20 && c < 0x7f || c > 0x9f && c < 0x2028 || c == '\n';
  }

  private static boolean isCharacter(String text, int i) {
    char c = text.charAt(i);
    if (!Character.isSurrogate(c)) {
      return c < 0xfdd0 || c > 0xfdef && c < 0xfffe;
    }
    int high = Character.isHighSurrogate(c) ? i : i - 1;
    return high >= 0
        && high + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(high), text.charAt(high + 1))
        && (text.codePointAt(high) & 0xfffe) != 0xfffe;
  }
}
