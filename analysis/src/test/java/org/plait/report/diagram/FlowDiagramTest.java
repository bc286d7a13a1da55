package org.plait.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.report.chart.Chart;
import org.plait.report.chart.TextBoxes;
import org.plait.report.diagram.FlowDiagram.Path;
import org.plait.report.diagram.FlowDiagram.Step;
import org.plait.study.wording.Wording;

class FlowDiagramTest {
  @Test
  void itIsToldInWordsFromTopToBottom() {
    Chart chart =
        FlowDiagram.of(
            Wording.own(),
            "c",
            "T",
            List.of(
                new Path(
                    "2026",
                    List.of(
                        new Step("120 rows were read", List.of("3 test rows", "[c] withdrew")),
                        new Step("110 answers kept", List.of())))));
    assertThat(chart.description())
        .isEqualTo("2026: 120 rows were read (3 test rows; [c] withdrew); then 110 answers kept.");
    TextBoxes.assertApart(chart);
  }

  @Test
  void longLabelsNeitherTouchNorLeaveTheChart() {
    Step step = new Step(LongLabels.SENTENCE, List.of(LongLabels.SENTENCE, "5"));
    TextBoxes.assertApart(
        FlowDiagram.of(
            Wording.own(), "c", "T", List.of(new Path(LongLabels.SENTENCE, List.of(step, step)))));
  }
}
