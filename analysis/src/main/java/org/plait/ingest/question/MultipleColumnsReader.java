package org.plait.ingest.question;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.cell.CellProblem;
import org.plait.ingest.cell.CodeMatcher;
import org.plait.ingest.cell.WaveContext;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;

/** Types a multiple choice with one column for each option. */
final class MultipleColumnsReader extends MultipleReader {

  private final List<OptionColumn> columns;
  private final CodeMatcher matcher;

  /**
   * The column of one option.
   *
   * @param option the option's position
   * @param name the export's column
   * @param position where it stands
   */
  record OptionColumn(int option, String name, int position) {}

  MultipleColumnsReader(
      Question question,
      WaveContext context,
      boolean[] asked,
      List<OptionColumn> columns,
      CodeMatcher matcher) {
    super(question, context, asked);
    this.columns = List.copyOf(columns);
    this.matcher = matcher;
  }

  @Override
  public void read(int row, String[] cells) {
    Set<Integer> ticked = new HashSet<>();
    Optional<MissingReason> reason = Optional.empty();
    for (OptionColumn column : columns) {
      String cell = cells[column.position()];
      short tick = tick(column.option(), cell);
      if (tick == CodeMatcher.UNKNOWN) {
        invalid(row, column.name(), CellProblem.UNKNOWN_CATEGORY.of(cell), cell);
        return;
      }
      if (tick == 1) {
        ticked.add(column.option());
      } else if (tick < 0) {
        reason = Optional.of(CodeMatcher.reason(tick));
      }
    }
    if (ticked.isEmpty() && reason.isPresent()) {
      miss(row, reason.get());
    } else {
      answer(row, columns.get(0).name(), ticked);
    }
  }

  /** 1 ticked, 0 not ticked, a missing reason, or unknown. */
  private short tick(int option, String cell) {
    if (cell.isEmpty() || cell.equals("0")) {
      return 0;
    }
    short meaning = matcher.match(cell);
    if (meaning == option) {
      return 1;
    }
    if (CodeMatcher.isMissing(meaning)) {
      return CodeMatcher.reason(meaning) == MissingReason.NO_ANSWER ? 0 : meaning;
    }
    return switch (NoneFlag.of(cell)) {
      case TICKED -> 1;
      case NOT_TICKED -> 0;
      case UNKNOWN -> CodeMatcher.UNKNOWN;
    };
  }
}
