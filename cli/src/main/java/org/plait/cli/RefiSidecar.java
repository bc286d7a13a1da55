package org.plait.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.plait.coding.refi.Sidecar;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The table beside a file for exchange. */
final class RefiSidecar {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--sidecar",
      paramLabel = "CSV",
      description = "The table written with the export (default: *.sidecar.csv beside FILE).")
  private Path given;

  /** The facts of the table; empty when none was given and none lies beside the file. */
  Optional<Sidecar> read(Path file) {
    Path table = given == null ? Sidecar.beside(file) : given;
    if (given == null && !Files.isRegularFile(table)) {
      return Optional.empty();
    }
    return Optional.of(
        GivenFile.read(
            table,
            "--sidecar",
            command,
            path -> Sidecar.read(Files.readString(path), path.getFileName().toString())));
  }
}
