package org.plait.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.plait.ingest.draft.StudyDraft;
import org.plait.ingest.observed.ObservedExport;
import org.plait.run.folder.PrivateFiles;
import org.plait.study.ExportLayout.Format;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;
import org.plait.study.finding.StudyException;
import org.plait.study.yaml.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait instrument draft}: a first instrument and study from exports. */
@Command(
    name = "draft",
    mixinStandardHelpOptions = true,
    header = "Proposes an instrument and a study from real exports, a wave an export.",
    footer = {
      "",
      "Every guess is marked (# guess) and so is what a file can't tell (# fill). Free text and",
      "columns that may identify people are left out; none of their values is shown.",
      "",
      "Examples:",
      "  plait instrument draft exports/spring.csv exports/autumn.sav --out my-study",
      "  plait check my-study/study.yaml --data exports"
    })
final class DraftInstrumentCommand implements Callable<Integer>, Talking {

  @Spec private CommandSpec spec;
  @Mixin private Console console;

  @Parameters(
      arity = "1..*",
      paramLabel = "EXPORT",
      description = "The exports in the order of their waves, in one folder.")
  private List<Path> files;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "What wrote the exports, as in a study (default: what each looks like).")
  private String format;

  @Option(
      names = "--header-rows",
      paramLabel = "N",
      description =
          "Records above the answers (default: what the format has; wordings in the 2nd).")
  private int headerRows;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "The folder for study.yaml and instrument.yaml (default: print both).")
  private Path out;

  @Override
  public Integer call() {
    Optional<Format> named = format();
    oneFolder();
    List<ObservedExport> exports = new ArrayList<>();
    List<Finding> errors = new ArrayList<>();
    for (Path file : files) {
      ObservedExport.Reading reading =
          GivenFile.read(file, "EXPORT", spec, f -> ObservedExport.read(f, named, headerRows));
      reading.findings().stream().filter(f -> f.severity() == Severity.ERROR).forEach(errors::add);
      reading.export().ifPresent(exports::add);
    }
    if (!errors.isEmpty()) {
      throw new StudyException(errors);
    }
    StudyDraft draft = StudyDraft.of(exports);
    List<Path> written = give(draft);
    console.say(
        "Proposed "
            + Plural.of(draft.questions(), "question")
            + " and left out "
            + Plural.of(draft.left(), "column")
            + " of free text or that may identify people.");
    return console.end(
        ExitCode.DONE,
        written,
        List.of(),
        Map.of("questions", (long) draft.questions(), "left-out", (long) draft.left()));
  }

  private Optional<Format> format() {
    if (format == null) {
      return Optional.empty();
    }
    Map<String, Format> words = Words.of(Format.class);
    if (!words.containsKey(format) || words.get(format) == Format.AUTO) {
      throw new ParameterException(
          spec.commandLine(),
          "--format must be a format of a study, found "
              + format
              + ". "
              + Spelling.remedy(format, words.keySet()));
    }
    return Optional.of(words.get(format));
  }

  /** A study finds the files of its waves in one folder. */
  private void oneFolder() {
    long folders =
        files.stream().map(f -> f.toAbsolutePath().normalize().getParent()).distinct().count();
    if (folders > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "EXPORT must lie in one folder with the others, found " + folders + " folders.");
    }
  }

  private List<Path> give(StudyDraft draft) {
    if (out == null) {
      console.result("# ---- study.yaml ----");
      console.result(draft.study());
      console.result("# ---- instrument.yaml ----");
      console.result(draft.instrument().stripTrailing());
      return List.of();
    }
    SortedMap<String, byte[]> texts = new TreeMap<>();
    texts.put("study.yaml", draft.study().getBytes(StandardCharsets.UTF_8));
    texts.put(StudyDraft.INSTRUMENT, draft.instrument().getBytes(StandardCharsets.UTF_8));
    List<Path> written =
        PrivateFiles.write(
            texts, out, name -> false, "Give another folder with --out, or move the file away.");
    Path study = out.resolve("study.yaml");
    console.result(study.toString());
    console.say(
        "Next: read both files, fill the gaps, then "
            + Invocation.name()
            + " check "
            + study
            + " --data "
            + files.get(0).toAbsolutePath().normalize().getParent());
    return written;
  }

  @Override
  public Console console() {
    return console;
  }
}
