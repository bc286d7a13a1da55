package org.plait.report.file;

import org.plait.report.Report;
import org.plait.report.document.Document;

/** The running order of a report and its page, for tests of other formats. */
public final class SampleDocument {
  private SampleDocument() {}

  /** What every format writes. */
  public static Document of(Report report) {
    return Documents.of(report);
  }

  /** The page. */
  public static String page(Document document) {
    return HtmlReport.of(document);
  }
}
