package org.plait.cli;

import java.nio.file.Path;
import org.plait.run.RunRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Keeps what people wrote out of the folder that is shared. */
final class PrivateFolder {

  private PrivateFolder() {}

  /** Refuses a folder in {@code report/}. */
  static void refuseReport(CommandSpec command, Path folder, RunRequest request) {
    Path report = request.outFolder().toAbsolutePath().normalize().resolve("report");
    if (folder.toAbsolutePath().normalize().startsWith(report)) {
      throw new ParameterException(
          command.commandLine(),
          "--out must be a private folder, found one in report/, which is shared.");
    }
  }
}
