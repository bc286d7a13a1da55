package org.plait.simulation.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.GridRow;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.simulation.answer.Answer;
import org.plait.simulation.answer.Row;

/** The columns in which one wave's export holds the answers, in questionnaire order. */
public final class ExportColumns {

  private final String wave;
  private final CellWriter writer;
  private final List<Column> columns = new ArrayList<>();

  /** The columns of the questions a wave asks. */
  public ExportColumns(List<Question> questions, String wave, CellWriter writer) {
    this.wave = wave;
    this.writer = writer;
    questions.forEach(this::add);
  }

  /**
   * A column.
   *
   * @param name its name
   * @param text what respondents read
   * @param cell writes a row's cell
   * @param choice the question, where a cell holds one of its codes or labels
   */
  public record Column(
      String name, String text, Function<Row, String> cell, Optional<Question> choice) {

    Column(String name, String text, Function<Row, String> cell) {
      this(name, text, cell, Optional.empty());
    }
  }

  /** The columns in the order of the questionnaire. */
  public List<Column> all() {
    return List.copyOf(columns);
  }

  private void add(Question question) {
    Binding binding = question.waves().get(wave);
    String text = binding.text().orElse(question.text());
    switch (question.type()) {
      case MULTIPLE -> several(question, binding, text);
      case GRID -> {
        for (GridRow row : question.rows()) {
          String column = binding.columns().get(row.id());
          if (column != null) {
            ItemRef item = new ItemRef(question.id(), row.id());
            columns.add(
                new Column(
                    column,
                    text + " - " + row.text(),
                    r -> choice(question, item, r),
                    coded(question, binding)));
          }
        }
      }
      case RANKING -> each(question, binding, text);
      case ALLOCATION -> each(question, binding, text);
      default -> single(question, binding, text);
    }
  }

  private void single(Question question, Binding binding, String text) {
    ItemRef item = ItemRef.of(question.id());
    String column = binding.columns().get("");
    if (column == null) {
      column = binding.columns().values().iterator().next();
    }
    columns.add(new Column(column, text, r -> choice(question, item, r), coded(question, binding)));
    binding
        .noneFlag()
        .ifPresent(
            flag -> columns.add(new Column(flag, text + " - None", r -> flag(binding, item, r))));
  }

  private void several(Question question, Binding binding, String text) {
    ItemRef item = ItemRef.of(question.id());
    boolean one = binding.columns().size() == 1 && binding.columns().containsKey("");
    if (one) {
      columns.add(new Column(binding.columns().get(""), text, r -> choice(question, item, r)));
      return;
    }
    for (Map.Entry<String, String> option : binding.columns().entrySet()) {
      String label = label(question, option.getKey());
      columns.add(
          new Column(
              option.getValue(),
              text + " - " + label,
              r -> {
                Answer answer = r.answers().get(item);
                return answer == null || answer.isBlank()
                    ? ""
                    : writer.tick(answer.codes().contains(option.getKey()), label);
              }));
    }
  }

  private void each(Question question, Binding binding, String text) {
    for (Map.Entry<String, String> part : binding.columns().entrySet()) {
      ItemRef item = new ItemRef(question.id(), part.getKey());
      columns.add(
          new Column(
              part.getValue(),
              text + " - " + label(question, part.getKey()),
              r -> choice(question, item, r),
              coded(question, binding)));
    }
  }

  /** The question, where its answers are written as they stand in the instrument. */
  private static Optional<Question> coded(Question question, Binding binding) {
    boolean choice =
        question.type() == QuestionType.SINGLE
            || question.type() == QuestionType.ORDINAL
            || question.type() == QuestionType.GRID
            || question.type() == QuestionType.RANKING;
    boolean asWritten = binding.values().isEmpty() && binding.banding().isEmpty();
    return choice && asWritten ? Optional.of(question) : Optional.empty();
  }

  private static String label(Question question, String code) {
    return question.codes().categories().stream()
        .filter(c -> c.code().equals(code))
        .map(Category::label)
        .findFirst()
        .orElse(code);
  }

  private String flag(Binding binding, ItemRef item, Row row) {
    Answer answer = row.answers().getOrDefault(item, Answer.BLANK);
    boolean ticked =
        answer.codes().size() == 1 && CellWriter.flagged(binding, answer.codes().get(0));
    return ticked ? "1" : "";
  }

  private String choice(Question question, ItemRef item, Row row) {
    Answer answer = row.answers().get(item);
    if (answer == null) {
      return "";
    }
    if (answer.isBlank()) {
      return writer.leftOut(question);
    }
    if (!answer.text().isEmpty()) {
      return answer.text();
    }
    if (answer.number().isPresent()) {
      return writer.number(question, answer);
    }
    return switch (question.type()) {
      case MULTIPLE -> writer.ticks(question, answer, row.person());
      default ->
          question.waves().get(wave).banding().isPresent()
              ? writer.banded(question, answer.codes().get(0), row.person())
              : writer.code(question, answer.codes().get(0), row.person());
    };
  }
}
