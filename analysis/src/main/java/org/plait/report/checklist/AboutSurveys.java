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

  private final SurveyView view;
  private final SurveyResults survey;

  private AboutSurveys(SurveyView view) {
    this.view = view;
    this.survey = view.results();
  }

  static Definitions of(List<SurveyView> views) {
    return new Definitions(views.stream().map(view -> new AboutSurveys(view).term()).toList());
  }

  private Definitions.Term term() {
    RowRules rows = survey.survey().rows();
    List<String> said = new ArrayList<>();
    if (!survey.survey().waves().isEmpty()) {
      said.add(design());
    }
    questionnaire(said);
    rows.duplicates().map(this::duplicates).ifPresent(said::add);
    rows.partial().map(this::partial).ifPresent(said::add);
    if (completion(survey)) {
      said.add(finished());
    }
    rows.speeders().map(this::speeders).ifPresent(said::add);
    rows.straightLine().map(this::straightLine).ifPresent(said::add);
    if (!survey.results().estimates().isEmpty()) {
      said.add(
          survey.results().estimates().stream().anyMatch(EstimateRow::weighted)
              ? view.say("checklist.weighted")
              : view.say("checklist.unweighted"));
    }
    return new Definitions.Term(view.name(), said);
  }

  private String design() {
    List<String> waves = survey.survey().waves().stream().map(Wave::label).toList();
    if (waves.size() == 1) {
      return view.say("checklist.design-once", "wave", waves.get(0));
    }
    return view.say(
        survey.linked() ? "checklist.design-panel" : "checklist.design-repeated",
        "number",
        Integer.toString(waves.size()),
        "waves",
        Lists.joined(view.wording(), waves));
  }

  private void questionnaire(List<String> said) {
    List<Question> asked =
        survey.instrument().sections().stream().flatMap(s -> s.questions().stream()).toList();
    if (asked.isEmpty()) {
      return;
    }
    said.add(view.say("checklist.length", "questions", questions(asked), "sections", sections()));
    said.add(routed(asked.stream().filter(q -> q.askedIf().isPresent()).count()));
  }

  private String questions(List<Question> asked) {
    return ReaderNumbers.counted(
        asked.size(), view.say("words.question"), view.say("words.questions"));
  }

  private String sections() {
    long sections =
        survey.instrument().sections().stream().filter(s -> !s.questions().isEmpty()).count();
    return ReaderNumbers.counted(
        sections, view.say("checklist.section"), view.say("checklist.sections"));
  }

  private String routed(long routed) {
    return routed == 0
        ? view.say("checklist.routed-none")
        : view.say(
            routed == 1 ? "checklist.routed-one" : "checklist.routed-many",
            "number",
            ReaderNumbers.count(routed));
  }

  private String duplicates(RowRules.Duplicates rule) {
    return view.say(
        switch (rule) {
          case FIRST -> "checklist.duplicates-first";
          case LAST -> "checklist.duplicates-last";
          case MOST_COMPLETE -> "checklist.duplicates-most-complete";
        });
  }

  private String partial(RowRules.Partial rule) {
    return view.say("checklist.partial", "column", rule.column(), "limit", limit(rule.below()));
  }

  /** Whether the exports tell how many of those who began answered far enough. */
  static boolean completion(SurveyResults survey) {
    return survey.survey().rows().partial().isPresent()
        && survey.reconciliation().stream().anyMatch(file -> file.kept() > 0);
  }

  /** Those whose rows are set aside for anything else are left out of both numbers. */
  private String finished() {
    List<String> waves = new ArrayList<>();
    for (Wave wave : survey.survey().waves()) {
      survey.reconciliation().stream()
          .filter(file -> file.wave().equals(wave.id()) && file.kept() > 0)
          .findFirst()
          .ifPresent(file -> waves.add(finished(wave, file)));
    }
    return view.say("checklist.finished", "waves", String.join("; ", waves));
  }

  private String finished(Wave wave, Reconciliation file) {
    long broke =
        file.setAside().stream()
            .filter(aside -> aside.rule().equals(PARTIAL))
            .mapToLong(Reconciliation.SetAside::rows)
            .sum();
    long began = file.kept() + broke;
    return view.say(
        "checklist.finished-wave",
        "wave",
        wave.label(),
        "share",
        ReaderNumbers.percent((double) file.kept() / began),
        "finished",
        ReaderNumbers.count(file.kept()),
        "began",
        ReaderNumbers.count(began));
  }

  private String speeders(RowRules.Speeders rule) {
    return view.say(
        flags(rule.action()) ? "checklist.too-fast-flagged" : "checklist.too-fast-aside",
        "column",
        rule.column(),
        "limit",
        limit(rule.below()));
  }

  private String straightLine(RowRules.StraightLine rule) {
    return view.say(
        rule.questions().size() == 1
            ? flags(rule.action()) ? "checklist.straight-flagged" : "checklist.straight-aside"
            : flags(rule.action())
                ? "checklist.straight-several-flagged"
                : "checklist.straight-several-aside",
        "fewest",
        Integer.toString(RowRules.StraightLine.FEWEST),
        "grids",
        Lists.joined(view.wording(), rule.questions()));
  }

  private static boolean flags(RowRules.Action action) {
    return action == RowRules.Action.FLAG;
  }

  private static String limit(double below) {
    return ReaderNumbers.decimal(below).replaceFirst("\\.0$", "");
  }
}
