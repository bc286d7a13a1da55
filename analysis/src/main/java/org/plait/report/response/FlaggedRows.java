package org.plait.report.response;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plait.ingest.Reconciliation;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.study.wording.Wording;

/** Says how many of the rows kept look careless, where the study has a rule that flags them. */
final class FlaggedRows {

  private static final Map<String, String> SAID =
      Map.of(
          "speeder",
          "response.flagged-speeder",
          "straight-liner",
          "response.flagged-straight-liner");

  private FlaggedRows() {}

  /** A row a rule; a wave the rule says nothing of has no number. */
  static List<Table.Row> table(Wording wording, List<Reconciliation> waves) {
    Set<String> rules =
        waves.stream()
            .flatMap(wave -> wave.flagged().stream())
            .map(Reconciliation.Flagged::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    return rules.stream()
        .map(
            rule ->
                new Table.Row(
                    wording.say("response.flagged", "reason", wording.say(SAID.get(rule))),
                    waves.stream().map(wave -> cell(wave, rule)).toList()))
        .toList();
  }

  private static Cell cell(Reconciliation wave, String rule) {
    Optional<Shown> rows =
        wave.flagged().stream()
            .filter(flags -> flags.rule().equals(rule))
            .findFirst()
            .map(flags -> Shown.count(flags.rows()));
    return Cell.number(rows, ReaderNumbers.NONE);
  }

  /** What is said beside the answers kept of a wave. */
  static List<String> flow(Wording wording, Reconciliation wave) {
    return wave.flagged().stream()
        .map(
            f ->
                wording.say(
                    "response.flagged-count",
                    "rows",
                    ReaderNumbers.count(f.rows()),
                    "reason",
                    wording.say(SAID.get(f.rule()))))
        .toList();
  }
}
