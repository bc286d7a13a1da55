package org.plait.report.file.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Effect;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.report.Report;
import org.plait.report.words.OutcomeStatus;

/** Comparisons of waves as tidy files, a row each, and what other ways of computing them give. */
final class ComparisonFiles {
  private static final String[] COLUMNS = {
    "survey",
    "wave_from",
    "wave_to",
    "question",
    "item",
    "category",
    "group_by",
    "group",
    "measure",
    "design",
    "estimate",
    "std_error",
    "conf_low",
    "conf_high",
    "conf_level",
    "finite_population",
    "weighted",
    "test",
    "statistic",
    "df",
    "p_value",
    "p_adjusted",
    "effect",
    "effect_size",
    "effect_low",
    "effect_high",
    "n_from",
    "n_to",
    "n_pairs",
    "comparability",
    "verdict",
    "method",
    "status"
  };

  private static final String[] SENSITIVITY =
      Stream.concat(Arrays.stream(COLUMNS), Stream.of("analysis", "agrees")).toArray(String[]::new);

  private ComparisonFiles() {}

  static byte[] comparisons(List<ComparisonRow> rows) {
    Csv csv = new Csv(COLUMNS);
    for (ComparisonRow row : rows) {
      cells(csv, row);
      csv.end();
    }
    return csv.bytes();
  }

  static byte[] sensitivity(Report report) {
    Csv csv = new Csv(SENSITIVITY);
    for (SensitivityRow row : report.further().sensitivity()) {
      cells(csv, row.row());
      csv.word(row.way()).text(row.agrees().map(String::valueOf).orElse(""));
      csv.end();
    }
    return csv.bytes();
  }

  private static void cells(Csv csv, ComparisonRow row) {
    RowKey key = row.key();
    csv.text(key.survey()).text(row.waves().from()).text(row.waves().to());
    csv.text(key.question()).text(key.item()).text(key.category());
    csv.text(key.groupBy()).text(key.group()).text(key.measure());
    csv.word(row.design());
    csv.estimate(row.difference().estimate());
    csv.flag(row.finitePopulation()).flag(row.weighted());
    csv.test(row.test());
    csv.number(row.adjusted());
    csv.text(row.effect().map(Effect::name).orElse(""));
    csv.number(row.effect().map(Effect::value));
    csv.number(row.effect().flatMap(Effect::lower));
    csv.number(row.effect().flatMap(Effect::upper));
    csv.whole(row.bases().from()).whole(row.bases().to()).whole(row.bases().pairs());
    csv.text(row.comparability().word());
    csv.text(row.verdict().map(Verdict::words).orElse(""));
    csv.text(row.method()).text(OutcomeStatus.of(row.difference()));
  }
}
