package org.plait.report.checklist;

import static org.plait.report.checklist.Fact.each;
import static org.plait.report.checklist.Fact.whole;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.instrument.Question;
import org.plait.report.Report;
import org.plait.report.SurveyResults;

/** What a report can tell by itself, each with the rule that decides whether it does. */
final class Facts {
  private static final List<String> DESIGNS =
      List.of("panel", "longitudinal", "cross-sectional", "cohort");

  /** All of them. */
  static final List<Fact> ALL =
      List.of(
          whole("title", "checklist.fact-title", "", Facts::titled),
          whole("summary", "checklist.fact-summary", "summary", r -> any(r, Facts::estimated)),
          whole("collected", "checklist.fact-collected", "what-was-done", r -> any(r, Facts::kept)),
          each(
              "design",
              "checklist.fact-design",
              AboutSurveys.ANCHOR,
              s -> !s.survey().waves().isEmpty()),
          each("questionnaire", "checklist.fact-questionnaire", AboutSurveys.ANCHOR, Facts::asks),
          each("routing", "checklist.fact-routing", AboutSurveys.ANCHOR, Facts::asks),
          each("wording", "checklist.fact-wording", "answers-*", Facts::asks),
          each(
              "scales",
              "checklist.fact-scales",
              "answers-*-scores",
              s -> !s.instrument().scales().isEmpty(),
              (r, s) -> !r.further().scalesOf(s.survey().id()).isEmpty()),
          each("dates", "checklist.fact-dates", "timeline", Facts::dated),
          each(
              "duplicates",
              "checklist.fact-duplicates",
              AboutSurveys.ANCHOR,
              s -> s.survey().rows().duplicates().isPresent()),
          each(
              "partial",
              "checklist.fact-partial",
              AboutSurveys.ANCHOR,
              s -> s.survey().rows().partial().isPresent()),
          each(
                  "completion",
                  "checklist.fact-completion",
                  AboutSurveys.ANCHOR,
                  AboutSurveys::completion)
              .orSaid("completion-rate"),
          each(
                  "too-fast",
                  "checklist.fact-too-fast",
                  AboutSurveys.ANCHOR,
                  s -> s.survey().rows().speeders().isPresent())
              .orSaid("timestamps"),
          each("flow", "checklist.fact-flow", "response-*", Facts::kept),
          each(
              "respondents",
              "checklist.fact-respondents",
              "response-*",
              s -> tells(s, "respondents")),
          each(
              "response-rate",
              "checklist.fact-response-rate",
              "response-*",
              s -> tells(s, "response_rate")),
          each(
              "dispositions",
              "checklist.fact-dispositions",
              "response-*",
              s -> tells(s, "aapor_rr1")),
          each(
              "nonresponse",
              "checklist.fact-nonresponse",
              "response-*",
              s -> weighted(s) || byGroup(s)),
          each(
              "follow-up",
              "checklist.fact-follow-up",
              "response-*",
              Facts::repeated,
              (r, s) -> s.linked() && !s.results().attrition().isEmpty()),
          each(
              "missing",
              "checklist.fact-missing",
              "response-*",
              s -> !s.results().missing().isEmpty()),
          each("profile", "checklist.fact-profile", "profile-*", Facts::describes),
          each("intervals", "checklist.fact-intervals", "answers-*", Facts::intervals),
          each("weighting", "checklist.fact-weighting", AboutSurveys.ANCHOR, Facts::estimated),
          each(
              "harmonised",
              "checklist.fact-harmonised",
              "harmonisation-*",
              Facts::repeated,
              (r, s) -> true),
          whole("methods", "checklist.fact-methods", "methods-list", r -> any(r, Facts::intervals)),
          whole("models", "checklist.fact-models", "models", r -> !r.further().models().isEmpty()),
          whole(
              "sensitivity",
              "checklist.fact-sensitivity",
              "changed",
              r -> !r.further().sensitivity().isEmpty()),
          whole(
              "disclosure",
              "checklist.fact-disclosure",
              "methods-disclosure",
              r -> r.study().disclosure().minimum() > 1),
          whole(
              "themes",
              "checklist.fact-themes",
              "themes",
              r -> r.coding().filter(c -> !c.estimates().isEmpty()).isPresent()),
          whole(
              "agreement",
              "checklist.fact-agreement",
              "agreement",
              r -> r.coding().filter(c -> !c.agreement().isEmpty()).isPresent()));

  private Facts() {}

  /** The fact of a key. */
  static Fact of(String key) {
    return ALL.stream()
        .filter(f -> f.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no fact " + key));
  }

  private static boolean titled(Report report) {
    String title = report.study().title().toLowerCase(Locale.ROOT);
    return title.contains("survey") && DESIGNS.stream().anyMatch(title::contains);
  }

  private static boolean any(Report report, Predicate<SurveyResults> rule) {
    return report.surveys().stream().anyMatch(rule);
  }

  private static boolean repeated(SurveyResults survey) {
    return survey.survey().waves().size() > 1;
  }

  private static boolean kept(SurveyResults survey) {
    return survey.reconciliation().stream().anyMatch(r -> r.kept() > 0);
  }

  private static boolean dated(SurveyResults survey) {
    return survey.survey().waves().stream().allMatch(w -> w.opened().isPresent());
  }

  private static boolean asks(SurveyResults survey) {
    return survey.instrument().sections().stream().anyMatch(s -> !s.questions().isEmpty());
  }

  private static boolean estimated(SurveyResults survey) {
    return shown(survey.results().estimates()).findAny().isPresent();
  }

  private static boolean intervals(SurveyResults survey) {
    return shown(survey.results().estimates())
        .anyMatch(r -> r.outcome().estimate().orElseThrow().interval().isPresent());
  }

  private static boolean weighted(SurveyResults survey) {
    return survey.results().estimates().stream().anyMatch(EstimateRow::weighted);
  }

  private static boolean describes(SurveyResults survey) {
    List<String> profile =
        survey.instrument().questions().stream()
            .filter(Question::profile)
            .map(Question::id)
            .toList();
    return shown(survey.results().estimates()).anyMatch(r -> profile.contains(r.key().question()));
  }

  /** Whether a line of the tables of response has a number. */
  private static boolean tells(SurveyResults survey, String line) {
    return shown(survey.results().response())
        .anyMatch(r -> r.key().total() && line(r).equals(line));
  }

  private static boolean byGroup(SurveyResults survey) {
    return shown(survey.results().response())
        .anyMatch(r -> !r.key().total() && line(r).equals("response_rate"));
  }

  private static String line(EstimateRow row) {
    return row.key().category().isEmpty() ? row.key().measure() : row.key().category();
  }

  private static Stream<EstimateRow> shown(List<EstimateRow> rows) {
    return rows.stream().filter(r -> r.outcome().estimate().isPresent());
  }
}
