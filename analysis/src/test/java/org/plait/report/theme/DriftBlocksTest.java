package org.plait.report.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.key;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.coding.drift.Drift;
import org.plait.coding.drift.Drift.VersionChange;
import org.plait.report.CodedText;
import org.plait.report.SampleReport;
import org.plait.report.document.Block;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.statistics.Undefined;
import org.plait.study.wording.Wording;

/** How the coding itself moved, in words. */
class DriftBlocksTest {

  private static final Method METHOD = new Method("given", "");
  private static final String P = "partner";

  private final SurveyView view = new SurveyView(SampleReport.report().surveys().get(1), 0.95);

  private List<Block> blocks(Drift drift) {
    CodedText sample = SampleReport.report().coding().orElseThrow();
    CodedText coded =
        new CodedText(
            sample.themes(),
            sample.estimates(),
            sample.comparisons(),
            sample.quotations(),
            sample.agreement(),
            drift,
            sample.reconciliation());
    return new DriftBlocks(Wording.own(), 0.95, List.of(view), coded).blocks();
  }

  private static EstimateRow distance(String theme, double value) {
    Outcome outcome = Estimate.of("usage_distance", value, 42, METHOD);
    EstimateRow row =
        new EstimateRow(
            key(P, "hinder", "", theme, "usage_distance"),
            "T2",
            outcome,
            Base.of(42, 42),
            false,
            "");
    return row.of(List.of("T2", "T3"));
  }

  private static EstimateRow twice(String theme, String measure, Outcome outcome) {
    return new EstimateRow(
        key(P, "hinder", "", theme, measure), "T2", outcome, Base.of(40, 40), false, "");
  }

  @Test
  void nothingIsSaidWhereNothingIsKnown() {
    assertThat(blocks(new Drift(List.of(), List.of(), List.of()))).isEmpty();
  }

  @Test
  void versionsAndDistancesAreSaidInSentences() {
    Drift drift =
        new Drift(
            List.of(new VersionChange("1", "2", List.of("A1 (Unclear purpose) is new."))),
            List.of(distance("", 0.124), distance("A", 0.1), distance("A1", 0)),
            List.of());
    assertThat(blocks(drift))
        .containsExactly(
            new Block.Heading(3, "drift", "How the coding changed"),
            Block.Paragraph.of("The codebook changed from version 1 to version 2:"),
            new Block.Bullets(List.of("A1 (Unclear purpose) is new.")),
            Block.Paragraph.of(
                "How differently two waves use the main themes, from 0 (alike) to 1 (nothing in"
                    + " common). It does not tell whether people or coders changed:"),
            new Block.Bullets(
                List.of(
                    view.name()
                        + ", “"
                        + view.labels().text("hinder")
                        + "”, 2026 to 2028: 0.12. Furthest apart: Clarity of the role (0.10).")));
  }

  @Test
  void commentsCodedTwiceStandInATable() {
    Estimate moved =
        Estimate.of("shift", 0.075, 40, METHOD)
            .withStandardError(0.04)
            .withInterval(new Interval(-0.01, 0.16, 0.95, METHOD));
    Suppressed small = new Suppressed("shift", "minimum 5");
    List<EstimateRow> rows = new ArrayList<>();
    rows.add(twice("A", "coded_before", Estimate.of("coded_before", 10, 40, METHOD)));
    rows.add(twice("A", "coded_again", Estimate.of("coded_again", 13, 40, METHOD)));
    rows.add(twice("A", "shift", moved));
    rows.add(twice("A", "intra_coder_alpha", new Undefined("intra_coder_alpha", "no cases", 0)));
    List.of("coded_before", "coded_again", "shift", "intra_coder_alpha")
        .forEach(measure -> rows.add(twice("B", measure, small)));
    List<Block> blocks = blocks(new Drift(List.of(), List.of(), rows));
    assertThat(blocks)
        .contains(
            Block.Paragraph.of(
                "Some comments were coded again, without their first codes. Where a theme’s share"
                    + " moved by this alone, its change between waves is told as if both had been"
                    + " coded as comments are coded now. 1 theme of few of these comments can’t be"
                    + " shown, to protect people in small groups."));
    Block.Table table =
        blocks.stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(table.head())
        .containsExactly("Theme", "With it then", "With it now", "Shift", "Agreement");
    assertThat(table.groups().get(0).rows().get(0).cells())
        .extracting(cell -> cell.text() + cell.beneath())
        .startsWith("10[]", "13[]", "+8[\u22121 to +16]");
    assertThat(table.groups().get(0).rows()).as("the hidden theme has no row").hasSize(1);
  }
}
