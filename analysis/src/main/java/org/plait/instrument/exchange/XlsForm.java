package org.plait.instrument.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.instrument.Instrument;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Range;

/**
 * An XLSForm, as KoboToolbox, ODK and kin take it: a sheet of questions, one of choices, one of
 * settings.
 *
 * @param sheets the rows of each sheet, its header first, by name in order
 * @param notes what the format can't hold, a sentence each
 */
public record XlsForm(Map<String, List<List<String>>> sheets, List<String> notes) {

  private static final List<String> SURVEY =
      List.of("type", "name", "label", "hint", "relevant", "constraint", "appearance");
  private static final List<String> CHOICES = List.of("list_name", "name", "label");
  private static final List<String> SETTINGS = List.of("form_title", "form_id");

  /** Copies the parts, keeping their order. */
  public XlsForm {
    sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
    notes = List.copyOf(notes);
  }

  /**
   * Writes an instrument. Answers that count as missing become choices.
   *
   * @param instrument the instrument
   * @return the form
   */
  public static XlsForm of(Instrument instrument) {
    Sheets sheets = new Sheets(instrument);
    Field.of(instrument).forEach(sheets::field);
    sheets.close();
    Map<String, List<List<String>>> written = new LinkedHashMap<>();
    written.put("survey", sheets.survey);
    written.put("choices", sheets.choices);
    written.put("settings", List.of(SETTINGS, List.of(instrument.id(), instrument.id())));
    List<String> notes =
        new Lost(instrument, "An XLSForm")
            .always()
            .when(sheets.spaced, "a space in a code; it became an underscore")
            .notes();
    return new XlsForm(written, notes);
  }

  /** The rows while they are written: groups are open until another section or grid begins. */
  private static final class Sheets {

    private final Instrument instrument;
    private final List<List<String>> survey = new ArrayList<>(List.of(SURVEY));
    private final List<List<String>> choices = new ArrayList<>(List.of(CHOICES));
    private final RoutingText routing = new RoutingText(this::equal, this::unequal);
    private String section = "";
    private String grid = "";
    private String listed = "";
    private boolean spaced;

    Sheets(Instrument instrument) {
      this.instrument = instrument;
    }

    void field(Field field) {
      open(field);
      String question = field.question().id();
      if (!field.choices().isEmpty() && !listed.equals(question)) {
        listed = question;
        field.choices().forEach((code, label) -> choice(question, code, label));
        field.missing().forEach((code, label) -> choice(question, code, label));
      }
      boolean ownRelevance = field.question().type() != QuestionType.GRID;
      survey.add(
          List.of(
              type(field),
              field.name(),
              field.label(),
              field.question().unit().orElse(""),
              ownRelevance ? relevant(field) : "",
              constraint(field),
              ""));
    }

    private void open(Field field) {
      boolean gridRow = field.question().type() == QuestionType.GRID;
      if (!grid.isEmpty() && !grid.equals(field.question().id())) {
        end();
        grid = "";
      }
      if (!section.equals(field.section().id())) {
        if (!section.isEmpty()) {
          end();
        }
        section = field.section().id();
        begin("section_" + section, field.section().title(), "", "");
      }
      if (gridRow && grid.isEmpty()) {
        grid = field.question().id();
        begin("grid_" + grid, field.question().text(), relevant(field), "table-list");
      }
    }

    private void begin(String name, String label, String relevant, String appearance) {
      survey.add(List.of("begin_group", name, label, "", relevant, "", appearance));
    }

    private void end() {
      survey.add(List.of("end_group", "", "", "", "", "", ""));
    }

    void close() {
      if (!grid.isEmpty()) {
        end();
      }
      if (!section.isEmpty()) {
        end();
      }
    }

    private void choice(String list, String code, String label) {
      spaced |= code.indexOf(' ') >= 0;
      choices.add(List.of(list, code(code), label));
    }

    private static String code(String code) {
      return code.replace(' ', '_');
    }

    private static String type(Field field) {
      return switch (field.kind()) {
        case CHOICE -> "select_one " + field.question().id();
        case OPTIONS -> "select_multiple " + field.question().id();
        case NUMBER, PART -> "decimal";
        case DATE -> "date";
        case TEXT -> "text";
      };
    }

    private String relevant(Field field) {
      return field.question().askedIf().map(routing::of).orElse("");
    }

    private static String constraint(Field field) {
      if (field.kind() == Field.Kind.PART) {
        return ". >= 0 and . <= 100";
      }
      Optional<Range> range = field.question().range();
      if (field.kind() != Field.Kind.NUMBER || range.isEmpty()) {
        return "";
      }
      List<String> limits = new ArrayList<>();
      Range r = range.get();
      if (!Double.isInfinite(r.lower())) {
        limits.add((r.lowerIncluded() ? ". >= " : ". > ") + Numbers.of(r.lower()));
      }
      if (!Double.isInfinite(r.upper())) {
        limits.add((r.upperIncluded() ? ". <= " : ". < ") + Numbers.of(r.upper()));
      }
      return String.join(" and ", limits);
    }

    private String equal(String question, String value) {
      return several(question)
          ? "selected(${" + question + "}, '" + code(value) + "')"
          : "${" + question + "} = '" + code(value) + "'";
    }

    private String unequal(String question, String value) {
      return several(question)
          ? "not(" + equal(question, value) + ")"
          : "${" + question + "} != '" + code(value) + "'";
    }

    private boolean several(String question) {
      return instrument
          .question(question)
          .filter(q -> q.type() == QuestionType.MULTIPLE)
          .isPresent();
    }
  }
}
