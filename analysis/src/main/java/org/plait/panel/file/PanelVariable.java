package org.plait.panel.file;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.DateColumn;
import org.plait.ingest.NumberColumn;
import org.plait.ingest.labelled.MissingMark;
import org.plait.ingest.labelled.UserMissing;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.labelled.Variable.Kind;
import org.plait.ingest.labelled.Variable.Measure;
import org.plait.instrument.Category;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;

/**
 * One item of the panels as a variable of SPSS. Whole numbers stay the codes they are in the
 * instrument; codes that are words are numbered from 1 in their order. Reasons of missing answers
 * are six labelled values below all answers, declared missing.
 */
final class PanelVariable {

  private static final LocalDate FIRST_MISSING_DAY = LocalDate.of(1583, 1, 1);
  private static final double SECONDS_TO_IT =
      86_400.0 * ChronoUnit.DAYS.between(LocalDate.of(1582, 10, 14), FIRST_MISSING_DAY);
  private static final int REASONS = MissingReason.values().length;

  private final ItemRef item;
  private final Optional<Question> question;
  private final boolean dates;
  private final long below;
  private final Map<String, String> codes = new LinkedHashMap<>();
  private final Map<String, String> labels = new LinkedHashMap<>();

  /**
   * Collects what the panels say about an item.
   *
   * @param item the item
   * @param panels the panels, of which some ask it
   */
  PanelVariable(ItemRef item, List<Panel> panels) {
    this.item = item;
    List<Question> asked =
        panels.stream().flatMap(p -> p.instrument().question(item.question()).stream()).toList();
    this.question = asked.stream().findFirst();
    List<AnswerColumn> columns =
        panels.stream()
            .flatMap(p -> p.waves().stream())
            .flatMap(w -> w.column(item).stream())
            .toList();
    this.dates = columns.stream().anyMatch(DateColumn.class::isInstance);
    if (columns.stream().anyMatch(CategoryColumn.class::isInstance)) {
      categories(asked);
    }
    this.below = below(columns);
  }

  private void categories(List<Question> asked) {
    if (question.orElseThrow().type() == QuestionType.MULTIPLE) {
      codes.putAll(Map.of("0", "0", "1", "1"));
      labels.put("0", "not ticked");
      labels.put("1", "ticked");
      return;
    }
    List<Category> all = new ArrayList<>();
    asked.forEach(q -> all.addAll(q.codes().categories()));
    boolean numbers = all.stream().allMatch(c -> c.code().matches("0|[1-9][0-9]{0,8}"));
    for (Category category : all) {
      String number = numbers ? category.code() : Integer.toString(codes.size() + 1);
      if (codes.putIfAbsent(category.code(), number) == null) {
        labels.put(number, category.label());
      }
    }
  }

  /** The number below which reasons stand: 0, unless a number lies where they would. */
  private static long below(List<AnswerColumn> columns) {
    double least = 0;
    for (AnswerColumn column : columns) {
      if (column instanceof NumberColumn numbers) {
        for (int row = 0; row < numbers.rows(); row++) {
          least = numbers.given(row) ? Math.min(least, numbers.value(row)) : least;
        }
      }
    }
    return (long) Math.floor(least);
  }

  /** The variable, under a name that SPSS takes. */
  Variable variable(String name) {
    Map<String, String> all = new LinkedHashMap<>(labels);
    for (MissingReason reason : MissingReason.values()) {
      all.put(code(reason), reason.words());
    }
    double first = dates ? SECONDS_TO_IT : below - REASONS;
    double last = dates ? first + 86_400.0 * (REASONS - 1) : below - 1;
    UserMissing.Range range = new UserMissing.Range(first, last);
    return Variable.number(name, label())
        .with(dates ? Kind.DATE : Kind.NUMBER)
        .with(all)
        .with(new UserMissing(Set.of(), Optional.of(range)))
        .with(measure());
  }

  private Measure measure() {
    boolean ordered =
        question
            .map(q -> q.type() == QuestionType.ORDINAL || q.type() == QuestionType.GRID)
            .orElse(false);
    return codes.isEmpty() ? Measure.SCALE : ordered ? Measure.ORDINAL : Measure.NOMINAL;
  }

  private String label() {
    String wording = question.map(Question::text).orElse(item.question());
    return item.item().isEmpty() || question.isEmpty()
        ? wording
        : wording + " / " + Dictionary.part(question.get(), item);
  }

  private String code(MissingReason reason) {
    return dates
        ? FIRST_MISSING_DAY.plusDays(reason.ordinal()).toString()
        : Long.toString(below - 1 - reason.ordinal());
  }

  /** The cells of a wave's rows; empty where the wave does not have the item. */
  IntFunction<String> cells(Panel panel, PanelWave wave) {
    Optional<AnswerColumn> column = wave.column(item);
    if (column.isEmpty()) {
      return row -> "";
    }
    IntFunction<String> answers = answers(panel, column.get());
    return row ->
        column
            .get()
            .missing(row)
            .map(reason -> MissingMark.cell(code(reason)))
            .orElseGet(() -> answers.apply(row));
  }

  private IntFunction<String> answers(Panel panel, AnswerColumn column) {
    if (column instanceof CategoryColumn chosen) {
      Question asked = panel.instrument().question(item.question()).orElseThrow();
      List<String> written =
          asked.type() == QuestionType.MULTIPLE
              ? List.of("0", "1")
              : asked.codes().categories().stream().map(c -> codes.get(c.code())).toList();
      return row -> written.get(chosen.category(row));
    }
    if (column instanceof NumberColumn numbers) {
      return row -> PanelTable.number(numbers.value(row));
    }
    return row -> ((DateColumn) column).date(row).orElseThrow().toString();
  }

  /** The question with several answers that the item is an option of. */
  Optional<Question> set() {
    return question.filter(q -> q.type() == QuestionType.MULTIPLE);
  }
}
