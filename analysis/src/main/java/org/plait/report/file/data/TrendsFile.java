package org.plait.report.file.data;

import java.util.List;
import java.util.Optional;
import org.plait.change.row.Verdict;
import org.plait.change.trend.TrendRow;
import org.plait.report.words.OutcomeStatus;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.Undefined;

/** The trends over all the waves as a tidy file, a row a trend or a test of the same people. */
public final class TrendsFile {
  private static final TidyFile<TrendRow> FILE =
      new TidyFile<TrendRow>()
          .text("survey", row -> row.key().survey())
          .text("waves", row -> String.join("-", row.waves()))
          .subject(TrendRow::key)
          .text("measure", row -> row.key().measure())
          .word("kind", TrendRow::kind)
          .word("design", TrendRow::design)
          .estimate(row -> row.estimate().flatMap(Outcome::estimate))
          .flag("weighted", TrendRow::weighted)
          .test(TrendRow::result)
          .number("p_adjusted", TrendRow::adjusted)
          .text("effect", row -> row.kendallW().isPresent() ? "Kendall W" : "")
          .number("effect_size", TrendRow::kendallW)
          .statistic("departure_", TrendRow::departure)
          .people("n", row -> row.bases().all())
          .people("n_fewest", row -> row.bases().fewest())
          .people("n_people", row -> row.bases().people())
          .text("comparability", row -> row.comparability().word())
          .text("verdict", row -> row.verdict().map(Verdict::words).orElse(""))
          .text("method", TrendRow::method)
          .text("status", TrendsFile::status);

  private TrendsFile() {}

  /** A row a trend, or a test of the same people. */
  public static byte[] of(List<TrendRow> rows) {
    return FILE.of(rows);
  }

  private static String status(TrendRow row) {
    String tested =
        row.test().flatMap(TrendsFile::undefined).map(u -> "undefined: " + u.reason()).orElse("ok");
    return row.estimate().map(OutcomeStatus::of).orElse(tested);
  }

  private static Optional<Undefined> undefined(TestOutcome test) {
    return test.fold(result -> Optional.empty(), Optional::of);
  }
}
