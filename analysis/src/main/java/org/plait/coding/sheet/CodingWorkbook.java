package org.plait.coding.sheet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.plait.ingest.workbook.Timeless;

/**
 * A sheet for one coder, as an Excel workbook: comments with a column a code, the codebook, and the
 * rules. Only the cells to fill in can be changed. The same content gives the same bytes.
 */
public final class CodingWorkbook {

  private static final LocalDate MADE = LocalDate.of(2000, 1, 1);

  private CodingWorkbook() {}

  /**
   * Writes a sheet.
   *
   * @param head what it says of itself
   * @param rows the comments, in the order in which they are read
   * @param coders whose decisions each row shows; none where coders read for themselves
   * @return the workbook
   */
  public static byte[] write(SheetHead head, List<SheetRow> rows, List<String> coders) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      SheetStyles styles = new SheetStyles(workbook);
      new CommentsSheet(workbook.createSheet(SheetNames.COMMENTS), styles, head, coders)
          .write(rows);
      ExplainingSheets explaining = new ExplainingSheets(styles, head);
      explaining.codebook(workbook.createSheet(SheetNames.CODEBOOK));
      explaining.readMe(workbook.createSheet(SheetNames.READ_ME), rows.size());
      String title =
          head.settling() ? "Where coders differ" : "Coding sheet of coder " + head.coder();
      return Timeless.pack(workbook, title, MADE);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
  }
}
