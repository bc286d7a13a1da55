package org.plait.ingest.question;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.cell.CellProblem;
import org.plait.ingest.cell.WaveContext;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;

/**
 * Types the answers to one question, or to one row of a grid. A row that is set aside is simply
 * written over by the next one.
 */
public abstract class QuestionReader {

  private final Question question;
  private final WaveContext context;

  QuestionReader(Question question, WaveContext context) {
    this.question = question;
    this.context = context;
  }

  final Question question() {
    return question;
  }

  final WaveContext context() {
    return context;
  }

  final void problem(int row, String column, CellProblem problem, String value) {
    context.problems().add(row, question, column, problem, value);
  }

  /** Types the answer of a row. */
  public abstract void read(int row, String[] cells);

  /** Why a row has no answer; empty when it has one. */
  public abstract Optional<MissingReason> missing(int row);

  /** Makes the answer of a row missing as not asked. */
  public abstract void notAsked(int row);

  /** Decides what stays open until routing is known. */
  public void settle(int row) {}

  /** The codes chosen in a row, for conditions. */
  public Set<String> codes(int row) {
    return Set.of();
  }

  /** Keeps only some rows, given in rising order. */
  public abstract void keep(int[] rows);

  /** Adds the finished columns. */
  public abstract void addTo(Map<ItemRef, AnswerColumn> columns);
}
