package org.plait.instrument.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plait.instrument.Instrument;
import org.plait.instrument.QuestionType;
import org.plait.study.finding.Finding;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlValue;

/** Checks the questions of an analysis plan against the instruments. */
public final class PlanCheck {

  private PlanCheck() {}

  /**
   * What does not fit of a plan, whatever else may be wrong with it.
   *
   * @param plan the plan's file
   * @param name its name in messages
   * @param instruments the instruments of all surveys
   */
  public static List<Finding> check(Path plan, String name, Map<String, Instrument> instruments) {
    YamlFile file = YamlFile.read(plan, name);
    List<String> known = known(instruments);
    for (YamlValue question : file.keys().map(k -> k.items("primary")).orElse(List.of())) {
      String survey = question.text().orElse("").split("\\.", 2)[0];
      if (instruments.containsKey(survey)) {
        question.reference("a question or scale that is compared between waves", known);
      }
    }
    return file.findings().inOrder();
  }

  /** Questions and scales that can have a verdict. */
  private static List<String> known(Map<String, Instrument> instruments) {
    List<String> known = new ArrayList<>();
    instruments.forEach(
        (survey, instrument) -> {
          instrument.all().stream()
              .filter(q -> !q.profile() && q.type() != QuestionType.TEXT)
              .forEach(q -> known.add(survey + "." + q.id()));
          instrument.scales().forEach(s -> known.add(survey + "." + s.id()));
        });
    return known;
  }
}
