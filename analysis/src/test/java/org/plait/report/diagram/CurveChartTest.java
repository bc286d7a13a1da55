package org.plait.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.report.chart.Chart;
import org.plait.report.chart.Mark;
import org.plait.report.chart.TextBoxes;
import org.plait.report.diagram.CurveChart.Content;
import org.plait.report.diagram.CurveChart.Point;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.study.wording.Wording;

class CurveChartTest {
  private static final Method METHOD = new Method("m", "");

  private static Point point(int years, double share, double low, double high, String followed) {
    return new Point(years, share, Optional.of(new Interval(low, high, 0.95, METHOD)), followed);
  }

  private static Chart chart(int start, Point... points) {
    return CurveChart.of(
        Wording.own(),
        "c",
        "T",
        new Content(start, List.of(points), "Years since", "Followed until then"));
  }

  private static <T extends Mark> List<T> marks(Chart chart, Class<T> kind) {
    return chart.marks().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  @Test
  void onlyTheYearsThatAreToldHaveDotsAndTheLineJoinsThem() {
    Chart chart = chart(0, point(1, 0.9, 0.8, 0.95, "70"), point(3, 0.75, 0.5, 0.8, "<10"));
    List<Mark.Dot> dots = marks(chart, Mark.Dot.class);
    assertThat(dots).hasSize(2);
    assertThat(dots.get(1).x() - dots.get(0).x())
        .isCloseTo(2 * (dots.get(0).x() - 13), within(1e-9));
    assertThat(dots.get(1).y() - dots.get(0).y()).isCloseTo(0.15 * 200, within(1e-9));
    List<Mark.Ribbon> ribbons = marks(chart, Mark.Ribbon.class);
    assertThat(ribbons).hasSize(2);
    assertThat(ribbons.get(0).upper1()).isEqualTo(ribbons.get(0).lower1());
    assertThat(ribbons.get(1).upper1()).isEqualTo(ribbons.get(0).upper2());
    assertThat(ribbons.get(1).lower2() - ribbons.get(1).upper2())
        .isCloseTo(0.3 * 200, within(1e-9));
    assertThat(chart.description())
        .isEqualTo(
            "A curve that falls from 100%. After 1 year 90% (80% to 95%), 70 followed. After 3"
                + " years 75% (50% to 80%), <10 followed.");
  }

  @Test
  void whatBeginsLaterBeginsThere() {
    Chart chart = chart(2, point(3, 0.9, 0.8, 0.95, "70"), point(4, 0.8, 0.7, 0.9, "60"));
    assertThat(marks(chart, Mark.Ribbon.class).get(0).x1()).isGreaterThan(13 + 30);
  }

  @Test
  void nothingTouchesHoweverManyYearsAndWordsThereAre() {
    Point[] many =
        IntStream.rangeClosed(1, 20)
            .filter(year -> year % 3 == 0)
            .mapToObj(year -> point(year, 1 - year * 0.04, 0.1, 0.99, "1,230"))
            .toArray(Point[]::new);
    TextBoxes.assertApart(chart(0, many));
    TextBoxes.assertApart(
        CurveChart.of(
            Wording.own(),
            "c",
            "T",
            new Content(
                0,
                List.of(point(1, 0.99, 0.98, 1, "70")),
                LongLabels.SENTENCE,
                LongLabels.SENTENCE)));
    assertThat(chart(0, many).picture()).isNotEmpty();
    assertThat(chart(0, many).inline()).contains("preserveAspectRatio=\"none\"");
  }
}
