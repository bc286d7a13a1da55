package org.plait.report.word;

import java.util.ArrayList;
import java.util.List;
import org.plait.report.chart.Chart;
import org.plait.study.wording.Wording;

/** Places charts as pictures and remembers which the document then needs. */
final class Pictures {
  /** In the thousandths of a percent in which pictures are cropped. */
  private static final double WHOLE = 100_000;

  private final Wording wording;
  private final List<Chart> charts = new ArrayList<>();
  private int placed;

  Pictures(Wording wording) {
    this.wording = wording;
  }

  /**
   * A piece of a chart, as wide as the text.
   *
   * @param chart the chart
   * @param from its upper end in pixels of the chart
   * @param to its lower end
   * @param first whether it is the first, which says what the chart shows
   */
  private record Piece(Chart chart, int from, int to, boolean first) {
    /** Pixels of a chart as wide as the text, in the units of pictures. */
    private double scale() {
      double fits = (double) Page.PICTURE_HEIGHT / Math.max(1, to - from);
      return Math.min((double) Page.TEXT_WIDTH / chart.pictureWidth(), fits) * Page.EMU;
    }

    private String width() {
      return Long.toString(Math.round(chart.pictureWidth() * scale()));
    }

    private String height() {
      return Long.toString(Math.round((to - from) * scale()));
    }

    private String above() {
      return Long.toString(Math.round(WHOLE * from / chart.height()));
    }

    private String below() {
      return Long.toString(Math.round(WHOLE * (chart.height() - to) / chart.height()));
    }
  }

  /**
   * Places a chart. One that is taller than a quarter of a page is cut between its parts, so that
   * it leaves little of a page empty; the pieces join where they stand on one page.
   */
  void place(Pen pen, Chart chart) {
    charts.add(chart);
    int most = Page.PICTURE_HEIGHT / 4 * chart.pictureWidth() / Page.TEXT_WIDTH;
    List<Integer> cuts = chart.cuts(most);
    for (int i = 1; i < cuts.size(); i++) {
      pen.begin(Style.FIGURE, false);
      piece(pen.out(), new Piece(chart, cuts.get(i - 1), cuts.get(i), i == 1));
      pen.end();
    }
  }

  private void piece(Xml out, Piece piece) {
    String id = Integer.toString(++placed);
    out.open("w:r").open("w:drawing");
    out.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
    out.empty("wp:extent", "cx", piece.width(), "cy", piece.height());
    out.empty(
        "wp:docPr",
        "id",
        id,
        "name",
        "Picture " + id,
        "descr",
        words(piece),
        "title",
        piece.chart().title());
    graphic(out, piece, relation(charts.size()));
    out.close().close().close();
  }

  private String words(Piece piece) {
    Chart chart = piece.chart();
    return piece.first()
        ? chart.description()
        : wording.say("words.picture-continued", "title", chart.title());
  }

  private static void graphic(Xml out, Piece piece, String relation) {
    out.open("a:graphic").open("a:graphicData", "uri", Parts.PICTURES).open("pic:pic");
    out.open("pic:nvPicPr").empty("pic:cNvPr", "id", "0", "name", piece.chart().name() + ".png");
    out.empty("pic:cNvPicPr").close();
    out.open("pic:blipFill").empty("a:blip", "r:embed", relation);
    out.empty("a:srcRect", "t", piece.above(), "b", piece.below());
    out.open("a:stretch").empty("a:fillRect").close().close();
    out.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
    out.empty("a:ext", "cx", piece.width(), "cy", piece.height()).close();
    out.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
    out.close().close().close();
  }

  /** The charts placed, in their order. */
  List<Chart> charts() {
    return List.copyOf(charts);
  }

  /** What the document calls its nth picture. */
  static String relation(int number) {
    return "rIdPicture" + number;
  }
}
