package org.plait.ingest.row;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.ingest.cell.WaveContext;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Wording;
import org.plait.ingest.question.QuestionReader;
import org.plait.instrument.Instrument;
import org.plait.study.RowRules;
import org.plait.study.RowRules.Action;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;

/**
 * Finds rows that look as if nobody had thought about them: speeders and straight-liners. Only what
 * the study declares is looked for, and a row leaves only where the study says so: who is fast or
 * of one mind may mean it.
 */
public final class CarelessAnswers {

  private static final String LOOK = "Look at the row before it is relied on.";

  private final Optional<NumberLimit> time;
  private final Optional<SameAnswers> same;
  private final Map<RowRule, BitSet> flagged = new EnumMap<>(RowRule.class);

  /** Watches the rows of a wave. */
  public CarelessAnswers(
      RowRules rules,
      Instrument instrument,
      Map<String, List<QuestionReader>> readers,
      WaveContext context) {
    this.time = rules.speeders().flatMap(rule -> time(rule, instrument, context));
    this.same =
        rules
            .straightLine()
            .map(rule -> new SameAnswers(rule, readers))
            .filter(answers -> !answers.asked().isEmpty());
    time.filter(t -> flags(rules.speeders().get().action()))
        .ifPresent(t -> flagged.put(RowRule.SPEEDER, new BitSet()));
    same.filter(s -> flags(rules.straightLine().get().action()))
        .ifPresent(s -> flagged.put(RowRule.STRAIGHT_LINER, new BitSet()));
  }

  /** A wave that did not ask the question with the time has no speeders. */
  private static Optional<NumberLimit> time(
      RowRules.Speeders rule, Instrument instrument, WaveContext context) {
    boolean notAsked =
        instrument
            .question(rule.column())
            .map(q -> !q.waves().containsKey(context.wave().id()))
            .orElse(false);
    if (notAsked) {
      return Optional.empty();
    }
    int position = context.column(instrument, rule.column(), "`rows.speeders` of the survey");
    return Optional.of(new NumberLimit(rule.column(), position, rule.below(), "time"));
  }

  private static boolean flags(Action action) {
    return action == Action.FLAG;
  }

  /** The rule that sets a row aside, or empty; what is only flagged is remembered by row. */
  Optional<RowRule> judge(int row, String[] cells) {
    boolean fast = time.map(t -> t.holds(cells)).orElse(false);
    boolean straight = same.map(s -> s.holds(row)).orElse(false);
    Optional<RowRule> aside = aside(RowRule.SPEEDER, fast, row);
    Optional<RowRule> other = aside(RowRule.STRAIGHT_LINER, straight, row);
    return aside.or(() -> other);
  }

  private Optional<RowRule> aside(RowRule rule, boolean holds, int row) {
    BitSet flags = flagged.get(rule);
    if (flags != null) {
      flags.set(row, holds);
      return Optional.empty();
    }
    return holds ? Optional.of(rule) : Optional.empty();
  }

  /** How many of the rows that stay are flagged, by each rule that flags. */
  public Map<RowRule, Long> flagged(int[] kept) {
    Map<RowRule, Long> rows = new EnumMap<>(RowRule.class);
    flagged.forEach((rule, flags) -> rows.put(rule, IntStream.of(kept).filter(flags::get).count()));
    return rows;
  }

  /** A finding for each flagged row, with its line; for {@code work/} only. */
  public List<Finding> privately(int[] kept, List<Integer> lines, FileFindings findings) {
    List<Finding> all = new ArrayList<>();
    flagged.forEach(
        (rule, rows) -> {
          for (int i = 0; i < kept.length; i++) {
            if (rows.get(kept[i])) {
              String message = must(rule) + "; not so, kept.";
              all.add(
                  findings
                      .finding(Severity.NOTE, rule.id(), lines.get(i), field(rule), message, LOOK)
                      .about(1));
            }
          }
        });
    return all;
  }

  /** Says how many rows were flagged or set aside, and what the times could not tell. */
  public void report(WaveRows rows, int[] kept, FileFindings findings) {
    time.ifPresent(t -> t.report(findings));
    String remedy = "See work/findings.csv; declare `action: set-aside` if they must go.";
    flagged(kept)
        .forEach((rule, number) -> say(rule, number, "flagged and kept", remedy, findings));
    for (RowRule rule : List.of(RowRule.SPEEDER, RowRule.STRAIGHT_LINER)) {
      say(rule, rows.counted(rule), "set aside", "See work/set-aside.csv.", findings);
    }
  }

  private void say(RowRule rule, long rows, String done, String remedy, FileFindings findings) {
    if (rows > 0) {
      String message = must(rule) + "; not so in " + Wording.rows(rows) + ", " + done + ".";
      findings.add(
          findings.finding(Severity.NOTE, rule.id(), 0, field(rule), message, remedy).about(rows));
    }
  }

  private String must(RowRule rule) {
    if (rule == RowRule.SPEEDER) {
      return "time should be " + time.orElseThrow().shown() + " or more";
    }
    List<String> grids = same.orElseThrow().asked().stream().map(grid -> "`" + grid + "`").toList();
    return "answers should differ within " + Spelling.list(grids);
  }

  private String field(RowRule rule) {
    return rule == RowRule.SPEEDER
        ? time.orElseThrow().name()
        : String.join(" ", same.orElseThrow().asked());
  }
}
