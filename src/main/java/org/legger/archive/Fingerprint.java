package org.legger.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * 64 bits that differ where what they were made from differs: of bytes the start of their SHA-256,
 * of values a mixture that is quicker to make, because every build makes one for each page.
 *
 * @param bits all 64
 */
public record Fingerprint(long bits) {
  private static final int LONG = 100;
  private static final long SEED = 0x4c65676765720001L;

  /**
   * The fingerprint of values in their order: text, numbers, flags, enumerations, records, {@link
   * Optional}s, collections and maps of these. Lengths count, so that {@code "a", "bc"} and {@code
   * "ab", "c"} differ.
   */
  public static Fingerprint of(Object... values) {
    long bits = SEED;
    for (Object value : values) {
      bits = add(bits, value);
    }
    return new Fingerprint(bits);
  }

  /**
   * The same of an address, a text and a number, without objects around them: a build asks for it
   * several times an article.
   */
  public static Fingerprint of(Permalink address, String text, long number) {
    return new Fingerprint(mixed(add(mixed(SEED, address.mark()), text), number));
  }

  /** The fingerprint of all bytes that a stream has left; the same as that of an array of them. */
  public static Fingerprint ofStream(InputStream in) throws IOException {
    MessageDigest digest = sha256();
    in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    return new Fingerprint(start(digest.digest()));
  }

  /** The fingerprint of bytes. */
  public static Fingerprint ofBytes(byte[] bytes) {
    return new Fingerprint(start(sha256().digest(bytes)));
  }

  /** Reads what {@link #toString} wrote; empty for anything else. */
  public static Optional<Fingerprint> parse(String hex) {
    return hex.length() == 16
            && hex.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f')
        ? Optional.of(new Fingerprint(HexFormat.fromHexDigitsToLong(hex)))
        : Optional.empty();
  }

  private static long add(long bits, Object value) {
    if (value instanceof String text) {
      return add(bits, text);
    } else if (value instanceof Fingerprint other) {
      return mixed(bits, other.bits);
    } else if (value instanceof Permalink address) {
      return mixed(bits, address.mark());
    } else if (value instanceof Integer || value instanceof Long) {
      return mixed(bits, ((Number) value).longValue());
    } else if (value instanceof Enum<?> one) {
      return add(bits, one.name());
    } else if (value instanceof Map<?, ?> map) {
      return add(bits, map.entrySet());
    } else if (value instanceof Collection<?> many) {
      long all = mixed(bits, many.size());
      for (Object one : many) {
        all = add(all, one);
      }
      return all;
    } else if (value instanceof Map.Entry<?, ?> entry) {
      return add(add(bits, entry.getKey()), entry.getValue());
    } else if (value instanceof Optional<?> optional) {
      return optional.isEmpty() ? mixed(bits, 0) : add(mixed(bits, 1), optional.get());
    }
    return add(bits, String.valueOf(value));
  }

  private static long add(long bits, String text) {
    long all = mixed(bits, text.length());
    if (text.length() >= LONG) {
      return mixed(all, checksums(text.getBytes(StandardCharsets.UTF_8)));
    }
    int i = 0;
    for (; i + 4 <= text.length(); i += 4) {
      all =
          mixed(
              all,
              (long) text.charAt(i) << 48
                  | (long) text.charAt(i + 1) << 32
                  | (long) text.charAt(i + 2) << 16
                  | text.charAt(i + 3));
    }
    for (; i < text.length(); i++) {
      all = mixed(all, text.charAt(i));
    }
    return all;
  }

  /** Two checksums by different polynomials, which processors make much faster than any loop. */
  private static long checksums(byte[] bytes) {
    CRC32 one = new CRC32();
    CRC32C other = new CRC32C();
    one.update(bytes, 0, bytes.length);
    other.update(bytes, 0, bytes.length);
    return one.getValue() << 32 | other.getValue();
  }

  /** The finalizer of SplitMix64 over what came before and one more value. */
  private static long mixed(long before, long value) {
    long z = before * 0xd1342543de82ef95L + value + 0x9e3779b97f4a7c15L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }

  private static long start(byte[] sha) {
    long bits = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      bits = bits << 8 | sha[i] & 0xff;
    }
    return bits;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** 16 hexadecimal digits. */
  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(bits);
  }
}
