package org.plait.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.plait.run.OutputException;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/**
 * What happens when a command can't do its work: a sentence and an exit code, never a stack trace.
 */
final class Faults {

  private Faults() {}

  /** Runs a command; what breaks Java itself, such as too little memory, ends it like a fault. */
  static int execute(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (VirtualMachineError | LinkageError | AssertionError e) {
      throw new ExecutionException(last(parsed), "a fault of Java", e);
    }
  }

  /** The command line is wrong. */
  static int usage(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    String message = UsageMessage.of(wrong);
    String help = "Try " + command.getCommandSpec().qualifiedName() + " --help.";
    if (Arrays.asList(args).contains("--json")) {
      answer(command, ExitCode.USAGE, "usage", message, help);
    } else {
      command.getErr().println("plait: " + message);
      command.getErr().println(help);
    }
    return ExitCode.USAGE.number();
  }

  /** The command began and could not go on. */
  static int stopped(Exception thrown, CommandLine top, ParseResult parsed) {
    CommandLine command = last(parsed);
    Console console = ((Talking) command.getCommand()).console();
    Throwable cause = thrown instanceof ExecutionException ? thrown.getCause() : thrown;
    if (cause instanceof StudyException wrong) {
      return console.refuse(wrong.findings());
    }
    if (cause instanceof OutputException unwritable) {
      return stop(command, console, ExitCode.NOT_WRITTEN, "output", unwritable.getMessage());
    }
    if (cause instanceof OutOfMemoryError) {
      return stop(command, console, ExitCode.FAULT, "memory", memory());
    }
    return stop(command, console, ExitCode.FAULT, "fault", fault(cause));
  }

  private static int stop(
      CommandLine command, Console console, ExitCode code, String rule, String message) {
    if (console.json()) {
      answer(command, code, rule, message, "");
    } else {
      command.getErr().println("plait: " + message);
    }
    return code.number();
  }

  private static void answer(
      CommandLine command, ExitCode code, String rule, String message, String remedy) {
    Finding finding = Finding.of(Severity.ERROR, rule, Place.of(""), "", message, remedy);
    JsonAnswer answer =
        new JsonAnswer(command.getCommandName(), code, List.of(), List.of(finding), Map.of());
    command.getOut().println(answer.text());
  }

  private static CommandLine last(ParseResult parsed) {
    List<CommandLine> commands = parsed.asCommandLineList();
    return commands.get(commands.size() - 1);
  }

  private static String memory() {
    long megabytes = Runtime.getRuntime().maxMemory() / (1024 * 1024);
    return "the study does not fit into "
        + megabytes
        + " MB of memory. Set PLAIT_JAVA_OPTIONS=-Xmx4g to allow four gigabytes, then run again.";
  }

  /** Names the fault by its kind and place; its message could hold a respondent's words. */
  private static String fault(Throwable cause) {
    String place =
        Arrays.stream(cause.getStackTrace())
            .filter(element -> element.getClassName().startsWith("org.plait."))
            .findFirst()
            .map(element -> " at " + element)
            .orElse("");
    return "this is a fault in Plait, not in your study: "
        + cause.getClass().getSimpleName()
        + place
        + ". Report this line and the command you gave to the people who maintain Plait.";
  }
}
