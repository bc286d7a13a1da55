package org.plait.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plait.coding.codebook.CodebookYaml;
import org.plait.coding.refi.CodebookImport;
import org.plait.coding.refi.Sidecar;
import org.plait.coding.refi.file.QdcFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait code codebook import}: a codebook that comes from other programs. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    header =
        "Makes a codebook of one that NVivo, MAXQDA, ATLAS.ti, QualCoder or others wrote (QDC).",
    footer = {"", "Example:", "  plait code codebook import codebook.qdc --out codebook.yaml"})
final class ImportCodebookCommand implements Callable<Integer>, Talking {

  @Spec private CommandSpec spec;
  @Mixin private RefiSidecar sidecar;
  @Mixin private Console console;

  @Parameters(paramLabel = "FILE", description = "The exchanged codebook, such as codebook.qdc.")
  private Path file;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "CODEBOOK",
      required = true,
      description = "The codebook that is written, such as codebook.yaml.")
  private Path out;

  @Option(names = "--force", description = "Overwrite the file.")
  private boolean force;

  @Override
  public Integer call() {
    String name = file.getFileName().toString();
    QdcFile.Listed codes =
        GivenFile.read(file, "FILE", spec, path -> QdcFile.read(Files.readAllBytes(path), name));
    Optional<Sidecar> facts = sidecar.read(file);
    CodebookImport.Imported imported =
        CodebookImport.of(codes, facts.orElseGet(Sidecar::new), name);
    List<Path> written =
        new NewFiles(out).with(out, CodebookYaml.of(imported.codebook())).write(force);
    console.findings(imported.findings());
    console.result(out.toString());
    int number = imported.codebook().codes().size();
    console.say(
        "Took "
            + Plural.of(number, "code")
            + (facts.isPresent()
                ? "."
                : "; ids were made of their names, and codes are themes unless a set says"
                    + " otherwise."));
    console.say("Next: " + Invocation.name() + " code codebook show " + out);
    return console.end(ExitCode.DONE, written, imported.findings(), Map.of("codes", (long) number));
  }

  @Override
  public Console console() {
    return console;
  }
}
