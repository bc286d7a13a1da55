package org.plait.report.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleModels.difference;
import static org.plait.report.SampleModels.effect;
import static org.plait.report.SampleModels.hidden;
import static org.plait.report.SampleModels.model;
import static org.plait.report.SampleModels.predicted;
import static org.plait.report.SampleModels.test;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plait.change.FurtherResults;
import org.plait.change.model.ModelResult;
import org.plait.change.model.ModelRow;
import org.plait.change.model.ModelRow.Kind;
import org.plait.report.Report;
import org.plait.report.SampleModels;
import org.plait.report.SampleReport;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Folded;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.method.MethodSections;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Undefined;
import org.plait.study.analysis.ModelSettings.Family;
import org.plait.study.wording.Wording;

/** What stands around a model's sentence, word for word. */
class ModelsSectionTest {
  private static final String HOW = "How: GEE; clusters: person; unweighted.";
  private static final String RATIOS =
      "Odds ratio: above 1 means higher answers, or more who gave the answer, than in the group"
          + " compared with; 1 means no difference.";
  private static final String INTERVALS = "Smaller figures: 95% confidence interval.";

  private static Report report(ModelResult... models) {
    Report sample = SampleReport.report();
    return new Report(
        sample.study(),
        sample.notice(),
        sample.surveys(),
        sample.coding(),
        sample.findings(),
        FurtherResults.NONE.withModels(List.of(models)),
        sample.provenance());
  }

  private static List<Block> blocks(ModelResult... models) {
    Report report = report(models);
    return new ModelsSection(report, views(report)).section().blocks();
  }

  private static List<SurveyView> views(Report report) {
    return report.surveys().stream().map(survey -> new SurveyView(survey, 0.95)).toList();
  }

  @Test
  void whatAModelIsStandsFirst() {
    assertThat(blocks(binary("exp_support", "agree")).get(0))
        .isEqualTo(
            Paragraph.of(
                "A model sets several things side by side: how answers would have changed from"
                    + " wave to wave if the people answering had been alike in the other things"
                    + " named. All of it is exploratory. Every number is in the file models.csv."));
  }

