package org.plait.report.file.data;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.plait.change.row.EstimateRow;
import org.plait.integration.convergence.Evidence;
import org.plait.integration.convergence.Presence;
import org.plait.integration.quotation.Quotation;
import org.plait.report.words.OutcomeStatus;

/**
 * What a row about numbers and words together tells: a number, or a quotation.
 *
 * @param row the number's estimate; empty for a quotation, and where there is none
 * @param weighted whether answers count differently; empty for a quotation
 * @param quotation what somebody wrote; empty for a number
 * @param status whether it is shown, or why not
 */
record JointCell(Optional<EstimateRow> row, String weighted, String quotation, String status) {

  static JointCell of(Evidence evidence) {
    boolean weighted = evidence.row().map(EstimateRow::weighted).orElse(false);
    return new JointCell(evidence.row(), Boolean.toString(weighted), "", status(evidence));
  }

  static JointCell of(Quotation quotation) {
    return new JointCell(Optional.empty(), "", quotation.text(), "ok");
  }

  /** Adds the columns of a cell to a file. */
  static <R> TidyFile<R> columns(TidyFile<R> file, Function<R, JointCell> of) {
    return file.text("measure", r -> of.apply(r).row().map(e -> e.key().measure()).orElse(""))
        .estimate(r -> of.apply(r).row().flatMap(e -> e.outcome().estimate()))
        .count("n", r -> count(of.apply(r), e -> e.base().n()))
        .count("denominator", r -> count(of.apply(r), e -> e.base().denominator()))
        .text("weighted", r -> of.apply(r).weighted())
        .text("quotation", r -> of.apply(r).quotation())
        .text("method", r -> of.apply(r).row().map(EstimateRow::method).orElse(""))
        .text("status", r -> of.apply(r).status());
  }

  private static OptionalLong count(JointCell cell, Function<EstimateRow, OptionalLong> of) {
    return cell.row().map(of).orElse(OptionalLong.empty());
  }

  private static String status(Evidence cell) {
    boolean counted = cell.presence() == Presence.NUMBER || cell.presence() == Presence.HIDDEN;
    return counted
        ? cell.row().map(r -> OutcomeStatus.of(r.outcome())).orElse("")
        : switch (cell.presence()) {
          case NONE -> "asked, none";
          case NO_DATA -> "no data";
          default -> "not asked";
        };
  }
}
