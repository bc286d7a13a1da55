package org.plait.ingest.question;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.cell.CellProblem;
import org.plait.ingest.cell.CodeMatcher;
import org.plait.ingest.cell.ShortCells;
import org.plait.ingest.cell.WaveContext;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;

/** Types a single choice, an ordered choice or one row of a grid. */
public class CategoryReader extends QuestionReader {

  private final ItemRef item;
  private final String column;
  private final int position;
  private final CodeMatcher matcher;
  private final ShortCells cells = new ShortCells();

  CategoryReader(
      Question question,
      WaveContext context,
      ItemRef item,
      String column,
      int position,
      CodeMatcher matcher) {
    super(question, context);
    this.item = item;
    this.column = column;
    this.position = position;
    this.matcher = matcher;
  }

  @Override
  public void read(int row, String[] row0) {
    short meaning = meaning(row, row0);
    if (meaning == CodeMatcher.UNKNOWN || meaning == CodeMatcher.NOT_OFFERED) {
      CellProblem problem =
          meaning == CodeMatcher.UNKNOWN ? CellProblem.UNKNOWN_CATEGORY : CellProblem.NOT_OFFERED;
      problem(row, column, problem.of(cell(row0)), cell(row0));
      meaning = CategoryColumn.cellOf(MissingReason.INVALID);
    }
    cells.set(row, meaning);
  }

  /** What a row means, in the terms of {@link CodeMatcher}. */
  short meaning(int row, String[] row0) {
    return matcher.match(cell(row0));
  }

  final String cell(String[] row) {
    return row[position];
  }

  final short match(String cell) {
    return matcher.match(cell);
  }

  /** The column that is read. */
  public final String column() {
    return column;
  }

  @Override
  public Optional<MissingReason> missing(int row) {
    short cell = cells.get(row);
    return cell >= 0 ? Optional.empty() : Optional.of(CodeMatcher.reason(cell));
  }

  @Override
  public void notAsked(int row) {
    cells.set(row, CategoryColumn.cellOf(MissingReason.NOT_ASKED));
  }

  @Override
  public Set<String> codes(int row) {
    short cell = cells.get(row);
    return cell >= 0 ? Set.of(question().codes().categories().get(cell).code()) : Set.of();
  }

  @Override
  public void keep(int[] rows) {
    cells.keep(rows);
  }

  @Override
  public void addTo(Map<ItemRef, AnswerColumn> columns) {
    columns.put(item, cells.column());
  }
}
