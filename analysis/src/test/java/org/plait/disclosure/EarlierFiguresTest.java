package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.disclosure.SampleTables.key;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.change.FurtherResults;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.contrast.ContrastRow.Kind;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.RowKey;
import org.plait.change.trend.TrendRow;
import org.plait.instrument.Comparability;
import org.plait.integration.ThemeContrast;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.study.analysis.WavePair;
import org.plait.study.report.DisclosureRule;

/** Contrasts and trends that an earlier report shows of a few people more or fewer. */
class EarlierFiguresTest {

  private static final RowKey KEY = key("q", "", "1", "", "").withMeasure("proportion");

  private static final List<String> EVENT =
      List.of(
          KEY.survey(),
          "q",
          "",
          "1",
          "event",
          "",
          "",
          "An event",
          "T1",
          "T2",
          "proportion",
          "false",
          "made up");

  private static Outcome value(double value) {
    return Estimate.of("proportion", value, 60, new Method("made up", ""));
  }

  private static EarlierFigures shown(FigureTable table, List<String> place, Object... numbers) {
    Map<String, Double> figures = new HashMap<>();
    for (int i = 0; i < numbers.length; i += 2) {
      figures.put((String) numbers[i], ((Number) numbers[i + 1]).doubleValue());
    }
    return EarlierFigures.of(
        DisclosureRule.DEFAULT, new ShownFigures(Map.of(table, Map.of(place, figures))));
  }

  private static ContrastRow event(double value, long n) {
    return new ContrastRow(
        Kind.EVENT,
        KEY,
        false,
        false,
        "An event",
        new WavePair("T1", "T2"),
        List.of("T1", "T2"),
        Optional.of(value(value)),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.of(n),
        Optional.empty(),
        "made up");
  }

  @ParameterizedTest
  @CsvSource({
    "true,  0.1, 200",
    "false, 0.1, 199",
    "false, 0.2, 203",
    "false, 0.2, 200",
    "true,  0.2, 230",
  })
  void aContrastIsShownOfTheSameOrOfManyOthers(boolean told, double then, long n) {
    ContrastRow now = event(0.1, 200);
    FurtherResults beside =
        shown(FigureTable.CONTRASTS, EVENT, "n", n, "estimate", then).further(with(now), with(now));
    assertThat(beside.contrasts().get(0).equals(now)).isEqualTo(told);
    assertThat(beside.contrasts().get(0).n().isPresent()).isEqualTo(told);
  }

  private static FurtherResults with(ContrastRow row) {
    return new FurtherResults(List.of(row), List.of(), List.of());
  }

  private static TrendRow trend(double value, long people) {
    return new TrendRow(
        KEY,
        List.of("T1", "T2", "T3"),
        TrendRow.Kind.CHANGE_PER_YEAR,
        false,
        false,
        Design.OVERLAPPING,
        Optional.of(value(value)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new TrendRow.Bases(List.of(60L, 70L, 80L), Optional.of(people), List.of(), 2),
        Comparability.EXACT,
        Optional.empty(),
        List.of(),
        "made up");
  }

  /** Of people who answered every time the tables do not count, so that nothing else would tell. */
  @ParameterizedTest
  @CsvSource({"true, 0.1, 50", "false, 0.1, 51", "false, 0.1, 46", "false, 0.2, 50"})
  void aTrendOfAFewPeopleMoreOrFewerIsHidden(boolean told, double then, long people) {
    List<String> place =
        List.of(
            KEY.survey(),
            "T1-T2-T3",
            "q",
            "",
            "1",
            "proportion",
            "change_per_year",
            "false",
            "made up");
    TrendRow now = trend(0.1, 50);
    TrendRow beside =
        shown(
                FigureTable.TRENDS,
                place,
                "n",
                210,
                "n_fewest",
                60,
                "n_people",
                people,
                "estimate",
                then)
            .trends(List.of(now), List.of(now))
            .get(0);
    assertThat(beside.equals(now)).isEqualTo(told);
    assertThat(beside.bases().people().isPresent()).isEqualTo(told);
  }

  /** Told to the nearest ten, ten more can be one more. */
  @ParameterizedTest
  @CsvSource({
    "true, 0.1, 40",
    "false, 0.1, 50",
    "false, 0.1, 30",
    "true, 0.2, 20",
    "false, 0.2, 40"
  })
  void aThemesContrastOfAFewPeopleMoreOrFewerIsHidden(boolean told, double then, long with) {
    List<String> place = List.of(KEY.survey(), "T1", "q", "", "1", "proportion", "B", "false");
    ThemeContrast now =
        new ThemeContrast(
            KEY,
            "T1",
            "B",
            value(0.1),
            OptionalLong.of(40),
            OptionalLong.of(60),
            OptionalLong.empty(),
            false);
    ThemeContrast beside =
        shown(FigureTable.THEME_CONTRASTS, place, "n_with", with, "n_without", 60, "estimate", then)
            .themes(List.of(now))
            .get(0);
    assertThat(beside.equals(now)).isEqualTo(told);
    assertThat(beside.with().isPresent()).isEqualTo(told);
  }

  /** A new wave can take digits away from what was told to the last one. */
  @Test
  void whatIsTheSameWithFewerDigitsIsShown() {
    ContrastRow all = event(0.1234, 200);
    ContrastRow told = event(0.12, 200);
    EarlierFigures before = shown(FigureTable.CONTRASTS, EVENT, "n", 200, "estimate", 0.1234);
    assertThat(before.further(with(all), with(told)).contrasts()).containsExactly(told);
    assertThat(before.further(with(event(0.1244, 200)), with(told)).contrasts())
        .doesNotContain(told);
  }

  @Test
  void withoutAnEarlierReportNothingIsHidden() {
    ContrastRow now = event(0.1, 200);
    assertThat(
            EarlierFigures.of(DisclosureRule.DEFAULT, ShownFigures.NONE)
                .further(with(now), with(now))
                .contrasts())
        .containsExactly(now);
  }
}
