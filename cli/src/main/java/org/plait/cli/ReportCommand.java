package org.plait.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plait report}: what can be asked of finished reports, and of what they say. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    subcommands = {CompareCommand.class, WordingCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    header = "Compares finished reports; prints their sentences.",
    footer = {"", "Example:", "  plait report compare last-year/report report"})
final class ReportCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command must be given.");
  }
}
