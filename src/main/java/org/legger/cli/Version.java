package org.legger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Properties;
import picocli.CommandLine;

/** Which Legger this is, as the build wrote it down. */
final class Version implements CommandLine.IVersionProvider {

  /** The version's number, for instance {@code 1.0.0}. */
  static String number() {
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      String.format(
          Locale.ROOT, "legger %s (Java %s)", number(), System.getProperty("java.version"))
    };
  }
}
