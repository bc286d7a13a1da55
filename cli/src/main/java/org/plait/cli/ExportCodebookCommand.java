package org.plait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plait.coding.Codebook;
import org.plait.coding.refi.Sidecar;
import org.plait.coding.refi.file.QdcFile;
import org.plait.study.finding.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait code codebook export}: a codebook for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    header = "Writes a codebook for NVivo, MAXQDA, ATLAS.ti, QualCoder and others (QDC).",
    footer = {
      "",
      "What REFI-QDA can't carry (version, ids, kinds, statuses, roles, terms, aliases,",
      "crosswalk) is written beside it as *.sidecar.csv.",
      "",
      "Example:",
      "  plait code codebook export codebook.yaml --out codebook.qdc"
    })
final class ExportCodebookCommand implements Callable<Integer>, Talking {

  @Spec private CommandSpec spec;
  @Mixin private Console console;

  @Parameters(paramLabel = "CODEBOOK", description = "The codebook, such as codebook.yaml.")
  private Path file;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "The file that is written, such as codebook.qdc.")
  private Path out;

  @Option(names = "--force", description = "Overwrite the files.")
  private boolean force;

  @Override
  public Integer call() {
    List<Finding> findings = new ArrayList<>();
    Codebook codebook = CodebookCommand.read(file, spec, findings);
    Path beside = Sidecar.beside(out);
    List<Path> written =
        new NewFiles(out)
            .with(out, QdcFile.write(codebook))
            .with(beside, Sidecar.of(codebook).csv())
            .write(force);
    console.findings(findings);
    console.result(out.toString());
    console.say(
        "Wrote "
            + Plural.of(codebook.codes().size(), "code")
            + ". REFI-QDA can't carry version, ids, kinds, statuses, roles, terms, aliases and"
            + " crosswalk: they are in "
            + beside.getFileName()
            + ". Keep it beside the codebook.");
    console.say("Next: import " + out.getFileName() + " as a codebook in the program.");
    return console.end(
        ExitCode.DONE, written, findings, Map.of("codes", (long) codebook.codes().size()));
  }

  @Override
  public Console console() {
    return console;
  }
}
