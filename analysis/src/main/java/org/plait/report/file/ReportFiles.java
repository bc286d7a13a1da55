package org.plait.report.file;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plait.report.Report;
import org.plait.report.chart.Chart;
import org.plait.report.document.Block;
import org.plait.report.document.Document;
import org.plait.report.paper.PaperReport;
import org.plait.report.review.ReviewItem;
import org.plait.report.review.ReviewItems;
import org.plait.report.sheet.ReviewWorkbook;
import org.plait.report.sheet.TablesWorkbook;
import org.plait.study.report.ReportFormat;

/** Renders a report to the files of its folder. */
public final class ReportFiles {
  /** Who writes each further format. The page is always written. */
  private static final Map<ReportFormat, Renderer> FURTHER =
      new EnumMap<>(
          Map.of(
              ReportFormat.DOCX,
              WordFiles::of,
              ReportFormat.XLSX,
              ReportFiles::tables,
              ReportFormat.PDF,
              ReportFiles::paper));

  private ReportFiles() {}

  /** Writes a report in one format. */
  @FunctionalInterface
  interface Renderer {
    /** The format's files, by path within the report's folder; the same report, the same bytes. */
    SortedMap<String, byte[]> files(Report report, Document document);
  }

  /**
   * Renders every file of a report. The same report gives the same bytes.
   *
   * @param report the report, after disclosure control
   * @return the files' bytes by path within the report's folder, such as {@code index.html} or
   *     {@code data/estimates.csv}, sorted
   */
  public static SortedMap<String, byte[]> of(Report report) {
    Document document = Documents.of(report);
    SortedMap<String, byte[]> files = new TreeMap<>();
    Document summary = Documents.summary(report);
    files.put("index.html", HtmlReport.of(document).getBytes(StandardCharsets.UTF_8));
    files.put("summary.html", HtmlReport.of(summary).getBytes(StandardCharsets.UTF_8));
    for (Chart chart : charts(document)) {
      String name = "charts/" + chart.name() + ".svg";
      if (files.put(name, chart.file().getBytes(StandardCharsets.UTF_8)) != null) {
        throw new IllegalStateException("two charts are named " + chart.name());
      }
    }
    DataFiles.of(report).forEach((name, bytes) -> files.put("data/" + name, bytes));
    files.put("data/contents.csv", ContentsFile.of(ReviewItems.of(document)));
    files.put("manifest.json", Manifest.of(report, files));
    for (ReportFormat format : report.study().report().formats()) {
      files.putAll(FURTHER.getOrDefault(format, (r, d) -> new TreeMap<>()).files(report, document));
    }
    return files;
  }

  /**
   * What readers can point to.
   *
   * @param report the report, after disclosure control
   * @return the anchors of its findings, tables, figures, headings and sections
   */
  public static Set<String> anchors(Report report) {
    return Documents.of(report).anchors().keySet();
  }

  private static SortedMap<String, byte[]> tables(Report report, Document document) {
    byte[] workbook = TablesWorkbook.of(document, report.study().date());
    byte[] review = ReviewWorkbook.of(document, ReviewItems.of(document), report.study().date());
    return new TreeMap<>(Map.of("tables.xlsx", workbook, "review.xlsx", review));
  }

  private static SortedMap<String, byte[]> paper(Report report, Document document) {
    byte[] pdf = PaperReport.of(document, charts(document), report.study().date());
    return new TreeMap<>(Map.of("report.pdf", pdf));
  }

  /**
   * The anchors of all that reviewers can comment on.
   *
   * @param report the report, after disclosure control
   * @return the ids of its key findings, tables and figures
   */
  public static Set<String> ids(Report report) {
    return ReviewItems.of(Documents.of(report)).stream()
        .map(ReviewItem::id)
        .collect(Collectors.toSet());
  }

  /** The charts of a report, in its order. */
  static List<Chart> charts(Document document) {
    return document.sections().stream()
        .flatMap(section -> section.all(Block.Figure.class))
        .map(Block.Figure::chart)
        .toList();
  }
}
