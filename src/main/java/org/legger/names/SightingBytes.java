package org.legger.names;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** What was gleaned from a text as bytes, and back. */
final class SightingBytes {
  private static final int OPENING = 1;
  private static final int HINTED = 2;
  private static final int LONGEST = 20_000;

  private SightingBytes() {}

  static byte[] pack(Sighting sighting) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(sighting.words().length);
      for (int word : sighting.words()) {
        out.writeInt(word);
      }
      out.writeUTF(sighting.language());
      out.writeInt(sighting.size());
      out.writeInt(sighting.odd());
      out.writeInt(sighting.runs().size());
      for (Sighting.Run run : sighting.runs()) {
        out.writeUTF(cut(run.surface()));
        out.writeByte((run.opening() ? OPENING : 0) + (run.hinted() ? HINTED : 0));
        out.writeInt(run.count());
      }
      out.writeInt(sighting.terms().size());
      for (Sighting.Term term : sighting.terms()) {
        out.writeUTF(cut(term.word()));
        out.writeInt(term.count());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return bytes.toByteArray();
  }

  /** Nobody's name is that long, and the form of the bytes has a limit. */
  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  static Sighting unpack(byte[] bytes) {
    int[] words = words(bytes);
    int skipped = Integer.BYTES * (words.length + 1);
    ByteArrayInputStream rest = new ByteArrayInputStream(bytes, skipped, bytes.length - skipped);
    try (DataInputStream in = new DataInputStream(rest)) {
      String language = in.readUTF();
      int size = in.readInt();
      int odd = in.readInt();
      List<Sighting.Run> runs = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        String surface = in.readUTF();
        int flags = in.readByte();
        boolean opening = (flags & OPENING) != 0;
        runs.add(new Sighting.Run(surface, opening, (flags & HINTED) != 0, in.readInt()));
      }
      List<Sighting.Term> terms = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        terms.add(new Sighting.Term(in.readUTF(), in.readInt()));
      }
      return new Sighting(language, runs, terms, size, odd, words);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  /** Only the words. */
  static int[] words(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    int[] words = new int[in.getInt()];
    in.asIntBuffer().get(words);
    return words;
  }
}
