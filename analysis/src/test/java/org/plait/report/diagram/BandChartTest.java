package org.plait.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.report.chart.Chart;
import org.plait.report.chart.Mark;
import org.plait.report.chart.Palette;
import org.plait.report.chart.TextBoxes;
import org.plait.report.diagram.BandChart.Content;
import org.plait.report.diagram.BandChart.Flow;
import org.plait.report.diagram.BandChart.Part;
import org.plait.study.wording.Wording;

class BandChartTest {
  private static final List<Part> PARTS =
      List.of(new Part("Agree", Palette.BLUE), new Part("Other", Palette.ORANGE));

  private static List<Mark.Band> bands(Chart chart) {
    return chart.marks().stream()
        .filter(Mark.Band.class::isInstance)
        .map(Mark.Band.class::cast)
        .toList();
  }

  @Test
  void bandsAreAsWideAsTheirNumbersAndFillBothBars() {
    List<Flow> flows =
        List.of(new Flow(0, 0, 30), new Flow(0, 1, 10), new Flow(1, 0, 20), new Flow(1, 1, 40));
    Chart chart = BandChart.of(Wording.own(), "c", "T", new Content("2026", "2028", PARTS, flows));
    assertThat(bands(chart))
        .extracting(Mark.Band::left1, Mark.Band::right1, Mark.Band::left2, Mark.Band::right2)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0.0, 30.0, 0.0, 30.0),
            org.assertj.core.groups.Tuple.tuple(30.0, 40.0, 50.0, 60.0),
            org.assertj.core.groups.Tuple.tuple(40.0, 60.0, 30.0, 50.0),
            org.assertj.core.groups.Tuple.tuple(60.0, 100.0, 60.0, 100.0));
    assertThat(chart.description())
        .isEqualTo(
            "2026 to 2028. Of “Agree”: 30 to “Agree”, 10 to “Other”. Of “Other”: 20 to “Agree”,"
                + " 40 to “Other”.");
    TextBoxes.assertApart(chart);
    assertThat(chart.picture()).isNotEmpty();
    assertThat(chart.inline()).contains("preserveAspectRatio=\"none\"");
  }

  @Test
  void nobodyIsNotDrawn() {
    List<Flow> flows = List.of(new Flow(0, 0, 5), new Flow(0, 1, 0));
    assertThat(bands(BandChart.of(Wording.own(), "c", "T", new Content("a", "b", PARTS, flows))))
        .hasSize(1);
    assertThat(
            bands(BandChart.of(Wording.own(), "c", "T", new Content("a", "b", PARTS, List.of()))))
        .isEmpty();
  }

  @Test
  void longLabelsAndNarrowPartsNeitherTouchNorLeaveTheChart() {
    List<Part> parts =
        List.of(
            new Part(LongLabels.SENTENCE, Palette.BLUE),
            new Part("b", Palette.ORANGE),
            new Part("c", Palette.PINK));
    List<Flow> flows = List.of(new Flow(0, 0, 2), new Flow(1, 1, 3), new Flow(2, 2, 12_345));
    TextBoxes.assertApart(
        BandChart.of(
            Wording.own(),
            "c",
            "T",
            new Content(LongLabels.SENTENCE, LongLabels.SENTENCE, parts, flows)));
  }
}
