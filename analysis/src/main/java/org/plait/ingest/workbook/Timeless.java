package org.plait.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Packs a workbook so that the same content gives the same bytes, whenever it is packed. */
public final class Timeless {

  private static final LocalDateTime STORED = LocalDateTime.of(2000, 1, 1, 0, 0);

  private Timeless() {}

  /**
   * Packs a workbook.
   *
   * @param workbook the workbook
   * @param title what it says it is
   * @param date the day it says it was made
   * @return its bytes
   */
  public static byte[] pack(XSSFWorkbook workbook, String title, LocalDate date) {
    CoreProperties properties = workbook.getProperties().getCoreProperties();
    Date made = Date.from(date.atStartOfDay().toInstant(ZoneOffset.UTC));
    properties.setCreator("Plait");
    properties.setTitle(title);
    properties.setCreated(Optional.of(made));
    properties.setModified(Optional.of(made));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      properties.getUnderlyingProperties().setLanguageProperty("en-GB");
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
