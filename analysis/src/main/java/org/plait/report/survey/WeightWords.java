package org.plait.report.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.disclosure.DisclosureControl;
import org.plait.report.words.Decimals;
import org.plait.report.words.Lists;
import org.plait.study.Survey;
import org.plait.study.analysis.WeightRule;

/**
 * Says what a weighted survey's report tells with weights and what without, where readers meet it.
 */
public final class WeightWords {
  /** Beneath a table of a weighted survey that leaves its weights out. */
  public static final String NOTE = "Everybody counts the same here: the weights are left out.";

  private static final List<String> HOW =
      List.of(
          "The weighted comparison decides. The one without weights stands beside it in the data"
              + " files, and where the two lead to different conclusions it is said.",
          "Weighted shares have Wilson’s interval at the number of answers of equal weight that"
              + " would vary as much; medians have Woodruff’s.",
          "Variances are summed over everybody who took part, by organisation where the survey"
              + " names them. Where weights meet the frame, they are those of what its groups leave"
              + " unexplained (Deville and Särndal 1992, JASA 87:376-382).");

  private WeightWords() {}

  /** That figures are weighted; nothing where the survey has no weights. */
  public static Optional<String> figures(SurveyView view) {
    return view.weighted() ? Optional.of("Figures are " + weighted(view)) : Optional.empty();
  }

  private static String weighted(SurveyView view) {
    return "weighted; counts are of " + view.labels().respondents().many() + ".";
  }

  /** Before the answers of a weighted survey. */
  public static String beforeAnswers(SurveyView view) {
    return "Percentages and averages are weighted; the counts beside them are of "
        + view.labels().respondents().many()
        + ", so a count does not give its percentage exactly. All figures without weights are in"
        + " the file estimates.csv.";
  }

  /** The same where the survey is not named nearby. */
  public static Optional<String> named(SurveyView view) {
    return view.weighted()
        ? Optional.of(view.name() + ": figures are " + weighted(view))
        : Optional.empty();
  }

  /**
   * What is rounded, and what stands without weights among the answers; nothing where the survey
   * has none.
   */
  public static Optional<String> answers(SurveyView view) {
    List<String> without = new ArrayList<>();
    boolean population =
        view.results().results().estimates().stream()
            .anyMatch(row -> row.finitePopulation() && row.outcome().estimate().isPresent());
    if (population) {
      without.add("the ranges after “all” or “extremes”");
    }
    if (view.qualities().findAny().isPresent()) {
      without.add("how well the statements of a score go together");
    }
    Optional<String> rounded =
        view.results().results().estimates().stream()
                .anyMatch(row -> row.weighted() && DisclosureControl.rounded(row))
            ? Optional.of("Some weighted figures are rounded, to protect people in small groups.")
            : Optional.empty();
    List<String> sentences = Stream.concat(rounded.stream(), said(view, without).stream()).toList();
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  /** What stands without weights among the changes; nothing where the survey has none. */
  public static Optional<String> changes(SurveyView view) {
    List<String> without = new ArrayList<>();
    if (!view.balance().sentences().isEmpty()) {
      without.add("how those who answered again differ");
    }
    if (view.flows().followed(view.id())) {
      without.add(
          "the tables of where answers went, which count " + view.labels().respondents().many());
    }
    return said(view, without);
  }

  /** How weights were made and what is made with them; nothing where no survey has any. */
  public static List<String> methods(List<SurveyView> views) {
    List<String> said = new ArrayList<>();
    views.stream().filter(SurveyView::weighted).map(WeightWords::made).forEach(said::add);
    if (!said.isEmpty()) {
      said.addAll(HOW);
    }
    return said;
  }

  private static String made(SurveyView view) {
    Survey survey = view.results().survey();
    String start = survey.weight().isPresent() ? "the weights the answers came with" : "";
    String rule = survey.weights().map(made -> made(view, made, !start.isEmpty())).orElse("");
    return view.name()
        + ": "
        + start
        + (start.isEmpty() || rule.isEmpty() ? "" : ", ")
        + rule
        + ".";
  }

  private static String made(SurveyView view, WeightRule rule, boolean brought) {
    String groups =
        Lists.joined(rule.by().stream().map(id -> "“" + view.labels().text(id) + "”").toList());
    String made =
        switch (rule.kind()) {
          case RAKE -> "raked to the frame’s numbers of " + groups;
          case POST_STRATIFY -> "brought to the frame’s numbers of each combination of " + groups;
        };
    String limit =
        rule.trim().isPresent()
            ? ", none above " + limit(rule.trim().getAsDouble()) + " times the mean"
            : "";
    return (brought ? "then " : "weights ") + made + limit;
  }

  /** As it was written: 5, or 2.5. */
  private static String limit(double times) {
    return Decimals.shortest(times).toPlainString();
  }

  private static Optional<String> said(SurveyView view, List<String> without) {
    return view.weighted() && !without.isEmpty()
        ? Optional.of("Without weights: " + Lists.joined(without) + ".")
        : Optional.empty();
  }
}
