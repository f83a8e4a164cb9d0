package org.legger.problem;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Why a file cannot be read or written, in words for people. */
public final class FileFault {
  private FileFault() {}

  /** Half a sentence, with the file's name where it is known: {@code no permission for site/a}. */
  public static String of(IOException fault) {
    String file =
        fault instanceof FileSystemException known && known.getFile() != null
            ? known.getFile()
            : "";
    if (fault instanceof AccessDeniedException) {
      return with("no permission for", file);
    } else if (fault instanceof NoSuchFileException) {
      return file.isEmpty() ? "it is not there" : "there is no " + file;
    } else if (fault instanceof NotDirectoryException
        || fault instanceof FileAlreadyExistsException) {
      return with("a file stands where a folder is needed:", file);
    } else if (fault instanceof DirectoryNotEmptyException) {
      return with("a folder that is not empty stands in the way:", file);
    } else if (fault instanceof CharacterCodingException) {
      return "its bytes are no UTF-8";
    }
    Optional<String> reason =
        fault instanceof FileSystemException known
            ? Optional.ofNullable(known.getReason())
            : Optional.ofNullable(fault.getMessage());
    String why = reason.map(FileFault::plain).orElse("the system does not tell why");
    return file.isEmpty() ? why : why + ": " + file;
  }

  private static String with(String words, String file) {
    return words + (file.isEmpty() ? " a file" : " " + file);
  }

  private static String plain(String reason) {
    return switch (reason) {
      case "No space left on device" -> "the disk is full";
      case "Read-only file system" -> "the disk can only be read";
      case "Not a directory" -> "a file stands where a folder is needed";
      case "File name too long" -> "the name is too long for this disk";
      default -> reason;
    };
  }
}
