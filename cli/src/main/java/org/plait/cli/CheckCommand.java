package org.plait.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plait.run.RunResult;
import org.plait.run.line.StudyRun;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plait check}: every finding at once, nothing written. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    header = "Checks a study file, its instruments and its data; writes nothing.",
    footer = {"", "Example:", "  plait check study.yaml --data exports"})
final class CheckCommand implements Callable<Integer>, Talking {

  @Mixin private StudyFiles study;
  @Mixin private Console console;

  @Override
  public Integer call() {
    StudyRun run = new StudyRun(study.request(Optional.empty(), Optional.empty()), console);
    RunResult result = run.check();
    List<Finding> findings = result.findings();
    console.findings(findings);
    findings.stream()
        .filter(finding -> finding.severity() == Severity.NOTE)
        .forEach(finding -> console.say("Note: " + finding.text()));
    boolean errors = findings.stream().anyMatch(f -> f.severity() == Severity.ERROR);
    console.result(FindingsPrinter.summary(findings) + ".");
    console.say(
        errors
            ? "Next: mend the errors, then check again."
            : "Next: plait run, with the same study and data.");
    return console.end(
        errors ? ExitCode.STUDY_ERRORS : ExitCode.DONE, List.of(), findings, result.counts());
  }

  @Override
  public Console console() {
    return console;
  }
}
