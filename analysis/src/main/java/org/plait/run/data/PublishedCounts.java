package org.plait.run.data;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.plait.change.row.Base;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Bases;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.disclosure.ShownModel;
import org.plait.instrument.Comparability;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;
import org.plait.study.analysis.WavePair;

/**
 * The numbers of people that a published report shows, and figures worked out from them. Of a
 * figure only what it is about, its value and how many it rests on is read.
 *
 * @param tables the rows of each table, by the name of its file
 */
record PublishedCounts(Map<String, List<CSVRecord>> tables) {

  /** Nothing was published. */
  static final PublishedCounts NONE = new PublishedCounts(Map.of());

  /** The tables that every report has. */
  static final List<String> ALWAYS =
      List.of("estimates", "scales", "response", "attrition", "missing");

  /** The tables that a report has with comments, or that few early reports lack. */
  static final List<String> SOMETIMES = List.of("comparisons", "themes", "theme_changes", "models");

  private static final Method METHOD = new Method("as published", "");

  PublishedCounts {
    tables = Map.copyOf(tables);
  }

  /** Reads the tables in the folder {@code data} of a report. */
  static PublishedCounts read(Path data) throws IOException {
    Map<String, List<CSVRecord>> tables = new HashMap<>();
    for (String name : ALWAYS) {
      tables.put(name, rows(data.resolve(name + ".csv")));
    }
    for (String name : SOMETIMES) {
      Path file = data.resolve(name + ".csv");
      if (Files.isRegularFile(file)) {
        tables.put(name, rows(file));
      }
    }
    PublishedCounts counts = new PublishedCounts(tables);
    counts.check();
    return counts;
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(Files.readString(file))).getRecords();
  }

  /** Fails where a table lacks a column or has no number where one should be. */
  private void check() {
    for (String name : tables.keySet()) {
      switch (name) {
        case "models" ->
            table(name).stream().map(row -> row.get("survey")).distinct().forEach(this::models);
        case "comparisons", "theme_changes" -> table(name).forEach(PublishedCounts::comparison);
        default -> table(name).forEach(PublishedCounts::estimate);
      }
    }
  }

  private List<CSVRecord> table(String name) {
    return tables.getOrDefault(name, List.of());
  }

  private List<CSVRecord> table(String name, String survey) {
    return table(name).stream().filter(row -> row.get("survey").equals(survey)).toList();
  }

  /** The rows of a table about waves that show how many of how many. */
  List<EstimateRow> estimates(String name, String survey) {
    return table(name, survey).stream()
        .filter(row -> !row.get("n").isEmpty() && !row.get("denominator").isEmpty())
        .map(PublishedCounts::estimate)
        .toList();
  }

  private static EstimateRow estimate(CSVRecord row) {
    RowKey key = key(row);
    return new EstimateRow(
        key,
        row.get("wave"),
        new Undefined(key.measure(), "not read", 0),
        new Base(whole(row, "n"), whole(row, "denominator"), OptionalLong.empty()),
        false,
        row.get("method"));
  }

  /** The rows of a table about two waves that show how many answered in each. */
  List<ComparisonRow> comparisons(String name, String survey) {
    return table(name, survey).stream()
        .filter(row -> !row.get("n_from").isEmpty() && !row.get("n_to").isEmpty())
        .map(PublishedCounts::comparison)
        .toList();
  }

  private static ComparisonRow comparison(CSVRecord row) {
    return new ComparisonRow(
        key(row),
        new WavePair(row.get("wave_from"), row.get("wave_to")),
        Role.EXPLORATORY,
        Design.valueOf(row.get("design").toUpperCase(Locale.ROOT)),
        figure(row),
        Boolean.parseBoolean(row.get("finite_population")),
        Boolean.parseBoolean(row.get("weighted")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Bases(people(row, "n_from"), people(row, "n_to"), people(row, "n_pairs")),
        Optional.empty(),
        Comparability.EXACT,
        Optional.empty(),
        List.of(),
        OptionalInt.empty(),
        row.get("method"));
  }

  /** The models of a survey that show any estimate. */
  List<ShownModel> models(String survey) {
    Map<List<String>, List<CSVRecord>> byModel = new LinkedHashMap<>();
    for (CSVRecord row : table("models", survey)) {
      if (!row.get("estimate").isEmpty()) {
        byModel
            .computeIfAbsent(
                List.of(row.get("model"), row.get("weighted")), model -> new ArrayList<>())
            .add(row);
      }
    }
    return byModel.values().stream().map(PublishedCounts::model).toList();
  }

  private static ShownModel model(List<CSVRecord> rows) {
    CSVRecord first = rows.get(0);
    Map<List<String>, Double> figures = new HashMap<>();
    for (CSVRecord row : rows) {
      figures.put(
          List.of(row.get("measure"), row.get("term"), row.get("level"), row.get("answer")),
          Double.parseDouble(row.get("estimate")));
    }
    return new ShownModel(
        first.get("model"),
        Boolean.parseBoolean(first.get("weighted")),
        whole(first, "n"),
        figures);
  }

  private static RowKey key(CSVRecord row) {
    return new RowKey(
        row.get("survey"),
        row.get("question"),
        row.get("item"),
        row.get("category"),
        row.get("group_by"),
        row.get("group"),
        row.get("measure"));
  }

  private static Outcome figure(CSVRecord row) {
    String measure = row.get("measure");
    return row.get("estimate").isEmpty()
        ? new Undefined(measure, "not read", 0)
        : Estimate.of(measure, Double.parseDouble(row.get("estimate")), 0, METHOD);
  }

  private static OptionalLong whole(CSVRecord row, String column) {
    return row.get(column).isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(row.get(column)));
  }

  private static Optional<Long> people(CSVRecord row, String column) {
    OptionalLong number = whole(row, column);
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }
}
