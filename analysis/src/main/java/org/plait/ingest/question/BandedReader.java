package org.plait.ingest.question;

import java.util.Optional;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.cell.CellProblem;
import org.plait.ingest.cell.CodeMatcher;
import org.plait.ingest.cell.PlainNumber;
import org.plait.ingest.cell.WaveContext;
import org.plait.instrument.Banding;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;

/** Types a choice that a wave exported as a number, with or without a box that means none. */
final class BandedReader extends CategoryReader {

  private final Banding banding;
  private final NoneFlag flag;

  BandedReader(
      Question question,
      WaveContext context,
      String column,
      int position,
      CodeMatcher missing,
      Banding banding,
      NoneFlag flag) {
    super(question, context, ItemRef.of(question.id()), column, position, missing);
    this.banding = banding;
    this.flag = flag;
  }

  @Override
  short meaning(int row, String[] row0) {
    String cell = cell(row0).strip();
    double number = PlainNumber.parse(cell);
    switch (flag.in(row0)) {
      case UNKNOWN:
        return invalid(row, flag.column(), CellProblem.UNKNOWN_CATEGORY);
      case TICKED:
        return cell.isEmpty() || number == 0
            ? flagged()
            : invalid(row, column(), CellProblem.FLAG_AND_NUMBER);
      default:
        return banded(row, cell, number);
    }
  }

  private short flagged() {
    return banding
        .flagged()
        .map(code -> (short) question().codes().indexOf(code))
        .orElse(CategoryColumn.cellOf(MissingReason.NOT_APPLICABLE));
  }

  private short banded(int row, String cell, double number) {
    short known = match(cell);
    if (known != CodeMatcher.UNKNOWN) {
      return known;
    }
    if (Double.isNaN(number)) {
      return invalid(row, column(), CellProblem.UNREADABLE_NUMBER.of(cell));
    }
    Optional<String> code = banding.categoryOf(number);
    return code.isPresent()
        ? (short) question().codes().indexOf(code.get())
        : invalid(row, column(), CellProblem.NO_BAND);
  }

  private short invalid(int row, String column, CellProblem problem) {
    problem(row, column, problem, "");
    return CategoryColumn.cellOf(MissingReason.INVALID);
  }
}
