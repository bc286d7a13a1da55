package org.plait.report.checklist;

import java.util.ArrayList;
import java.util.List;
import org.plait.change.row.EstimateRow;
import org.plait.ingest.Reconciliation;
import org.plait.instrument.Question;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block.Definitions;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;
import org.plait.study.RowRules;
import org.plait.study.Wave;

/** Says of each survey what checklists ask for and no other section says. */
final class AboutSurveys {
  /** The anchor of its heading. */
  static final String ANCHOR = "checklist-surveys";

  private static final String PARTIAL = "partial";

  private AboutSurveys() {}

  static Definitions of(List<SurveyView> views) {
    return new Definitions(views.stream().map(AboutSurveys::term).toList());
  }

  private static Definitions.Term term(SurveyView view) {
    SurveyResults survey = view.results();
    List<String> said = new ArrayList<>();
    if (!survey.survey().waves().isEmpty()) {
      said.add(design(survey));
    }
    questionnaire(survey, said);
    survey.survey().rows().duplicates().map(AboutSurveys::duplicates).ifPresent(said::add);
    survey.survey().rows().partial().map(AboutSurveys::partial).ifPresent(said::add);
    if (completion(survey)) {
      said.add(finished(survey));
    }
    survey.survey().rows().speeders().map(AboutSurveys::speeders).ifPresent(said::add);
    survey.survey().rows().straightLine().map(AboutSurveys::straightLine).ifPresent(said::add);
    if (!survey.results().estimates().isEmpty()) {
      said.add(
          survey.results().estimates().stream().anyMatch(EstimateRow::weighted)
              ? "Figures are weighted."
              : "No weights are used: everybody who answered counts the same.");
    }
    return new Definitions.Term(view.name(), said);
  }

  private static String design(SurveyResults survey) {
    List<String> waves = survey.survey().waves().stream().map(Wave::label).toList();
    if (waves.size() == 1) {
      return "A cross-sectional survey, asked once (" + waves.get(0) + ").";
    }
    String when = waves.size() + " waves (" + Lists.joined(waves) + ").";
    return survey.linked()
        ? "A panel survey: those who answer again can be followed over " + when
        : "A repeated cross-sectional survey: nobody is followed over its " + when;
  }

  private static void questionnaire(SurveyResults survey, List<String> said) {
    List<Question> asked =
        survey.instrument().sections().stream().flatMap(s -> s.questions().stream()).toList();
    if (asked.isEmpty()) {
      return;
    }
    long sections =
        survey.instrument().sections().stream().filter(s -> !s.questions().isEmpty()).count();
    long routed = asked.stream().filter(q -> q.askedIf().isPresent()).count();
    said.add(
        "Over all waves, the questionnaire has "
            + ReaderNumbers.counted(asked.size(), "question", "questions")
            + " in "
            + ReaderNumbers.counted(sections, "section", "sections")
            + "; a grid of statements counts as one question.");
    said.add(
        routed == 0
            ? "Every question is asked of everybody."
            : ReaderNumbers.counted(routed, "question is", "questions are")
                + " asked only of some, by what they answered before.");
  }

  private static String duplicates(RowRules.Duplicates rule) {
    return "Where somebody answered a wave more than once, "
        + switch (rule) {
          case FIRST -> "the first response is kept.";
          case LAST -> "the last response is kept.";
          case MOST_COMPLETE -> "the response with most answers is kept.";
        };
  }

  private static String partial(RowRules.Partial rule) {
    return "Responses are set aside as too incomplete where “"
        + rule.column()
        + "” in the export is below "
        + limit(rule.below())
        + ".";
  }

  /** Whether the exports tell how many of those who began answered far enough. */
  static boolean completion(SurveyResults survey) {
    return survey.survey().rows().partial().isPresent()
        && survey.reconciliation().stream().anyMatch(file -> file.kept() > 0);
  }

  /** Those whose rows are set aside for anything else are left out of both numbers. */
  private static String finished(SurveyResults survey) {
    List<String> waves = new ArrayList<>();
    for (Wave wave : survey.survey().waves()) {
      survey.reconciliation().stream()
          .filter(file -> file.wave().equals(wave.id()) && file.kept() > 0)
          .findFirst()
          .ifPresent(file -> waves.add(wave.label() + ", " + finished(file)));
    }
    return "Of those who began, so many answered far enough: " + String.join("; ", waves) + ".";
  }

  private static String finished(Reconciliation file) {
    long broke =
        file.setAside().stream()
            .filter(aside -> aside.rule().equals(PARTIAL))
            .mapToLong(Reconciliation.SetAside::rows)
            .sum();
    long began = file.kept() + broke;
    return ReaderNumbers.percent((double) file.kept() / began)
        + " ("
        + ReaderNumbers.count(file.kept())
        + " of "
        + ReaderNumbers.count(began)
        + ")";
  }

  private static String speeders(RowRules.Speeders rule) {
    return "Responses are "
        + done(rule.action())
        + " as answered too fast where “"
        + rule.column()
        + "” in the export is below "
        + limit(rule.below())
        + ".";
  }

  private static String straightLine(RowRules.StraightLine rule) {
    return "Responses are "
        + done(rule.action())
        + " where at least "
        + RowRules.StraightLine.FEWEST
        + " statements of "
        + (rule.questions().size() == 1 ? "a grid are" : "each of several grids are")
        + " answered and all with the same answer ("
        + Lists.joined(rule.questions())
        + ").";
  }

  private static String done(RowRules.Action action) {
    return action == RowRules.Action.FLAG ? "flagged, and kept," : "set aside";
  }

  private static String limit(double below) {
    return ReaderNumbers.decimal(below).replaceFirst("\\.0$", "");
  }
}
