package org.plait.coding.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plait.coding.Codebook;
import org.plait.coding.Codings;
import org.plait.coding.sample.CodingSample;
import org.plait.ingest.workbook.SafePackage;
import org.plait.study.finding.Loaded;

/**
 * Reads a sheet that came back from a coder. Rows may have been sorted; everything else that was
 * given out must be as it was, and every fault is found at once.
 */
public final class SheetReader {

  private static final String AS_SAVED = "Give the .xlsx file as the coder saved it.";

  private final Codebook codebook;
  private final CodingSample sample;

  /**
   * Reads sheets of a draw.
   *
   * @param codebook the codes that may be chosen
   * @param sample what was drawn, and for whom
   */
  public SheetReader(Codebook codebook, CodingSample sample) {
    this.codebook = codebook;
    this.sample = sample;
  }

  /**
   * Reads a sheet.
   *
   * @param file its name
   * @param bytes what it holds
   * @return what was decided, unless something is wrong with the sheet; and every finding
   */
  public Loaded<FilledSheet> read(String file, byte[] bytes) {
    SheetFaults faults = new SheetFaults(file);
    Optional<String> unsafe = SafePackage.fault(bytes, SafePackage.Limits.SHEET);
    if (unsafe.isPresent()) {
      faults.file("not-a-sheet", "must be a coding sheet, found " + unsafe.get() + ".", AS_SAVED);
      return faults.findings().loaded(() -> new FilledSheet(file, "", 0, List.of()));
    }
    Optional<FilledSheet> sheet = open(file, bytes, faults);
    return faults.findings().loaded(sheet::orElseThrow);
  }

  private Optional<FilledSheet> open(String file, byte[] bytes, SheetFaults faults) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      return read(file, workbook, faults);
    } catch (IOException | RuntimeException e) {
      // The library throws exceptions of many kinds at a damaged workbook.
      faults.file("not-a-sheet", "must be a coding sheet, found a damaged workbook.", AS_SAVED);
      return Optional.empty();
    }
  }

  private Optional<FilledSheet> read(String file, XSSFWorkbook workbook, SheetFaults faults) {
    Optional<XSSFSheet> comments = sheet(workbook, SheetNames.COMMENTS);
    Optional<XSSFSheet> readMe = sheet(workbook, SheetNames.READ_ME);
    if (comments.isEmpty()
        || readMe.isEmpty()
        || !fact(readMe.get(), SheetNames.LAYOUT).equals(SheetNames.LAYOUT_NOW)) {
      faults.file("not-a-sheet", "must be a coding sheet, found another workbook.", AS_SAVED);
      return Optional.empty();
    }
    String coder = fact(readMe.get(), SheetNames.CODER);
    checkFacts(readMe.get(), coder, faults);
    if (faults.findings().stop()) {
      return Optional.empty();
    }
    return SheetColumns.of(comments.get(), codebook, faults)
        .map(columns -> rows(file, comments.get(), readMe.get(), coder, columns, faults));
  }

  private void checkFacts(XSSFSheet readMe, String coder, SheetFaults faults) {
    String id = fact(readMe, SheetNames.BOOK);
    String version = fact(readMe, SheetNames.VERSION);
    if (!id.equals(codebook.id()) || !version.equals(codebook.version())) {
      faults.file(
          "other-codebook",
          "must be made with codebook "
              + codebook.id()
              + ", version "
              + codebook.version()
              + ", as the study has it, found "
              + (id.equals(codebook.id()) ? "version " + version : "another codebook")
              + ".",
          "Name the codebook of the sheet under `coding.codebook` to import it, or draw again.");
    }
    if (!coder.equals(Codings.ADJUDICATOR) && !sample.coders().contains(coder)) {
      faults.file(
          "unknown-coder",
          "must be the sheet of a coder of this draw, found that of somebody else.",
          "Give the sample.csv that was written with the sheet, with --sample.");
    }
  }

  private FilledSheet rows(
      String file,
      XSSFSheet comments,
      XSSFSheet readMe,
      String coder,
      SheetColumns columns,
      SheetFaults faults) {
    SheetRows rows = new SheetRows(columns, sample, coder, faults);
    List<Decision> decisions = rows.read(comments);
    String given = fact(readMe, SheetNames.COMMENTS_NUMBER);
    int expected = given.matches("\\d{1,9}") ? Integer.parseInt(given) : sample.of(coder).size();
    if (!faults.findings().stop() && rows.rows() < expected) {
      faults.file(
          "deleted-rows",
          "must hold all " + expected + " comments that were given out, found " + rows.rows() + ".",
          "Restore the missing rows from the sheet that was given out; a row may stay empty.");
    }
    warn(rows, faults);
    return new FilledSheet(file, coder, rows.rows(), decisions);
  }

  private static void warn(SheetRows rows, SheetFaults faults) {
    if (rows.undecided() > 0) {
      faults.warn(
          "unfinished",
          "a row must have an x to count; "
              + rows.undecided()
              + " of "
              + rows.rows()
              + " have none, and count as not read.",
          "Import again, with --force, when the coder has gone on.",
          rows.undecided());
    }
    if (rows.sentimentAlone() > 0) {
      faults.warn(
          "sentiment-alone",
          "a sentiment must go with an x; "
              + (rows.sentimentAlone() == 1
                  ? "1 row has a sentiment only, and counts as not read."
                  : rows.sentimentAlone() + " rows have a sentiment only, and count as not read."),
          "Ask the coder for the theme, or for “Nothing applies”.",
          rows.sentimentAlone());
    }
  }

  private static Optional<XSSFSheet> sheet(XSSFWorkbook workbook, String name) {
    return Optional.ofNullable(workbook.getSheet(name));
  }

  /** What stands beside a name on the sheet “Read me”. */
  private static String fact(XSSFSheet readMe, String name) {
    for (int i = 0; i <= Math.min(100, readMe.getLastRowNum()); i++) {
      Optional<XSSFRow> row = Optional.ofNullable(readMe.getRow(i));
      if (Cells.text(row, 0).equals(name)) {
        return Cells.text(row, 1);
      }
    }
    return "";
  }
}
