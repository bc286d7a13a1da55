package org.plait.report.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.change.FurtherResults;
import org.plait.change.association.AssociationRow;
import org.plait.change.row.RowKey;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Folded;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.file.data.DataFiles;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.wording.Wording;

/** What is said of background and answers, word for word. */
class AssociationSectionTest {
  private static final Method CRAMER = new Method("Cramér's V", "");
  private static final Method PEARSON = new Method("Pearson chi-squared", "");

  private static AssociationRow row(String wave, String question, double p, double adjusted) {
    Estimate v =
        Estimate.of("cramer_v", 0.25, 150, CRAMER)
            .withInterval(new Interval(0.1, 0.375, 0.95, CRAMER));
    return new AssociationRow(
        key(question),
        wave,
        v,
        TestResult.twoSided(9.5, p, PEARSON, 150).withDf(2),
        adjusted < 0 ? Optional.empty() : Optional.of(adjusted),
        new AssociationRow.Groups(3, 1, 150),
        true,
        false,
        "Pearson chi-squared");
  }

  private static AssociationRow untested(String wave, String question) {
    return new AssociationRow(
        key(question),
        wave,
        new Undefined("cramer_v", "fewer than two groups whose numbers may be shown", 20),
        Undefined.of("shares_of_groups", TooLittle.ONE_GROUP, 20),
        Optional.empty(),
        new AssociationRow.Groups(1, 3, 20),
        true,
        false,
        "not tested");
  }

  private static RowKey key(String question) {
    return new RowKey("specialist", question, "", "agree", "org_group", "", "top_box");
  }

  private static Report report(AssociationRow... rows) {
    Report sample = SampleReport.report();
    return new Report(
        sample.study(),
        sample.notice(),
        sample.surveys(),
        sample.coding(),
        sample.findings(),
        FurtherResults.NONE.withAssociations(List.of(rows)),
        sample.provenance());
  }

  private static List<Block> blocks(AssociationRow... rows) {
    Report report = report(rows);
    List<SurveyView> views =
        report.surveys().stream().map(survey -> new SurveyView(survey, 0.95)).toList();
    return new AssociationSection(report, views).section().blocks();
  }

