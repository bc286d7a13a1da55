package org.plait.report.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plait.report.Report;
import org.plait.report.chart.Chart;
import org.plait.report.chart.KeptPictures;
import org.plait.report.document.Block;
import org.plait.report.document.Document;
import org.plait.report.language.LanguageCheck;
import org.plait.report.paper.PaperReport;
import org.plait.report.review.ReviewItem;
import org.plait.report.review.ReviewItems;
import org.plait.report.sheet.ReviewWorkbook;
import org.plait.report.sheet.TablesWorkbook;
import org.plait.study.report.ReportFormat;

/**
 * A report rendered to the files of its folder. The same report gives the same bytes.
 *
 * @param files the files' bytes by path within the report's folder, such as {@code index.html} or
 *     {@code data/estimates.csv}, sorted
 * @param anchors what readers can point to: its findings, tables, figures, headings and sections
 * @param ids the anchors of all that reviewers can comment on: key findings, tables and figures
 * @param language how easily it reads
 */
public record ReportFiles(
    SortedMap<String, byte[]> files, Set<String> anchors, Set<String> ids, LanguageCheck language) {

  /** What every report has, and its manifest lists. */
  private static final List<Renderer> ALWAYS =
      List.of(ReportFiles::pages, ReportFiles::drawings, ReportFiles::data);

  /** Who writes each further format. */
  private static final Map<ReportFormat, Renderer> FURTHER =
      new EnumMap<>(
          Map.of(
              ReportFormat.DOCX,
              WordFiles::of,
              ReportFormat.XLSX,
              ReportFiles::tables,
              ReportFormat.PDF,
              ReportFiles::paper));

  /** Copies the files' names and the anchors, not the bytes. */
  public ReportFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    anchors = Set.copyOf(anchors);
    ids = Set.copyOf(ids);
  }

  /** Writes a report in one format. */
  @FunctionalInterface
  interface Renderer {
    /** The format's files, by path within the report's folder; the same report, the same bytes. */
    SortedMap<String, byte[]> files(Report report, Document document, KeptPictures pictures);
  }

  /**
   * Renders every file of a report, and draws every picture.
   *
   * @param report the report, after disclosure control
   * @return its files
   */
  public static ReportFiles of(Report report) {
    return of(report, new KeptPictures("", new byte[0]));
  }

  /**
   * Renders every file of a report.
   *
   * @param report the report, after disclosure control
   * @param pictures those that were drawn before need not be drawn again; gets the others
   * @return its files
   */
  public static ReportFiles of(Report report, KeptPictures pictures) {
    Document document = Documents.of(report);
    LanguageCheck language = LanguageCheck.of(document, Documents.summary(report));
    List<Renderer> renderers = new ArrayList<>(ALWAYS);
    report.study().report().formats().stream()
        .filter(FURTHER::containsKey)
        .map(FURTHER::get)
        .forEach(renderers::add);
    // No format knows of another.
    List<SortedMap<String, byte[]>> rendered =
        renderers.parallelStream().map(format -> format.files(report, document, pictures)).toList();
    SortedMap<String, byte[]> files = new TreeMap<>();
    rendered.subList(0, ALWAYS.size()).forEach(files::putAll);
    files.put("manifest.json", Manifest.of(report, files));
    rendered.subList(ALWAYS.size(), rendered.size()).forEach(files::putAll);
    return new ReportFiles(
        files,
        document.anchors().keySet(),
        ReviewItems.of(report.wording(), document).stream()
            .map(ReviewItem::id)
            .collect(Collectors.toSet()),
        language);
  }

  private static SortedMap<String, byte[]> pages(
      Report report, Document document, KeptPictures pictures) {
    return new TreeMap<>(
        Map.of(
            "index.html",
            HtmlReport.of(document).getBytes(StandardCharsets.UTF_8),
            "summary.html",
            HtmlReport.of(Documents.summary(report)).getBytes(StandardCharsets.UTF_8)));
  }

  private static SortedMap<String, byte[]> drawings(
      Report report, Document document, KeptPictures pictures) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Chart chart : charts(document)) {
      String name = "charts/" + chart.name() + ".svg";
      if (files.put(name, chart.file().getBytes(StandardCharsets.UTF_8)) != null) {
        throw new IllegalStateException("two charts are named " + chart.name());
      }
    }
    return files;
  }

  private static SortedMap<String, byte[]> data(
      Report report, Document document, KeptPictures pictures) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    DataFiles.of(report).forEach((name, bytes) -> files.put("data/" + name, bytes));
    files.put("data/contents.csv", ContentsFile.of(ReviewItems.of(report.wording(), document)));
    return files;
  }

  private static SortedMap<String, byte[]> tables(
      Report report, Document document, KeptPictures pictures) {
    byte[] workbook = TablesWorkbook.of(document, report.study().date());
    byte[] review =
        ReviewWorkbook.of(
            document, ReviewItems.of(report.wording(), document), report.study().date());
    return new TreeMap<>(Map.of("tables.xlsx", workbook, "review.xlsx", review));
  }

  private static SortedMap<String, byte[]> paper(
      Report report, Document document, KeptPictures pictures) {
    byte[] pdf = PaperReport.of(document, charts(document), report.study().date());
    return new TreeMap<>(Map.of("report.pdf", pdf));
  }

  /** The charts of a report, in its order. */
  static List<Chart> charts(Document document) {
    return document.sections().stream()
        .flatMap(section -> section.all(Block.Figure.class))
        .map(Block.Figure::chart)
        .toList();
  }
}
