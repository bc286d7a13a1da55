package org.plait.change.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.change.PanelFixture.settings;
import static org.plait.change.PanelFixture.times;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.change.trend.TrendRow.Kind;
import org.plait.instrument.Comparability;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.statistics.Estimate;
import org.plait.statistics.TestResult;
import org.plait.statistics.Weighting;
import org.plait.study.ExportLayout;
import org.plait.study.ExportLayout.Format;
import org.plait.study.Linkage;
import org.plait.study.MultipleLayout;
import org.plait.study.RowRules;
import org.plait.study.Survey;
import org.plait.study.Wave;

/** What is told of each question over all the waves, and what is left out. */
class TrendAnalysisTest {

  private static final ExportLayout CSV =
      new ExportLayout(
          Format.CSV,
          1,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          MultipleLayout.columns());

  /** Three waves of the same 100 people, with 20, 40 and 60 who say yes. */
  private static PanelFixture rising() {
    PanelFixture panel =
        new PanelFixture()
            .ask(
                Questions.of("a", QuestionType.SINGLE, "yes", "no"),
                Questions.of("p", QuestionType.SINGLE, "yes", "no").profile(),
                Questions.of("u", QuestionType.SINGLE, "x", "y", "z"));
    for (int wave = 1; wave <= 3; wave++) {
      String answers = times(20 * wave, "yes", 100 - 20 * wave, "no");
      panel
          .waveOf("T" + wave, 0, 100)
          .chose("a", answers)
          .chose("p", answers)
          .chose("u", times(20 * wave, "x", 100 - 20 * wave, "y"));
    }
    return panel;
  }

  /** With fieldwork all through May, the years given after 2020. */
  private static Panel dated(Panel panel, int... years) {
    List<Wave> waves =
        IntStream.range(0, years.length)
            .mapToObj(
                i ->
                    new Wave(
                        "T" + (i + 1),
                        "T" + (i + 1),
                        "t.csv",
                        CSV,
                        Optional.of(LocalDate.of(2020 + years[i], 5, 1)),
                        LocalDate.of(2020 + years[i], 5, 31)))
            .toList();
    Survey survey =
        new Survey(
            "s",
            Path.of("instrument.yaml"),
            waves,
            RowRules.NONE,
            Linkage.NONE,
            Optional.empty(),
            panel.survey().cluster(),
            Optional.empty());
    return new Panel(
        survey,
        panel.instrument(),
        panel.waves(),
        panel.linked(),
        panel.pseudonyms(),
        panel.organisations(),
        panel.population());
  }

  private static List<TrendRow> trends(PanelFixture fixture, int... years) {
    return new TrendAnalysis(settings()).of(dated(fixture.panel(), years));
  }

  private static Estimate estimate(TrendRow row) {
    return row.estimate().orElseThrow().estimate().orElseThrow();
  }

  @Test
  void aShareThatRoseTellsItsChangeInAYear() {
    List<TrendRow> rows = trends(rising(), 1, 2, 3);
    assertThat(rows)
        .extracting(TrendRow::kind)
        .containsExactly(Kind.CHANGE_PER_YEAR, Kind.SAME_PEOPLE);
    TrendRow trend = rows.get(0);
    assertThat(trend.key().question()).isEqualTo("a");
    assertThat(estimate(trend).value()).isCloseTo(0.2, within(1e-3));
    assertThat(trend.verdict()).contains(Verdict.HIGHER);
    assertThat(trend.design()).isEqualTo(Design.PAIRED);
    assertThat(trend.bases().waves()).containsExactly(100L, 100L, 100L);
    assertThat(trend.adjusted()).isEqualTo(trend.result().map(TestResult::pValue));
    assertThat(trend.departure().orElseThrow().pValue()).isGreaterThan(0.9);
    TrendRow same = rows.get(1);
    assertThat(same.result().orElseThrow().statistic()).isCloseTo(60, within(1e-9));
    assertThat(same.kendallW().orElseThrow()).isCloseTo(0.3, within(1e-9));
    assertThat(same.bases().people()).contains(100L);
    assertThat(same.verdict()).isEmpty();
  }

  @Test
  void twiceTheTimeIsHalfTheChangeInAYearAndALaterStartTheSame() {
    double yearly = estimate(trends(rising(), 1, 2, 3).get(0)).value();
    double slow = estimate(trends(rising(), 1, 3, 5).get(0)).value();
    assertThat(slow).isCloseTo(yearly / 2, within(1e-3));
    assertThat(estimate(trends(rising(), 5, 6, 7).get(0)).value()).isCloseTo(yearly, within(1e-3));
  }

