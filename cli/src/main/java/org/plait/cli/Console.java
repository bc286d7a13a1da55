package org.plait.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plait.run.Progress;
import org.plait.run.Stage;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How a command talks: messages on stderr, results on stdout, or one JSON object on stdout. */
final class Console implements Progress {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--json",
      description = "Print one JSON object: command, status, exit, outputs, findings, counts.")
  private boolean json;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print errors only.")
  private boolean quiet;

  @Override
  public void report(Stage stage, String message) {
    say(message);
  }

  /** A message, unless the command is to be quiet. */
  void say(String message) {
    if (!quiet && !json) {
      err().println(message);
    }
  }

  /** A result. */
  void result(String line) {
    if (!json) {
      command.commandLine().getOut().println(line);
    }
  }

  /** What the checks found: errors always, the rest unless the command is to be quiet. */
  void findings(List<Finding> findings) {
    if (!json) {
      new FindingsPrinter(err(), quiet).print(findings);
    }
  }

  /** The same of a command that codes: warnings that plait check lists are counted only. */
  void findings(List<Finding> findings, List<Finding> listedByCheck, Path study) {
    List<Finding> own = new ArrayList<>(findings);
    own.removeAll(listedByCheck);
    findings(own);
    long warnings = listedByCheck.stream().filter(f -> f.severity() == Severity.WARNING).count();
    if (warnings > 0) {
      say(
          Plural.of(warnings, "warning")
              + " about the study and its data: "
              + Invocation.name()
              + " check "
              + study
              + (warnings == 1 ? " tells it." : " lists them."));
    }
  }

  /** Ends the command because of errors in the study or its data. */
  int refuse(List<Finding> findings) {
    findings(findings);
    if (!json) {
      err()
          .println(
              FindingsPrinter.summary(findings)
                  + ". Nothing was written. Mend the errors, then "
                  + (studyAlone()
                      ? "run plait check to see that all is well."
                      : "give the command again."));
    }
    return end(ExitCode.STUDY_ERRORS, List.of(), findings, Map.of());
  }

  /** Whether the command is about a study and nothing else, which {@code plait check} checks. */
  private boolean studyAlone() {
    List<PositionalParamSpec> given = command.positionalParameters();
    return given.size() == 1 && given.get(0).paramLabel().equals("STUDY");
  }

  /** Ends the command. */
  int end(ExitCode code, List<Path> outputs, List<Finding> findings, Map<String, Long> counts) {
    if (json) {
      JsonAnswer answer = new JsonAnswer(command.name(), code, outputs, findings, counts);
      command.commandLine().getOut().println(answer.text());
    }
    return code.number();
  }

  /** Whether one JSON object is wanted. */
  boolean json() {
    return json;
  }

  private PrintWriter err() {
    return command.commandLine().getErr();
  }
}
