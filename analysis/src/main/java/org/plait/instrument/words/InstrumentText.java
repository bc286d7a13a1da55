package org.plait.instrument.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.Comparability;
import org.plait.instrument.Instrument;
import org.plait.instrument.MissingCode;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Range;
import org.plait.instrument.Section;
import org.plait.instrument.StateDuration;

/** An instrument as people read it. */
public final class InstrumentText {

  private final List<String> lines = new ArrayList<>();

  private InstrumentText() {}

  /**
   * Writes an instrument.
   *
   * @param instrument the instrument
   * @return its lines: sections, questions with their answers, and each wave's columns
   */
  public static List<String> lines(Instrument instrument) {
    InstrumentText text = new InstrumentText();
    text.lines.add(
        instrument.id()
            + ": "
            + counted(instrument.questions().size(), "question")
            + ", "
            + counted(instrument.derived().size(), "derived question")
            + ", "
            + counted(instrument.scales().size(), "scale")
            + (instrument.durations().isEmpty()
                ? ""
                : ", " + counted(instrument.durations().size(), "duration")));
    instrument.sections().forEach(text::section);
    if (!instrument.derived().isEmpty()) {
      text.lines.add("");
      text.lines.add("Derived");
      instrument.derived().forEach(text::question);
    }
    instrument
        .scales()
        .forEach(
            s ->
                text.lines.add(
                    "  "
                        + s.id()
                        + "  scale of "
                        + s.items().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))));
    instrument.durations().forEach(text::duration);
    return List.copyOf(text.lines);
  }

  private void duration(StateDuration duration) {
    lines.add("");
    lines.add("  " + duration.id() + "  " + duration.text());
    lines.add(
        "      duration, from "
            + duration.from()
            + " to "
            + duration.to()
            + "; goes on for those with "
            + duration.status()
            + " "
            + String.join(", ", duration.goesOn())
            + ", ended within "
            + counted(duration.within(), "month")
            + " for those with "
            + String.join(", ", duration.ended()));
  }

  private static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void section(Section section) {
    lines.add("");
    lines.add(section.title());
    section.questions().forEach(this::question);
  }

  private void question(Question question) {
    lines.add("");
    lines.add("  " + question.id() + "  " + question.text());
    StringBuilder kind = new StringBuilder("      ").append(word(question.type()));
    question.range().ifPresent(r -> kind.append(", ").append(range(r)));
    question.unit().ifPresent(u -> kind.append(", in ").append(u));
    question
        .askedIf()
        .ifPresent(c -> kind.append(", put to those with ").append(ConditionText.of(c)));
    question.derivation().ifPresent(d -> kind.append(", from ").append(d.from()));
    lines.add(kind.toString());
    question.rows().forEach(r -> lines.add("      row " + r.id() + "  " + r.text()));
    question.codes().categories().forEach(this::category);
    question.codes().missing().forEach(this::missing);
    if (question.derivation().isEmpty()) {
      question.waves().forEach(this::wave);
    }
  }

  private void category(Category category) {
    lines.add(
        "      "
            + category.code()
            + "  "
            + category.label()
            + (category.waves().isEmpty()
                ? ""
                : " (" + String.join(", ", category.waves()) + " only)"));
  }

  private void missing(MissingCode code) {
    lines.add(
        "      " + code.code() + "  " + code.label() + " (missing: " + code.reason().words() + ")");
  }

  private void wave(String wave, Binding binding) {
    StringBuilder line = new StringBuilder("      ").append(wave).append(": ");
    line.append(columns(binding.columns()));
    if (binding.comparability() != Comparability.EXACT) {
      line.append("; ").append(binding.comparability().word().replace('-', ' '));
    }
    binding.text().ifPresent(t -> line.append("; asked as “").append(t).append("”"));
    binding.note().ifPresent(n -> line.append("; ").append(n));
    lines.add(line.toString());
  }

  private static String columns(Map<String, String> columns) {
    if (columns.size() == 1) {
      return "column " + columns.values().iterator().next();
    }
    return columns.isEmpty() ? "no column" : "columns " + String.join(", ", columns.values());
  }

  /** The kind of question in words. */
  static String word(QuestionType type) {
    return switch (type) {
      case SINGLE -> "single choice";
      case MULTIPLE -> "multiple choice";
      case ORDINAL -> "ordered choice";
      default -> type.name().toLowerCase(Locale.ROOT);
    };
  }

  /** A range in words, such as {@code 0 to 60}. */
  static String range(Range range) {
    return number(range.lower()) + " to " + number(range.upper());
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return "any";
    }
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
