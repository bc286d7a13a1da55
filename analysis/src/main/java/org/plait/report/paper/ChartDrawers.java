package org.plait.report.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.util.Map;
import org.plait.report.chart.Chart;
import org.w3c.dom.Element;

/** Draws charts on paper with lines, not dots, so that they stay sharp. */
final class ChartDrawers implements FSObjectDrawerFactory {
  private final Map<String, Chart> charts;
  private final PdfBoxGraphics2DFontTextDrawer letters;

  ChartDrawers(Map<String, Chart> charts, PdfBoxGraphics2DFontTextDrawer letters) {
    this.charts = charts;
    this.letters = letters;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getAttribute("type").equals(PaperPage.CHART);
  }

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    Chart chart = charts.get(element.getAttribute("data"));
    int from = Integer.parseInt(element.getAttribute(PaperPage.FROM));
    int to = Integer.parseInt(element.getAttribute(PaperPage.TO));
    return (place, x, y, width, height, device, context, dots) -> {
      double points = width / dots / chart.pictureWidth();
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) width / dots,
          (float) height / dots,
          graphics -> {
            ((PdfBoxGraphics2D) graphics).setFontTextDrawer(letters);
            graphics.scale(points, points);
            chart.draw(graphics, from, to);
          });
      return Map.of();
    };
  }
}
