package org.plait.report.checklist;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.plait.report.Report;
import org.plait.report.SurveyResults;

/**
 * Something a report can tell by itself.
 *
 * @param key its key in the checklists
 * @param sentence the key of what it is, after “not told:”
 * @param rule decides whether a report tells it, as a whole or for each survey it can apply to
 * @param statement what the research team may say instead, which counts before the data
 */
record Fact(
    String key, String sentence, Function<Report, List<Told>> rule, Optional<String> statement) {
  /**
   * What a rule says.
   *
   * @param survey the survey's id; empty for the report as a whole
   * @param holds whether the report tells it
   * @param anchor where it would stand; empty for the title
   */
  record Told(String survey, boolean holds, String anchor) {}

  /** A fact about the report as a whole. */
  static Fact whole(String key, String sentence, String anchor, Predicate<Report> rule) {
    return new Fact(
        key, sentence, r -> List.of(new Told("", rule.test(r), anchor)), Optional.empty());
  }

  /** A fact about each survey; {@code *} in its anchor is the survey's id. */
  static Fact each(String key, String sentence, String anchor, Predicate<SurveyResults> rule) {
    return each(key, sentence, anchor, s -> true, (r, s) -> rule.test(s));
  }

  /** A fact about each survey it can apply to. */
  static Fact each(
      String key,
      String sentence,
      String anchor,
      Predicate<SurveyResults> applies,
      BiPredicate<Report, SurveyResults> rule) {
    return new Fact(
        key,
        sentence,
        r -> r.surveys().stream().filter(applies).map(s -> told(r, s, anchor, rule)).toList(),
        Optional.empty());
  }

  /** The same fact where the research team may tell it in a statement. */
  Fact orSaid(String said) {
    return new Fact(
        key,
        sentence,
        report ->
            report.study().report().statements().containsKey(said)
                ? List.of(new Told("", true, Answers.STATEMENTS))
                : rule.apply(report),
        Optional.of(said));
  }

  private static Told told(
      Report report, SurveyResults survey, String anchor, BiPredicate<Report, SurveyResults> rule) {
    String id = survey.survey().id();
    return new Told(id, rule.test(report, survey), anchor.replace("*", id));
  }
}
