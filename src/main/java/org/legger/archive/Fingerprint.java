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
import java.util.Optional;

/**
 * 64 bits that differ where what they were made from differs: the start of its SHA-256.
 *
 * @param bits all 64
 */
public record Fingerprint(long bits) {

  /**
   * The fingerprint of values in their order: text, numbers, flags, enumerations, records, {@link
   * Optional}s and collections of these. Lengths count, so that {@code "a", "bc"} and {@code "ab",
   * "c"} differ.
   */
  public static Fingerprint of(Object... values) {
    MessageDigest digest = sha256();
    for (Object value : values) {
      add(digest, value);
    }
    return new Fingerprint(start(digest.digest()));
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
    return hex.matches("[0-9a-f]{16}")
        ? Optional.of(new Fingerprint(HexFormat.fromHexDigitsToLong(hex)))
        : Optional.empty();
  }

  private static void add(MessageDigest digest, Object value) {
    if (value instanceof Collection<?> many) {
      add(digest, String.valueOf(many.size()));
      many.forEach(one -> add(digest, one));
    } else {
      byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
      digest.update(
          new byte[] {
            (byte) (bytes.length >> 16), (byte) (bytes.length >> 8), (byte) bytes.length
          });
      digest.update(bytes);
    }
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
