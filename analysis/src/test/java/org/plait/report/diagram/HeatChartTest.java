package org.plait.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.report.chart.Chart;
import org.plait.report.chart.TextBoxes;
import org.plait.report.diagram.HeatChart.Cell;
import org.plait.report.diagram.HeatChart.Content;
import org.plait.report.diagram.HeatChart.Row;

class HeatChartTest {
  @Test
  void everyCellSaysItsNumberAndWhatIsHiddenHasNoColour() {
    Row row = new Row("London", List.of(Cell.of(0.9, "90%"), Cell.words("[c]"), Cell.words("")));
    Chart chart =
        HeatChart.of("c", "T", new Content("none", "all", List.of("A", "B", "C"), List.of(row)));
    assertThat(chart.description()).isEqualTo("London: A 90%, B [c].");
    assertThat(chart.inline()).contains(">90%</text>", ">[c]</text>");
    assertThat(chart.inline().split("stroke=\"#ffffff\"")).hasSize(2);
    TextBoxes.assertApart(chart);
  }

  @Test
  void longLabelsAreNamedByLettersAndNothingTouches() {
    List<String> columns = Collections.nCopies(8, LongLabels.SENTENCE);
    List<Row> rows =
        Collections.nCopies(
            3, new Row(LongLabels.SENTENCE, Collections.nCopies(8, Cell.of(1, "100%"))));
    Content content = new Content(LongLabels.SENTENCE, LongLabels.SENTENCE, columns, rows);
    Chart chart = HeatChart.of("c", "T", content);
    assertThat(chart.inline()).contains(">A</text>", ">H</text>");
    TextBoxes.assertApart(chart);
  }
}
