package org.plait.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plait code}: what coders of free text need. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    subcommands = {
      SampleCommand.class,
      ImportCommand.class,
      AgreementCommand.class,
      CodebookCommand.class,
      FindCommand.class,
      ClustersCommand.class,
      ExportRefiCommand.class,
      ImportRefiCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    header = "Helps people to code free-text answers into themes.",
    footer = {
      "",
      "Examples:",
      "  plait code sample study.yaml --size 200 --coders ann,bob --double 50",
      "  plait code import study.yaml coder-ann.xlsx coder-bob.xlsx --out work/coding",
      "  plait code agreement study.yaml",
      "  plait code codebook show codebook.yaml",
      "  plait code export-refi study.yaml --out coding.qdpx"
    })
final class CodeCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command must be given.");
  }
}
