package org.plait.ingest.question;

import java.util.Map;
import java.util.Optional;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.cell.CellProblem;
import org.plait.ingest.cell.CodeMatcher;
import org.plait.ingest.cell.NumberCells;
import org.plait.ingest.cell.PlainNumber;
import org.plait.ingest.cell.WaveContext;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;

/** Types a number within its declared range. */
public final class NumberReader extends QuestionReader {

  private final String column;
  private final int position;
  private final CodeMatcher missing;
  private final NoneFlag flag;
  private final NumberCells cells = new NumberCells();

  NumberReader(
      Question question,
      WaveContext context,
      String column,
      int position,
      CodeMatcher missing,
      NoneFlag flag) {
    super(question, context);
    this.column = column;
    this.position = position;
    this.missing = missing;
    this.flag = flag;
  }

  @Override
  public void read(int row, String[] row0) {
    String cell = row0[position].strip();
    double number = PlainNumber.parse(cell);
    switch (flag.in(row0)) {
      case UNKNOWN:
        invalid(row, flag.column(), CellProblem.UNKNOWN_CATEGORY);
        break;
      case TICKED:
        if (cell.isEmpty() || number == 0) {
          cells.missing(row, MissingReason.NOT_APPLICABLE);
        } else {
          invalid(row, column, CellProblem.FLAG_AND_NUMBER);
        }
        break;
      default:
        readNumber(row, cell, number);
    }
  }

  private void readNumber(int row, String cell, double number) {
    short known = missing.match(cell);
    if (CodeMatcher.isMissing(known)) {
      cells.missing(row, CodeMatcher.reason(known));
    } else if (Double.isNaN(number)) {
      invalid(row, column, CellProblem.UNREADABLE_NUMBER.of(cell));
    } else if (!question().range().map(r -> r.contains(number)).orElse(true)) {
      invalid(row, column, CellProblem.OUT_OF_RANGE);
    } else {
      cells.set(row, number);
    }
  }

  private void invalid(int row, String where, CellProblem problem) {
    problem(row, where, problem, "");
    cells.missing(row, MissingReason.INVALID);
  }

  /** The number of a row that has one. */
  public double number(int row) {
    return cells.value(row);
  }

  @Override
  public Optional<MissingReason> missing(int row) {
    return Optional.ofNullable(cells.reason(row));
  }

  @Override
  public void notAsked(int row) {
    cells.missing(row, MissingReason.NOT_ASKED);
  }

  @Override
  public void keep(int[] rows) {
    cells.keep(rows);
  }

  @Override
  public void addTo(Map<ItemRef, AnswerColumn> columns) {
    columns.put(ItemRef.of(question().id()), cells.column());
  }
}
