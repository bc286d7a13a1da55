package org.plait.simulation.export;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plait.instrument.Banding;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.MissingCode;
import org.plait.instrument.Question;
import org.plait.simulation.answer.Answer;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.chance.Numbers;
import org.plait.simulation.chance.Ticks;
import org.plait.simulation.people.Person;
import org.plait.simulation.platform.PlatformWriting;
import org.plait.study.ExportLayout;
import org.plait.study.MultipleLayout;
import org.plait.study.Wave;

/** How one wave's export writes an answer into cells. */
public final class CellWriter {

  private static final String SEEN = "-99";

  private final Wave wave;
  private final int position;
  private final boolean qualtrics;
  private final PlatformWriting writing;
  private final boolean numbered;
  private final Chance chance;

  /**
   * A wave's way of writing.
   *
   * @param numberedScales whether scales whose codes are numbers are written as numbers
   */
  public CellWriter(Wave wave, int position, boolean numberedScales, Chance chance) {
    this.wave = wave;
    this.position = position;
    this.qualtrics = wave.layout().format() == ExportLayout.Format.QUALTRICS;
    this.writing = PlatformWriting.of(wave.layout().format());
    this.numbered = numberedScales;
    this.chance = chance.named("writing " + wave.id());
  }

  /** Nothing was answered, though the question was put. */
  String leftOut(Question question) {
    boolean several = question.type() == org.plait.instrument.QuestionType.TEXT;
    return qualtrics && !several ? SEEN : "";
  }

  /** A category or missing code as the export writes it. */
  String code(Question question, String code, Person person) {
    Binding binding = question.waves().get(wave.id());
    List<String> written =
        binding.values().entrySet().stream()
            .filter(e -> e.getValue().equals(code))
            .map(Map.Entry::getKey)
            .toList();
    if (!written.isEmpty()) {
      double point = chance.named("synonym " + question.id()).uniform(person.id(), position);
      // The first way of writing is the common one, as the first of several ethnic groups is.
      return point < 0.85
          ? written.get(0)
          : chance.named("other synonym").pick(written, person.id(), position);
    }
    return writing.codes() || numbered && isNumbered(question) ? code : label(question, code);
  }

  private static boolean isNumbered(Question question) {
    return question.codes().categories().stream().allMatch(c -> c.code().matches("[0-9]+"));
  }

  private static String label(Question question, String code) {
    Optional<String> label =
        question.codes().categories().stream()
            .filter(c -> c.code().equals(code))
            .map(Category::label)
            .findFirst();
    return label.orElseGet(
        () ->
            question.codes().missing().stream()
                .filter(m -> m.code().equals(code))
                .map(MissingCode::label)
                .findFirst()
                .orElse(code));
  }

  /** The cell of an option that has a column of its own. */
  String tick(boolean ticked, String label) {
    String mark = writing.ticked().isEmpty() ? label : writing.ticked();
    return ticked ? mark : writing.notTicked();
  }

  /** The ticked options in one cell. */
  String ticks(Question question, Answer answer, Person person) {
    MultipleLayout layout = Ticks.layout(question, wave);
    List<String> labels = answer.codes().stream().map(c -> code(question, c, person)).toList();
    if (layout.kind() == MultipleLayout.Kind.JSON) {
      List<String> quoted = new ArrayList<>();
      labels.forEach(l -> quoted.add('"' + l.replace("\\", "\\\\").replace("\"", "\\\"") + '"'));
      return "[" + String.join(", ", quoted) + "]";
    }
    String last = writing.closing() && !labels.isEmpty() ? layout.separator() : "";
    return String.join(layout.separator(), labels) + last;
  }

  /** A number, or a month written as the wave writes dates. */
  String number(Question question, Answer answer) {
    double number = answer.number().orElseThrow();
    if (question.type() != org.plait.instrument.QuestionType.DATE) {
      return Numbers.plain(number);
    }
    int month = (int) number;
    LocalDate first = LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
    return wave.layout()
        .dateFormat()
        .map(words -> first.format(format(words)))
        .orElse(first.toString().substring(0, 7));
  }

  /** The Java pattern for words such as {@code dd/mm/yyyy}. */
  static DateTimeFormatter format(String words) {
    int space = words.indexOf(' ');
    String date = space < 0 ? words : words.substring(0, space);
    return DateTimeFormatter.ofPattern(
        date.toLowerCase(Locale.ROOT).replace('m', 'M').replace('y', 'u'), Locale.ROOT);
  }

  /** Whether a category is written by ticking the box beside a number. */
  static boolean flagged(Binding binding, String code) {
    return binding.banding().flatMap(Banding::flagged).filter(code::equals).isPresent();
  }

  /** A category of a question that this wave asked as a number. */
  String banded(Question question, String code, Person person) {
    Binding binding = question.waves().get(wave.id());
    Banding banding = binding.banding().orElseThrow();
    double most = question.range().map(r -> r.upper()).orElse(Double.POSITIVE_INFINITY);
    Chance field = chance.named("in band " + question.id());
    Chance rounding = chance.named("at end of band " + question.id());
    return banding.bands().stream()
        .filter(b -> b.code().equals(code))
        .findFirst()
        .map(
            b ->
                Numbers.plain(
                    Numbers.inBand(
                        b.range(),
                        most,
                        field.uniform(person.id(), position),
                        rounding.uniform(person.id(), position))))
        .orElseGet(() -> flagged(binding, code) ? "" : label(question, code));
  }
}
