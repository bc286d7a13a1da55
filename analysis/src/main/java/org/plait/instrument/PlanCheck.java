package org.plait.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plait.study.AnalysisPlan;
import org.plait.study.Finding;
import org.plait.study.Study;
import org.plait.study.YamlFile;
import org.plait.study.YamlValue;

/** Checks the questions of an analysis plan against the instruments. */
final class PlanCheck {

  private PlanCheck() {}

  /** What does not fit; nothing where there is no plan or an instrument is missing. */
  static List<Finding> check(Study study, Map<String, Instrument> instruments) {
    if (study.analysis().plan().isEmpty() || instruments.size() < study.surveys().size()) {
      return List.of();
    }
    AnalysisPlan plan = study.analysis().plan().get();
    YamlFile file = YamlFile.read(plan.file(), plan.file().getFileName().toString());
    List<String> known = known(instruments);
    for (YamlValue question : file.keys().map(k -> k.items("primary")).orElse(List.of())) {
      question.reference("a question or scale that is compared between waves", known);
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
