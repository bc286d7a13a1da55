package org.plait.simulation.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An Excel workbook with one sheet, as platforms write it: numbers and dates as such, texts shared.
 *
 * <p>Its parts are stored, not compressed, because compressed bytes differ between machines.
 */
public final class WorkbookText {

  private static final LocalDateTime MADE = LocalDateTime.of(1980, 2, 1, 0, 0);
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final double SECONDS = 86_400;

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
  private static final String SHEET_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private final StringBuilder sheet = new StringBuilder();
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private int rows;

  private WorkbookText() {}

  /**
   * The bytes of a workbook.
   *
   * @param name the name of its sheet
   * @param headers the rows above, all texts
   * @param rows the rows below
   * @return the file
   */
  public static byte[] bytes(String name, List<List<String>> headers, List<List<String>> rows) {
    WorkbookText book = new WorkbookText();
    headers.forEach(row -> book.row(row, true));
    rows.forEach(row -> book.row(row, false));
    return book.zipped(name);
  }

  private void row(List<String> cells, boolean header) {
    rows++;
    sheet.append("<row r=\"").append(rows).append("\">");
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        sheet.append("<c r=\"").append(column(i)).append(rows).append('"');
        value(cells.get(i), header);
        sheet.append("</v></c>");
      }
    }
    sheet.append("</row>\n");
  }

  private void value(String cell, boolean header) {
    if (!header && CellShape.NUMBER.fits(cell)) {
      sheet.append("><v>").append(cell);
    } else if (!header && CellShape.DAY.fits(cell)) {
      sheet.append(" s=\"1\"><v>").append(days(LocalDate.parse(cell)));
    } else if (!header && CellShape.TIME.fits(cell)) {
      LocalDateTime time = LocalDateTime.parse(cell);
      double part = time.toLocalTime().toSecondOfDay() / SECONDS;
      sheet.append(" s=\"2\"><v>").append(days(time.toLocalDate()) + part);
    } else {
      int number = texts.computeIfAbsent(cell, c -> texts.size());
      sheet.append(" t=\"s\"><v>").append(number);
    }
  }

  private static long days(LocalDate date) {
    return ChronoUnit.DAYS.between(DAY_ZERO, date);
  }

  /** The letters of a column: A to Z, then AA and on. */
  private static String column(int at) {
    String last = String.valueOf((char) ('A' + at % 26));
    return at < 26 ? last : column(at / 26 - 1) + last;
  }

  private byte[] zipped(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(ZipOutputStream.STORED);
      part(zip, "[Content_Types].xml", types());
      part(zip, "_rels/.rels", relations(List.of("officeDocument", "xl/workbook.xml")));
      part(
          zip,
          "xl/workbook.xml",
          element(
              "workbook",
              MAIN + " xmlns:r=\"" + OFFICE + "\"",
              "<sheets><sheet name=\""
                  + escaped(name)
                  + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations(
              List.of(
                  "worksheet",
                  "worksheets/sheet1.xml",
                  "styles",
                  "styles.xml",
                  "sharedStrings",
                  "sharedStrings.xml")));
      part(zip, "xl/styles.xml", styles());
      part(zip, "xl/sharedStrings.xml", sharedTexts());
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          element("worksheet", MAIN, "<sheetData>\n" + sheet + "</sheetData>"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static String element(String name, String attributes, String content) {
    return XML + "<" + name + attributes + ">" + content + "</" + name + ">\n";
  }

  private static String types() {
    StringBuilder parts = new StringBuilder();
    parts.append(
        "<Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
    Map<String, String> files = new LinkedHashMap<>();
    files.put("workbook", "sheet.main");
    files.put("worksheets/sheet1", "worksheet");
    files.put("styles", "styles");
    files.put("sharedStrings", "sharedStrings");
    files.forEach(
        (file, type) ->
            parts
                .append("<Override PartName=\"/xl/")
                .append(file)
                .append(".xml\" ContentType=\"")
                .append(SHEET_TYPE)
                .append(type)
                .append("+xml\"/>"));
    return element("Types", " xmlns=\"" + PACKAGE + "/content-types\"", parts.toString());
  }

  /** Kinds and targets in turn. */
  private static String relations(List<String> kindsAndTargets) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < kindsAndTargets.size(); i += 2) {
      all.append("<Relationship Id=\"rId")
          .append(i / 2 + 1)
          .append("\" Type=\"")
          .append(OFFICE)
          .append('/')
          .append(kindsAndTargets.get(i))
          .append("\" Target=\"")
          .append(kindsAndTargets.get(i + 1))
          .append("\"/>");
    }
    return element("Relationships", " xmlns=\"" + PACKAGE + "/relationships\"", all.toString());
  }

  /** Style 1 is a day, style 2 a day with a time, by Excel's numbers for them. */
  private static String styles() {
    String plain = " numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"";
    String dated = plain.replace("numFmtId=\"0\"", "numFmtId=\"%d\"") + " applyNumberFormat=\"1\"";
    return element(
        "styleSheet",
        MAIN,
        "<fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf"
            + plain
            + "/></cellStyleXfs><cellXfs count=\"3\"><xf"
            + plain
            + " xfId=\"0\"/><xf"
            + dated.formatted(14)
            + " xfId=\"0\"/><xf"
            + dated.formatted(22)
            + " xfId=\"0\"/></cellXfs>");
  }

  private String sharedTexts() {
    StringBuilder all = new StringBuilder();
    texts
        .keySet()
        .forEach(
            t ->
                all.append("<si><t xml:space=\"preserve\">")
                    .append(escaped(t))
                    .append("</t></si>\n"));
    return element("sst", MAIN + " uniqueCount=\"" + texts.size() + "\"", all.toString());
  }

  /** A carriage return in a text would become a line feed when the XML is read. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;");
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    CRC32 check = new CRC32();
    check.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(MADE);
    entry.setSize(bytes.length);
    entry.setCompressedSize(bytes.length);
    entry.setCrc(check.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
