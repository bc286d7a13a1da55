package org.plait.ingest.question;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.cell.CellProblem;
import org.plait.ingest.cell.NumberCells;
import org.plait.ingest.cell.WaveContext;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;

/** Types an answer made of a number for each of several things: a ranking or an allocation. */
abstract class PartsReader extends QuestionReader {

  private final boolean[] asked;
  private final NumberCells[] cells;
  private final NumberCells states = new NumberCells();

  PartsReader(Question question, WaveContext context, boolean[] asked) {
    super(question, context);
    this.asked = asked.clone();
    this.cells = new NumberCells[asked.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = new NumberCells();
    }
  }

  /** Takes an answer: a number for each thing. */
  final void answer(int row, double[] numbers) {
    states.set(row, 1);
    for (int i = 0; i < cells.length; i++) {
      if (asked[i]) {
        cells[i].set(row, numbers[i]);
      } else {
        cells[i].missing(row, MissingReason.NOT_ASKED);
      }
    }
  }

  /** Takes a missing answer. */
  final void miss(int row, MissingReason reason) {
    states.missing(row, reason);
    for (int i = 0; i < cells.length; i++) {
      cells[i].missing(row, asked[i] ? reason : MissingReason.NOT_ASKED);
    }
  }

  final void invalid(int row, String column, CellProblem problem, String value) {
    problem(row, column, problem, value);
    miss(row, MissingReason.INVALID);
  }

  @Override
  public Optional<MissingReason> missing(int row) {
    return Optional.ofNullable(states.reason(row));
  }

  @Override
  public void notAsked(int row) {
    miss(row, MissingReason.NOT_ASKED);
  }

  @Override
  public void keep(int[] rows) {
    states.keep(rows);
    Arrays.stream(cells).forEach(c -> c.keep(rows));
  }

  @Override
  public void addTo(Map<ItemRef, AnswerColumn> columns) {
    for (int i = 0; i < cells.length; i++) {
      String code = question().codes().categories().get(i).code();
      columns.put(new ItemRef(question().id(), code), cells[i].column());
    }
  }
}
