package org.legger.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** No name of a Java class is shown to people. */
final class FileFaultTest {
  @Test
  void tellsWhyAndWhere() {
    assertThat(FileFault.of(new AccessDeniedException("site/a.html")))
        .isEqualTo("no permission for site/a.html");
    assertThat(FileFault.of(new NoSuchFileException("site/a.html")))
        .isEqualTo("there is no site/a.html");
    assertThat(FileFault.of(new FileSystemException("site/a", null, "No space left on device")))
        .isEqualTo("the disk is full: site/a");
    assertThat(FileFault.of(new FileSystemException("site/a", null, "Some other reason")))
        .isEqualTo("Some other reason: site/a");
  }

  @Test
  void tellsSomethingWhereTheSystemTellsLittle() {
    assertThat(FileFault.of(new IOException())).isEqualTo("the system does not tell why");
    assertThat(FileFault.of(new IOException("cut short"))).isEqualTo("cut short");
    assertThat(FileFault.of(new MalformedInputException(1))).isEqualTo("its bytes are no UTF-8");
    assertThat(FileFault.of(new AccessDeniedException(null))).isEqualTo("no permission for a file");
  }
}
