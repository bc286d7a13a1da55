package org.plait.change.question;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.MissingReason;
import org.plait.panel.PanelWave;
import org.plait.statistics.Ranks;

/** Answers that take few different values, as the places of their values. */
public final class CodedAnswers {

  /** The place of an answer that is missing. */
  static final int MISSING = -1;

  /** The place of an answer of somebody who was not asked. */
  static final int NOT_ASKED = -2;

  /** With more different values people are taken one by one. */
  private static final int FEW_VALUES = 1_000;

  private static final short NOT_ASKED_CELL = CategoryColumn.cellOf(MissingReason.NOT_ASKED);

  private final Object source;
  private final IntUnaryOperator place;
  private final double[] values;

  private CodedAnswers(Object source, IntUnaryOperator place, double[] values) {
    this.source = source;
    this.place = place;
    this.values = values;
  }

  /** The answers of a wave; nothing where they take many different values. */
  public static Optional<CodedAnswers> of(PanelWave wave, Answers answers) {
    return answers.categories().isPresent()
        ? answers.categories().map(CodedAnswers::of)
        : ofNumbers(wave, answers);
  }

  private static CodedAnswers of(CategoryValues categories) {
    CategoryColumn column = categories.column();
    IntUnaryOperator place =
        row -> {
          int category = column.category(row);
          return category >= 0 ? category : category == NOT_ASKED_CELL ? NOT_ASKED : MISSING;
        };
    return new CodedAnswers(column, place, categories.values());
  }

  private static Optional<CodedAnswers> ofNumbers(PanelWave wave, Answers answers) {
    double[] each = new double[wave.rows()];
    int valid = 0;
    for (int row = 0; row < each.length; row++) {
      if (answers.valid(row)) {
        each[valid++] = answers.value(row);
      }
    }
    double[] different = Arrays.stream(each, 0, valid).sorted().distinct().toArray();
    IntUnaryOperator place =
        row -> {
          if (answers.valid(row)) {
            return Ranks.countBelow(different, answers.value(row), false);
          }
          return answers.missing(row) ? MISSING : NOT_ASKED;
        };
    return different.length > FEW_VALUES
        ? Optional.empty()
        : Optional.of(new CodedAnswers(answers, place, different));
  }

  /** What the places are of: the same object for answers that are coded alike. */
  public Object source() {
    return source;
  }

  /** The place of a row's value, {@link #MISSING} or {@link #NOT_ASKED}. */
  int place(int row) {
    return place.applyAsInt(row);
  }

  /** The value of each place. */
  public double[] values() {
    return values.clone();
  }
}