  /** What is said of the wave or waves, after the introduction. */
  private static List<String> said(AssociationRow... rows) {
    return blocks(rows).stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> ((Paragraph) block).text())
        .skip(1)
        .toList();
  }

  @Test
  void nothingTogetherIsSaidWithTheNumberOfPairs() {
    assertThat(said(row("T1", "exp_support", 0.04, 0.08), row("T1", "exp_time", 0.5, 0.5)))
        .containsExactly(
            "2023: no background clearly went together with an answer once all 2 pairs of a"
                + " background and a question are considered.");
  }

  @Test
  void whatWentTogetherIsNamed() {
    assertThat(
            said(
                row("T1", "exp_support", 0.001, 0.002),
                row("T1", "exp_time", 0.5, 0.5),
                untested("T1", "exp_time")))
        .containsExactly(
            "2023: 1 answer went together with background once all 2 pairs of a background and a"
                + " question are considered: “Org group” with “My organisation supports"
                + " me well as a specialist”. 1 further pair can’t be tested: fewer than two groups"
                + " are large enough to be shown, or all of them answered alike.");
  }

  @Test
  void moreThanFiveAreOnlyCounted() {
    List<AssociationRow> six = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      six.add(row("T1", "exp_support", 0.001, 0.001));
    }
    assertThat(said(six.toArray(AssociationRow[]::new)))
        .containsExactly(
            "2023: 6 answers went together with background once all 6 pairs of a background and a"
                + " question are considered.");
  }

  @Test
  void withoutAdjustmentItIsSaid() {
    assertThat(said(row("T1", "exp_support", 0.01, -1), row("T1", "exp_time", 0.5, -1)))
        .containsExactly(
            "2023: 1 answer went together with background, of 2 pairs of a background and a"
                + " question, not allowing for their number: “Org group” with “My"
                + " organisation supports me well as a specialist”.");
    assertThat(said(row("T1", "exp_support", 0.2, -1)))
        .containsExactly(
            "2023: no background clearly went together with an answer, of 1 pair of a background"
                + " and a question.");
  }

  @Test
  void aWaveInWhichNothingCanBeTestedSaysSo() {
    assertThat(said(untested("T1", "exp_support")))
        .containsExactly(
            "2023: nothing can be said, as no question has two groups large enough to be shown.");
  }

  @Test
  void theNumbersStandInATableAWave() {
    List<Block> tables =
        blocks(row("T1", "exp_support", 0.001, 0.002), untested("T1", "exp_time")).stream()
            .filter(Folded.class::isInstance)
            .flatMap(block -> ((Folded) block).blocks().stream())
            .toList();
    Table table = (Table) tables.get(0);
    assertThat(table.caption()).isEqualTo("Specialist survey, 2023: background and answers");
    assertThat(table.head())
        .containsExactly(
            "Question", "Groups compared", "Answers", "How far apart", "p", "p adjusted");
    assertThat(table.groups()).extracting(Table.Group::heading).containsExactly("Org group");
    assertThat(table.groups().get(0).rows())
        .extracting(Table.Row::name)
        .containsExactly(
            "My organisation supports me well as a specialist (Agree)",
            "My organisation gives specialists enough time for the role, including time to prepare"
                + " for, attend and follow up meetings of every committee that asks (Agree)");
    assertThat(words(table, 0)).containsExactly("3 of 4", "150", "0.25", "0.001", "0.002");
    assertThat(words(table, 1)).containsExactly("1 of 4", "20", "–", "", "");
    assertThat(table.notes())
        .containsExactly(
            "How far apart: Cramér’s V of shares, from 0, the groups answered alike, to 1; of a"
                + " scale’s score eta squared, and of ordered answers without a favourable share"
                + " epsilon squared: the part of all variation that lies between the groups.",
            "p adjusted: by Benjamini and Hochberg’s method within all pairs of the survey’s wave.",
            "The shares of each group are in the tables by group; every number, with the test, is"
                + " in the file associations.csv.",
            "Smaller figures: 95% confidence interval.",
            "– = no number: fewer than two groups whose numbers may be shown.");
  }

  private static List<String> words(Table table, int row) {
    return table.groups().get(0).rows().get(row).cells().stream()
        .map(AssociationSectionTest::words)
        .toList();
  }

  private static String words(Cell cell) {
    return cell.top().words();
  }

  @Test
  void theFileHasARowATest() {
    String text =
        new String(
            DataFiles.of(report(row("T1", "exp_support", 0.001, 0.002), untested("T2", "exp_time")))
                .get("associations.csv"),
            StandardCharsets.UTF_8);
    assertThat(text)
        .isEqualTo(
            "survey,wave,question,item,category,group_by,measure,decides,test,statistic,df,"
                + "p_value,p_adjusted,effect,effect_size,effect_low,effect_high,conf_level,n,groups,"
                + "groups_hidden,weighted,method,status\n"
                + "specialist,T1,exp_support,,agree,org_group,top_box,true,Pearson chi-squared,9.5,"
                + "2,0.001,0.002,cramer_v,0.25,0.1,0.375,0.95,150,3,1,false,Pearson chi-squared,ok\n"
                + "specialist,T2,exp_time,,agree,org_group,top_box,true,,,,,,cramer_v,,,,,20,1,3,"
                + "false,not tested,undefined: fewer than two groups whose numbers may be shown\n");
  }

  @Test
  void withoutABreakdownThereIsNothing() {
    assertThat(blocks()).isEmpty();
  }

  @Test
  void theMethodsSayWhatIsDoneAboutOrganisations() {
    assertThat(AssociationSection.methods(Wording.own(), true, Adjust.HOLM))
        .containsExactly(
            "What is compared is what the tables show of each group: the share that counts as"
                + " favourable, by Pearson’s chi-squared; the mean of a scale, by Welch’s analysis"
                + " of variance; ordered answers without a favourable share, by Kruskal and"
                + " Wallis’s test. So a hidden number takes part in nothing. Groups of which few or"
                + " nearly all gave an answer are hidden more often than others, so that a"
                + " difference may be missed.",
            "People of one organisation often answer alike. The chi-squared allows for that by the"
                + " groups’ design effects (Rao and Scott’s first order); ranks do not allow for"
                + " it.",
            "With weights the weighted shares and means are compared; how many answered is counted"
                + " without weights.",
            "Some of many pairs go together by chance. Benjamini and Hochberg’s method allows for"
                + " that, within each wave of a survey.");
    assertThat(AssociationSection.methods(Wording.own(), false, Adjust.NONE))
        .hasSize(3)
        .endsWith("The p-values are not adjusted for the number of pairs.");
  }
}
