package org.plait.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.plait.run.OutputException;
import org.plait.run.RunRequest;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Keeps what people wrote out of the folder that is shared. */
final class PrivateFolder {

  private static final String SHARED = "report";

  private PrivateFolder() {}

  /** Refuses a folder in {@code report/}. */
  static void refuseReport(CommandSpec command, Path folder, RunRequest request) {
    Path report = request.outFolder().toAbsolutePath().normalize().resolve(SHARED);
    if (folder.toAbsolutePath().normalize().startsWith(report)) {
      throw refusal(command);
    }
  }

  /** Refuses a folder that is called {@code report} or lies in one, also through a link. */
  static void refuseNamedReport(CommandSpec command, Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    if (namedReport(whole) || namedReport(real(whole))) {
      throw refusal(command);
    }
  }

  private static boolean namedReport(Path folder) {
    return StreamSupport.stream(folder.spliterator(), false)
        .anyMatch(part -> part.toString().equalsIgnoreCase(SHARED));
  }

  /** Where the nearest folder that exists lies. */
  private static Path real(Path folder) {
    Path above = folder;
    while (!Files.exists(above) && above.getParent() != null) {
      above = above.getParent();
    }
    try {
      return above.toRealPath();
    } catch (IOException e) {
      throw new OutputException(
          folder + " can't be written: it can't be found. Give another folder with --out.");
    }
  }

  private static ParameterException refusal(CommandSpec command) {
    return new ParameterException(
        command.commandLine(),
        "--out must be a private folder, found one in report/, which is shared.");
  }
}
