package org.plait.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.plait.coding.sample.Purpose;
import org.plait.coding.sample.SampleDesign;
import org.plait.coding.sample.SampleDesign.Size;
import org.plait.run.RunRequest;
import org.plait.run.comment.CodingDraw;
import org.plait.run.comment.CodingWork;
import org.plait.run.folder.PrivateFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code plait code sample}: draws comments and writes a sheet for each coder. */
@Command(
    name = "sample",
    mixinStandardHelpOptions = true,
    header = "Draws comments that people are to code, and writes a sheet for each coder.",
    footer = {
      "",
      "Comments nobody has coded are drawn at random within each survey, wave and question, in",
      "proportion to their number, or with --strata at least 30 of each. sample.csv records the",
      "chance of each. What is written holds what people said: it is private.",
      "",
      "--purpose training draws comments that machine coders may learn from; they enter no",
      "estimate. --purpose bridge draws comments that were coded before, by an earlier version of",
      "the codebook or in an earlier wave, to be coded again without their codes.",
      "",
      "Examples:",
      "  plait code sample study.yaml --size 200 --coders ann,bob --double 50",
      "  plait code sample study.yaml --half-width 0.05 --share 0.2",
      "  plait code sample study.yaml --theme B1 --size 240",
      "  plait code sample study.yaml --purpose bridge --size 60"
    })
final class SampleCommand implements Callable<Integer>, Talking {

  private static final String FOLDER = "work/coding";
  private static final double USUAL_SHARE = 0.5;

  @Spec private CommandSpec spec;
  @Mixin private StudyFiles files;
  @Mixin private Console console;
  @Mixin private StrataOptions strata;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description =
          "The private folder that gets the files (default: work/coding beside STUDY; for other"
              + " purposes work/coding-training or work/coding-bridge).")
  private Path out;

  @Option(
      names = "--purpose",
      paramLabel = "END",
      defaultValue = "estimate",
      description = "What for: estimate (default), training or bridge.")
  private String purpose;

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "How many comments, over all surveys, waves and questions.")
  private Integer size;

  @Option(
      names = "--half-width",
      paramLabel = "D",
      description =
          "In place of --size: as many of each survey, wave and question as give a share within"
              + " plus or minus D, such as 0.05.")
  private Double halfWidth;

  @Option(
      names = "--share",
      paramLabel = "P",
      description = "The share you expect, for --half-width (default: 0.5, the cautious choice).")
  private Double share;

  @Option(
      names = "--double",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many of the texts every coder reads, to measure how far they agree.")
  private int doubled;

  @Option(
      names = "--coders",
      paramLabel = "NAMES",
      split = ",",
      defaultValue = "A",
      description = "Who codes, such as ann,bob (default: one coder, A).")
  private List<String> coders;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "A whole number; the same seed draws the same (default: coding.seed).")
  private Long seed;

  @Override
  public Integer call() {
    checkSize();
    checkCoders();
    strata.check(spec);
    Purpose end = end();
    RunRequest request = files.request(Optional.empty(), Optional.empty());
    Path folder = out == null ? request.studyFolder().resolve(folder(end)) : out;
    PrivateFolder.refuseReport(spec, folder, request);
    CodingWork opened = CodingWork.open(request, console);
    CodingWork work = strata.byScore() ? opened.scored(request, console) : opened;
    CodingDraw draw = CodingDraw.of(work, design(work, end));
    if (size != null && size < draw.plan().least()) {
      throw wrong(
          "--size must be at least "
              + draw.plan().least()
              + ", so that each stratum gets "
              + draw.plan().design().floor()
              + " comments or all it has, found "
              + size
              + ".");
    }
    console.findings(draw.findings(), work.dataFindings(), files.study());
    draw.plan().lines().forEach(console::say);
    if (draw.sample().texts().isEmpty()) {
      console.say("No comment is left to draw; nothing was written.");
      return console.end(ExitCode.DONE, List.of(), draw.findings(), counts(draw));
    }
    List<Path> written =
        PrivateFiles.write(
            draw.files(),
            folder,
            name -> false,
            "Move it away, or give another folder with --out.");
    written.forEach(path -> console.result(path.toString()));
    say(draw);
    console.say(
        "Next: give each coder their sheet; when they are back: "
            + Invocation.name()
            + " code import "
            + files.study()
            + " SHEET... --out "
            + folder);
    return console.end(ExitCode.DONE, written, draw.findings(), counts(draw));
  }

  private void say(CodingDraw draw) {
    long comments = draw.sample().comments();
    int texts = draw.sample().texts().size();
    console.say(
        "Drew "
            + (comments == 1 ? "1 comment" : comments + " comments")
            + (texts < comments ? ", " + texts + " different texts" : "")
            + ". These files hold what people wrote: keep them private.");
    for (String coder : coders) {
      console.say("Coder " + coder + " reads " + draw.sample().of(coder).size() + ".");
    }
  }

  private static Map<String, Long> counts(CodingDraw draw) {
    return Map.of(
        "comments", draw.sample().comments(), "texts", (long) draw.sample().texts().size());
  }

  private Purpose end() {
    return Purpose.of(purpose)
        .filter(end -> end != Purpose.RELIABILITY)
        .orElseThrow(
            () ->
                wrong(
                    "--purpose must be estimate, training or bridge; reliability is --double of"
                        + " these."));
  }

  private static String folder(Purpose end) {
    return end == Purpose.ESTIMATE ? FOLDER : FOLDER + "-" + end.word();
  }

  private SampleDesign design(CodingWork work, Purpose end) {
    double level = work.study().study().analysis().confidence();
    Size wanted =
        size != null
            ? Size.of(size)
            : Size.of(halfWidth, share == null ? USUAL_SHARE : share, level);
    return new SampleDesign(
        end,
        wanted,
        strata.by(spec),
        strata.bands(spec, work),
        strata.floor(),
        doubled,
        coders,
        seed == null ? work.settings().seed() : seed);
  }

  private void checkSize() {
    if ((size == null) == (halfWidth == null)) {
      throw wrong("either --size or --half-width must be given.");
    }
    if (size != null && size < 1) {
      throw wrong("--size must be at least 1, found " + size + ".");
    }
    if (halfWidth != null && !(halfWidth > 0 && halfWidth < 1)) {
      throw wrong("--half-width must be between 0 and 1, such as 0.05, found " + halfWidth + ".");
    }
    if (share != null && (halfWidth == null || !(share > 0 && share < 1))) {
      throw wrong("--share must be between 0 and 1 and go with --half-width, found " + share + ".");
    }
  }

  private void checkCoders() {
    for (String coder : coders) {
      if (!coder.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}") || coder.equals("adjudicated")) {
        throw wrong(
            "--coders must be short names of letters, digits, - and _, and not \"adjudicated\".");
      }
    }
    if (coders.stream().map(name -> name.toLowerCase(java.util.Locale.ROOT)).distinct().count()
        < coders.size()) {
      throw wrong("--coders must differ.");
    }
    if (doubled < 0 || doubled > 0 && coders.size() < 2) {
      throw wrong("--double must be 0 or more, and needs two coders, such as --coders ann,bob.");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  @Override
  public Console console() {
    return console;
  }
}
