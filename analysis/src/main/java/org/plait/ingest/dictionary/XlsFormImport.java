package org.plait.ingest.dictionary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plait.instrument.QuestionType;

/** Makes an instrument from an XLSForm. */
final class XlsFormImport {

  private static final Pattern LIMIT = Pattern.compile("\\.\\s*([<>]=)\\s*(-?\\d+(?:\\.\\d+)?)");

  private final SheetTable survey;
  private final Map<String, Map<String, String>> lists;
  private final Deque<Group> groups = new ArrayDeque<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Asked> questions = new ArrayList<>();
  private final List<Asked> table = new ArrayList<>();
  private final List<String> left = new ArrayList<>();
  private String title = "Questions";
  private int repeats;

  /** An open group; only the outermost makes a part of the questionnaire. */
  private record Group(String name, String label, String relevant, boolean table) {}

  private XlsFormImport(SheetTable survey, Map<String, Map<String, String>> lists) {
    this.survey = survey;
    this.lists = lists;
  }

  /** The instrument; empty when the sheets are no form. */
  static Optional<Imported> of(Map<String, List<List<String>>> sheets, String otherwise) {
    SheetTable survey = SheetTable.of(sheets.getOrDefault("survey", List.of()));
    if (!survey.has("type") || !survey.has("name") || survey.rows().isEmpty()) {
      return Optional.empty();
    }
    SheetTable settings = SheetTable.of(sheets.getOrDefault("settings", List.of()));
    String id = settings.rows().isEmpty() ? "" : settings.cell(settings.rows().get(0), "form_id");
    XlsFormImport read = new XlsFormImport(survey, lists(sheets));
    survey.rows().forEach(read::row);
    read.closePart();
    return Optional.of(
        new InstrumentYaml(RoutingWords.XLSFORM, " ")
            .of(id.isEmpty() ? otherwise : id, read.parts, read.notes()));
  }

  private static Map<String, Map<String, String>> lists(Map<String, List<List<String>>> sheets) {
    SheetTable choices = SheetTable.of(sheets.getOrDefault("choices", List.of()));
    Map<String, Map<String, String>> lists = new LinkedHashMap<>();
    for (List<String> row : choices.rows()) {
      String list = choices.cell(row, choices.has("list_name") ? "list_name" : "list name");
      String code = choices.cell(row, choices.has("name") ? "name" : "value");
      String label = choices.cell(row, "label");
      lists
          .computeIfAbsent(list, l -> new LinkedHashMap<>())
          .put(code, label.isEmpty() ? code : label);
    }
    return lists;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(
        "An XLSForm does not say which choices stand in an order, which count as missing, or which"
            + " questions are a ranking or parts of a hundred.");
    if (!left.isEmpty()) {
      notes.add(
          "Left out, as no questions, repeated or as they may identify people: "
              + String.join(", ", left)
              + ".");
    }
    return notes;
  }

  private void row(List<String> row) {
    String type = survey.cell(row, "type").toLowerCase(Locale.ROOT).replace(' ', '_');
    String name = survey.cell(row, "name");
    switch (type) {
      case "begin_repeat" -> {
        repeats++;
        left.add(name);
      }
      case "end_repeat" -> repeats--;
      case "begin_group" -> begin(row, name);
      case "end_group" -> end();
      default -> {
        if (!type.isEmpty()) {
          asked(row, name);
        }
      }
    }
  }

  private void begin(List<String> row, String name) {
    String label = survey.cell(row, "label");
    boolean grid = survey.cell(row, "appearance").contains("table-list");
    if (groups.isEmpty()) {
      closePart();
      title = label.isEmpty() ? name : label;
    }
    groups.push(new Group(name, label, survey.cell(row, "relevant"), grid));
  }

  private void end() {
    if (groups.isEmpty()) {
      return;
    }
    Group closed = groups.pop();
    if (!table.isEmpty() && closed.table()) {
      questions.addAll(
          Grids.of(closed.name().replaceFirst("^grid_", ""), closed.label(), List.copyOf(table)));
      table.clear();
    }
    if (groups.isEmpty()) {
      closePart();
    }
  }

  private void closePart() {
    questions.addAll(table);
    table.clear();
    if (!questions.isEmpty()) {
      parts.add(new Part(title, questions));
      questions.clear();
    }
    title = "Questions";
  }

  private void asked(List<String> row, String name) {
    Optional<Asked> asked = repeats > 0 ? Optional.empty() : question(row, name);
    if (asked.isEmpty()) {
      left.add(name.isEmpty() ? survey.cell(row, "type") : name);
      return;
    }
    boolean inTable = !groups.isEmpty() && groups.peek().table();
    (inTable ? table : questions).add(asked.get());
  }

  private Optional<Asked> question(List<String> row, String name) {
    String[] type = survey.cell(row, "type").split("\\s+", -1);
    Asked asked = Asked.of(name, survey.cell(row, "label"), QuestionType.TEXT, relevant(row));
    Map<String, String> choices =
        type.length < 2 ? Map.of() : lists.getOrDefault(type[1], Map.of());
    return switch (type[0].toLowerCase(Locale.ROOT)) {
      case "select_one" ->
          choices.isEmpty() ? Optional.empty() : Optional.of(Choices.one(asked, choices));
      case "select_multiple" ->
          choices.isEmpty()
              ? Optional.empty()
              : Optional.of(asked.choosing(QuestionType.MULTIPLE, choices));
      case "integer", "decimal" ->
          Optional.of(
              asked
                  .choosing(QuestionType.NUMBER, Map.of())
                  .within(limits(survey.cell(row, "constraint")), survey.cell(row, "hint")));
      case "date" -> Optional.of(asked.choosing(QuestionType.DATE, Map.of()));
      case "text" -> Optional.of(asked);
      default -> Optional.empty();
    };
  }

  /** A question in groups is put to those to whom all of them are. */
  private String relevant(List<String> row) {
    List<String> all = new ArrayList<>();
    groups.descendingIterator().forEachRemaining(group -> all.add(group.relevant()));
    all.add(survey.cell(row, "relevant"));
    all.removeIf(String::isBlank);
    return all.size() == 1
        ? all.get(0)
        : String.join(" and ", all.stream().map(c -> "(" + c + ")").toList());
  }

  private static Limits limits(String constraint) {
    String lower = "";
    String upper = "";
    Matcher limit = LIMIT.matcher(constraint);
    while (limit.find()) {
      lower = limit.group(1).equals(">=") ? limit.group(2) : lower;
      upper = limit.group(1).equals("<=") ? limit.group(2) : upper;
    }
    boolean whole =
        LIMIT.matcher(constraint).replaceAll("").replaceAll("(?i)\\band\\b", "").isBlank();
    return whole ? new Limits(lower, upper, "") : new Limits("", "", constraint);
  }
}
