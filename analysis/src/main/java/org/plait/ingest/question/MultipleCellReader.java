package org.plait.ingest.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.cell.CellProblem;
import org.plait.ingest.cell.CodeMatcher;
import org.plait.ingest.cell.JoinedOptions;
import org.plait.ingest.cell.WaveContext;
import org.plait.ingest.labelled.MissingMark;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;

/** Types a multiple choice whose ticked options stand in one cell, joined or as a JSON list. */
final class MultipleCellReader extends MultipleReader {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final String column;
  private final int position;
  private final boolean json;
  private final CodeMatcher matcher;
  private final JoinedOptions joined;

  MultipleCellReader(
      Question question,
      WaveContext context,
      boolean[] asked,
      String column,
      int position,
      boolean json,
      CodeMatcher matcher,
      JoinedOptions joined) {
    super(question, context, asked);
    this.column = column;
    this.position = position;
    this.json = json;
    this.matcher = matcher;
    this.joined = joined;
  }

  @Override
  public void read(int row, String[] cells) {
    String cell = cells[position];
    short whole = matcher.match(cell);
    if (CodeMatcher.isMissing(whole)) {
      if (CodeMatcher.reason(whole) == MissingReason.NO_ANSWER) {
        answer(row, column, Set.of());
      } else {
        miss(row, CodeMatcher.reason(whole));
      }
      return;
    }
    Optional<List<Short>> options = json ? list(cell) : joined.read(cell);
    if (MissingMark.marks(cell)) {
      invalid(row, column, CellProblem.UNDECLARED_MISSING, cell);
      return;
    }
    if (options.isEmpty()) {
      String unknown = json ? "" : joined.firstUnknown(cell);
      invalid(row, column, CellProblem.UNKNOWN_CATEGORY, unknown);
      return;
    }
    if (options.get().contains(CodeMatcher.NOT_OFFERED)) {
      invalid(row, column, CellProblem.NOT_OFFERED, "");
      return;
    }
    Set<Integer> ticked = new HashSet<>();
    options.get().forEach(o -> ticked.add((int) o));
    answer(row, column, ticked);
  }

  private Optional<List<Short>> list(String cell) {
    JsonNode node;
    try {
      node = JSON.readTree(cell);
    } catch (JsonProcessingException noJson) {
      return Optional.empty();
    }
    if (!node.isArray()) {
      return Optional.empty();
    }
    List<Short> options = new ArrayList<>();
    for (JsonNode element : node) {
      short meaning = element.isValueNode() ? matcher.match(element.asText()) : CodeMatcher.UNKNOWN;
      if (meaning == CodeMatcher.UNKNOWN || CodeMatcher.isMissing(meaning)) {
        return Optional.empty();
      }
      options.add(meaning);
    }
    return Optional.of(options);
  }
}
