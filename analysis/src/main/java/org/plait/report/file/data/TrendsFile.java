package org.plait.report.file.data;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.trend.TrendRow;
import org.plait.report.words.OutcomeStatus;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;

/** The trends over all the waves as a tidy file, a row a trend or a test of the same people. */
public final class TrendsFile {
  private static final String[] COLUMNS = {
    "survey",
    "waves",
    "question",
    "item",
    "category",
    "measure",
    "kind",
    "design",
    "estimate",
    "std_error",
    "conf_low",
    "conf_high",
    "conf_level",
    "weighted",
    "test",
    "statistic",
    "df",
    "p_value",
    "p_adjusted",
    "effect",
    "effect_size",
    "departure_statistic",
    "departure_df",
    "departure_p_value",
    "n",
    "n_fewest",
    "n_people",
    "comparability",
    "verdict",
    "method",
    "status"
  };

  private TrendsFile() {}

  /** A row a trend, or a test of the same people. */
  public static byte[] of(List<TrendRow> rows) {
    Csv csv = new Csv(COLUMNS);
    rows.forEach(row -> row(csv, row));
    return csv.bytes();
  }

  private static void row(Csv csv, TrendRow row) {
    RowKey key = row.key();
    csv.text(key.survey()).text(String.join("-", row.waves())).text(key.question());
    csv.text(key.item()).text(key.category()).text(key.measure());
    csv.word(row.kind()).word(row.design());
    Optional<Estimate> estimate = row.estimate().flatMap(Outcome::estimate);
    csv.estimate(estimate);
    csv.flag(row.weighted());
    csv.test(row.result());
    csv.number(row.adjusted());
    csv.text(row.kendallW().isPresent() ? "Kendall W" : "").number(row.kendallW());
    csv.number(row.departure().map(TestResult::statistic));
    csv.number(row.departure().map(TestResult::df).orElse(OptionalDouble.empty()));
    csv.number(row.departure().map(TestResult::pValue));
    csv.whole(row.bases().all()).whole(row.bases().fewest()).whole(row.bases().people());
    csv.text(row.comparability().word());
    csv.text(row.verdict().map(Verdict::words).orElse(""));
    csv.text(row.method()).text(status(row));
    csv.end();
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
