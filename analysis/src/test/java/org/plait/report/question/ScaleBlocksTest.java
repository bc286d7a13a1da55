package org.plait.report.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.key;
import static org.plait.report.SampleRows.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.scale.ScaleQuality;
import org.plait.instrument.Scale;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.statistics.Undefined;

class ScaleBlocksTest {
  private static final String S = "specialist";

  private final SurveyResults sample = SampleReport.report().surveys().get(0);
  private final Scale scale = sample.instrument().scales().get(0);

  private static EstimateRow row(String measure, String wave, Outcome outcome) {
    return new EstimateRow(
        key(S, "support", "", "", measure), wave, outcome, Base.of(180, 180), false, "made up");
  }

  private static EstimateRow screen(Outcome outcome) {
    return row(ScaleQuality.DIF, "T1-T2", outcome);
  }

  private List<Block> blocks(Optional<EstimateRow> screen, String... flagged) {
    List<EstimateRow> consistency =
        List.of(
            row(ScaleQuality.ALPHA, "T1", number("alpha", 0.714, 0.05, 180)),
            row(ScaleQuality.SPEARMAN_BROWN, "T1", number("spearman_brown", 0.72, 0.05, 180)),
            row(ScaleQuality.ALPHA, "T2", new Suppressed("alpha", "minimum 5")),
            row(ScaleQuality.SPEARMAN_BROWN, "T2", new Suppressed("alpha", "minimum 5")));
    ScaleQuality quality = new ScaleQuality("support", consistency, screen, List.of(flagged));
    return new ScaleBlocks(new SurveyView(sample, 0.95), scale, quality).blocks();
  }

  private static String said(List<Block> blocks) {
    return ((Paragraph) blocks.get(1)).text();
  }

  private static List<String> texts(Table.Row row) {
    List<String> texts = new ArrayList<>(List.of(row.name()));
    row.cells().stream().map(Cell::text).forEach(texts::add);
    return texts;
  }

  @Test
  void theTableTellsHowWellTheStatementsGoTogether() {
    List<Block> blocks = blocks(Optional.empty());
    assertThat(blocks).hasSize(1);
    Table table = (Table) blocks.get(0);
    assertThat(table.caption())
        .isEqualTo("Support from the organisation: how well the statements go together");
    assertThat(table.head()).containsExactly("How well the statements go together", "2023", "2026");
    assertThat(table.groups().get(0).rows().stream().map(ScaleBlocksTest::texts))
        .containsExactly(
            List.of("Cronbach’s alpha", "0.71", "[c]"),
            List.of("Spearman–Brown", "0.72", "[c]"),
            List.of("Answered every statement", "180", "180"));
    assertThat(table.notes())
        .containsExactly(
            "0 = the statements have nothing in common, 1 = they measure one thing without error;"
                + " 0.7 or more is usually taken as enough to compare groups.",
            "A score needs answers to 2 of the 2 statements.",
            "Smaller figures: 95% confidence interval.",
            "[c] = not shown, to protect people in small groups.");
  }

  @Test
  void wavesCompareWhereNoStatementWasAnsweredDifferently() {
    assertThat(said(blocks(Optional.of(screen(number("dif", 0, 0, 2))))))
        .isEqualTo(
            "Can scores be compared between waves? Yes: no statement was clearly answered"
                + " differently by those who otherwise answered alike.");
  }

  @Test
  void aStatementAnsweredDifferentlyIsNamed() {
    assertThat(said(blocks(Optional.of(screen(number("dif", 1, 0, 2))), "exp_support")))
        .isEqualTo(
            "Can scores be compared between waves? With care: those who otherwise answered alike"
                + " answered differently in different waves on “My organisation supports me well as"
                + " a specialist”. A change of the score may be a change in how this was"
                + " understood.");
  }

  @Test
  void tooLittleAndHiddenAreSaid() {
    assertThat(said(blocks(Optional.of(screen(new Undefined("dif", "fewer than 50 answers", 40))))))
        .isEqualTo("Can scores be compared between waves? Too few to say: fewer than 50 answers.");
    assertThat(said(blocks(Optional.of(screen(new Suppressed("dif", "minimum 5"))))))
        .isEqualTo(
            "Can scores be compared between waves? Not shown, to protect people in small groups.");
  }
}
