package org.plait.simulation.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Small tables as delimited text, quoted only where needed, a line an end of line. */
public final class Delimited {

  private Delimited() {}

  static void line(StringBuilder out, char delimiter, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append(delimiter);
      }
      out.append(cell(cells.get(i), delimiter));
    }
    out.append('\n');
  }

  private static String cell(String text, char delimiter) {
    boolean plain =
        text.equals(text.strip())
            && text.indexOf(delimiter) < 0
            && text.indexOf('"') < 0
            && text.indexOf('\n') < 0
            && text.indexOf('\r') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** A table in UTF-8 with commas. */
  public static byte[] table(List<String> header, List<List<String>> rows) {
    StringBuilder out = new StringBuilder();
    line(out, ',', header);
    rows.forEach(r -> line(out, ',', r));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The rows of a comma-separated table, each by column name. */
  public static List<Map<String, String>> rows(String text) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(content, CSVFormat.RFC4180)) {
      List<String> header = List.of();
      for (CSVRecord row : parser) {
        if (header.isEmpty()) {
          header = row.toList();
          continue;
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.size() && i < row.size(); i++) {
          cells.put(header.get(i), row.get(i));
        }
        rows.add(cells);
      }
    } catch (java.io.IOException impossible) {
      throw new java.io.UncheckedIOException(impossible);
    }
    return rows;
  }
}
