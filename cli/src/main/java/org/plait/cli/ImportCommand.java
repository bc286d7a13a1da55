package org.plait.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plait.coding.sheet.Decisions;
import org.plait.run.RunRequest;
import org.plait.run.comment.CodingDraw;
import org.plait.run.comment.CodingImport;
import org.plait.run.comment.CodingWork;
import org.plait.run.folder.PrivateFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait code import}: takes coders' sheets back. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    header = "Takes the sheets of coders back, as coding files that a study can name.",
    footer = {
      "",
      "Every sheet is checked against the draw and the codebook before anything is written. Each",
      "coder's decisions stay in a file of their own. Where coders differ, adjudication.xlsx shows",
      "what each said; fill it in together and import it as any other sheet.",
      "",
      "Examples:",
      "  plait code import study.yaml coder-ann.xlsx coder-bob.xlsx --out work/coding",
      "  plait code import study.yaml work/coding/adjudication.xlsx --out work/coding"
    })
final class ImportCommand implements Callable<Integer>, Talking {

  @Spec private CommandSpec spec;
  @Mixin private StudyFiles files;
  @Mixin private Console console;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "FILE",
      description = "A coder's sheet (.xlsx), or a coding file (.csv).")
  private List<Path> sheets;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      required = true,
      description = "The private folder that gets the coding files.")
  private Path out;

  @Option(
      names = "--sample",
      paramLabel = "FILE",
      description =
          "The sample.csv written with the sheets (default: beside the first FILE, else in DIR).")
  private Path sample;

  @Option(
      names = "--force",
      description = "Overwrite coding files of an earlier import; never adjudication.xlsx.")
  private boolean force;

  @Override
  public Integer call() {
    RunRequest request = files.request(Optional.empty(), Optional.empty());
    PrivateFolder.refuseReport(spec, out, request);
    for (Path sheet : sheets) {
      if (!Files.isRegularFile(sheet)) {
        throw wrong("FILE must be a coder's sheet; there is no file " + sheet + ".");
      }
    }
    Path drawn = drawn();
    CodingWork work = CodingWork.open(request, console);
    CodingImport read = CodingImport.of(work, drawn, sheets);
    console.findings(read.findings());
    List<Path> written =
        PrivateFiles.write(
            read.files(),
            out,
            name -> force && name.endsWith(".csv"),
            force
                ? "Move it away: what was settled may stand in it."
                : "Overwrite coding files with --force, or give another folder with --out.");
    written.forEach(path -> console.result(path.toString()));
    say(read);
    console.say("Next: " + next(read, written, request));
    return console.end(ExitCode.DONE, written, read.findings(), counts(read));
  }

  private Path drawn() {
    if (sample != null) {
      if (!Files.isRegularFile(sample)) {
        throw wrong("--sample must be a file; there is no file " + sample + ".");
      }
      return sample;
    }
    return Stream.of(sheets.get(0).toAbsolutePath().getParent(), out)
        .map(folder -> folder.resolve(CodingDraw.SAMPLE_FILE))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    "the sample.csv that was written with the sheets must be given with --sample;"
                        + " there is none beside the first FILE or in "
                        + out
                        + "."));
  }

  private void say(CodingImport read) {
    Decisions decisions = read.decisions();
    for (String coder : decisions.coders()) {
      console.say("Coder " + coder + ": " + texts(decisions.of(coder).size()) + " decided.");
    }
    if (read.shared() > 0) {
      console.say(
          texts(read.shared())
              + (read.shared() == 1 ? " was" : " were")
              + " read by two coders or more; "
              + (read.differences() == 0
                  ? "nothing is left to settle."
                  : read.differences()
                      + (read.differences() == 1 ? " is" : " are")
                      + " to be settled."));
    }
  }

  private String next(CodingImport read, List<Path> written, RunRequest request) {
    if (read.files().isEmpty()) {
      return "give the sheets back to the coders; no row is decided yet.";
    }
    if (read.files().containsKey(CodingImport.ADJUDICATION_FILE)) {
      Path settle = out.resolve(CodingImport.ADJUDICATION_FILE);
      return "settle the differences in "
          + settle
          + ", then: "
          + Invocation.name()
          + " code import "
          + files.study()
          + " "
          + settle
          + " --out "
          + out;
    }
    return "add to `coding."
        + read.key()
        + "` in "
        + files.study()
        + ": ["
        + written.stream()
            .map(path -> shown(path, request.dataFolder()))
            .collect(Collectors.joining(", "))
        + "], then: "
        + Invocation.name()
        + " run "
        + files.study();
  }

  /** A coding file as a study names it: by its path below the data folder. */
  private static String shown(Path path, Path dataFolder) {
    Path file = path.toAbsolutePath().normalize();
    Path data = dataFolder.toAbsolutePath().normalize();
    return file.startsWith(data)
        ? data.relativize(file).toString().replace('\\', '/')
        : "a copy of " + path;
  }

  private static Map<String, Long> counts(CodingImport read) {
    return Map.of(
        "coders",
        (long) read.decisions().coders().size(),
        "decided",
        (long) read.decisions().all().size(),
        "differences",
        (long) read.differences());
  }

  private static String texts(int number) {
    return number == 1 ? "1 text" : number + " texts";
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  @Override
  public Console console() {
    return console;
  }
}
