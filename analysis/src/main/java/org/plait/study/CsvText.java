package org.plait.study;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Tables as Plait writes them: commas, quotes where they are needed, {@code \n} at line ends, an
 * empty cell for nothing.
 */
public final class CsvText {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private CsvText() {}

  /**
   * Writes a table.
   *
   * @param header the columns' names
   * @param rows the cells, a list a row
   * @return the table as CSV
   */
  public static String of(List<String> header, List<? extends List<?>> rows) {
    StringWriter text = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      printer.printRecord(header);
      for (List<?> row : rows) {
        printer.printRecord(row);
      }
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory can't fail", e);
    }
    return text.toString();
  }
}
