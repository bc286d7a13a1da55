package org.plait.report.paper;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.plait.report.chart.Chart;
import org.plait.report.document.Document;
import org.plait.study.Sha256;

/**
 * A report on paper: a PDF with tags for screen readers (PDF/UA-1), bookmarks, page numbers and
 * fonts of its own. It reads nothing from outside.
 */
public final class PaperReport {
  private PaperReport() {}

  /**
   * Sets a report on paper. The same report gives the same bytes.
   *
   * @param document the report
   * @param charts its charts
   * @param date its date
   * @return the bytes of the PDF
   */
  public static byte[] of(Document document, List<Chart> charts, LocalDate date) {
    XRLog.setLoggingEnabled(false);
    Map<String, Chart> byName =
        charts.stream().collect(Collectors.toMap(Chart::name, Function.identity()));
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfVersion(1.7f);
    builder.withProducer("Plait");
    builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
    builder.withW3cDocument(PaperPage.of(document.onPaper(), byName), null);
    try (PDDocument pdf = new PDDocument()) {
      builder.usePDDocument(pdf);
      PaperFonts fonts = new PaperFonts(builder, pdf);
      builder.useObjectDrawerFactory(new ChartDrawers(byName, fonts.letters()));
      return saved(builder, document, date);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
  }

  private static byte[] saved(PdfRendererBuilder builder, Document document, LocalDate date)
      throws IOException {
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      return saved(renderer.getPdfDocument(), document, date);
    }
  }

  private static byte[] saved(PDDocument pdf, Document document, LocalDate date)
      throws IOException {
    GregorianCalendar made = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
    PDDocumentInformation about = pdf.getDocumentInformation();
    about.setTitle(document.title());
    about.setCreationDate(made);
    about.setModificationDate(made);
    byte[] name = Sha256.of(document.title() + date);
    pdf.setDocumentId(ByteBuffer.wrap(name).getLong());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pdf.save(bytes);
    return bytes.toByteArray();
  }
}
