package org.plait.run.line;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.plait.disclosure.cell.Decision;
import org.plait.disclosure.cell.Rule;
import org.plait.study.CsvText;

/**
 * The private record of what disclosure control decided: a row a number that is hidden or told in
 * steps, then a row a hidden figure of the report's tables that follows from such a number. It
 * holds no number, no respondent and no text.
 */
final class DecisionLog {

  private static final List<String> HEADER =
      List.of(
          "table",
          "survey",
          "wave",
          "question",
          "item",
          "category",
          "group_by",
          "group",
          "other",
          "figure",
          "rule");
  private final List<Decision> decisions;

  DecisionLog(List<Decision> decisions) {
    this.decisions = List.copyOf(decisions);
  }

  /**
   * Writes the record.
   *
   * @param shown the report's tables by name, such as {@code estimates.csv}
   * @param rounds whether every count that is shown is rounded
   */
  byte[] csv(SortedMap<String, byte[]> shown, boolean rounds) {
    List<List<String>> rows = new ArrayList<>();
    decisions.forEach(decision -> rows.add(cells(decision)));
    Set<List<String>> told = rows.stream().map(DecisionLog::place).collect(Collectors.toSet());
    for (Map.Entry<String, byte[]> file : shown.entrySet()) {
      String table = file.getKey().replace(".csv", "");
      try (CSVParser records = parse(file.getValue())) {
        List<String> columns = records.getHeaderNames();
        if (rounds && columns.contains("n")) {
          rows.add(everyCount(table));
        }
        if (columns.contains("status")) {
          rows.addAll(follows(table, columns, records, told));
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return CsvText.of(HEADER, rows).getBytes(StandardCharsets.UTF_8);
  }

  private static CSVParser parse(byte[] file) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(new String(file, StandardCharsets.UTF_8)));
  }

  private static List<String> cells(Decision decision) {
    return List.of(
        decision.table(),
        decision.survey(),
        decision.wave(),
        decision.question(),
        decision.item(),
        decision.category(),
        decision.groupBy(),
        decision.group(),
        "",
        decision.figure(),
        decision.rule().word());
  }

  private static List<String> everyCount(String table) {
    return List.of(table, "", "", "", "", "", "", "", "", "every count", Rule.ROUNDING.word());
  }

  /** What a row of the record is about, whichever number of it. */
  private static List<String> place(List<String> row) {
    return row.subList(0, HEADER.indexOf("figure"));
  }

  /** Hidden rows without a decision of their own, each once. */
  private static Set<List<String>> follows(
      String table, List<String> columns, CSVParser records, Set<List<String>> told) {
    RowPlace place = new RowPlace(table, columns);
    int status = columns.indexOf("status");
    Set<List<String>> rows = new LinkedHashSet<>();
    for (CSVRecord row : records) {
      if (row.get(status).equals("suppressed")) {
        List<String> about = place.of(row);
        if (!told.contains(about)) {
          List<String> follows = new ArrayList<>(about);
          follows.add(place.measure(row));
          follows.add(Rule.DERIVED.word());
          rows.add(follows);
        }
      }
    }
    return rows;
  }
}
