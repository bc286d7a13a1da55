package org.plait.ingest.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * An Excel workbook, of which one sheet is read row by row. Cells are the values that stand in the
 * file, never formulas: numbers with all their digits, dates where the cell is shown as a date.
 */
public final class WorkbookFile {

  private static final Pattern FROM_1904 = Pattern.compile("date1904=\"(1|true)\"");

  private final byte[] bytes;
  private final List<String> sheets;

  private WorkbookFile(byte[] bytes, List<String> sheets) {
    this.bytes = bytes;
    this.sheets = sheets;
  }

  /** Takes the rows one after the other. */
  @FunctionalInterface
  public interface RowTaker {
    /**
     * Takes a row.
     *
     * @param number its number on the sheet, from 1
     * @param cells its cells up to the last one that is filled
     * @return false to stop the reading
     */
    boolean row(int number, String[] cells);
  }

  /**
   * Opens a workbook.
   *
   * @param bytes the file; must not change; {@link SafePackage} must have found no fault
   * @return the workbook; empty when it is damaged
   */
  public static Optional<WorkbookFile> open(byte[] bytes) {
    List<String> names = new ArrayList<>();
    boolean whole =
        with(
            bytes,
            reader -> {
              XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
              while (sheets.hasNext()) {
                sheets.next().close();
                names.add(sheets.getSheetName());
              }
            });
    return whole ? Optional.of(new WorkbookFile(bytes, names)) : Optional.empty();
  }

  /**
   * The names of its sheets.
   *
   * @return the names in file order
   */
  public List<String> sheets() {
    return List.copyOf(sheets);
  }

  /**
   * Reads a sheet from its first row.
   *
   * @param sheet its name
   * @param taker takes the rows
   * @return false when the sheet is damaged; rows before the damage have been handed over
   */
  public boolean rows(String sheet, RowTaker taker) {
    return with(
        bytes,
        reader -> {
          XSSFReader.SheetIterator all = (XSSFReader.SheetIterator) reader.getSheetsData();
          while (all.hasNext()) {
            try (InputStream in = all.next()) {
              if (all.getSheetName().equals(sheet)) {
                parse(reader, in, taker);
                return;
              }
            }
          }
        });
  }

  private static void parse(XSSFReader reader, InputStream sheet, RowTaker taker)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    ReadOnlySharedStringsTable strings =
        (ReadOnlySharedStringsTable) reader.getSharedStringsTable();
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(
        new SheetHandler(strings, reader.getStylesTable(), from1904(reader), taker));
    try {
      xml.parse(new InputSource(sheet));
    } catch (SheetHandler.Enough stopped) {
      // The taker has seen what it wanted.
      return;
    }
  }

  private static boolean from1904(XSSFReader reader) throws IOException, OpenXML4JException {
    try (InputStream in = reader.getWorkbookData()) {
      String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return FROM_1904.matcher(xml).find();
    }
  }

  private interface Reading {
    void read(XSSFReader reader)
        throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
  }

  private static boolean with(byte[] bytes, Reading reading) {
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      XSSFReader reader = new XSSFReader(file);
      reader.setUseReadOnlySharedStringsTable(true);
      reading.read(reader);
      return true;
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException damaged) {
      // The library throws exceptions of many kinds at a damaged workbook.
      return false;
    }
  }
}
