package org.plait.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plait instrument}: shows, compares, drafts, imports and exports instruments. */
@Command(
    name = "instrument",
    mixinStandardHelpOptions = true,
    subcommands = {
      ShowInstrumentCommand.class,
      DiffInstrumentCommand.class,
      DraftInstrumentCommand.class,
      ImportInstrumentCommand.class,
      ExportInstrumentCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    header = "Shows, compares, drafts, imports and exports instruments.",
    footer = {
      "",
      "Examples:",
      "  plait instrument show study.yaml",
      "  plait instrument diff specialist.yaml T1 T2",
      "  plait instrument draft exports/spring.csv --out my-study"
    })
final class InstrumentCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command must be given.");
  }
}