  @Test
  void aRiseInOneStepIsNotSteady() {
    List<TrendRow> rows = trends(rising(), 1, 2, 9);
    assertThat(rows.get(0).departure().orElseThrow().pValue()).isLessThan(0.05);
  }

  @Test
  void withFewerThanThreeWavesThatCompareNothingIsTold() {
    PanelFixture panel =
        new PanelFixture()
            .ask(
                Questions.of("a", QuestionType.SINGLE, "yes", "no")
                    .compares("T2", Comparability.NOT_COMPARABLE));
    for (int wave = 1; wave <= 3; wave++) {
      panel.waveOf("T" + wave, 0, 40).chose("a", times(20, "yes", 20, "no"));
    }
    assertThat(trends(panel, 1, 2, 3)).isEmpty();
  }

  @Test
  void aWaveThatDoesNotCompareIsLeftOut() {
    PanelFixture panel =
        new PanelFixture()
            .ask(
                Questions.of("a", QuestionType.SINGLE, "yes", "no")
                    .compares("T2", Comparability.NOT_COMPARABLE)
                    .compares("T4", Comparability.REWORDED));
    for (int wave = 1; wave <= 4; wave++) {
      panel.waveOf("T" + wave, 0, 40).chose("a", times(10 + wave, "yes", 30 - wave, "no"));
    }
    TrendRow row = trends(panel, 1, 2, 3, 4).get(0);
    assertThat(row.waves()).containsExactly("T1", "T3", "T4");
    assertThat(row.comparability()).isEqualTo(Comparability.REWORDED);
    assertThat(row.bases().years()).isCloseTo(3, within(1e-2));
  }

