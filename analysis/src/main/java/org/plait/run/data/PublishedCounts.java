package org.plait.run.data;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.plait.change.row.Base;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Bases;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.disclosure.FigureTable;
import org.plait.disclosure.ShownFigures;
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

  private static final String ERROR = "std_error";
  private static final String MATRIX = "quote_matrix";

  /** The tables that a report has with comments, or that few early reports lack. */
  static final List<String> SOMETIMES =
      Stream.concat(
              Stream.of("comparisons", "themes", "theme_changes", "models", MATRIX),
              Arrays.stream(FigureTable.values())
                  .map(FigureTable::file)
                  .filter(name -> !ALWAYS.contains(name)))
          .toList();

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
        case MATRIX -> counted(table(name)).forEach(row -> band(row, MATRIX));
        case "themes" -> table(name).forEach(PublishedCounts::estimate);
        default -> {
          if (ALWAYS.contains(name)) {
            table(name).forEach(PublishedCounts::estimate);
          }
        }
      }
    }
    figures();
  }

  /** The figures that are shown of what else is compared. */
  ShownFigures figures() {
    Map<FigureTable, Map<List<String>, Map<String, Double>>> shown =
        new EnumMap<>(FigureTable.class);
    for (FigureTable table : FigureTable.values()) {
      shown.put(table, figures(table));
    }
    return new ShownFigures(shown);
  }

  private Map<List<String>, Map<String, Double>> figures(FigureTable table) {
    List<String> columns =
        Stream.concat(table.people().stream(), table.figures().stream()).toList();
    Map<List<String>, Map<String, Double>> figures = new HashMap<>();
    for (CSVRecord row : table(table.file())) {
      Map<String, Double> numbers = new HashMap<>();
      for (String column : columns) {
        if (!row.get(column).isEmpty()) {
          numbers.put(column, Double.parseDouble(row.get(column)));
        }
      }
      if (!numbers.isEmpty()) {
        figures.put(table.place().stream().map(column -> words(row, column)).toList(), numbers);
      }
    }
    return figures;
  }

  /** Words that a spreadsheet could take for a formula have an apostrophe before them. */
  private static String words(CSVRecord row, String column) {
    String cell = row.get(column);
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }

  /** The rows of the quote matrices of a survey, broken down by what makes the bands of each. */
  List<EstimateRow> bands(String survey, Map<String, String> groupBy) {
    return counted(table(MATRIX, survey))
        .filter(row -> groupBy.containsKey(row.get("display")))
        .map(row -> band(row, groupBy.getOrDefault(row.get("display"), MATRIX)))
        .toList();
  }

  /** Rows that show how many of how many. */
  private static Stream<CSVRecord> counted(List<CSVRecord> rows) {
    return rows.stream()
        .filter(row -> !row.get("n").isEmpty() && !row.get("denominator").isEmpty());
  }

  private static EstimateRow band(CSVRecord row, String groupBy) {
    RowKey key =
        new RowKey(
            row.get("survey"),
            row.get("question"),
            "",
            row.get("category"),
            groupBy,
            row.get("band"),
            row.get("measure"));
    return estimate(row, key);
  }

  private List<CSVRecord> table(String name) {
    return tables.getOrDefault(name, List.of());
  }

  private List<CSVRecord> table(String name, String survey) {
    return table(name).stream().filter(row -> row.get("survey").equals(survey)).toList();
  }

  /** The rows of a table about waves that show how many of how many. */
  List<EstimateRow> estimates(String name, String survey) {
    return counted(table(name, survey)).map(PublishedCounts::estimate).toList();
  }

  private static EstimateRow estimate(CSVRecord row) {
    return estimate(row, key(row));
  }

  private static EstimateRow estimate(CSVRecord row, RowKey key) {
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
    Map<List<String>, Double> errors = new HashMap<>();
    for (CSVRecord row : rows) {
      List<String> place =
          List.of(row.get("measure"), row.get("term"), row.get("level"), row.get("answer"));
      figures.put(place, Double.parseDouble(row.get("estimate")));
      if (!row.get(ERROR).isEmpty()) {
        errors.put(place, Double.parseDouble(row.get(ERROR)));
      }
    }
    return new ShownModel(
        first.get("model"),
        Boolean.parseBoolean(first.get("weighted")),
        whole(first, "n"),
        figures,
        errors);
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
    if (row.get("estimate").isEmpty()) {
      return new Undefined(measure, "not read", 0);
    }
    Estimate estimate = Estimate.of(measure, Double.parseDouble(row.get("estimate")), 0, METHOD);
    String error = row.get(ERROR);
    return error.isEmpty() ? estimate : estimate.withStandardError(Double.parseDouble(error));
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
