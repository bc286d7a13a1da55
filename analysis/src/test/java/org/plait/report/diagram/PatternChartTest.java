package org.plait.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.plait.report.chart.Chart;
import org.plait.report.chart.Mark;
import org.plait.report.chart.TextBoxes;
import org.plait.report.diagram.PatternChart.Pattern;

class PatternChartTest {
  private static Pattern pattern(String label, OptionalLong count, String words, boolean... in) {
    List<Boolean> members = new java.util.ArrayList<>();
    for (boolean member : in) {
      members.add(member);
    }
    return new Pattern(members, count, words, label);
  }

  @Test
  void barsAreAsLongAsTheirNumbersAndToldInWords() {
    Chart chart =
        PatternChart.of(
            "c",
            "T",
            List.of("2023", "2026"),
            List.of(
                pattern("In both", OptionalLong.of(40), "40", true, true),
                pattern("In 2026 only", OptionalLong.of(20), "20", false, true)));
    assertThat(chart.description()).isEqualTo("In both: 40. In 2026 only: 20.");
    List<Double> bars =
        chart.marks().stream()
            .filter(Mark.Rectangle.class::isInstance)
            .map(m -> ((Mark.Rectangle) m).width())
            .toList();
    assertThat(bars.get(0)).isEqualTo(2 * bars.get(1));
    TextBoxes.assertApart(chart);
  }

  @Test
  void theLengthOfWhatMayNotBeShownSaysNothing() {
    Chart chart =
        PatternChart.of(
            "c",
            "T",
            List.of("2023"),
            List.of(
                pattern("A", OptionalLong.of(40), "40", true),
                pattern("B", OptionalLong.empty(), "[c]", false),
                pattern("C", OptionalLong.empty(), "[c]", false)));
    List<Mark.Rectangle> outlines =
        chart.marks().stream()
            .filter(Mark.Rectangle.class::isInstance)
            .map(Mark.Rectangle.class::cast)
            .filter(r -> r.edge() == Mark.Edge.DASHED)
            .toList();
    assertThat(outlines).hasSize(2).extracting(Mark.Rectangle::width).containsOnly(14.0);
  }

  @Test
  void longAndManyLabelsNeitherTouchNorLeaveTheChart() {
    List<String> sets =
        List.of(LongLabels.SENTENCE, "2023", "2024", "2025", "2026", "2027", "2028", "2029");
    Pattern wide = pattern("A", OptionalLong.of(123_456), "123,456", true, false, true);
    TextBoxes.assertApart(PatternChart.of("c", "T", sets, List.of(wide, wide)));
  }
}
