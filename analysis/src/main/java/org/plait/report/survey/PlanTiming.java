package org.plait.report.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plait.report.words.Lists;
import org.plait.study.Wave;
import org.plait.study.analysis.AnalysisPlan;
import org.plait.study.wording.Wording;

/** Says which answers were in already when a plan was frozen. */
final class PlanTiming {

  /** What had become of a wave's answers on the plan's day. */
  private enum Answers {
    IN("survey.timing-in-first", "survey.timing-in"),
    COMING("survey.timing-coming-first", "survey.timing-coming"),
    NOT_ALL("survey.timing-not-all-first", "survey.timing-not-all"),
    AHEAD("survey.timing-ahead-first", "survey.timing-ahead");

    private final String first;
    private final String further;

    Answers(String first, String further) {
      this.first = first;
      this.further = further;
    }

    private static Answers of(Wave wave, LocalDate day) {
      if (wave.closed().isBefore(day)) {
        return IN;
      }
      return wave.opened()
          .map(opened -> opened.isAfter(day) ? AHEAD : COMING)
          .orElse(Answers.NOT_ALL);
    }
  }

  private record Timed(String survey, Wave wave, Answers answers) {}

  private PlanTiming() {}

  /**
   * The end of the sentence with the plan's date; nothing where the plan came before all answers,
   * or no day of fieldwork shows that it did not.
   */
  static String words(Wording wording, AnalysisPlan plan, List<SurveyView> views) {
    List<Timed> waves =
        views.stream()
            .filter(v -> plan.primary().stream().anyMatch(q -> q.survey().equals(v.id())))
            .flatMap(
                v ->
                    v.results().survey().waves().stream()
                        .map(w -> new Timed(v.name(), w, Answers.of(w, plan.date()))))
            .sorted(Comparator.comparing(timed -> timed.wave().closed()))
            .toList();
    if (waves.stream().noneMatch(t -> t.answers() == Answers.IN || t.answers() == Answers.COMING)) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (Answers answers : Answers.values()) {
      List<String> names =
          waves.stream()
              .filter(timed -> timed.answers() == answers)
              .map(timed -> name(wording, timed, waves))
              .distinct()
              .toList();
      if (!names.isEmpty()) {
        String key = parts.isEmpty() ? answers.first : answers.further;
        parts.add(wording.say(key, "waves", Lists.joined(wording, names)));
      }
    }
    return wording.say("survey.timing", "answers", Lists.joined(wording, parts));
  }

  /** The wave's label; with its survey where another survey has the label at another time. */
  private static String name(Wording wording, Timed timed, List<Timed> all) {
    String label = timed.wave().label();
    boolean elsewhere =
        all.stream()
            .anyMatch(t -> t.wave().label().equals(label) && t.answers() != timed.answers());
    return elsewhere
        ? wording.say("survey.timing-wave", "wave", label, "survey", timed.survey())
        : label;
  }
}
