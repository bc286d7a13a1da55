package org.plait.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import org.plait.run.OutputException;
import org.plait.study.Finding;
import org.plait.study.StudyException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What happens when a command can't do its work: a sentence and an exit code, never a stack trace.
 */
final class Faults {

  private Faults() {}

  /** The command line is wrong. */
  static int usage(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("plait: " + wrong.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(wrong, err)) {
      err.println("Try " + command.getCommandSpec().qualifiedName() + " --help.");
    }
    return ExitCode.USAGE.number();
  }

  /** The command began and could not go on. */
  static int stopped(Exception cause, CommandLine command, ParseResult parsed) {
    if (cause instanceof StudyException wrong) {
      return end(command, ExitCode.STUDY_ERRORS, wrong.findings(), null);
    }
    if (cause instanceof OutputException unwritable) {
      return end(command, ExitCode.NOT_WRITTEN, List.of(), unwritable.getMessage());
    }
    return end(command, ExitCode.FAULT, List.of(), fault(cause));
  }

  private static int end(
      CommandLine command, ExitCode code, List<Finding> findings, String message) {
    Console console = ((Talking) command.getCommand()).console();
    console.findings(findings);
    if (message != null) {
      command.getErr().println("plait: " + message);
    } else if (!console.json()) {
      command
          .getErr()
          .println(
              FindingsPrinter.summary(findings)
                  + ". Nothing was written. Mend the errors, then run plait check to see that all is well.");
    }
    return console.end(code, List.of(), findings, Map.of());
  }

  /** Names the fault by its kind and place; its message could hold a respondent's words. */
  private static String fault(Exception cause) {
    StackTraceElement place =
        java.util.Arrays.stream(cause.getStackTrace())
            .filter(element -> element.getClassName().startsWith("org.plait."))
            .findFirst()
            .orElse(cause.getStackTrace()[0]);
    return "this is a fault in Plait, not in your study: "
        + cause.getClass().getSimpleName()
        + " at "
        + place
        + ". Report this line and the command you gave to the people who maintain Plait.";
  }
}
