package org.plait.report.file;

import java.util.List;
import org.plait.report.Report;
import org.plait.report.chart.Chart;
import org.plait.report.document.Document;

/** The running order of a report and its page, for tests of other formats. */
public final class SampleDocument {
  private SampleDocument() {}

  /** What every format writes. */
  public static Document of(Report report) {
    return Documents.of(report);
  }

  /** Its charts. */
  public static List<Chart> charts(Document document) {
    return ReportFiles.charts(document);
  }

  /** The page. */
  public static String page(Document document) {
    return HtmlReport.of(document);
  }
}
