package org.plait.ingest;

import java.util.ArrayList;
import java.util.List;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;

/** The problems of cells, by row, while a wave is read. */
final class CellProblems {

  private static final int SHOWN_LENGTH = 12;

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
  record Entry(int row, Question question, String column, CellProblem problem, String value) {}

  void add(int row, Question question, String column, CellProblem problem, String value) {
    entries.add(new Entry(row, question, column, problem, shown(question, problem, value)));
  }

  /** Forgets the problems of the last row, which is set aside. */
  void forget(int row) {
    while (!entries.isEmpty() && entries.get(entries.size() - 1).row() == row) {
      entries.remove(entries.size() - 1);
    }
  }

  List<Entry> entries() {
    return entries;
  }

  /** Values are shown only for questions with categories, never typed numbers, and only short. */
  private static String shown(Question question, CellProblem problem, String value) {
    boolean categories =
        !question.codes().categories().isEmpty() && question.type() != QuestionType.ALLOCATION;
    boolean coded = problem == CellProblem.UNKNOWN_CATEGORY || problem == CellProblem.NOT_OFFERED;
    String tidy = AnswerText.tidy(value);
    return categories && coded && tidy.length() <= SHOWN_LENGTH ? tidy : "";
  }
}
