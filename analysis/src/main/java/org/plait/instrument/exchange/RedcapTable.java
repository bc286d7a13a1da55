package org.plait.instrument.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plait.instrument.Instrument;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Range;
import org.plait.study.CsvText;

/** REDCap's data dictionary: eighteen columns, a row a field. */
public final class RedcapTable {

  /** The columns in REDCap's order. */
  static final List<String> COLUMNS =
      List.of(
          "Variable / Field Name",
          "Form Name",
          "Section Header",
          "Field Type",
          "Field Label",
          "Choices, Calculations, OR Slider Labels",
          "Field Note",
          "Text Validation Type OR Show Slider Number",
          "Text Validation Min",
          "Text Validation Max",
          "Identifier?",
          "Branching Logic (Show field only if...)",
          "Required Field?",
          "Custom Alignment",
          "Question Number (surveys only)",
          "Matrix Group Name",
          "Matrix Ranking?",
          "Field Annotation");

  private final Instrument instrument;
  private final RoutingText routing =
      new RoutingText(
          (name, value) -> test(name, "=", value), (name, value) -> test(name, "<>", value));

  private RedcapTable(Instrument instrument) {
    this.instrument = instrument;
  }

  /**
   * Writes an instrument. Answers that count as missing become choices.
   *
   * @param instrument the instrument
   * @return the dictionary as CSV, and what it can't hold
   */
  public static Exchanged of(Instrument instrument) {
    return new RedcapTable(instrument).exchanged();
  }

  private Exchanged exchanged() {
    List<List<String>> rows = new ArrayList<>();
    String form = name(instrument.id());
    rows.add(row(Map.of(0, "record_id", 1, form, 3, "text", 4, "Record ID")));
    String section = "";
    for (Field field : Field.of(instrument)) {
      boolean opens = !field.section().id().equals(section);
      section = field.section().id();
      rows.add(row(field, form, opens ? field.section().title() : ""));
    }
    boolean bars =
        Field.of(instrument).stream()
            .anyMatch(f -> f.choices().values().stream().anyMatch(l -> l.indexOf('|') >= 0));
    List<String> notes =
        new Lost(instrument, "A REDCap dictionary")
            .always()
            .when(bars, "a vertical bar in a label; it became a slash")
            .notes();
    return new Exchanged(CsvText.of(COLUMNS, rows), notes);
  }

  private List<String> row(Field field, String form, String header) {
    Map<Integer, String> cells = new LinkedHashMap<>();
    cells.put(0, name(field.name()));
    cells.put(1, form);
    cells.put(2, header);
    cells.put(3, type(field.kind()));
    cells.put(4, field.label());
    cells.put(5, choices(field));
    cells.put(6, field.question().unit().orElse(""));
    limits(field, cells);
    field.question().askedIf().ifPresent(c -> cells.put(11, routing.of(c)));
    if (field.question().type() == QuestionType.GRID) {
      cells.put(15, name(field.question().id()));
    }
    return row(cells);
  }

  private static List<String> row(Map<Integer, String> cells) {
    List<String> row = new ArrayList<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      row.add(cells.getOrDefault(i, ""));
    }
    return row;
  }

  private static String type(Field.Kind kind) {
    return switch (kind) {
      case CHOICE -> "radio";
      case OPTIONS -> "checkbox";
      case NUMBER, PART, DATE -> "text";
      case TEXT -> "notes";
    };
  }

  private static void limits(Field field, Map<Integer, String> cells) {
    switch (field.kind()) {
      case NUMBER -> {
        cells.put(7, "number");
        Optional<Range> range = field.question().range();
        range
            .filter(r -> !Double.isInfinite(r.lower()))
            .ifPresent(r -> cells.put(8, Numbers.of(r.lower())));
        range
            .filter(r -> !Double.isInfinite(r.upper()))
            .ifPresent(r -> cells.put(9, Numbers.of(r.upper())));
      }
      case PART -> {
        cells.put(7, "number");
        cells.put(8, "0");
        cells.put(9, "100");
      }
      case DATE -> cells.put(7, "date_ymd");
      default -> {}
    }
  }

  private static String choices(Field field) {
    if (field.choices().isEmpty()) {
      return "";
    }
    Map<String, String> all = new LinkedHashMap<>(field.choices());
    field.missing().forEach(all::putIfAbsent);
    return all.entrySet().stream()
        .map(e -> e.getKey() + ", " + e.getValue().replace('|', '/'))
        .collect(Collectors.joining(" | "));
  }

  private String test(String question, String sign, String value) {
    boolean options =
        instrument.question(question).filter(q -> q.type() == QuestionType.MULTIPLE).isPresent();
    return options
        ? "[" + name(question) + "(" + value + ")] " + sign + " '1'"
        : "[" + name(question) + "] " + sign + " '" + value + "'";
  }

  private static String name(String id) {
    return id.toLowerCase(Locale.ROOT).replace('-', '_');
  }
}
