package org.plait.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A file that stands on the command line. */
final class GivenFile {

  private GivenFile() {}

  /** Reads a file. */
  @FunctionalInterface
  interface Reader<T> {
    /** What the file holds. */
    T read(Path file) throws IOException;
  }

  /** Reads a file that must be there. */
  static <T> T read(Path file, String kind, CommandSpec command, Reader<T> reader) {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(
          command.commandLine(), kind + " must be a file; there is no file " + file + ".");
    }
    try {
      return reader.read(file);
    } catch (IOException e) {
      throw new StudyException(
          List.of(
              Finding.of(
                  Severity.ERROR,
                  "unreadable",
                  Place.of(file.getFileName().toString()),
                  "",
                  "must be a file you may read, but can't be read.",
                  "Make it readable for you.")));
    }
  }
}
