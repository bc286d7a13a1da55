package org.plait.ingest.row;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Wording;
import org.plait.ingest.question.QuestionReader;
import org.plait.instrument.Instrument;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.study.Condition;
import org.plait.study.finding.Severity;

/** Tells "not asked" from "no answer" by routing, once all answers are known. */
public final class Routing {

  private static final Optional<MissingReason> NO_ANSWER = Optional.of(MissingReason.NO_ANSWER);

  private final Instrument instrument;
  private final Map<String, List<QuestionReader>> readers;
  private final RowAnswers answers;
  private final FileFindings findings;

  /** The routing of an instrument over the answers of a wave. */
  public Routing(
      Instrument instrument,
      Map<String, List<QuestionReader>> readers,
      RowAnswers answers,
      FileFindings findings) {
    this.instrument = instrument;
    this.readers = readers;
    this.answers = answers;
    this.findings = findings;
  }

  /** Decides for every row; an answer that should not be there is kept and counted. */
  public void settle(int rows) {
    readers.forEach(
        (id, asked) ->
            instrument
                .question(id)
                .flatMap(Question::askedIf)
                .ifPresent(condition -> route(id, asked, condition, rows)));
    for (List<QuestionReader> asked : readers.values()) {
      for (QuestionReader reader : asked) {
        for (int row = 0; row < rows; row++) {
          reader.settle(row);
        }
      }
    }
  }

  private void route(String question, List<QuestionReader> asked, Condition condition, int rows) {
    long answered = 0;
    for (int row = 0; row < rows; row++) {
      int at = row;
      if (!condition.holds(name -> answers.codes(name, at))) {
        answered += anyAnswer(asked, row) ? 1 : 0;
        asked.stream().filter(r -> r.missing(at).equals(NO_ANSWER)).forEach(r -> r.notAsked(at));
      }
    }
    if (answered > 0) {
      findings.add(
          findings
              .finding(
                  Severity.NOTE,
                  "answered-though-not-asked",
                  0,
                  question,
                  "only people its `asked-if` names should answer, found answers of others in "
                      + Wording.rows(answered)
                      + "; kept.",
                  "Check `asked-if` in the instrument.")
              .about(answered));
    }
  }

  private static boolean anyAnswer(List<QuestionReader> asked, int row) {
    return asked.stream().anyMatch(r -> r.missing(row).isEmpty());
  }
}
