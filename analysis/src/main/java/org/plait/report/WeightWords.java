package org.plait.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what a weighted survey's report tells with weights and what without, where readers meet it.
 */
final class WeightWords {
  /** Before the answers of a weighted survey. */
  static final String ANSWERS =
      "Percentages and averages are weighted; the counts beside them are of people, so a count does"
          + " not give its percentage exactly. All figures without weights are in the file"
          + " estimates.csv.";

  /** Before other figures of a weighted survey. */
  static final String FIGURES = "Figures are weighted; counts are of people.";

  /** Beneath a table of a weighted survey that leaves its weights out. */
  static final String NOTE = "Everybody counts the same here: the weights are left out.";

  private WeightWords() {}

  /** That figures are weighted; nothing where the survey has no weights. */
  static Optional<String> figures(SurveyView view) {
    return view.weighted() ? Optional.of(FIGURES) : Optional.empty();
  }

  /** The same where the survey is not named nearby. */
  static Optional<String> named(SurveyView view) {
    return view.weighted()
        ? Optional.of(view.name() + ": figures are weighted; counts are of people.")
        : Optional.empty();
  }

  /** What stands without weights among the answers; nothing where the survey has none. */
  static Optional<String> answers(SurveyView view) {
    List<String> without = new ArrayList<>();
    boolean population =
        view.results().results().estimates().stream()
            .anyMatch(row -> row.finitePopulation() && row.outcome().estimate().isPresent());
    if (population) {
      without.add("the ranges after “all” or “at the outside”");
    }
    if (view.qualities().findAny().isPresent()) {
      without.add("how well the statements of a score go together");
    }
    return said(view, without);
  }

  /** What stands without weights among the changes; nothing where the survey has none. */
  static Optional<String> changes(SurveyView view) {
    List<String> without = new ArrayList<>();
    if (!view.balance().sentences().isEmpty()) {
      without.add("how those who answered again differ");
    }
    if (view.flows().followed(view.id())) {
      without.add("the tables of where answers went, which count people");
    }
    return said(view, without);
  }

  private static Optional<String> said(SurveyView view, List<String> without) {
    return view.weighted() && !without.isEmpty()
        ? Optional.of("Without weights: " + Lists.joined(without) + ".")
        : Optional.empty();
  }
}
