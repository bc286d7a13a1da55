package org.plait.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.plait.instrument.Question;
import org.plait.statistics.weighting.Margin;
import org.plait.statistics.weighting.MarginShare;
import org.plait.statistics.weighting.NotRaked;
import org.plait.statistics.weighting.NotRaked.Problem;
import org.plait.statistics.weighting.Raked;
import org.plait.statistics.weighting.RakingOutcome;
import org.plait.study.analysis.PopulationSettings;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;

/** What users must know about the weights of a survey, and what to do where there can be none. */
final class WeightFindings {

  private static final String CORRECT = "Correct the frame, or the answers.";

  private final String survey;
  private final String file;
  private final List<Finding> findings = new ArrayList<>();

  WeightFindings(Panel panel) {
    this.survey = panel.survey().id();
    this.file = panel.survey().population().flatMap(PopulationSettings::frame).orElse("");
  }

  List<Finding> all() {
    return List.copyOf(findings);
  }

  /** Whether frame and wave both know the questions; says what is missing. */
  boolean suited(String wave, FrameMargins frame, List<Question> questions) {
    int before = findings.size();
    if (!frame.counts()) {
      error(
          "frame-without-wave",
          wave,
          "wave",
          "the frame must count the people of each weighted wave, it has none of " + wave + ".",
          "Add them.");
      return false;
    }
    for (Question question : questions) {
      if (!frame.countsBy(question)) {
        error(
            "frame-without-question",
            wave,
            question.id(),
            "the frame must count people by this question, it has no column of it.",
            "Add the column, or take the question out of `weights`.");
      }
      if (!frame.asked(question)) {
        error(
            "weights-not-asked",
            wave,
            question.id(),
            "must be asked in each weighted wave, and was not in " + wave + ".",
            "Take the question out of `weights`.");
      }
    }
    return findings.size() == before;
  }

  /** Says what came of raking, category by category where that helps. */
  void about(String wave, List<Margin> margins, RakingOutcome outcome) {
    for (Margin margin : margins) {
      long unknown =
          IntStream.range(0, margin.size())
              .filter(row -> margin.category(row) == Margin.UNKNOWN)
              .count();
      if (unknown > 0) {
        add(
            Severity.NOTE,
            "weights-unknown-category",
            wave,
            margin.name(),
            "some respondents did not say theirs; they keep their share, and the others make up"
                + " the frame's shares.",
            "",
            unknown);
      }
    }
    outcome.fold(
        raked -> {
          about(wave, raked);
          return true;
        },
        not -> {
          about(wave, not);
          return false;
        });
  }

  private void about(String wave, Raked raked) {
    for (String margin : raked.margins().stream().map(MarginShare::margin).distinct().toList()) {
      List<MarginShare> own =
          raked.margins().stream().filter(share -> share.margin().equals(margin)).toList();
      note(
          "weights-few-respondents",
          wave,
          own.stream().filter(MarginShare::few).toList(),
          "fewer than " + MarginShare.FEW + " respondents stand for all people in ",
          "Think of joining the category to another: derive a question in which both are one.");
      note(
          "more-respondents-than-people",
          wave,
          own.stream().filter(MarginShare::moreThanPopulation).toList(),
          "more respondents than people in the frame in ",
          CORRECT);
    }
  }

  private void note(
      String rule, String wave, List<MarginShare> shares, String message, String remedy) {
    if (!shares.isEmpty()) {
      String names = Spelling.list(shares.stream().map(MarginShare::category).toList());
      String margin = shares.get(0).margin();
      add(Severity.NOTE, rule, wave, margin, message + names + ".", remedy, shares.size());
    }
  }

  private void about(String wave, NotRaked not) {
    switch (not.reason()) {
      case NOBODY_ANSWERED -> not.problems().forEach(problem -> nobody(wave, problem));
      case OUTSIDE_FRAME ->
          not.problems()
              .forEach(
                  problem ->
                      error(
                          "outside-frame",
                          wave,
                          problem.margin(),
                          "there are respondents in "
                              + problem.category()
                              + ", and the frame has nobody there.",
                          CORRECT));
      case NO_CASES, TOTALS_DIFFER, MORE_THAN_POPULATION ->
          error("no-weights", wave, "weights", not.reason().words() + ".", CORRECT);
      case NOT_CONVERGED ->
          error(
              "weights-not-converged",
              wave,
              "weights",
              not.reason().words() + left(not),
              "Rake by fewer questions, or join small categories.");
      case LIMIT_NOT_MET ->
          error(
              "weights-limit-not-met",
              wave,
              "weights.trim",
              not.reason().words() + left(not),
              "Raise `trim`, rake by fewer questions, or join small categories.");
    }
  }

  private static String left(NotRaked not) {
    return "; after "
        + not.iterations()
        + " rounds a margin is still "
        + Math.max(1, Math.round(not.remainder() * 100))
        + " % off.";
  }

  private void nobody(String wave, Problem problem) {
    String join =
        problem
            .join()
            .map(
                other ->
                    "Join "
                        + problem.category()
                        + " to "
                        + other
                        + ", which has the fewest respondents: derive a question in which both are"
                        + " one category, count the frame by it, and name it under `weights`.")
            .orElse("Take the question out of `weights`.");
    error(
        "nobody-answered",
        wave,
        problem.margin(),
        "the frame has "
            + Math.round(problem.people())
            + " people in "
            + problem.category()
            + ", and nobody of them answered.",
        join);
  }

  private void error(String rule, String wave, String field, String message, String remedy) {
    add(Severity.ERROR, rule, wave, field, message, remedy, 0);
  }

  private void add(
      Severity severity,
      String rule,
      String wave,
      String field,
      String message,
      String remedy,
      long number) {
    findings.add(
        Finding.of(severity, rule, Place.of(file), field, message, remedy)
            .in(survey, wave)
            .about(number));
  }
}
