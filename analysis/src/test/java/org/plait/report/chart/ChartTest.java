package org.plait.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartTest {
  @Test
  void textOnEveryColourCanBeRead() {
    List<String> fills =
        IntStream.rangeClosed(1, Palette.MOST_ORDERED)
            .boxed()
            .flatMap(n -> Palette.ordered(n).stream())
            .toList();
    assertThat(fills)
        .allSatisfy(
            fill ->
                assertThat(Palette.contrast(Palette.textOn(fill), fill))
                    .isGreaterThanOrEqualTo(4.5));
    assertThat(List.of(Palette.LOW_NET, Palette.HIGH_NET))
        .allSatisfy(
            fill ->
                assertThat(Palette.contrast(Palette.textOn(fill), fill))
                    .isGreaterThanOrEqualTo(4.5));
  }

  @Test
  void marksStandOutFromThePage() {
    assertThat(Palette.contrast(Palette.BLUE, Palette.WHITE)).isGreaterThan(3);
    assertThat(Palette.contrast(Palette.AXIS, Palette.WHITE)).isGreaterThan(3);
    assertThat(Palette.contrast("#000000", "#FFFFFF")).isEqualTo(21);
  }

  @Test
  void theMiddleOfAnOddNumberOfAnswersIsGrey() {
    assertThat(Palette.ordered(5).get(2)).isEqualTo(Palette.GREY);
    assertThat(Palette.ordered(4)).doesNotContain(Palette.GREY);
  }

  @Test
  void longLabelsAreWrappedAndNothingIsCut() {
    String label = "One rather long statement about everything that a role can be asked to do";
    List<String> lines = Wrap.lines(label, 20);
    assertThat(lines).allSatisfy(l -> assertThat(l.length()).isLessThanOrEqualTo(20));
    assertThat(String.join(" ", lines)).isEqualTo(label);
    assertThat(Wrap.lines("a".repeat(45), 20))
        .containsExactly("a".repeat(20), "a".repeat(20), "aaaaa");
  }

  @Test
  void onlySharesOfFiveOrMoreAreLabelled() {
    Chart chart =
        StackedChart.of(
            "c",
            "T",
            List.of(),
            List.of(
                new StackedChart.Group(
                    "G",
                    List.of(
                        new StackedChart.Bar(
                            "2026",
                            List.of(
                                new StackedChart.Part("Low", 0.049, Palette.ORANGE),
                                new StackedChart.Part("High", 0.951, Palette.BLUE)),
                            "n = 101",
                            "")))));
    assertThat(chart.inline()).contains(">95</text>").doesNotContain(">5</text>");
    assertThat(chart.description()).isEqualTo("G, 2026: Low 5%, High 95% (n = 101).");
  }

  @Test
  void anAxisHoldsEveryValueAndHasFewTicks() {
    IntervalChart.Axis axis =
        Axes.of(
            List.of(
                new IntervalChart.Panel(
                    "P",
                    List.of(
                        new IntervalChart.Line(
                            "2026",
                            java.util.OptionalDouble.of(14.2),
                            java.util.Optional.empty(),
                            "14.2")))));
    assertThat(axis.ticks()).containsExactly(0.0, 5.0, 10.0, 15.0);
  }
}
