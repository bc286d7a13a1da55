package org.plait.ingest.question;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.TextColumn;
import org.plait.ingest.cell.CellProblem;
import org.plait.ingest.cell.CodeMatcher;
import org.plait.ingest.cell.WaveContext;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;

/** Takes free text as it was typed, line breaks included. */
final class TextReader extends ValueReader<String> {

  TextReader(
      Question question, WaveContext context, String column, int position, CodeMatcher missing) {
    super(question, context, column, position, missing);
  }

  @Override
  Optional<String> value(String cell) {
    return Optional.of(cell);
  }

  @Override
  CellProblem problem() {
    throw new IllegalStateException("every text is valid");
  }

  @Override
  AnswerColumn column(List<@Nullable String> texts, List<@Nullable MissingReason> reasons) {
    return TextColumn.of(texts, reasons);
  }
}
