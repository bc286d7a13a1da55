package org.plait.study.reader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.study.analysis.AnalysisPlan;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads an analysis plan. */
final class PlanReader {

  private static final double LARGEST = 1_000_000;

  private final List<String> surveys;

  private PlanReader(List<String> surveys) {
    this.surveys = surveys;
  }

  /**
   * Reads a plan.
   *
   * @param file the open file
   * @param path where it is
   * @param surveys the surveys of the study
   * @param lastClosed when the last wave closed: the plan must be older than the last data
   * @return the plan; what is wrong with it stands among the findings of the file
   */
  static Optional<AnalysisPlan> read(
      YamlFile file, Path path, List<String> surveys, LocalDate lastClosed) {
    return file.keys().map(keys -> new PlanReader(surveys).plan(keys, path, lastClosed));
  }

  private AnalysisPlan plan(YamlMap plan, Path path, LocalDate lastClosed) {
    plan.checked(PlanKeys.PLAN);
    StudyReader.version(plan);
    Optional<LocalDate> date = plan.date("date");
    date.filter(d -> d.isAfter(lastClosed)).ifPresent(d -> late(plan, lastClosed));
    List<QuestionRef> primary = questions(plan.items("primary"));
    return new AnalysisPlan(
        path,
        date.orElse(lastClosed),
        primary,
        plan.has("families") ? families(plan, primary) : List.of(),
        plan.has("margins") ? margins(plan, primary) : List.of(),
        plan.has("notes") ? plan.text("notes") : Optional.empty());
  }

  private static void late(YamlMap plan, LocalDate lastClosed) {
    plan.get("date")
        .ifPresent(
            v ->
                v.mismatch(
                    "plan-after-data",
                    "must not be after " + lastClosed + ", when the last wave closed",
                    "A plan made afterwards is none: remove `analysis.plan` from the study."));
  }

  private List<AnalysisPlan.Family> families(YamlMap plan, List<QuestionRef> primary) {
    Set<QuestionRef> taken = new HashSet<>();
    List<AnalysisPlan.Family> families = new ArrayList<>();
    for (YamlMap family : plan.each("families")) {
      family.checked(PlanKeys.FAMILY);
      List<QuestionRef> questions = new ArrayList<>();
      for (YamlValue value : family.items("questions")) {
        Optional<QuestionRef> question = planned(value, primary);
        if (question.isPresent() && !taken.add(question.get())) {
          value.mismatch("twice", "must stand in one family only", "Remove it from the others.");
        }
        question.ifPresent(questions::add);
      }
      families.add(new AnalysisPlan.Family(family.required("id"), questions));
    }
    return families;
  }

  private List<AnalysisPlan.Margin> margins(YamlMap plan, List<QuestionRef> primary) {
    List<AnalysisPlan.Margin> margins = new ArrayList<>();
    for (YamlMap margin : plan.each("margins")) {
      margin.checked(PlanKeys.MARGIN);
      Optional<QuestionRef> question =
          margin.get("question").flatMap(value -> planned(value, primary));
      Optional<Double> size = margin.get("equivalence").flatMap(v -> v.number(0, LARGEST));
      size.filter(s -> s == 0)
          .flatMap(s -> margin.get("equivalence"))
          .ifPresent(v -> v.mismatch("out-of-range", "must be above 0", ""));
      if (question.isPresent() && size.filter(s -> s > 0).isPresent()) {
        margins.add(new AnalysisPlan.Margin(question.get(), size.get()));
      }
    }
    return margins;
  }

  private Optional<QuestionRef> planned(YamlValue value, List<QuestionRef> primary) {
    Optional<QuestionRef> question = SettingsReader.question(value, surveys);
    question
        .filter(q -> !primary.contains(q))
        .ifPresent(q -> value.mismatch("not-primary", "must be listed under `primary`", ""));
    return question;
  }

  private List<QuestionRef> questions(List<YamlValue> values) {
    List<QuestionRef> questions = new ArrayList<>();
    for (YamlValue value : values) {
      Optional<QuestionRef> question = SettingsReader.question(value, surveys);
      if (question.filter(questions::contains).isPresent()) {
        value.mismatch("twice", "must stand once", "Remove it here.");
      } else {
        question.ifPresent(questions::add);
      }
    }
    return questions;
  }
}
