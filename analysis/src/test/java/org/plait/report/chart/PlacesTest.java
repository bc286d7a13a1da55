package org.plait.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.report.chart.StackedChart.Bar;
import org.plait.report.chart.StackedChart.Part;
import org.plait.study.report.LikertStyle;

/** Bars as wholes, and to both sides of one line. */
class PlacesTest {
  private static final double PLACE = 1e-9;

  private static Bar bar(double... shares) {
    List<Part> parts = new java.util.ArrayList<>();
    for (double share : shares) {
      parts.add(new Part("part " + parts.size(), share, Palette.BLUE));
    }
    return new Bar("2026", parts, "n = 100", "");
  }

  @Test
  void asWholesPartsFollowEachOther() {
    Bar bar = bar(0.2, 0.3, 0.5);
    Places places = Places.of(LikertStyle.STACKED, List.of(bar), 20, 60);
    assertThat(places.line()).isEmpty();
    assertThat(places.starts(bar)).containsExactly(20.0, 32.0, 50.0);
  }

  @Test
  void theLowerAnswersEndAndTheHigherBeginAtOneLineForAllBars() {
    Bar first = bar(0.1, 0.2, 0.1, 0.4, 0.2);
    Bar second = bar(0.3, 0.3, 0.2, 0.1, 0.1);
    Places places = Places.of(LikertStyle.DIVERGING, List.of(first, second), 20, 62);
    double line = places.line().orElseThrow();
    for (Bar bar : List.of(first, second)) {
      List<Double> starts = places.starts(bar);
      double unit = places.unit();
      assertThat(starts.get(1) + bar.parts().get(1).share() * unit).isCloseTo(line, within(PLACE));
      assertThat(starts.get(3)).isCloseTo(line, within(PLACE));
      assertThat(starts.get(2)).isEqualTo(places.apart());
    }
    assertThat(places.starts(second).get(0)).isCloseTo(20, within(PLACE));
    assertThat(places.apart() + 0.2 * places.unit()).isCloseTo(82, within(PLACE));
  }

  @Test
  void anEvenNumberOfAnswersHasNoMiddle() {
    Bar bar = bar(0.25, 0.25, 0.25, 0.25);
    Places places = Places.of(LikertStyle.DIVERGING, List.of(bar), 0, 100);
    assertThat(places.line()).contains(50.0);
    assertThat(places.starts(bar)).containsExactly(0.0, 25.0, 50.0, 75.0);
  }

  @Test
  void whereNothingMayBeShownThereIsNoLine() {
    Bar hidden = new Bar("2026", List.of(), "[c]", "Not shown");
    assertThat(Places.of(LikertStyle.DIVERGING, List.of(hidden), 20, 60).line()).isEmpty();
  }

  @Test
  void textNeitherTouchesNorLeavesADivergingChart() {
    List<Bar> bars = List.of(bar(0.05, 0.05, 0.05, 0.8, 0.05), bar(0.6, 0.1, 0.1, 0.1, 0.1));
    TextBoxes.assertApart(
        StackedChart.of(
            "c",
            "T",
            LikertStyle.DIVERGING,
            List.of(),
            List.of(new StackedChart.Group("A statement", bars))));
  }
}
