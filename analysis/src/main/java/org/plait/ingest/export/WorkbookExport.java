package org.plait.ingest.export;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plait.ingest.file.Export;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Header;
import org.plait.ingest.file.SourceFile;
import org.plait.ingest.file.Wording;
import org.plait.ingest.platform.HeaderNames;
import org.plait.ingest.workbook.SafePackage;
import org.plait.ingest.workbook.WorkbookFile;
import org.plait.study.ExportLayout;
import org.plait.study.Sha256;
import org.plait.study.finding.Spelling;

/** One sheet of an Excel workbook; its lines are the numbers of rows as Excel shows them. */
final class WorkbookExport extends Export {

  private final WorkbookFile workbook;
  private final String sheet;
  private final String sha256;
  private final FileFindings findings;
  private final int headerRows;
  private Header header = new Header(List.of(), false);
  private boolean reported;

  private WorkbookExport(
      WorkbookFile workbook, String sheet, String sha256, int headerRows, FileFindings findings) {
    this.workbook = workbook;
    this.sheet = sheet;
    this.sha256 = sha256;
    this.headerRows = headerRows;
    this.findings = findings;
  }

  /** Opens a workbook below a folder and reads its header rows; empty when an error was found. */
  static Optional<WorkbookExport> open(
      Path folder, String name, ExportLayout layout, FileFindings findings) {
    Optional<byte[]> bytes = SourceFile.bytesOf(folder, name, findings);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    Optional<WorkbookFile> workbook = workbook(bytes.get(), findings);
    Optional<String> sheet = workbook.flatMap(w -> sheet(w, layout.sheet(), findings));
    if (sheet.isEmpty()) {
      return Optional.empty();
    }
    String sha256 = Sha256.hex(bytes.get());
    WorkbookExport export =
        new WorkbookExport(
            workbook.orElseThrow(), sheet.get(), sha256, layout.headerRows(), findings);
    return export.readHeader(layout) ? Optional.of(export) : Optional.empty();
  }

  private static Optional<WorkbookFile> workbook(byte[] bytes, FileFindings findings) {
    Optional<String> fault = SafePackage.fault(bytes, SafePackage.Limits.EXPORT);
    Optional<WorkbookFile> workbook =
        fault.isPresent() ? Optional.empty() : WorkbookFile.open(bytes);
    if (workbook.isEmpty()) {
      findings.error(
          "not-a-workbook",
          0,
          "",
          "file must be an Excel workbook (.xlsx), found " + fault.orElse("a damaged one") + ".",
          "Give the .xlsx file as the platform wrote it, or declare another `format`.");
    }
    return workbook;
  }

  /** The declared sheet, or the only one: of several none is taken by a guess. */
  private static Optional<String> sheet(
      WorkbookFile workbook, Optional<String> declared, FileFindings findings) {
    List<String> sheets = workbook.sheets();
    if (declared.isPresent() ? sheets.contains(declared.get()) : sheets.size() == 1) {
      return declared.or(() -> Optional.of(sheets.get(0)));
    }
    findings.error(
        declared.isPresent() ? "missing-sheet" : "sheet-not-named",
        0,
        "",
        (declared.isPresent()
                ? "sheet \"" + declared.get() + "\" must stand in the workbook"
                : "a workbook with several sheets must have its `sheet` declared")
            + ", found "
            + Spelling.list(sheets)
            + ".",
        "Declare `sheet` of the wave.");
    return Optional.empty();
  }

  private boolean readHeader(ExportLayout layout) {
    List<List<String>> rows = new ArrayList<>();
    boolean whole =
        workbook.rows(
            sheet,
            (number, cells) -> {
              rows.add(List.of(cells));
              return rows.size() < Math.max(1, headerRows);
            });
    if (!whole) {
      reportDamage();
    } else if (rows.size() < Math.max(1, headerRows)) {
      findings.error(
          "no-header",
          0,
          "",
          "sheet must have "
              + Wording.counted(Math.max(1, headerRows), "header row")
              + ", found "
              + rows.size()
              + ".",
          "Export it again, or correct `header-rows` or `sheet`.");
    } else {
      header = Header.of(HeaderNames.of(layout.format(), rows), findings);
    }
    return !findings.anyError();
  }

  private void reportDamage() {
    if (!reported) {
      reported = true;
      findings.error(
          "damaged-workbook",
          0,
          "",
          "sheet \"" + sheet + "\" must be whole, found it damaged.",
          "Export it again.");
    }
  }

  @Override
  public void rows(RowHandler handler) {
    int[] skip = {Math.max(1, headerRows)};
    int width = header.names().size();
    boolean whole =
        workbook.rows(
            sheet,
            (number, cells) -> {
              if (skip[0] > 0) {
                skip[0]--;
                return true;
              }
              int filled = filled(cells);
              if (filled == 0) {
                return true;
              }
              String[] padded = Arrays.copyOf(cells, Math.max(width, filled));
              for (int i = cells.length; i < padded.length; i++) {
                padded[i] = "";
              }
              return handler.row(number, filled > width ? Damage.WIDTH : Damage.NONE, padded);
            });
    if (!whole) {
      reportDamage();
    }
  }

  /** How many cells a row has up to the last one that is not empty. */
  private static int filled(String[] cells) {
    int filled = cells.length;
    while (filled > 0 && cells[filled - 1].isEmpty()) {
      filled--;
    }
    return filled;
  }

  @Override
  public String damageText(Damage damage, String[] cells) {
    return "row must have nothing beside the "
        + Wording.counted(header.names().size(), "column")
        + " of the header, found "
        + cells.length
        + " cells.";
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public Charset charset() {
    return StandardCharsets.UTF_8;
  }

  @Override
  public Optional<Character> separator() {
    return Optional.empty();
  }

  @Override
  public String sha256() {
    return sha256;
  }
}
