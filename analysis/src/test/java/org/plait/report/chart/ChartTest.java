package org.plait.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
    List<String> lines = TextWidth.lines(label, 50, 13, false);
    assertThat(lines)
        .hasSizeGreaterThan(2)
        .allSatisfy(l -> assertThat(TextWidth.share(l, 13, false)).isLessThanOrEqualTo(50));
    assertThat(String.join(" ", lines)).isEqualTo(label);
    List<String> broken = TextWidth.lines("a".repeat(90), 50, 13, false);
    assertThat(String.join("", broken)).isEqualTo("a".repeat(90));
    assertThat(broken).hasSizeGreaterThan(3);
  }

  @Test
  void longLabelsNeitherTouchNorLeaveAChart() {
    String longest = "Wherever a committee meets, ".repeat(11) + "W".repeat(60);
    StackedChart.Bar bar =
        new StackedChart.Bar(
            longest,
            List.of(
                new StackedChart.Part(longest, 0.05, Palette.ORANGE),
                new StackedChart.Part("B", 0.05, Palette.GREY),
                new StackedChart.Part("C", 0.90, Palette.BLUE)),
            "n = 12,345",
            "");
    StackedChart.Bar hidden = new StackedChart.Bar("2026", List.of(), "[c]", "Not shown");
    TextBoxes.assertApart(
        StackedChart.of(
            "c",
            "T",
            List.of(new StackedChart.Key(longest, Palette.BLUE)),
            List.of(new StackedChart.Group(longest, List.of(bar, hidden, bar)))));
    IntervalChart.Line line =
        new IntervalChart.Line(
            longest, OptionalDouble.of(0.9), Optional.empty(), "100% (12,345/12,345)");
    IntervalChart.Line wave =
        new IntervalChart.Line("2026", OptionalDouble.empty(), Optional.empty(), "[c]");
    for (IntervalChart.Mark mark : IntervalChart.Mark.values()) {
      TextBoxes.assertApart(
          IntervalChart.of(
              "c",
              "T",
              IntervalChart.Axis.SHARE,
              mark,
              List.of(new IntervalChart.Panel(longest, List.of(line, wave, line)))));
    }
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
