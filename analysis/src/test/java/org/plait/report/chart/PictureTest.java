package org.plait.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Interval;

/** Charts as pictures for documents that hold no SVG. */
class PictureTest {
  private static final int WHITE = 0xFFFFFFFF;
  private static final int BLUE = 0xFF12436D;

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  private static Chart chart(List<Mark> marks) {
    return new Chart("c", "T", "D", 40, marks);
  }

  @Test
  void aPictureIsTwiceTheSizeOfItsChart() throws IOException {
    BufferedImage image = read(chart(List.of()).picture());
    assertThat(image.getWidth()).isEqualTo(2 * Picture.WIDTH);
    assertThat(image.getHeight()).isEqualTo(80);
    assertThat(image.getRGB(5, 5)).isEqualTo(WHITE);
  }

  @Test
  void marksStandWhereTheSvgHasThem() throws IOException {
    Drawing drawing = new Drawing();
    drawing.bar(50, 10, 25, 20, Palette.BLUE);
    BufferedImage image = read(chart(drawing.marks()).picture());
    int half = Picture.WIDTH - Picture.INSET;
    assertThat(image.getRGB(half + 2, 40)).isEqualTo(BLUE);
    assertThat(image.getRGB(half - 2, 40)).isEqualTo(WHITE);
    assertThat(image.getRGB(half + 2, 18)).isEqualTo(WHITE);
    assertThat(image.getRGB(half + half / 2 - 2, 58)).isEqualTo(BLUE);
    assertThat(image.getRGB(half + half / 2 + 2, 58)).isEqualTo(WHITE);
  }

  @Test
  void textEndsWhereItIsAnchored() throws IOException {
    Drawing drawing = new Drawing();
    drawing.text(50, 25, Anchor.END, 13, Palette.INK, "120 of 184");
    BufferedImage image = read(chart(drawing.marks()).picture());
    int half = Picture.WIDTH - Picture.INSET;
    assertThat(inked(image, 0, half)).isPositive();
    assertThat(inked(image, half, 2 * half)).isZero();
  }

  private static long inked(BufferedImage image, int from, int to) {
    return IntStream.range(from, to)
        .filter(
            x -> IntStream.range(0, image.getHeight()).anyMatch(y -> image.getRGB(x, y) != WHITE))
        .count();
  }

  @Test
  void moreShadesThanAByteTellsApartBecomeTheNearestOfThem() throws IOException {
    BufferedImage many = new BufferedImage(100, 10, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 1000; i++) {
      many.setRGB(i % 100, i / 100, i < 400 ? 0xFFFFFF : i);
    }
    BufferedImage read = read(Png.of(many));
    assertThat(read.getRGB(0, 0)).isEqualTo(WHITE);
    for (int i = 400; i < 400 + Colours.MOST - 1; i++) {
      assertThat(read.getRGB(i % 100, i / 100)).isEqualTo(0xFF000000 | i);
    }
    int nearestOfLast = 999 - 2 * Colours.MOST;
    assertThat(read.getRGB(99, 9)).isEqualTo(0xFF000000 | nearestOfLast);
  }

  @Test
  void theSameChartIsTheSameBytes() {
    Chart chart =
        IntervalChart.of(
            "c",
            "T",
            IntervalChart.Axis.SHARE,
            IntervalChart.Mark.DOT,
            List.of(
                new IntervalChart.Panel(
                    "A",
                    List.of(
                        new IntervalChart.Line(
                            "2023", OptionalDouble.of(0.4), Optional.<Interval>empty(), "40%")))));
    assertThat(chart.picture()).isEqualTo(chart.picture());
  }

  @Test
  void aChartTallerThanAPageIsCutAboveAHeading() {
    Drawing drawing = new Drawing();
    drawing.line(20, 0, 20, 300, Palette.GRID, 1);
    for (int i = 0; i < 3; i++) {
      drawing.bold(0, 100 * i + 20, Anchor.START, 14, Palette.INK, "Heading");
      drawing.bar(20, 100 * i + 30, 50, 40, Palette.BLUE);
      drawing.bar(20, 100 * i + 75, 50, 20, Palette.BLUE);
    }
    Chart chart = new Chart("c", "T", "D", 300, drawing.marks());
    assertThat(chart.cuts(300)).containsExactly(0, 300);
    assertThat(chart.cuts(180)).containsExactly(0, 105, 205, 300);
    assertThat(chart.cuts(80)).containsExactly(0, 74, 105, 174, 205, 300);
  }

  @Test
  void aChartThatCannotBeCutStaysWhole() {
    Drawing drawing = new Drawing();
    drawing.bar(20, 0, 50, 400, Palette.BLUE);
    assertThat(new Chart("c", "T", "D", 400, drawing.marks()).cuts(100)).containsExactly(0, 400);
  }

  @Test
  void controlCharactersInLabelsDrawNothing() throws IOException {
    Drawing drawing = new Drawing();
    drawing.text(0, 25, Anchor.START, 13, Palette.INK, "\u0007\u0000");
    assertThat(inked(read(chart(drawing.marks()).picture()), 0, 2 * Picture.WIDTH)).isZero();
  }
}
