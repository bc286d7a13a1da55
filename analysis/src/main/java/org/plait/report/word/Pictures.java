package org.plait.report.word;

import java.util.ArrayList;
import java.util.List;
import org.plait.report.chart.Chart;

/** Places charts as pictures and remembers which the document then needs. */
final class Pictures {
  private final List<Chart> charts = new ArrayList<>();

  /** Places a chart, as wide as the text unless it would not fit on a page. */
  void place(Pen pen, Chart chart) {
    charts.add(chart);
    int number = charts.size();
    double scale = (double) Page.TEXT_WIDTH / chart.pictureWidth();
    double fits = (double) Page.PICTURE_HEIGHT / Math.max(1, chart.height());
    double size = Math.min(scale, fits) * Page.EMU;
    String width = Long.toString(Math.round(chart.pictureWidth() * size));
    String height = Long.toString(Math.round(chart.height() * size));
    String id = Integer.toString(number);
    Xml out = pen.out();
    out.open("w:r").open("w:drawing");
    out.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
    out.empty("wp:extent", "cx", width, "cy", height);
    out.empty(
        "wp:docPr",
        "id",
        id,
        "name",
        "Figure " + id,
        "descr",
        chart.description(),
        "title",
        chart.title());
    graphic(out, chart.name(), relation(number), width, height);
    out.close().close().close();
  }

  private static void graphic(Xml out, String name, String relation, String width, String height) {
    out.open("a:graphic").open("a:graphicData", "uri", Parts.PICTURES).open("pic:pic");
    out.open("pic:nvPicPr").empty("pic:cNvPr", "id", "0", "name", name + ".png");
    out.empty("pic:cNvPicPr").close();
    out.open("pic:blipFill").empty("a:blip", "r:embed", relation);
    out.open("a:stretch").empty("a:fillRect").close().close();
    out.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
    out.empty("a:ext", "cx", width, "cy", height).close();
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
