package org.legger.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.legger.build.Build;
import org.legger.build.Folders;
import org.legger.read.SettingsReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that tell what is built, shared by the commands that build. */
final class Places {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private Texts texts;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "files that win over the built-in theme, file by file (default: templates)")
  private Path templates;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "site",
      description = "the site (default: ${DEFAULT-VALUE})")
  private Path site;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = ".legger",
      description = "what builds remember; may be deleted at any time (default: ${DEFAULT-VALUE})")
  private Path cache;

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "where the site will be published; overrides baseUrl in site.yml")
  private String baseUrl;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "how many threads to use (default: all cores)")
  private Integer threads;

  Folders folders() {
    return new Folders(texts.folder(), theme(), site, cache);
  }

  /** The build that they mean. */
  Build build() {
    return new Build(folders(), address(), workers(), Version.number(), System::currentTimeMillis);
  }

  private Optional<String> address() {
    if (baseUrl == null) {
      return Optional.empty();
    }
    return Optional.of(
        SettingsReader.url(baseUrl)
            .orElseThrow(
                () ->
                    wrong(
                        "--base-url takes an address that starts with http:// or https://, not \""
                            + baseUrl
                            + "\"")));
  }

  /** The default folder need not exist, but one that is named must. */
  private Path theme() {
    if (templates != null && !Files.isDirectory(templates)) {
      throw wrong("--templates: there is no folder " + templates);
    }
    return templates == null ? Path.of("templates") : templates;
  }

  private int workers() {
    if (threads == null) {
      return Runtime.getRuntime().availableProcessors();
    }
    if (threads < 1 || threads > 1024) {
      throw wrong("--threads takes a number from 1 to 1024, not " + threads);
    }
    return threads;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
