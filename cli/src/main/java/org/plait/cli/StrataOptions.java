package org.plait.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.coding.Code;
import org.plait.coding.sample.SampleDesign;
import org.plait.coding.sample.SampleDesign.By;
import org.plait.coding.sample.ScoreBands;
import org.plait.run.comment.CodingWork;
import org.plait.study.finding.Spelling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What divides comments before some are drawn. */
final class StrataOptions {

  private static final double USUAL_CUT = 0.5;

  @Option(
      names = "--strata",
      paramLabel = "BY",
      split = ",",
      description = "wave, question or both (wave,question): at least 30 comments of each, or all.")
  private List<String> strata;

  @Option(
      names = "--theme",
      paramLabel = "CODE",
      description =
          "Divide each survey, wave and question by a machine's score for this theme too (of a"
              + " coding.machine file, or of Plait's own coder); more are drawn where the machine"
              + " says less.")
  private String theme;

  @Option(
      names = "--bands",
      paramLabel = "CUTS",
      split = ",",
      description =
          "With --theme: where scores are cut, such as 0.1,0.5 (default: 0.5, the machine's yes and"
              + " no).")
  private List<Double> bands;

  @Option(
      names = "--floor",
      paramLabel = "N",
      description =
          "With --strata or --theme: how many comments of each stratum at least, 2 or more"
              + " (default: 30).")
  private Integer floor;

  /** Whether a machine's scores divide the comments. */
  boolean byScore() {
    return theme != null;
  }

  /** How many comments of each stratum at least. */
  int floor() {
    return strata == null && theme == null ? 0 : floor == null ? SampleDesign.FLOOR : floor;
  }

  /** Into which bands of a machine's score comments are divided. */
  Optional<ScoreBands> bands(CommandSpec spec, CodingWork work) {
    if (theme == null) {
      return Optional.empty();
    }
    List<String> known =
        work.coded().codebook().themes().stream().filter(Code::inUse).map(Code::id).toList();
    if (!known.contains(theme)) {
      throw wrong(
          spec,
          "--theme must be a theme of the codebook, found \""
              + theme
              + "\". "
              + Spelling.remedy(theme, known));
    }
    return Optional.of(new ScoreBands(theme, bands == null ? List.of(USUAL_CUT) : bands));
  }

  /** Refuses options that do not go together. */
  void check(CommandSpec spec) {
    if (theme != null && strata != null) {
      throw wrong(spec, "--theme divides each survey, wave and question: leave --strata out.");
    }
    if (bands != null && theme == null) {
      throw wrong(spec, "--bands must go with --theme.");
    }
    if (bands != null && !rising(bands)) {
      throw wrong(spec, "--bands must be rising numbers between 0 and 1, such as 0.1,0.5.");
    }
    by(spec);
    if (floor != null && (floor < 2 || strata == null && theme == null)) {
      throw wrong(spec, "--floor must be 2 or more, and go with --strata or --theme.");
    }
  }

  private static boolean rising(List<Double> cuts) {
    double last = 0;
    for (double cut : cuts) {
      if (!(cut > last && cut < 1)) {
        return false;
      }
      last = cut;
    }
    return true;
  }

  /** What divides the comments first. */
  Set<By> by(CommandSpec spec) {
    if (strata == null) {
      return Set.of(By.WAVE, By.QUESTION);
    }
    List<By> by = new ArrayList<>();
    for (String word : strata) {
      switch (word) {
        case "wave" -> by.add(By.WAVE);
        case "question" -> by.add(By.QUESTION);
        default -> throw wrong(spec, "--strata must be wave, question or wave,question.");
      }
    }
    return EnumSet.copyOf(by);
  }

  private static ParameterException wrong(CommandSpec spec, String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
