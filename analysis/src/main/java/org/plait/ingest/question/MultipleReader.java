package org.plait.ingest.question;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.cell.CellProblem;
import org.plait.ingest.cell.CodeMatcher;
import org.plait.ingest.cell.ShortCells;
import org.plait.ingest.cell.WaveContext;
import org.plait.instrument.Category;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;

/**
 * Types a multiple choice, whatever its layout. Its answer is one answer: when a part of it is not
 * valid, no option of it is.
 */
abstract class MultipleReader extends QuestionReader {

  private static final short ANSWERED = 0;
  private static final short NOTHING_TICKED = 1;
  private static final short TICKED = 1;
  private static final short NOT_TICKED = 0;

  private final List<Category> options;
  private final boolean[] asked;
  private final ShortCells[] ticks;
  private final ShortCells states = new ShortCells();

  /**
   * Prepares the columns.
   *
   * @param asked whether each option was offered in the wave
   */
  MultipleReader(Question question, WaveContext context, boolean[] asked) {
    super(question, context);
    this.options = question.codes().categories();
    this.asked = asked.clone();
    this.ticks = new ShortCells[options.size()];
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = new ShortCells();
    }
  }

  /** Takes an answer: the ticked options, of which there may be none. */
  final void answer(int row, String column, Set<Integer> ticked) {
    boolean exclusive = ticked.stream().anyMatch(t -> options.get(t).exclusive());
    if (ticked.stream().anyMatch(t -> !asked[t])) {
      invalid(row, column, CellProblem.NOT_OFFERED, "");
    } else if (exclusive && ticked.size() > 1) {
      invalid(row, column, CellProblem.EXCLUSIVE_OPTION, "");
    } else {
      states.set(row, ticked.isEmpty() ? NOTHING_TICKED : ANSWERED);
      for (int i = 0; i < ticks.length; i++) {
        ticks[i].set(row, ticked.contains(i) ? TICKED : NOT_TICKED);
      }
    }
  }

  /** Takes a missing answer. */
  final void miss(int row, MissingReason reason) {
    states.set(row, CategoryColumn.cellOf(reason));
    for (ShortCells tick : ticks) {
      tick.set(row, NOT_TICKED);
    }
  }

  final void invalid(int row, String column, CellProblem problem, String value) {
    problem(row, column, problem, value);
    miss(row, MissingReason.INVALID);
  }

  @Override
  public Optional<MissingReason> missing(int row) {
    short state = states.get(row);
    if (state == ANSWERED) {
      return Optional.empty();
    }
    return Optional.of(
        state == NOTHING_TICKED ? MissingReason.NO_ANSWER : CodeMatcher.reason(state));
  }

  @Override
  public void notAsked(int row) {
    miss(row, MissingReason.NOT_ASKED);
  }

  @Override
  public void settle(int row) {
    if (states.get(row) != NOTHING_TICKED) {
      return;
    }
    if (question().noneTickedIsNone()) {
      states.set(row, ANSWERED);
      theExclusiveOption().ifPresent(option -> ticks[option].set(row, TICKED));
    } else {
      states.set(row, CategoryColumn.cellOf(MissingReason.NO_ANSWER));
    }
  }

  /** The option that means none of the others, when just one was offered. */
  private OptionalInt theExclusiveOption() {
    int[] exclusive =
        IntStream.range(0, options.size())
            .filter(option -> asked[option] && options.get(option).exclusive())
            .toArray();
    return exclusive.length == 1 ? OptionalInt.of(exclusive[0]) : OptionalInt.empty();
  }

  @Override
  public Set<String> codes(int row) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < ticks.length && states.get(row) == ANSWERED; i++) {
      if (ticks[i].get(row) == TICKED) {
        codes.add(options.get(i).code());
      }
    }
    return codes;
  }

  @Override
  public void keep(int[] rows) {
    states.keep(rows);
    for (ShortCells tick : ticks) {
      tick.keep(rows);
    }
  }

  @Override
  public void addTo(Map<ItemRef, AnswerColumn> columns) {
    CategoryColumn answered = states.column();
    for (int i = 0; i < ticks.length; i++) {
      for (int row = 0; row < answered.rows(); row++) {
        short state = (short) answered.category(row);
        if (!asked[i]) {
          ticks[i].set(row, CategoryColumn.cellOf(MissingReason.NOT_ASKED));
        } else if (state < 0) {
          ticks[i].set(row, state);
        }
      }
      columns.put(new ItemRef(question().id(), options.get(i).code()), ticks[i].column());
    }
  }
}
