package org.plait.ingest.dictionary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.platform.RedcapDictionary;
import org.plait.instrument.QuestionType;

/** Makes an instrument from REDCap's data dictionary. */
final class RedcapImport {

  private static final Set<String> PERSONAL = Set.of("email", "phone", "zipcode", "postalcode");

  private final List<String> header;
  private final List<Part> parts = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private final List<Asked> questions = new ArrayList<>();
  private final List<Asked> matrix = new ArrayList<>();
  private String matrixName = "";
  private String form = "";
  private String title = "";

  private RedcapImport(List<String> header) {
    this.header = header;
  }

  /** The instrument; empty when the table is not a dictionary. */
  static Optional<Imported> of(List<String> header, List<List<String>> rows) {
    if (RedcapDictionary.of(header, rows).isEmpty() || rows.isEmpty()) {
      return Optional.empty();
    }
    RedcapImport read = new RedcapImport(header);
    // The first field of every project is the record's id, not a question.
    read.left.add(read.cell(rows.get(0), "variable / field name", "field_name"));
    rows.stream().skip(1).forEach(read::row);
    read.closePart();
    return Optional.of(
        new InstrumentYaml(RoutingWords.REDCAP, "").of(read.id(rows), read.parts, read.notes()));
  }

  private String id(List<List<String>> rows) {
    return cell(rows.get(rows.size() - 1), "form name", "form_name");
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "A REDCap dictionary does not say which choices stand in an order, which count as missing,"
            + " which questions are a ranking or parts of a hundred, or what a table asks.");
    notes.add(
        "Left out, as no questions or as they may identify people: "
            + String.join(", ", left)
            + ".");
    return notes;
  }

  private String cell(List<String> row, String... names) {
    int column = RedcapDictionary.column(header, Set.of(names));
    return column < 0 ? "" : row.get(column).strip();
  }

  private void row(List<String> row) {
    String ownForm = cell(row, "form name", "form_name");
    String heading = cell(row, "section header", "section_header");
    if (!heading.isEmpty() || !ownForm.equals(form)) {
      closePart();
      title = heading.isEmpty() ? ownForm : heading;
      form = ownForm;
    }
    String table = cell(row, "matrix group name", "matrix_group_name");
    if (!table.equals(matrixName)) {
      closeMatrix();
      matrixName = table;
    }
    Optional<Asked> asked = asked(row);
    if (asked.isEmpty()) {
      left.add(cell(row, "variable / field name", "field_name"));
    } else {
      (table.isEmpty() ? questions : matrix).add(asked.get());
    }
  }

  private void closeMatrix() {
    if (!matrix.isEmpty()) {
      questions.addAll(Grids.of(matrixName, "", List.copyOf(matrix)));
      matrix.clear();
    }
  }

  private void closePart() {
    closeMatrix();
    if (!questions.isEmpty()) {
      parts.add(new Part(title.isEmpty() ? "Questions" : title, questions));
      questions.clear();
    }
  }

  private Optional<Asked> asked(List<String> row) {
    String type = cell(row, "field type", "field_type").toLowerCase(Locale.ROOT);
    String choices =
        cell(row, "choices, calculations, or slider labels", "select_choices_or_calculations");
    String name = cell(row, "variable / field name", "field_name");
    Asked asked =
        Asked.of(
            name,
            cell(row, "field label", "field_label"),
            QuestionType.TEXT,
            cell(row, "branching logic (show field only if...)", "branching_logic"));
    if (cell(row, "identifier?", "identifier").equalsIgnoreCase("y")) {
      return Optional.empty();
    }
    Map<String, String> labels = RedcapDictionary.choices(type, choices);
    return switch (type) {
      case "radio", "dropdown", "yesno", "truefalse" ->
          labels.isEmpty() ? Optional.empty() : Optional.of(Choices.one(asked, labels));
      case "checkbox" ->
          labels.isEmpty()
              ? Optional.empty()
              : Optional.of(
                  asked.choosing(QuestionType.MULTIPLE, labels).in(columns(name, labels)));
      case "slider" ->
          Optional.of(
              asked.choosing(QuestionType.NUMBER, Map.of()).within(new Limits("0", "100", ""), ""));
      case "text" -> typed(asked, row);
      case "notes" -> Optional.of(asked);
      default -> Optional.empty();
    };
  }

  /** REDCap writes a column an option, in lower case and with underscores for signs. */
  private static Map<String, String> columns(String name, Map<String, String> labels) {
    Map<String, String> columns = new LinkedHashMap<>();
    labels
        .keySet()
        .forEach(
            code ->
                columns.put(
                    code,
                    name + "___" + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_")));
    return columns;
  }

  private Optional<Asked> typed(Asked asked, List<String> row) {
    String valid =
        cell(
                row,
                "text validation type or show slider number",
                "text_validation_type_or_show_slider_number")
            .toLowerCase(Locale.ROOT);
    if (PERSONAL.stream().anyMatch(valid::startsWith)) {
      return Optional.empty();
    }
    if (valid.startsWith("date_")) {
      return Optional.of(asked.choosing(QuestionType.DATE, Map.of()));
    }
    if (!valid.startsWith("number") && !valid.startsWith("integer")) {
      return Optional.of(asked);
    }
    Limits limits =
        new Limits(
            cell(row, "text validation min", "text_validation_min"),
            cell(row, "text validation max", "text_validation_max"),
            "");
    return Optional.of(
        asked
            .choosing(QuestionType.NUMBER, Map.of())
            .within(limits, cell(row, "field note", "field_note")));
  }
}