  private static Table predictedTable(ModelResult model) {
    return blocks(model).stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Table numbers(ModelResult model) {
    return blocks(model).stream()
        .filter(Folded.class::isInstance)
        .map(block -> (Table) ((Folded) block).blocks().get(0))
        .findFirst()
        .orElseThrow();
  }

  private static ModelResult binary(String outcome, String answer) {
    return model(
        Family.BINARY,
        outcome,
        List.of("wave", "clinical"),
        predicted("wave", "T1", answer, 0.42, 0.36, 0.48),
        predicted("wave", "T3", answer, 0.5, 0.44, 0.56),
        predicted("clinical", "yes", answer, 0.5, 0.44, 0.56),
        difference("wave", "T3", answer, 0.08, 0.03, 0.13),
        effect(Kind.ODDS_RATIO, "wave", "T3", 1.38, 1.1, 1.73, 0.004),
        effect(Kind.ODDS_RATIO, "clinical", "no", 0.9, 0.7, 1.16, 0.42));
  }

  private static ModelResult scale(ModelRow... tests) {
    ModelRow ratio = effect(Kind.ODDS_RATIO, "wave", "T3", 1.3, 1.05, 1.61, 0.02);
    return model(
        Family.CUMULATIVE,
        "exp_support",
        List.of("wave"),
        Stream.concat(Stream.of(ratio), Arrays.stream(tests)).toArray(ModelRow[]::new));
  }

  @Test
  void aModelIsASentenceATableOfPercentagesAndTheNumbersBehindIt() {
    List<Block> blocks = blocks(binary("exp_support.agree", "agree"));
    assertThat(((Heading) blocks.get(2)).text())
        .isEqualTo("My organisation supports me well as a specialist (“Agree”)");
    assertThat(((Paragraph) blocks.get(3)).text())
        .isEqualTo(
            "Allowing for “Clinical background”, higher in 2028 than in 2023: 8 points higher"
                + " (between 3 and 13 points higher).");
    Table table = predictedTable(binary("exp_support.agree", "agree"));
    assertThat(table.caption())
        .isEqualTo(
            "Expected by the model: My organisation supports me well as a specialist (“Agree”)");
    assertThat(table.head()).containsExactly("Group", "Said “Agree”");
    assertThat(table.groups())
        .extracting(Table.Group::heading)
        .containsExactly("Wave", "Clinical background");
    assertThat(table.notes())
        .containsExactly(
            "What the model expects if everybody who answered had answered in that wave, or had been"
                + " in that group. Percentages may differ a little from those elsewhere.",
            INTERVALS);
    Table behind = numbers(binary("exp_support.agree", "agree"));
    assertThat(behind.head()).containsExactly("Group", "Odds ratio", "p");
    assertThat(behind.groups())
        .extracting(Table.Group::heading)
        .containsExactly("Wave (compared with: 2023)", "Clinical background (compared with: Yes)");
    assertThat(behind.notes()).containsExactly(RATIOS, INTERVALS, HOW);
  }

  @Test
  void theHeadOfAPredictedColumnSaysWhatWasAnswered() {
    assertThat(predictedTable(binary("clinical", "yes")).head())
        .containsExactly("Group", "Said “Yes”");
    assertThat(predictedTable(binary("priorities.psirf", "")).head())
        .containsExactly("Group", "Chose it");
    assertThat(((Heading) blocks(binary("priorities.psirf", "")).get(2)).text())
        .isEqualTo(
            "Which priorities are you working on? Patient Safety Incident Response Framework"
                + " (PSIRF)");
    ModelResult hours =
        model(
            Family.GAUSSIAN,
            "hours",
            List.of("trend"),
            predicted("trend", "T1", "", 7.5, 7, 8),
            difference("trend", "T3", "", 0.4, 0.1, 0.7),
            effect(Kind.COEFFICIENT, "trend", "", 0.1, 0.02, 0.18, 0.01));
    assertThat(predictedTable(hours).head()).containsExactly("Group", "Average");
    Table behind = numbers(hours);
    assertThat(behind.head()).containsExactly("Group", "Difference", "p");
    assertThat(behind.groups().get(0).heading()).isEqualTo("Each year");
    assertThat(behind.groups().get(0).rows().get(0).name()).isEqualTo("A year later");
    assertThat(behind.notes()).containsExactly(INTERVALS, HOW);
  }

  @Test
  void theAnswersOfAScaleHaveTheirOwnColumns() {
    ModelResult scale =
        model(
            Family.CUMULATIVE,
            "exp_support",
            List.of("wave"),
            predicted("wave", "T1", "1", 0.1, 0.08, 0.12),
            predicted("wave", "T1", "2", 0.9, 0.88, 0.92));
    assertThat(predictedTable(scale).head())
        .containsExactly("Group", "Strongly disagree", "Disagree");
  }

  @Test
  void interactionsNameBothCategories() {
    ModelResult joint =
        model(
            Family.BINARY,
            "exp_support.agree",
            List.of("wave", "clinical", "wave:clinical"),
            effect(Kind.ODDS_RATIO, "wave:clinical", "T3:no", 1.2, 0.9, 1.6, 0.2));
    Table.Group group = numbers(joint).groups().get(0);
    assertThat(group.heading()).isEqualTo("Wave and Clinical background");
    assertThat(group.rows().get(0).name()).isEqualTo("2028, No");
  }

  @Test
  void proportionalOddsAreToldAsFarAsTheyAreKnown() {
    ModelRow fine = test(Kind.PROPORTIONAL_ODDS, "wave", 0.4);
    ModelRow fails = test(Kind.PROPORTIONAL_ODDS, "clinical", 0.01);
    ModelRow hidden = hidden(Kind.PROPORTIONAL_ODDS, "clinical", "", "");
    ModelRow none =
        SampleModels.row(
            Kind.PROPORTIONAL_ODDS,
            "clinical",
            "",
            "",
            Optional.of(new Undefined("proportional_odds", "separation", 160)),
            Optional.empty());
    assertThat(note(fine)).isEqualTo("Nothing speaks against one odds ratio all along the scale.");
    String average =
        "The answers did not shift alike all along the scale: the odds ratio is an average, and the"
            + " percentages expected are rough. Rely on the observed shares.";
    assertThat(note(fine, fails)).isEqualTo(average);
    assertThat(note(hidden, fails)).isEqualTo(average);
    assertThat(note(fine, hidden))
        .isEqualTo(
            "Whether one odds ratio holds all along the scale can’t be told of every group, to"
                + " protect people in small groups.");
    assertThat(note(fine, none))
        .isEqualTo(
            "Nothing speaks against one odds ratio all along the scale, where it could be tested.");
    assertThat(note(none))
        .isEqualTo("Whether one odds ratio holds all along the scale could not be tested.");
  }

  /** The note between the explanations of the table and how it was made. */
  private static String note(ModelRow... tests) {
    List<String> notes = numbers(scale(tests)).notes();
    return notes.get(notes.size() - 2);
  }

  @Test
  void aModelOfWhichNothingMayBeShownIsItsSentenceAlone() {
    assertThat(blocks(SampleModels.notShown(true, 70))).hasSize(4);
    assertThat(blocks()).isEmpty();
  }

  @Test
  void aWeightedModelSaysSoAndWhatTheOtherConcludes() {
    ModelResult plain =
        model(
            Family.BINARY,
            "exp_support.agree",
            List.of("wave"),
            difference("wave", "T3", "agree", 0.03, -0.03, 0.09),
            effect(Kind.ODDS_RATIO, "wave", "T3", 1.1, 0.9, 1.4, 0.3));
    ModelResult weighted = binary("exp_support.agree", "agree").besideUnweighted(plain);
    assertThat(blocks(weighted))
        .contains(
            Paragraph.of(
                "Without weights the conclusion is another: no clear change between 2023 and 2028"
                    + " (between 3 points lower and 9 higher)."));
    String note = "Answers count by their weights. The model without weights is in models.csv.";
    assertThat(predictedTable(weighted).notes()).contains(note);
    assertThat(numbers(weighted).notes()).contains(note);
    assertThat(ModelsSection.methods(Wording.own(), List.of(weighted)))
        .hasSize(ModelsSection.methods(Wording.own(), List.of(plain)).size() + 1)
        .endsWith(
            "With weights the weighted model decides; the one without stands beside it in"
                + " models.csv. Weights have a mean of 1 in each wave, and the intervals allow for"
                + " them.");
  }

  @Test
  void whatFittedAModelStandsAmongTheMethodsOfTheReport() {
    Report report =
        report(
            model(
                Family.GAUSSIAN,
                "hours",
                List.of("wave"),
                effect(Kind.COEFFICIENT, "wave", "T3", 0.4, 0.1, 0.7, 0.01)));
    List<Table.Row> cited =
        new MethodSections(report, views(report))
            .sections().get(0).blocks().stream()
                .filter(Table.class::isInstance)
                .flatMap(table -> ((Table) table).groups().get(0).rows().stream())
                .toList();
    assertThat(cited)
        .contains(
            new Table.Row(
                "GEE", List.of(Block.Cell.words("Liang and Zeger (1986) Biometrika 73:13-22"))));
    assertThat(ModelsSection.cited(SampleModels.notShown(false, 70))).isEmpty();
  }
}
