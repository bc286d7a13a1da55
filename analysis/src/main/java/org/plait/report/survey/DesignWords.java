package org.plait.report.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.study.analysis.DesignColumns;
import org.plait.study.analysis.ReplicateRule;

/** Says how respondents were drawn, where the exports of a survey tell it. */
public final class DesignWords {

  private DesignWords() {}

  /** How the respondents of each survey were drawn; nothing where no export tells. */
  public static List<String> methods(List<SurveyView> views) {
    List<String> said = new ArrayList<>();
    for (SurveyView view : views) {
      DesignColumns design = view.results().survey().design();
      strata(view, design).ifPresent(said::add);
      design.replicates().map(rule -> replicates(view, rule)).ifPresent(said::add);
    }
    return said;
  }

  private static Optional<String> strata(SurveyView view, DesignColumns design) {
    String people = view.labels().respondents().many();
    String sized =
        design.populationSize().isPresent()
            ? " “All” is estimated from the number of people in each stratum."
            : "";
    return design
        .strata()
        .map(
            column ->
                view.name()
                    + ": "
                    + people
                    + " were drawn separately within strata. Intervals and tests of shares,"
                    + " averages and changes allow for that; a stratum with one"
                    + (design.cluster().isPresent() ? " organisation" : " respondent")
                    + " is measured from the mean of all (Cochran 1977, Sampling Techniques)."
                    + sized);
  }

  private static String replicates(SurveyView view, ReplicateRule rule) {
    String kind =
        switch (rule.kind()) {
          case BRR -> "balanced half samples";
          case FAY -> "balanced half samples by Fay’s method";
          case JACKKNIFE -> "the jackknife";
          case BOOTSTRAP -> "the bootstrap";
        };
    return view.name()
        + ": weighted shares, averages and changes were made again with each set of weights the"
        + " answers came with ("
        + kind
        + "); their intervals and tests come from how much these differ (Wolter 2007, Introduction"
        + " to Variance Estimation).";
  }
}
