package org.plait.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code plait}. */
@Command(
    name = "plait",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      InitCommand.class,
      SimulateCommand.class,
      InstrumentCommand.class,
      CodeCommand.class,
      ReportCommand.class,
      DeidentifyCommand.class,
      DoctorCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    header = "Weaves repeated survey waves and free-text answers into one evaluation report.",
    footer = {
      "",
      "Start here:",
      "  plait run corpus-samples/national-evaluation/study.yaml   the sample study",
      "  plait init my-study                                       a study of your own",
      "",
      "Exit codes: 0 done; 1 a fault in Plait; 2 wrong usage; 3 the study or its data have errors;",
      "4 a difference was found; 5 output can't be written; 130 interrupted."
    })
public final class Plait implements Runnable {

  @Spec private CommandSpec spec;

  /**
   * Runs the command and leaves with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    // The finder of names lowers letters by the machine's language: the same text, the same names.
    Locale.setDefault(Locale.UK);
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(execute(out, err, args));
  }

  /**
   * Runs the command.
   *
   * @param out where results go
   * @param err where messages go
   * @param args the command line
   * @return the exit code
   */
  public static int execute(PrintWriter out, PrintWriter err, String... args) {
    return commands(out, err).execute(args);
  }

  /** The command line, ready to run. */
  static CommandLine commands(PrintWriter out, PrintWriter err) {
    CommandLine commands = new CommandLine(new Plait());
    commands.setOut(out);
    commands.setErr(err);
    commands.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    commands.setUsageHelpWidth(100);
    commands.setParameterExceptionHandler(Faults::usage);
    commands.setExecutionStrategy(Faults::execute);
    commands.setExecutionExceptionHandler(Faults::stopped);
    return commands;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new CommandLine.ParameterException(spec.commandLine(), "a command must be given.");
  }
}
