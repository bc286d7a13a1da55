package org.plait.coding.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plait.coding.Codebook;
import org.plait.coding.sample.CodingSample;
import org.plait.coding.sample.DrawnText;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Severity;

/** Sheets of a draw as they were given out, and as they come back. */
final class GivenOut {

  private final Codebook codebook;
  private final CodingSample sample;

  GivenOut(Codebook codebook, CodingSample sample) {
    this.codebook = codebook;
    this.sample = sample;
  }

  byte[] sheet(String coder) {
    List<SheetRow> rows =
        sample.of(coder).stream()
            .map(
                text ->
                    new SheetRow(
                        text.id(),
                        String.join(", ", text.waves()),
                        "What hinders you?",
                        text.comments().size(),
                        text.text(),
                        List.of()))
            .toList();
    return CodingWorkbook.write(new SheetHead("A study", coder, codebook), rows, List.of());
  }

  List<DrawnText> texts(String coder) {
    return sample.of(coder);
  }

  /** The workbook after somebody changed it. */
  static byte[] changed(byte[] bytes, Consumer<XSSFWorkbook> change) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      change.accept(workbook);
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sheet of comments after somebody changed it. */
  static byte[] filled(byte[] bytes, Consumer<XSSFSheet> change) {
    return changed(bytes, workbook -> change.accept(workbook.getSheet("Comments")));
  }

  /** Writes into a cell by its name, such as F4. */
  static void type(XSSFSheet sheet, String cell, String value) {
    org.apache.poi.ss.util.CellReference at = new org.apache.poi.ss.util.CellReference(cell);
    org.apache.poi.xssf.usermodel.XSSFRow row = sheet.getRow(at.getRow());
    (row == null ? sheet.createRow(at.getRow()) : row)
        .getCell(
            at.getCol(), org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
        .setCellValue(value);
  }

  Loaded<FilledSheet> read(byte[] bytes) {
    return new SheetReader(codebook, sample).read("back.xlsx", bytes);
  }

  List<String> errors(byte[] bytes) {
    Loaded<FilledSheet> loaded = read(bytes);
    List<String> errors =
        loaded.findings().stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::text)
            .toList();
    if (loaded.value().isPresent() != errors.isEmpty()) {
      throw new AssertionError("a sheet with errors is read");
    }
    return errors;
  }
}
