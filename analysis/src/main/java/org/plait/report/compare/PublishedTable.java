package org.plait.report.compare;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of figures from the folder of a report.
 *
 * @param name its file without ending, such as {@code estimates}
 * @param figures its figures by what they are of, in file order
 */
record PublishedTable(String name, Map<String, PublishedFigure> figures) {

  /** Columns that say what came out; all others say of what. */
  private static final Set<String> RESULTS =
      Set.of(
          "estimate",
          "std_error",
          "conf_low",
          "conf_high",
          "conf_level",
          "n",
          "denominator",
          "population",
          "design",
          "test",
          "statistic",
          "df",
          "p_value",
          "p_adjusted",
          "effect",
          "effect_size",
          "effect_low",
          "effect_high",
          "departure_statistic",
          "departure_df",
          "departure_p_value",
          "n_from",
          "n_to",
          "n_pairs",
          "n_fewest",
          "n_people",
          "clusters",
          "comparability",
          "verdict",
          "agrees",
          "method",
          "status");

  /** Reads a table; without figures where it has no column of estimates and of their status. */
  static PublishedTable read(String name, String csv) {
    Map<String, PublishedFigure> figures = new LinkedHashMap<>();
    Map<String, Integer> times = new HashMap<>();
    try (CSVParser rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv))) {
      List<String> columns = rows.getHeaderNames();
      if (!columns.containsAll(List.of("estimate", "status"))) {
        return new PublishedTable(name, figures);
      }
      for (CSVRecord row : rows) {
        PublishedFigure figure = figure(row, columns);
        int time = times.merge(figure.of().toString(), 1, Integer::sum);
        figures.put(time + " " + figure.of(), figure);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PublishedTable(name, figures);
  }

  private static PublishedFigure figure(CSVRecord row, List<String> columns) {
    Map<String, String> of = new LinkedHashMap<>();
    Map<String, String> results = new LinkedHashMap<>();
    for (String column : columns) {
      String cell = row.isSet(column) ? row.get(column) : "";
      (RESULTS.contains(column) ? results : of).put(column, cell);
    }
    return new PublishedFigure(of, results);
  }
}
