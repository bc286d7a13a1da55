package org.plait.ingest.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.DateColumn;
import org.plait.ingest.cell.CellProblem;
import org.plait.ingest.cell.CodeMatcher;
import org.plait.ingest.cell.WaveContext;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;

/** Types a day or a month. */
final class DateReader extends ValueReader<LocalDate> {

  DateReader(
      Question question, WaveContext context, String column, int position, CodeMatcher missing) {
    super(question, context, column, position, missing);
  }

  @Override
  Optional<LocalDate> value(String cell) {
    return context().dates().read(cell);
  }

  @Override
  CellProblem problem() {
    return CellProblem.UNREADABLE_DATE;
  }

  @Override
  AnswerColumn column(List<@Nullable LocalDate> dates, List<@Nullable MissingReason> reasons) {
    return DateColumn.of(dates, reasons);
  }
}
