package org.plait.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plait instrument}: shows and compares instruments. */
@Command(
    name = "instrument",
    mixinStandardHelpOptions = true,
    subcommands = {ShowInstrumentCommand.class, DiffInstrumentCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    header = "Shows and compares instruments.",
    footer = {
      "",
      "Examples:",
      "  plait instrument show study.yaml",
      "  plait instrument diff specialist.yaml T1 T2"
    })
final class InstrumentCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command must be given.");
  }
}
