package org.plait.run.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.plait.run.OutputException;

/** A small text file that may be missing. */
final class Text {

  private Text() {}

  static Optional<String> read(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      throw new OutputException(file.getFileName() + " can't be read. Remove work/ and run again.");
    }
  }
}
