package org.plait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plait.coding.refi.ImportedCodings;
import org.plait.coding.refi.ProjectCodings;
import org.plait.coding.refi.Sidecar;
import org.plait.coding.refi.file.Project;
import org.plait.coding.refi.file.QdpxFile;
import org.plait.run.RunRequest;
import org.plait.run.comment.CodingWork;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait code import-refi}: coding that comes back from other programs. */
@Command(
    name = "import-refi",
    mixinStandardHelpOptions = true,
    header = "Takes coding back from a project of NVivo, MAXQDA, ATLAS.ti or QualCoder.",
    footer = {
      "",
      "The coding is written as a file for coding.human; the files the study names stay as they"
          + " are.",
      "",
      "Example:",
      "  plait code import-refi study.yaml coding.qdpx --out coding.csv"
    })
final class ImportRefiCommand implements Callable<Integer>, Talking {

  @Spec private CommandSpec spec;
  @Mixin private StudyFiles files;
  @Mixin private RefiSidecar sidecar;
  @Mixin private Console console;

  @Parameters(
      index = "1",
      paramLabel = "FILE",
      description = "The project that comes back, such as coding.qdpx.")
  private Path file;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "CSV",
      required = true,
      description = "The coding file that is written, such as coding.csv.")
  private Path out;

  @Option(
      names = "--coder",
      paramLabel = "NAME",
      description = "Who coded, where the project does not say.")
  private String coder;

  @Option(names = "--force", description = "Overwrite the file.")
  private boolean force;

  @Override
  public Integer call() {
    Project project = GivenFile.read(file, "FILE", spec, QdpxFile::read);
    Optional<Sidecar> facts = sidecar.read(file);
    RunRequest request = files.request(Optional.empty(), Optional.empty());
    PrivateFolder.refuseReport(spec, out, request);
    CodingWork work = CodingWork.open(request, console);
    refuseCodersFile(work, request);
    String name = file.getFileName().toString();
    ImportedCodings imported =
        ProjectCodings.of(
            ExportRefiCommand.material(work, Optional.empty()),
            project,
            facts.orElseGet(Sidecar::new),
            Optional.ofNullable(coder),
            name);
    List<Finding> findings = new ArrayList<>(work.findings());
    findings.addAll(imported.findings());
    if (imported.rows().isEmpty()) {
      findings.add(nothing(name));
      throw new StudyException(findings);
    }
    List<Path> written = new NewFiles(out).with(out, imported.csv()).write(force);
    console.findings(findings);
    console.result(out.toString());
    say(imported, facts.isPresent(), request);
    return console.end(ExitCode.DONE, written, findings, counts(imported));
  }

  /** What coders decided stays as it is, whatever comes back. */
  private void refuseCodersFile(CodingWork work, RunRequest request) {
    Path target = out.toAbsolutePath().normalize();
    boolean named =
        work.settings().human().stream()
            .map(human -> request.dataFolder().resolve(human).toAbsolutePath().normalize())
            .anyMatch(target::equals);
    if (named) {
      throw new StudyException(
          List.of(
              Finding.of(
                  Severity.ERROR,
                  "coders-file",
                  Place.of(out.getFileName().toString()),
                  "",
                  "must not be a file that coding.human names: what coders decided is kept.",
                  "Give another file with --out, and name it under coding.human.")));
    }
  }

  private static Map<String, Long> counts(ImportedCodings imported) {
    return Map.of(
        "rows",
        (long) imported.rows().size(),
        "codings",
        imported.kept(),
        "repeated",
        imported.repeated(),
        "left_out",
        imported.leftOut());
  }

  private static Finding nothing(String name) {
    return Finding.of(
        Severity.ERROR,
        "nothing-to-import",
        Place.of(name),
        "",
        "the project must hold coding of this study's comments, found none.",
        "Check that it was exported from this study with the same key file, and coded since.");
  }

  private void say(ImportedCodings imported, boolean facts, RunRequest request) {
    console.say(
        "Took "
            + Plural.of(imported.kept(), "coding")
            + " and "
            + Plural.of(imported.rows().size() - imported.kept(), "comment")
            + " read without a code; "
            + imported.repeated()
            + " said the same again, "
            + imported.leftOut()
            + " left out.");
    if (!facts) {
      console.say(
          "No sidecar was found beside the project, so sentiment, scores and comments read without"
              + " a code are not known. Name it with --sidecar.");
    }
    console.say(
        "Next: name "
            + out.getFileName()
            + " under coding.human in the study file, then "
            + Invocation.name()
            + " check "
            + request.study());
  }

  @Override
  public Console console() {
    return console;
  }
}
