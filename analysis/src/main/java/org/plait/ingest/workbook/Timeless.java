package org.plait.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Packs a workbook so that the same content gives the same bytes, whenever it is packed. */
public final class Timeless {

  private static final LocalDateTime PACKED = LocalDateTime.of(2000, 1, 1, 0, 0);

  private Timeless() {}

  /**
   * Packs a workbook.
   *
   * @param workbook the workbook
   * @param title what it says it is
   * @param date the day it says it was made
   * @return its bytes, the same on machines that compress alike
   */
  public static byte[] pack(XSSFWorkbook workbook, String title, LocalDate date) {
    return packed(workbook, title, date, ZipEntry.DEFLATED);
  }

  /**
   * Packs a workbook without compressing it, which machines do differently.
   *
   * @param workbook the workbook
   * @param title what it says it is
   * @param date the day it says it was made
   * @return its bytes, the same everywhere
   */
  public static byte[] store(XSSFWorkbook workbook, String title, LocalDate date) {
    return packed(workbook, title, date, ZipEntry.STORED);
  }

  private static byte[] packed(XSSFWorkbook workbook, String title, LocalDate date, int method) {
    CoreProperties properties = workbook.getProperties().getCoreProperties();
    Date made = Date.from(date.atStartOfDay().toInstant(ZoneOffset.UTC));
    properties.setCreator("Plait");
    properties.setTitle(title);
    properties.setCreated(Optional.of(made));
    properties.setModified(Optional.of(made));
    try {
      properties.getUnderlyingProperties().setLanguageProperty("en-GB");
      return timeless(loose(workbook), method);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
  }

  /** The parts one behind the other: they are compressed once the time is taken out, not before. */
  private static byte[] loose(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream parts = new ZipArchiveOutputStream(bytes)) {
      parts.setLevel(Deflater.NO_COMPRESSION);
      workbook.write(parts);
    }
    return bytes.toByteArray();
  }

  /** The same parts without the time at which they were packed. */
  private static byte[] timeless(byte[] packed, int method) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] part = in.readAllBytes();
        CRC32 check = new CRC32();
        check.update(part);
        ZipEntry same = new ZipEntry(entry.getName());
        same.setTimeLocal(PACKED);
        same.setMethod(method);
        same.setSize(part.length);
        same.setCrc(check.getValue());
        out.putNextEntry(same);
        out.write(part);
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
