package org.plait.report.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.plait.report.chart.Typeface;

/** The fonts of a report on paper: only the letters that are used go into the file. */
final class PaperFonts {
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  private final PDFont regular;
  private final PDFont bold;

  PaperFonts(PdfRendererBuilder builder, PDDocument pdf) throws IOException {
    regular = use(builder, pdf, Typeface.REGULAR, NORMAL, FontStyle.NORMAL);
    bold = use(builder, pdf, Typeface.BOLD, BOLD, FontStyle.NORMAL);
    use(builder, pdf, Typeface.ITALIC, NORMAL, FontStyle.ITALIC);
  }

  /** Writes the letters of charts, in the same fonts. */
  PdfBoxGraphics2DFontTextDrawer letters() {
    return new PdfBoxGraphics2DFontTextDrawer() {
      @Override
      protected boolean hasDynamicFontMapping() {
        return true;
      }

      @Override
      protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
        return font.getPSName().endsWith("Bold") ? bold : regular;
      }
    };
  }

  private static PDFont use(
      PdfRendererBuilder builder, PDDocument pdf, Typeface face, int weight, FontStyle style)
      throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.open()));
    font.setEnableGsub(false); // joined letters would take a quarter of the time
    PDFont embedded = PDType0Font.load(pdf, font, true);
    builder.useFont(new PDFontSupplier(embedded), Typeface.FAMILY, weight, style, true);
    return embedded;
  }
}
