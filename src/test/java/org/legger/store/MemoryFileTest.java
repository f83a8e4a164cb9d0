package org.legger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.legger.archive.Fingerprint;

final class MemoryFileTest {
  private static final Fingerprint ARCHIVE = new Fingerprint(7);
  private static final Fingerprint MAKER = new Fingerprint(8);

  @TempDir private Path folder;

  private MemoryFile open() {
    return MemoryFile.open(folder, ARCHIVE, MAKER);
  }

  private static byte[] bytes(int size, int value) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private Path file() {
    return folder.resolve(ARCHIVE + ".words");
  }

  private void keepTwo(int size) {
    try (MemoryFile memory = open()) {
      memory.put(1, bytes(size, 1));
      memory.put(2, bytes(100, 2));
      assertThat(memory.keep(Set.of(1L, 2L))).isTrue();
    }
  }

  @Test
  void whatIsKeptIsThereNextTime() {
    try (MemoryFile memory = open()) {
      memory.put(1, bytes(10, 1));
      memory.put(2, bytes(3_000_000, 2));
      memory.put(3, bytes(0, 3));
      assertThat(memory.get(2)).contains(bytes(3_000_000, 2));
      assertThat(memory.keep(Set.of(1L, 2L, 9L))).isTrue();
    }
    try (MemoryFile memory = open()) {
      assertThat(memory.get(1)).contains(bytes(10, 1));
      assertThat(memory.get(2)).contains(bytes(3_000_000, 2));
      assertThat(memory.has(3)).isFalse();
    }
  }

  @Test
  void aBuildThatIsKilledLeavesWhatTheLastOneKept() {
    keepTwo(10);
    try (MemoryFile killed = open()) {
      killed.put(3, bytes(2_000_000, 3));
    }
    try (MemoryFile memory = open()) {
      assertThat(memory.get(1)).contains(bytes(10, 1));
      assertThat(memory.has(3)).isFalse();
      memory.put(4, bytes(20, 4));
      memory.keep(Set.of(1L, 4L));
    }
    try (MemoryFile memory = open()) {
      assertThat(memory.get(1)).contains(bytes(10, 1));
      assertThat(memory.get(4)).contains(bytes(20, 4));
    }
  }

  @Test
  void whatIsDamagedIsForgotten() throws IOException {
    keepTwo(100);
    byte[] whole = Files.readAllBytes(file());
    byte[] damaged = whole.clone();
    damaged[60] ^= 1;
    Files.write(file(), damaged);
    try (MemoryFile memory = open()) {
      assertThat(memory.get(1)).isEmpty();
      assertThat(memory.get(2)).contains(bytes(100, 2));
    }
    for (int at = 0; at < whole.length; at += 7) {
      Files.write(file(), Arrays.copyOf(whole, at));
      try (MemoryFile memory = open()) {
        assertThat(memory.has(1)).isFalse();
      }
    }
  }

  @Test
  void aFileOfLittleUseIsWrittenAgain() throws IOException {
    keepTwo(3_000_000);
    try (MemoryFile memory = open()) {
      memory.keep(Set.of(2L));
    }
    assertThat(Files.size(file())).isLessThan(2_000);
    try (MemoryFile memory = open()) {
      assertThat(memory.get(2)).contains(bytes(100, 2));
    }
  }

  @Test
  void anotherMakerOrASecondBuildRemembersNothing() {
    keepTwo(10);
    try (MemoryFile memory = open();
        MemoryFile second = open()) {
      assertThat(memory.has(1)).isTrue();
      assertThat(second.has(1)).isFalse();
      second.put(5, bytes(10, 5));
      assertThat(second.keep(Set.of(5L))).isFalse();
    }
    try (MemoryFile memory = MemoryFile.open(folder, ARCHIVE, new Fingerprint(9))) {
      assertThat(memory.has(1)).isFalse();
    }
  }

  @Test
  void whereNothingCanBeWrittenNothingIsRemembered() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    try (MemoryFile memory = MemoryFile.open(file, ARCHIVE, MAKER)) {
      memory.put(1, bytes(10, 1));
      assertThat(memory.has(1)).isFalse();
      assertThat(memory.keep(Set.of(1L))).isFalse();
    }
  }
}
