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
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Collectors;
import org.plait.report.Report;
import org.plait.report.chart.Chart;
import org.plait.report.chart.KeptPictures;
import org.plait.report.document.Block;
import org.plait.report.document.Document;
import org.plait.report.file.data.ContentsFile;
import org.plait.report.file.data.DataFiles;
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
    SortedMap<String, byte[]> files(LaidOut laid);
  }

  /**
   * A report that was laid out and is to be rendered.
   *
   * @param document its sections
   * @param summary the pages for everybody
   * @param pictures those that were drawn before need not be drawn again; gets the others
   */
  record LaidOut(Report report, Document document, Document summary, KeptPictures pictures) {}

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
    LaidOut laid = new LaidOut(report, document, Documents.summary(report), pictures);
    List<Renderer> renderers = new ArrayList<>(ALWAYS);
    report.study().report().formats().stream()
        .filter(FURTHER::containsKey)
        .map(FURTHER::get)
        .forEach(renderers::add);
    // No format knows of another, and reading the language changes nothing.
    ForkJoinTask<LanguageCheck> language =
        ForkJoinTask.adapt(() -> LanguageCheck.of(document, laid.summary())).fork();
    List<SortedMap<String, byte[]>> rendered =
        renderers.parallelStream().map(format -> format.files(laid)).toList();
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
        language.join());
  }

  private static SortedMap<String, byte[]> pages(LaidOut laid) {
    return new TreeMap<>(
        Map.of(
            "index.html",
            HtmlReport.of(laid.document()).getBytes(StandardCharsets.UTF_8),
            "summary.html",
            HtmlReport.of(laid.summary()).getBytes(StandardCharsets.UTF_8)));
  }

  private static SortedMap<String, byte[]> drawings(LaidOut laid) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Chart chart : charts(laid.document())) {
      String name = "charts/" + chart.name() + ".svg";
      if (files.put(name, chart.file().getBytes(StandardCharsets.UTF_8)) != null) {
        throw new IllegalStateException("two charts are named " + chart.name());
      }
    }
    return files;
  }

  private static SortedMap<String, byte[]> data(LaidOut laid) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    DataFiles.of(laid.report()).forEach((name, bytes) -> files.put("data/" + name, bytes));
    files.put(
        "data/contents.csv",
        ContentsFile.of(ReviewItems.of(laid.report().wording(), laid.document())));
    return files;
  }

  private static SortedMap<String, byte[]> tables(LaidOut laid) {
    byte[] workbook = TablesWorkbook.of(laid.document(), laid.report().study().date());
    byte[] review =
        ReviewWorkbook.of(
            laid.document(),
            ReviewItems.of(laid.report().wording(), laid.document()),
            laid.report().study().date());
    return new TreeMap<>(Map.of("tables.xlsx", workbook, "review.xlsx", review));
  }

  private static SortedMap<String, byte[]> paper(LaidOut laid) {
    byte[] pdf =
        PaperReport.of(laid.document(), charts(laid.document()), laid.report().study().date());
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
