package org.plait.coding.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A sheet for one coder, as an Excel workbook: comments with a column a code, the codebook, and the
 * rules. Only the cells to fill in can be changed. The same content gives the same bytes.
 */
public final class CodingWorkbook {

  private static final Date MADE = Date.from(Instant.parse("2000-01-01T00:00:00Z"));
  private static final LocalDateTime STORED = LocalDateTime.of(2000, 1, 1, 0, 0);

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
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      SheetStyles styles = new SheetStyles(workbook);
      new CommentsSheet(workbook.createSheet(SheetNames.COMMENTS), styles, head, coders)
          .write(rows);
      ExplainingSheets explaining = new ExplainingSheets(styles, head);
      explaining.codebook(workbook.createSheet(SheetNames.CODEBOOK));
      explaining.readMe(workbook.createSheet(SheetNames.READ_ME), rows.size());
      CoreProperties properties = workbook.getProperties().getCoreProperties();
      properties.setCreator("Plait");
      properties.setTitle(
          head.settling() ? "Where coders differ" : "Coding sheet of coder " + head.coder());
      properties.setCreated(Optional.of(MADE));
      properties.setModified(Optional.of(MADE));
      workbook.write(bytes);
      return timeless(bytes.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
  }

  /** The same parts without the time at which they were packed. */
  private static byte[] timeless(byte[] packed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(STORED);
        out.putNextEntry(same);
        in.transferTo(out);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
