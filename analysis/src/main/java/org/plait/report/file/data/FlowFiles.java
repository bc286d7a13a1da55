package org.plait.report.file.data;

import java.util.Optional;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.Decomposition.Part;
import org.plait.change.flow.Flows;
import org.plait.change.flow.Transitions;
import org.plait.change.flow.Transitions.Move;
import org.plait.change.row.RowKey;
import org.plait.report.words.OutcomeStatus;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.study.analysis.WavePair;

/** What became of people between two waves, as tidy files. */
final class FlowFiles {
  private FlowFiles() {}

  /** The parts of each change; those of stayers, joiners and leavers add up to the net change. */
  static byte[] decomposition(Flows flows) {
    Csv csv =
        new Csv(
            "survey",
            "wave_from",
            "wave_to",
            "question",
            "item",
            "category",
            "measure",
            "part",
            "estimate",
            "n_from",
            "n_to",
            "weighted",
            "method",
            "status");
    for (Decomposition change : flows.decompositions()) {
      for (Part part : change.parts()) {
        subject(csv, change.key(), change.waves());
        csv.text(change.key().category()).text(change.key().measure());
        csv.word(part.kind());
        csv.number(part.change().estimate().map(Estimate::value));
        csv.number(part.from()).number(part.to()).flag(change.weighted());
        csv.text("stayers, joiners and leavers add up to the net change");
        csv.text(OutcomeStatus.of(part.change()));
        csv.end();
      }
    }
    return csv.bytes();
  }

  /** Where answers went: each cell as a share of those who gave the earlier answer. */
  static byte[] transitions(Flows flows) {
    Csv csv =
        new Csv(
            "survey",
            "wave_from",
            "wave_to",
            "question",
            "item",
            "category_from",
            "category_to",
            "estimate",
            "conf_low",
            "conf_high",
            "conf_level",
            "n",
            "denominator",
            "method",
            "status");
    for (Transitions table : flows.transitions()) {
      for (Move move : table.moves()) {
        Optional<Estimate> share = move.share().estimate();
        Optional<Interval> interval = share.flatMap(Estimate::interval);
        subject(csv, table.key(), table.waves());
        csv.text(move.from()).text(move.to());
        csv.number(share.map(Estimate::value));
        csv.number(interval.map(Interval::lower)).number(interval.map(Interval::upper));
        csv.number(interval.map(Interval::confidenceLevel));
        csv.number(move.n()).number(move.of());
        csv.text("share of those who gave the earlier answer, Wilson score");
        csv.text(OutcomeStatus.of(move.share()));
        csv.end();
      }
    }
    return csv.bytes();
  }

  private static void subject(Csv csv, RowKey key, WavePair waves) {
    csv.text(key.survey()).text(waves.from()).text(waves.to());
    csv.text(key.question()).text(key.item());
  }
}
