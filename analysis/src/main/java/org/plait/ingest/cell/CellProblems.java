package org.plait.ingest.cell;

import java.util.ArrayList;
import java.util.List;
import org.plait.ingest.labelled.MissingMark;
import org.plait.instrument.Question;

/** The problems of cells, by row, while a wave is read. */
public final class CellProblems {

  private final List<Entry> entries = new ArrayList<>();

  /**
   * One problem.
   *
   * @param row the row, counted from 0 among those that were typed
   * @param question the question
   * @param column the export's column
   * @param problem what is wrong
   * @param value the value where it may be shown, else empty
   */
  public record Entry(
      int row, Question question, String column, CellProblem problem, String value) {}

  /** Keeps a problem; the value only where its question may show it. */
  public void add(int row, Question question, String column, CellProblem problem, String value) {
    entries.add(new Entry(row, question, column, problem, shown(question, problem, value)));
  }

  /** Forgets the problems of the last row, which is set aside. */
  public void forget(int row) {
    while (!entries.isEmpty() && entries.get(entries.size() - 1).row() == row) {
      entries.remove(entries.size() - 1);
    }
  }

  /** The problems in the order in which they were met. */
  public List<Entry> entries() {
    return entries;
  }

  private static String shown(Question question, CellProblem problem, String value) {
    boolean coded =
        problem == CellProblem.UNKNOWN_CATEGORY
            || problem == CellProblem.NOT_OFFERED
            || problem == CellProblem.UNDECLARED_MISSING;
    return coded ? ShownValue.of(question, MissingMark.shown(value)) : "";
  }
}
