package org.plait.ingest.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.cell.CellProblem;
import org.plait.ingest.cell.CodeMatcher;
import org.plait.ingest.cell.WaveContext;
import org.plait.ingest.labelled.MissingMark;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;

/**
 * Types dates or text, kept as values.
 *
 * @param <T> the type of a value
 */
abstract class ValueReader<T> extends QuestionReader {

  private final String column;
  private final int position;
  private final CodeMatcher missing;
  private List<@Nullable T> values = new ArrayList<>();
  private List<@Nullable MissingReason> reasons = new ArrayList<>();

  ValueReader(
      Question question, WaveContext context, String column, int position, CodeMatcher missing) {
    super(question, context);
    this.column = column;
    this.position = position;
    this.missing = missing;
  }

  /** The value of a cell that is not empty; empty when it is not valid. */
  abstract Optional<T> value(String cell);

  /** What is wrong with a cell without a value. */
  abstract CellProblem problem();

  /** The finished column. */
  abstract AnswerColumn column(
      List<@Nullable T> finished, List<@Nullable MissingReason> finishedReasons);

  @Override
  public void read(int row, String[] row0) {
    String cell = row0[position];
    short known = missing.match(cell);
    if (CodeMatcher.isMissing(known)) {
      set(row, null, CodeMatcher.reason(known));
      return;
    }
    Optional<T> value = MissingMark.marks(cell) ? Optional.empty() : value(cell);
    if (value.isPresent()) {
      set(row, value.get(), null);
    } else {
      problem(
          row, column, MissingMark.marks(cell) ? CellProblem.UNDECLARED_MISSING : problem(), "");
      set(row, null, MissingReason.INVALID);
    }
  }

  private void set(int row, @Nullable T value, @Nullable MissingReason reason) {
    if (row == values.size()) {
      values.add(value);
      reasons.add(reason);
    } else {
      values.set(row, value);
      reasons.set(row, reason);
    }
  }

  @Override
  public Optional<MissingReason> missing(int row) {
    return Optional.ofNullable(reasons.get(row));
  }

  @Override
  public void notAsked(int row) {
    set(row, null, MissingReason.NOT_ASKED);
  }

  @Override
  public void keep(int[] rows) {
    List<@Nullable T> keptValues = new ArrayList<>(rows.length);
    List<@Nullable MissingReason> keptReasons = new ArrayList<>(rows.length);
    for (int row : rows) {
      keptValues.add(values.get(row));
      keptReasons.add(reasons.get(row));
    }
    values = keptValues;
    reasons = keptReasons;
  }

  @Override
  public void addTo(Map<ItemRef, AnswerColumn> columns) {
    columns.put(ItemRef.of(question().id()), column(values, reasons));
  }
}
