package org.plait.report.file.data;

import java.util.List;
import java.util.function.Function;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Effect;
import org.plait.change.row.Verdict;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.report.Report;
import org.plait.report.words.OutcomeStatus;

/** Comparisons of waves as tidy files, a row each, and what other ways of computing them give. */
final class ComparisonFiles {
  private static final TidyFile<ComparisonRow> COMPARISONS = about(row -> row);

  private static final TidyFile<SensitivityRow> SENSITIVITY =
      about(SensitivityRow::row)
          .word("analysis", SensitivityRow::way)
          .text("agrees", row -> row.agrees().map(String::valueOf).orElse(""));

  private ComparisonFiles() {}

  static byte[] comparisons(List<ComparisonRow> rows) {
    return COMPARISONS.of(rows);
  }

  static byte[] sensitivity(Report report) {
    return SENSITIVITY.of(report.further().sensitivity());
  }

  private static <R> TidyFile<R> about(Function<R, ComparisonRow> of) {
    return new TidyFile<R>()
        .text("survey", row -> of.apply(row).key().survey())
        .waves(row -> of.apply(row).waves())
        .subject(row -> of.apply(row).key())
        .text("group_by", row -> of.apply(row).key().groupBy())
        .text("group", row -> of.apply(row).key().group())
        .text("measure", row -> of.apply(row).key().measure())
        .word("design", row -> of.apply(row).design())
        .estimate(row -> of.apply(row).difference().estimate())
        .flag("finite_population", row -> of.apply(row).finitePopulation())
        .flag("weighted", row -> of.apply(row).weighted())
        .test(row -> of.apply(row).test())
        .number("p_adjusted", row -> of.apply(row).adjusted())
        .text("effect", row -> of.apply(row).effect().map(Effect::name).orElse(""))
        .number("effect_size", row -> of.apply(row).effect().map(Effect::value))
        .number("effect_low", row -> of.apply(row).effect().flatMap(Effect::lower))
        .number("effect_high", row -> of.apply(row).effect().flatMap(Effect::upper))
        .people("n_from", row -> of.apply(row).bases().from())
        .people("n_to", row -> of.apply(row).bases().to())
        .people("n_pairs", row -> of.apply(row).bases().pairs())
        .text("comparability", row -> of.apply(row).comparability().word())
        .text("verdict", row -> of.apply(row).verdict().map(Verdict::words).orElse(""))
        .text("method", row -> of.apply(row).method())
        .text("status", row -> OutcomeStatus.of(of.apply(row).difference()));
  }
}
