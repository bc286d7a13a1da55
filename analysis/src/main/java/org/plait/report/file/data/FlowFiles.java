package org.plait.report.file.data;

import org.plait.change.flow.Decomposition;
import org.plait.change.flow.Decomposition.Part;
import org.plait.change.flow.Flows;
import org.plait.change.flow.Transitions;
import org.plait.change.flow.Transitions.Move;
import org.plait.report.words.OutcomeStatus;
import org.plait.statistics.Estimate;

/** What became of people between two waves, as tidy files. */
final class FlowFiles {
  private record PartOfChange(Decomposition change, Part part) {}

  private record MoveInTable(Transitions table, Move move) {}

  private static final TidyFile<PartOfChange> DECOMPOSITION =
      new TidyFile<PartOfChange>()
          .text("survey", row -> row.change().key().survey())
          .waves(row -> row.change().waves())
          .subject(row -> row.change().key())
          .text("measure", row -> row.change().key().measure())
          .word("part", row -> row.part().kind())
          .number("estimate", row -> row.part().change().estimate().map(Estimate::value))
          .count("n_from", row -> row.part().from())
          .count("n_to", row -> row.part().to())
          .flag("weighted", row -> row.change().weighted())
          .text("method", row -> "stayers, joiners and leavers add up to the net change")
          .text("status", row -> OutcomeStatus.of(row.part().change()));

  private static final TidyFile<MoveInTable> TRANSITIONS =
      new TidyFile<MoveInTable>()
          .text("survey", row -> row.table().key().survey())
          .waves(row -> row.table().waves())
          .text("question", row -> row.table().key().question())
          .text("item", row -> row.table().key().item())
          .text("category_from", row -> row.move().from())
          .text("category_to", row -> row.move().to())
          .number("estimate", row -> row.move().share().estimate().map(Estimate::value))
          .interval(row -> row.move().share().estimate().flatMap(Estimate::interval))
          .count("n", row -> row.move().n())
          .count("denominator", row -> row.move().of())
          .text("method", row -> "share of those who gave the earlier answer, Wilson score")
          .text("status", row -> OutcomeStatus.of(row.move().share()));

  private FlowFiles() {}

  /** The parts of each change; those of stayers, joiners and leavers add up to the net change. */
  static byte[] decomposition(Flows flows) {
    return DECOMPOSITION.of(
        flows.decompositions().stream()
            .flatMap(change -> change.parts().stream().map(p -> new PartOfChange(change, p))));
  }

  /** Where answers went: each cell as a share of those who gave the earlier answer. */
  static byte[] transitions(Flows flows) {
    return TRANSITIONS.of(
        flows.transitions().stream()
            .flatMap(table -> table.moves().stream().map(m -> new MoveInTable(table, m))));
  }
}