  @Test
  void peopleWhoCannotBeFollowedAreTestedAsIndependent() {
    List<TrendRow> rows = trends(rising().unlinked(), 1, 2, 3);
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).design()).isEqualTo(Design.INDEPENDENT);
    assertThat(rows.get(0).result().orElseThrow().method().name())
        .isEqualTo("Cochran-Armitage trend");
  }

  @Test
  void orderedAnswersHaveTheirFavourableShareBeside() {
    PanelFixture panel =
        new PanelFixture().ask(Questions.agreement("o").net("agree", "4", "5").favourable("agree"));
    String[] answers = {
      times(20, "1", 20, "2", 10, "4"), times(10, "1", 20, "2", 20, "4"), times(20, "2", 30, "5")
    };
    for (int wave = 1; wave <= 3; wave++) {
      panel.waveOf("T" + wave, 10 * wave, 10 * wave + 50).chose("o", answers[wave - 1]);
    }
    List<TrendRow> rows = trends(panel, 1, 2, 3);
    assertThat(rows)
        .extracting(TrendRow::kind)
        .containsExactly(
            Kind.AVERAGE_EFFECT, Kind.SAME_PEOPLE, Kind.ANSWERED_TWICE, Kind.CHANGE_PER_YEAR);
    assertThat(rows.get(0).verdict()).contains(Verdict.HIGHER);
    assertThat(rows.get(0).design()).isEqualTo(Design.OVERLAPPING);
    assertThat(rows.get(1).bases().people()).contains(30L);
    assertThat(rows.get(2).bases().people()).contains(50L);
    assertThat(rows.get(3).companion()).isTrue();
    assertThat(rows.get(3).adjusted()).isEmpty();
  }

  @Test
  void fewerThanTenAnswersInAWaveAreTooFewToSay() {
    PanelFixture panel =
        new PanelFixture().ask(Questions.of("a", QuestionType.SINGLE, "yes", "no"));
    panel.waveOf("T1", 0, 9).chose("a", times(2, "yes", 7, "no"));
    panel.waveOf("T2", 0, 50).chose("a", times(20, "yes", 30, "no"));
    panel.waveOf("T3", 0, 50).chose("a", times(45, "yes", 5, "no"));
    TrendRow row = trends(panel, 1, 2, 3).get(0);
    assertThat(row.verdict()).contains(Verdict.TOO_FEW_TO_SAY);
    assertThat(row.reasons()).contains(VerdictReason.FEW_ANSWERS);
    assertThat(row.test()).isEmpty();
    assertThat(row.departure()).isEmpty();
  }

  @Test
  void whereNobodyAnsweredThereIsNothingToTell() {
    for (boolean linked : new boolean[] {true, false}) {
      PanelFixture panel =
          new PanelFixture().ask(Questions.of("a", QuestionType.SINGLE, "yes", "no"));
      for (int wave = 1; wave <= 3; wave++) {
        panel.waveOf("T" + wave, 0, 30).chose("a", times(30, "."));
      }
      List<TrendRow> rows = trends(linked ? panel : panel.unlinked(), 1, 2, 3);
      assertThat(rows).hasSize(1);
      assertThat(
              rows.get(0).estimate().orElseThrow().<String>fold(e -> "", u -> u.reason(), s -> ""))
          .isEqualTo("no cases");
      assertThat(rows.get(0).verdict()).isEmpty();
    }
  }

  @Test
  void answersThatNeverVaryHaveNoVerdict() {
    PanelFixture panel =
        new PanelFixture().ask(Questions.of("a", QuestionType.SINGLE, "yes", "no"));
    for (int wave = 1; wave <= 3; wave++) {
      panel.waveOf("T" + wave, 0, 50).chose("a", times(50, "yes"));
    }
    List<TrendRow> rows = trends(panel, 1, 2, 3);
    assertThat(estimate(rows.get(0)).interval()).isEmpty();
    assertThat(rows.get(0).verdict()).isEmpty();
    assertThat(rows.get(0).reasons()).containsExactly(VerdictReason.NO_INTERVAL);
    assertThat(rows.get(1).test().orElseThrow().<String>fold(r -> "", u -> u.reason()))
        .isEqualTo("no variation");
  }

  @Test
  void numbersTellTheChangeOfTheirMean() {
    PanelFixture panel = new PanelFixture().ask(Questions.of("hours", QuestionType.NUMBER));
    for (int wave = 1; wave <= 3; wave++) {
      int lift = wave;
      panel
          .waveOf("T" + wave, 0, 40)
          .numbered(
              "hours",
              IntStream.range(0, 40)
                  .mapToObj(i -> "" + (10 + i % 7 + lift * 2 + (i + lift) % 3))
                  .collect(Collectors.joining(" ")));
    }
    List<TrendRow> rows = trends(panel, 1, 2, 3);
    assertThat(estimate(rows.get(0)).value()).isCloseTo(2, within(0.05));
    assertThat(rows.get(0).verdict()).contains(Verdict.HIGHER);
    assertThat(rows.get(1).method()).isEqualTo("Friedman");
  }

  @Test
  void theWeightedTrendDecidesAndTheOneWithoutWeightsStandsBeside() {
    List<TrendRow> rows = weighted(row -> row < 30 ? 3 : 1);
    assertThat(rows).extracting(TrendRow::weighted).containsExactly(true, false, false);
    assertThat(rows).extracting(TrendRow::companion).containsExactly(false, true, true);
    assertThat(rows.get(0).method()).startsWith("weighted, ");
    assertThat(rows.get(0).bases()).isEqualTo(rows.get(1).bases());
    assertThat(estimate(rows.get(1))).isEqualTo(estimate(trends(rising(), 1, 2, 3).get(0)));
  }

  @Test
  void weightsThatAreAllTheSameChangeNothing() {
    assertThat(weighted(row -> 2)).isEqualTo(trends(rising(), 1, 2, 3));
  }

  private static List<TrendRow> weighted(IntToDoubleFunction weight) {
    Panel panel = dated(rising().panel(), 1, 2, 3);
    double[] weights = new double[100];
    Arrays.setAll(weights, weight);
    return new TrendAnalysis(settings())
        .of(
            panel.withWaves(
                panel.waves().stream().map(w -> w.weighted(Weighting.of(weights))).toList()));
  }

  @Test
  void fewerThanTenOrganisationsAreTooFewToSay() {
    PanelFixture panel =
        new PanelFixture().ask(Questions.of("a", QuestionType.SINGLE, "yes", "no")).clustered();
    for (int wave = 1; wave <= 3; wave++) {
      panel
          .waveOf("T" + wave, 0, 60)
          .in(IntStream.range(0, 60).map(i -> i % 6).toArray())
          .chose("a", times(10 * wave, "yes", 60 - 10 * wave, "no"));
    }
    TrendRow row = trends(panel, 1, 2, 3).get(0);
    assertThat(row.verdict()).contains(Verdict.TOO_FEW_TO_SAY);
    assertThat(row.reasons()).contains(VerdictReason.FEW_ORGANISATIONS);
  }
}
