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
          whole("title", "a title that names a survey and its design", "", Facts::titled),
          whole("summary", "a summary", "summary", r -> any(r, Facts::estimated)),
          whole("collected", "what was collected", "what-was-done", r -> any(r, Facts::kept)),
          each("design", "the design", AboutSurveys.ANCHOR, s -> !s.survey().waves().isEmpty()),
          each("questionnaire", "how long it is", AboutSurveys.ANCHOR, Facts::asks),
          each("routing", "who is asked what", AboutSurveys.ANCHOR, Facts::asks),
          each("wording", "the wording of questions", "answers-*", Facts::asks),
          each(
              "scales",
              "how well the items of scores go together",
              "answers-*-scores",
              s -> !s.instrument().scales().isEmpty(),
              (r, s) -> !r.further().scalesOf(s.survey().id()).isEmpty()),
          each("dates", "when each wave opened and closed", "timeline", Facts::dated),
          each(
              "duplicates",
              "what happens to second responses",
              AboutSurveys.ANCHOR,
              s -> s.survey().rows().duplicates().isPresent()),
          each(
              "partial",
              "what happens to incomplete responses",
              AboutSurveys.ANCHOR,
              s -> s.survey().rows().partial().isPresent()),
          each(
                  "completion",
                  "how many of those who began answered far enough",
                  AboutSurveys.ANCHOR,
                  AboutSurveys::completion)
              .orSaid("completion-rate"),
          each(
                  "too-fast",
                  "what happens to responses given too quickly",
                  AboutSurveys.ANCHOR,
                  s -> s.survey().rows().speeders().isPresent())
              .orSaid("timestamps"),
          each("flow", "how many rows were read and kept", "response-*", Facts::kept),
          each("respondents", "how many answered", "response-*", s -> tells(s, "respondents")),
          each("response-rate", "a response rate", "response-*", s -> tells(s, "response_rate")),
          each(
              "dispositions",
              "what became of everybody invited",
              "response-*",
              s -> tells(s, "aapor_rr1")),
          each(
              "nonresponse",
              "what was done about those who did not answer",
              "response-*",
              s -> weighted(s) || byGroup(s)),
          each(
              "follow-up",
              "who came back and who did not",
              "response-*",
              Facts::repeated,
              (r, s) -> s.linked() && !s.results().attrition().isEmpty()),
          each("missing", "missing answers", "response-*", s -> !s.results().missing().isEmpty()),
          each("profile", "who answered", "profile-*", Facts::describes),
          each("intervals", "estimates with intervals", "answers-*", Facts::intervals),
          each("weighting", "whether figures are weighted", AboutSurveys.ANCHOR, Facts::estimated),
          each(
              "harmonised",
              "how changed questions were brought together",
              "harmonisation-*",
              Facts::repeated,
              (r, s) -> true),
          whole("methods", "the methods", "methods-list", r -> any(r, Facts::intervals)),
          whole("models", "models", "models", r -> !r.further().models().isEmpty()),
          whole(
              "sensitivity",
              "whether other analyses agree",
              "changed",
              r -> !r.further().sensitivity().isEmpty()),
          whole(
              "disclosure",
              "how small groups are protected",
              "methods-disclosure",
              r -> r.study().disclosure().minimum() > 1),
          whole(
              "themes",
              "how written answers were sorted",
              "themes",
              r -> r.coding().filter(c -> !c.estimates().isEmpty()).isPresent()),
          whole(
              "agreement",
              "how far coders agreed",
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
