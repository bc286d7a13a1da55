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
  private WeightWords() {}

  /** Beneath a table of a weighted survey that leaves its weights out. */
  public static String note(SurveyView view) {
    return view.say("survey.weights-left-out");
  }

  /** That figures are weighted; nothing where the survey has no weights. */
  public static Optional<String> figures(SurveyView view) {
    return view.weighted()
        ? Optional.of(view.say("survey.weighted", "people", people(view)))
        : Optional.empty();
  }

  private static String people(SurveyView view) {
    return view.labels().respondents().many();
  }

  /** Before the answers of a weighted survey. */
  public static String beforeAnswers(SurveyView view) {
    return view.say("survey.weighted-answers", "people", people(view));
  }

  /** The same where the survey is not named nearby. */
  public static Optional<String> named(SurveyView view) {
    return view.weighted()
        ? Optional.of(
            view.say("survey.weighted-named", "survey", view.name(), "people", people(view)))
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
      without.add(view.say("survey.unweighted-ranges"));
    }
    if (view.qualities().findAny().isPresent()) {
      without.add(view.say("survey.unweighted-scores"));
    }
    Optional<String> rounded =
        view.results().results().estimates().stream()
                .anyMatch(row -> row.weighted() && DisclosureControl.rounded(row))
            ? Optional.of(view.say("survey.weighted-rounded"))
            : Optional.empty();
    List<String> sentences = Stream.concat(rounded.stream(), said(view, without).stream()).toList();
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }

  /** What stands without weights among the changes; nothing where the survey has none. */
  public static Optional<String> changes(SurveyView view) {
    List<String> without = new ArrayList<>();
    if (!view.balance().sentences().isEmpty()) {
      without.add(view.say("survey.unweighted-balance"));
    }
    if (view.flows().followed(view.id())) {
      without.add(view.say("survey.unweighted-flows", "people", people(view)));
    }
    return said(view, without);
  }

  /** How weights were made and what is made with them; nothing where no survey has any. */
  public static List<String> methods(List<SurveyView> views) {
    List<String> said = new ArrayList<>();
    views.stream().filter(SurveyView::weighted).map(WeightWords::made).forEach(said::add);
    views.stream()
        .filter(SurveyView::weighted)
        .limit(1)
        .map(WeightWords::how)
        .forEach(said::addAll);
    return said;
  }

  private static List<String> how(SurveyView view) {
    return List.of(
        view.say("survey.weights-decide"),
        view.say("survey.weights-intervals"),
        view.say("survey.weights-variances"));
  }

  private static String made(SurveyView view) {
    Survey survey = view.results().survey();
    String brought = survey.weight().isPresent() ? "survey.weights-then" : "survey.weights-made";
    return survey
        .weights()
        .map(rule -> view.say(brought, "survey", view.name(), "made", made(view, rule)))
        .orElseGet(() -> view.say("survey.weights-brought", "survey", view.name()));
  }

  private static String made(SurveyView view, WeightRule rule) {
    List<String> groups =
        rule.by().stream()
            .map(id -> view.say("words.quoted", "words", view.labels().text(id)))
            .toList();
    String key =
        switch (rule.kind()) {
          case RAKE -> "survey.weights-raked";
          case POST_STRATIFY -> "survey.weights-post-stratified";
        };
    String made = view.say(key, "groups", Lists.joined(view.wording(), groups));
    return rule.trim().isPresent()
        ? view.say(
            "survey.weights-trimmed", "made", made, "limit", limit(rule.trim().getAsDouble()))
        : made;
  }

  /** As it was written: 5, or 2.5. */
  private static String limit(double times) {
    return Decimals.shortest(times).toPlainString();
  }

  private static Optional<String> said(SurveyView view, List<String> without) {
    return view.weighted() && !without.isEmpty()
        ? Optional.of(view.say("survey.unweighted", "what", Lists.joined(view.wording(), without)))
        : Optional.empty();
  }
}
