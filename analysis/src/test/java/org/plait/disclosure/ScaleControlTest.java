package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.change.scale.ScaleQuality;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.study.report.DisclosureRule;

/** How well items go together is shown only where the score is, and gives no small number away. */
class ScaleControlTest {
  private static final RowKey KEY =
      new RowKey(SampleTables.SURVEY, "support", "", "", "", "", ScaleQuality.ALPHA);

  private static EstimateRow row(RowKey key, String wave, Outcome outcome, long n) {
    return new EstimateRow(key, wave, outcome, Base.of(n, n), false, "made up");
  }

  private static Outcome shown(double value) {
    return Estimate.of("alpha", value, 40, new Method("made up", ""));
  }

  private static ScaleQuality safe(long scored, long complete) {
    return safe(shown(3), scored, complete);
  }

  /** T1 is always fine; T2 has these people with a score, and with every item. */
  private static ScaleQuality safe(Outcome score, long scored, long complete) {
    return safe(score, scored, complete, ShownFigures.NONE);
  }

  private static ScaleQuality safe(Outcome score, long scored, long complete, ShownFigures before) {
    RowKey scores = KEY.withMeasure("score");
    Results results =
        new Results(
            SampleTables.SURVEY,
            List.of(),
            List.of(),
            List.of(row(scores, "T1", shown(3), 50), row(scores, "T2", score, scored)),
            List.of(),
            List.of(),
            List.of());
    ScaleQuality quality =
        new ScaleQuality(
            "support",
            List.of(row(KEY, "T1", shown(0.8), 50), row(KEY, "T2", shown(0.7), complete)),
            Optional.of(
                row(KEY.withMeasure(ScaleQuality.DIF), "T1", shown(1), 1).of(List.of("T1", "T2"))),
            List.of("q"));
    return ScaleControl.of(
            DisclosureRule.DEFAULT, new SampleTables().instrument(), SampleTables.survey(), results)
        .beside(before)
        .apply(List.of(quality))
        .get(0);
  }

  private static void assertHidden(ScaleQuality quality) {
    assertThat(quality.consistency().get(0).outcome().estimate()).isPresent();
    assertThat(quality.consistency().get(1).outcome()).isInstanceOf(Suppressed.class);
    assertThat(quality.consistency().get(1).base()).isEqualTo(Base.HIDDEN);
    assertThat(quality.screen().orElseThrow().outcome()).isInstanceOf(Suppressed.class);
    assertThat(quality.flagged()).isEmpty();
  }

  @Test
  void enoughPeopleAreShown() {
    ScaleQuality quality = safe(45, 45);
    assertThat(quality.rows()).allMatch(row -> row.outcome().estimate().isPresent());
    assertThat(quality.flagged()).containsExactly("q");
    assertThat(safe(45, 40).flagged()).containsExactly("q");
  }

  @Test
  void aSmallBaseIsHidden() {
    assertHidden(safe(9, 9));
    assertHidden(safe(45, 9));
  }

  @Test
  void fewPeopleWhoLeftAnItemOutAreNotGivenAway() {
    assertHidden(safe(45, 44));
    assertHidden(safe(45, 41));
  }

  @Test
  void aHiddenScoreHidesHowItWasMade() {
    assertHidden(safe(new Suppressed("score", "made up"), 45, 45));
  }

  private static ScaleQuality beside(double alpha, double complete) {
    List<String> place = List.of(SampleTables.SURVEY, "T2", KEY.question(), KEY.measure());
    Map<String, Double> then = Map.of("n", complete, "estimate", alpha);
    return safe(
        shown(3), 45, 45, new ShownFigures(Map.of(FigureTable.SCALES, Map.of(place, then))));
  }

  @Test
  void besideAnEarlierReportOfFewPeopleMoreOrFewerItIsHidden() {
    assertThat(beside(0.7, 45).rows()).allMatch(row -> row.outcome().estimate().isPresent());
    assertThat(beside(0.6, 30).rows()).allMatch(row -> row.outcome().estimate().isPresent());
    assertHidden(beside(0.6, 44));
    assertHidden(beside(0.6, 45));
  }
}
