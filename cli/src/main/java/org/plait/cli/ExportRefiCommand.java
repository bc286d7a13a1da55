package org.plait.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.plait.coding.Codings;
import org.plait.coding.refi.CodingMaterial;
import org.plait.coding.refi.Sidecar;
import org.plait.coding.refi.StudyProject;
import org.plait.coding.refi.StudyProject.Texts;
import org.plait.coding.refi.file.LineEndings;
import org.plait.coding.refi.file.QdpxFile;
import org.plait.coding.sample.CodingSample;
import org.plait.coding.sample.DrawnComment;
import org.plait.coding.sample.SampleReader;
import org.plait.run.RunRequest;
import org.plait.run.comment.CodingWork;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.StudyException;
import org.plait.text.Comment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plait code export-refi}: comments and coding for other programs. */
@Command(
    name = "export-refi",
    mixinStandardHelpOptions = true,
    header =
        "Writes comments, codebook and coding as a project for NVivo, MAXQDA, ATLAS.ti, QualCoder.",
    footer = {
      "",
      "The comments have their identifiers masked, and people stand under pseudonyms; the words"
          + " are",
      "still theirs, so keep the file as private as work/. What REFI-QDA can't carry is written",
      "beside it as *.sidecar.csv.",
      "",
      "Examples:",
      "  plait code export-refi study.yaml --out coding.qdpx",
      "  plait code import-refi study.yaml coding.qdpx --out coding.csv"
    })
final class ExportRefiCommand implements Callable<Integer>, Talking {

  @Spec private CommandSpec spec;
  @Mixin private StudyFiles files;
  @Mixin private Console console;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "The project that is written, such as coding.qdpx.")
  private Path out;

  @Option(
      names = "--sources",
      paramLabel = "WHAT",
      defaultValue = "answer",
      description =
          "answer: a text an answer (default); question: a text with all answers to a question of"
              + " a wave.")
  private String sources;

  @Option(
      names = "--line-endings",
      paramLabel = "HOW",
      defaultValue = "lf",
      description = "lf (default); crlf-counted: as MAXQDA and NVivo count on Windows.")
  private String lineEndings;

  @Option(
      names = "--sample",
      paramLabel = "CSV",
      description = "Only the comments plait code sample drew: its sample.csv (default: all).")
  private Path sample;

  @Option(
      names = "--blind",
      description = "Leave out what has been coded so far, so that no coder sees another's coding.")
  private boolean blind;

  @Option(names = "--force", description = "Overwrite the files.")
  private boolean force;

  @Override
  public Integer call() {
    Texts texts =
        choice("--sources", sources, Map.of("answer", Texts.ANSWER, "question", Texts.QUESTION));
    LineEndings ends =
        choice(
            "--line-endings",
            lineEndings,
            Map.of("lf", LineEndings.LF, "crlf-counted", LineEndings.CRLF_COUNTED));
    RunRequest request = files.request(Optional.empty(), Optional.empty());
    PrivateFolder.refuseReport(spec, out, request);
    CodingWork work = CodingWork.openKeepingKey(request, console);
    StudyProject.Exported exported =
        StudyProject.of(
            material(work, drawn(work)),
            blind ? Codings.NONE : work.codings(),
            Codings.NONE,
            texts,
            ends);
    List<Finding> findings = new ArrayList<>(work.findings());
    findings.addAll(exported.findings());
    List<Path> written =
        new NewFiles(out)
            .with(out, QdpxFile.write(exported.project()))
            .with(Sidecar.beside(out), exported.sidecar().csv())
            .write(force);
    console.findings(findings);
    console.result(out.toString());
    say(exported, request);
    return console.end(
        ExitCode.DONE,
        written,
        findings,
        Map.of("answers", exported.answers(), "codings", exported.codings()));
  }

  private <T> T choice(String option, String word, Map<String, T> choices) {
    return Optional.ofNullable(choices.get(word))
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    option
                        + " must be "
                        + choices.keySet().stream().sorted().collect(Collectors.joining(" or "))
                        + ", found \""
                        + word
                        + "\"."));
  }

  private Optional<Set<Comment>> drawn(CodingWork work) {
    if (sample == null) {
      return Optional.empty();
    }
    Loaded<CodingSample> read =
        GivenFile.read(
            sample,
            "--sample",
            spec,
            file -> {
              Path whole = file.toAbsolutePath().normalize();
              return SampleReader.read(
                  whole.getParent(),
                  whole.getFileName().toString(),
                  work.comments(),
                  work.panels());
            });
    return Optional.of(
        read.value().orElseThrow(() -> new StudyException(read.findings())).texts().stream()
            .flatMap(text -> text.comments().stream())
            .map(DrawnComment::comment)
            .collect(Collectors.toSet()));
  }

  static CodingMaterial material(CodingWork work, Optional<Set<Comment>> drawn) {
    return new CodingMaterial(
        work.study().study(),
        work.settings(),
        work.panels(),
        work.comments(),
        work.coded().codebook(),
        drawn);
  }

  private void say(StudyProject.Exported exported, RunRequest request) {
    console.say(
        "Wrote "
            + Plural.of(exported.answers(), "answer")
            + " and "
            + Plural.of(exported.codings(), "coding")
            + " by "
            + Plural.of(exported.project().users().size(), "coder")
            + ".");
    console.say(
        "REFI-QDA can't carry sentiment, scores, who read a comment without giving it a code, and"
            + " the codebook's version, ids, kinds, roles, terms and aliases: they are in "
            + Sidecar.beside(out).getFileName()
            + ". Keep it beside the project.");
    console.say(
        "Next: code in the program, export QDPX from it, then "
            + Invocation.name()
            + " code import-refi "
            + request.study()
            + " FILE.qdpx --sidecar "
            + Sidecar.beside(out)
            + " --out coding.csv");
  }

  @Override
  public Console console() {
    return console;
  }
}
