package org.plait.report.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.study.analysis.DesignColumns;
import org.plait.study.analysis.ReplicateRule;

/** Says how respondents were drawn, where the exports of a survey tell it. */
public final class DesignWords {

  private DesignWords() {}

  /** How the respondents of each survey were drawn; nothing where no export tells. */
  public static List<String> methods(List<SurveyView> views) {
    List<String> said = new ArrayList<>();
    for (SurveyView view : views) {
      DesignColumns design = view.results().survey().design();
      strata(view, design).ifPresent(said::add);
      design.replicates().map(rule -> replicates(view, rule)).ifPresent(said::add);
    }
    return said;
  }

  private static Optional<String> strata(SurveyView view, DesignColumns design) {
    String drawn =
        view.say(
            design.cluster().isPresent() ? "survey.strata-clustered" : "survey.strata",
            "survey",
            view.name(),
            "people",
            view.labels().respondents().many());
    String said =
        design.populationSize().isPresent() ? drawn + " " + view.say("survey.strata-sized") : drawn;
    return design.strata().map(column -> said);
  }

  private static String replicates(SurveyView view, ReplicateRule rule) {
    String kind =
        switch (rule.kind()) {
          case BRR -> "survey.replicates-brr";
          case FAY -> "survey.replicates-fay";
          case JACKKNIFE -> "survey.replicates-jackknife";
          case BOOTSTRAP -> "survey.replicates-bootstrap";
        };
    return view.say("survey.replicates", "survey", view.name(), "kind", view.say(kind));
  }
}
