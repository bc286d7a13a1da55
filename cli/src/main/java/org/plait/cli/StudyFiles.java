package org.plait.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.plait.run.RunRequest;
import org.plait.run.Stage;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The study a command is about, and where its data are. */
final class StudyFiles {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Parameters(paramLabel = "STUDY", description = "The study file, such as study.yaml.")
  private Path study;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The folder of the waves' files (default: the folder of STUDY).")
  private Path data;

  /** What is to be run. */
  RunRequest request(Optional<Path> out, Optional<Stage> only) {
    require(command, study);
    if (data != null && !Files.isDirectory(data)) {
      throw new ParameterException(
          command.commandLine(), "--data must be a folder; there is no folder " + data + ".");
    }
    return new RunRequest(study, Optional.ofNullable(data), out, only, home());
  }

  /** Refuses what is no file; of a folder says which file in it is meant. */
  static void require(CommandSpec command, Path study) {
    if (Files.isRegularFile(study)) {
      return;
    }
    String found = "there is no file " + study + ".";
    if (Files.isDirectory(study)) {
      Path inside = study.resolve("study.yaml");
      found =
          study
              + " is a folder"
              + (Files.isRegularFile(inside)
                  ? ". Did you mean " + inside + "?"
                  : " without a study.yaml.");
    }
    throw new ParameterException(command.commandLine(), "STUDY must be a study file; " + found);
  }

  /** The study as it was given. */
  Path study() {
    return study;
  }

  private static Path home() {
    String home = System.getenv("HOME");
    return Path.of(home == null || home.isEmpty() ? System.getProperty("user.home") : home);
  }
}
