package org.plait.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Where the text of a chart stands, measured with the font it is set in. */
public final class TextBoxes {
  /** Letters reach about so far above and below the baseline, in parts of their size. */
  private static final double ABOVE = 0.75;

  private static final double BELOW = 0.22;

  /** Rounding of measured widths. */
  private static final double PIXEL = 1;

  private TextBoxes() {}

  private record Box(String words, Rectangle2D place) {}

  /** No text leaves the chart or touches other text, on a telephone and in a file. */
  public static void assertApart(Chart chart) {
    for (double width : List.of(TextWidth.NARROWEST, (double) Chart.FILE_WIDTH)) {
      List<Box> boxes = boxes(chart, width);
      for (int i = 0; i < boxes.size(); i++) {
        Box box = boxes.get(i);
        assertThat(box.place().getMinX()).as("%s at %s", box, width).isGreaterThan(-PIXEL);
        assertThat(box.place().getMaxX()).as("%s at %s", box, width).isLessThan(width + PIXEL);
        assertThat(box.place().getMinY()).as("%s", box).isGreaterThan(-PIXEL);
        assertThat(box.place().getMaxY()).as("%s", box).isLessThan(chart.height() + PIXEL);
        for (Box other : boxes.subList(i + 1, boxes.size())) {
          assertThat(box.place().intersects(other.place()))
              .as("%s and %s at %s", box, other, width)
              .isFalse();
        }
      }
    }
  }

  private static List<Box> boxes(Chart chart, double width) {
    List<Box> boxes = new ArrayList<>();
    for (Mark mark : chart.marks()) {
      if (mark instanceof Mark.Text text) {
        double wide = TextWidth.of(text.words(), text.size(), text.bold());
        double at = text.x() / 100 * width;
        double left =
            switch (text.anchor()) {
              case START -> at;
              case MIDDLE -> at - wide / 2;
              case END -> at - wide;
            };
        double top = text.y() - ABOVE * text.size();
        double high = (ABOVE + BELOW) * text.size();
        boxes.add(new Box(text.words(), new Rectangle2D.Double(left, top, wide, high)));
      }
    }
    return boxes;
  }
}
