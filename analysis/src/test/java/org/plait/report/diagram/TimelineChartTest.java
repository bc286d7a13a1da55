package org.plait.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.report.chart.Chart;
import org.plait.report.chart.TextBoxes;
import org.plait.report.diagram.TimelineChart.Event;
import org.plait.report.diagram.TimelineChart.Row;
import org.plait.report.diagram.TimelineChart.Stretch;
import org.plait.study.wording.Wording;

class TimelineChartTest {
  private static LocalDate day(int year, int month) {
    return LocalDate.of(year, month, 1);
  }

  @Test
  void eventsAreNumberedInOrderOfTimeAndNamed() {
    Chart chart =
        TimelineChart.of(
            Wording.own(),
            "c",
            "T",
            List.of(new Row("Staff", List.of(new Stretch("2026", day(2026, 1), day(2026, 3))))),
            List.of(new Event(day(2026, 9), "Later"), new Event(day(2025, 4), "Sooner")));
    assertThat(chart.description())
        .isEqualTo(
            "Staff: 2026 from 1 January 2026 to 1 March 2026. 1 April 2025: Sooner."
                + " 1 September 2026: Later.");
    assertThat(chart.inline()).contains(">1 April 2025: Sooner</text>", ">2</text>");
    TextBoxes.assertApart(chart);
  }

  @Test
  void crowdedEventsAndLongLabelsNeitherTouchNorLeaveTheChart() {
    List<Stretch> stretches =
        IntStream.range(0, 6)
            .mapToObj(i -> new Stretch("Wave number " + i, day(2020 + i, 1), day(2020 + i, 4)))
            .toList();
    List<Event> events =
        IntStream.range(0, 14)
            .mapToObj(i -> new Event(LocalDate.of(2024, 5, 1 + i), LongLabels.SENTENCE))
            .toList();
    TextBoxes.assertApart(
        TimelineChart.of(
            Wording.own(), "c", "T", List.of(new Row(LongLabels.SENTENCE, stretches)), events));
    TextBoxes.assertApart(
        TimelineChart.of(Wording.own(), "c", "T", List.of(), events.subList(0, 1)));
  }
}
