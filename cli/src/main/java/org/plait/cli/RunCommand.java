package org.plait.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plait.run.RunResult;
import org.plait.run.Stage;
import org.plait.run.line.StudyRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plait run}: from raw exports to a report. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    header = "Takes a study's raw exports to a report.",
    footer = {
      "",
      "Writes report/, which can be shared, and work/, which is private.",
      "",
      "Examples:",
      "  plait run study.yaml",
      "  plait run study.yaml --data exports --out results"
    })
final class RunCommand implements Callable<Integer>, Talking {

  @Spec private CommandSpec spec;
  @Mixin private StudyFiles study;
  @Mixin private Console console;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "The folder that gets report/ and work/ (default: the folder of STUDY).")
  private Path out;

  @Option(
      names = "--only",
      paramLabel = "STAGE",
      description =
          "Stop after a stage: study, ingest, panel, change, text, coding, integration, disclosure"
              + " or report.")
  private String only;

  @Override
  public Integer call() {
    StudyRun run = new StudyRun(study.request(Optional.ofNullable(out), stage()), console);
    RunResult result = run.run();
    console.findings(result.findings());
    result.outputs().stream().findFirst().ifPresent(first -> console.result(first.toString()));
    console.say(next(result));
    return console.end(ExitCode.DONE, result.outputs(), result.findings(), result.counts());
  }

  private String next(RunResult result) {
    if (result.upToDate()) {
      return "Nothing has changed since the last run; the report is up to date.";
    }
    return only == null || only.equals(Stage.REPORT.word())
        ? "Next: open the report in a browser."
        : "Stopped after " + only + ". Run without --only to write the report.";
  }

  private Optional<Stage> stage() {
    if (only == null) {
      return Optional.empty();
    }
    return Optional.of(
        Stage.of(only)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "--only must be one of "
                            + Arrays.stream(Stage.values())
                                .map(Stage::word)
                                .collect(Collectors.joining(", "))
                            + ", found \""
                            + only
                            + "\".")));
  }

  @Override
  public Console console() {
    return console;
  }
}
