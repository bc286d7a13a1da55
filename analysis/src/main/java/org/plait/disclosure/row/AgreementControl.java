package org.plait.disclosure.row;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.agreement.AgreementMeasure;
import org.plait.coding.agreement.AgreementRow;
import org.plait.coding.agreement.Unanimity;
import org.plait.disclosure.cell.Limits;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.agreement.BinaryTable;

/**
 * What may be told of coders' agreement.
 *
 * <p>From the coefficients of a code follows to how many comments both coders gave it, to how many
 * neither, and on how many they differ. So a code is hidden where the first or second number is
 * from 1 to below the minimum, or would be with those on which they differ. Where more than half of
 * the comments read were read twice, a theme that is hidden in a wave is hidden here too, as it
 * might follow from the number in all waves. On how many comments coders differ is nobody's answer,
 * and not protected.
 *
 * <p>Who of two coders gave the code where they differ tells kappa alone, so no more of it is shown
 * than would look the same whoever did. All figures have two digits.
 */
public final class AgreementControl {

  private static final double DIGITS = 100;
  private static final double USUAL = 0.95;

  private final Limits limits;
  private final Set<List<String>> hiddenThemes;

  /** The control of one question, beside the themes that are hidden. */
  public AgreementControl(Limits limits, Set<List<String>> hiddenThemes) {
    this.limits = limits;
    this.hiddenThemes = hiddenThemes;
  }

  /** The row as it may be shown. */
  public EstimateRow apply(AgreementRow agreement) {
    EstimateRow row = numbered(agreement);
    long units = row.base().denominator().orElse(0);
    if (limits.hidesBase(units)) {
      return RowMask.hide(row, false, limits);
    }
    Outcome shown = whoeverGaveIt(agreement);
    boolean tells = shown.<Boolean>fold(e -> false, u -> false, hidden -> true);
    return few(agreement) || tells ? RowMask.hide(row, true, limits) : with(row, shown);
  }

  private boolean few(AgreementRow row) {
    boolean hiddenInAWave = row.mostly() && hiddenThemes.contains(about(row.row().key()));
    return hiddenInAWave
        || row.counts().stream()
            .anyMatch(
                c ->
                    LongStream.of(c.all(), c.none(), c.all() + c.some(), c.none() + c.some())
                        .anyMatch(limits::hidesCount));
  }

  /** The themes, by question, of which a wave's rows about everybody are hidden. */
  public static Set<List<String>> hiddenThemes(List<EstimateRow> themes) {
    return themes.stream()
        .filter(
            row ->
                row.key().total() && row.outcome().<Boolean>fold(e -> false, u -> false, h -> true))
        .map(row -> about(row.key()))
        .collect(Collectors.toSet());
  }

  private static List<String> about(RowKey key) {
    return List.of(key.question(), key.category());
  }

  /**
   * A kappa of two coders as it would look whoever of them gave the code where they differ: whole,
   * else without error and interval, else hidden. What is left follows from counts that other
   * figures tell, not from who.
   */
  private Outcome whoeverGaveIt(AgreementRow row) {
    Outcome own = rounded(row.row().outcome());
    boolean kappa = row.row().key().measure().equals(AgreementMeasure.KAPPA.word());
    if (!kappa || row.counts().size() != 1 || row.counts().get(0).coders() != 2) {
      return own;
    }
    Unanimity pair = row.counts().get(0);
    double level =
        own.estimate().flatMap(Estimate::interval).map(Interval::confidenceLevel).orElse(USUAL);
    List<Outcome> ways =
        LongStream.rangeClosed(0, pair.some())
            .mapToObj(first -> new BinaryTable(pair.all(), first, pair.some() - first, pair.none()))
            .map(table -> rounded(table.kappa().estimate(level)))
            .toList();
    if (ways.stream().distinct().count() == 1) {
      return own;
    }
    return ways.stream().map(way -> way.estimate().map(Estimate::value)).distinct().count() == 1
        ? own.fold(AgreementControl::valueAlone, u -> u, h -> h)
        : RowMask.suppressed(own.measure(), limits);
  }

  private static Outcome valueAlone(Estimate estimate) {
    return Estimate.of(estimate.measure(), estimate.value(), estimate.n(), estimate.method());
  }

  private static EstimateRow numbered(AgreementRow agreement) {
    EstimateRow row = agreement.row();
    Optional<RowKey> key = agreement.pair().map(row.key()::withGroup);
    return new EstimateRow(
        key.orElse(row.key()),
        row.waves(),
        row.outcome(),
        row.base(),
        row.finitePopulation(),
        row.bounds(),
        row.weighted(),
        row.method());
  }

  static EstimateRow with(EstimateRow row, Outcome outcome) {
    return new EstimateRow(
        row.key(),
        row.waves(),
        outcome,
        row.base(),
        row.finitePopulation(),
        row.bounds(),
        row.weighted(),
        row.method());
  }

  static Outcome rounded(Outcome outcome) {
    return outcome.fold(AgreementControl::rounded, undefined -> outcome, hidden -> outcome);
  }

  private static Estimate rounded(Estimate estimate) {
    Estimate value =
        new Estimate(
            estimate.measure(),
            round(estimate.value()),
            estimate.standardError(),
            estimate.interval().map(AgreementControl::rounded),
            estimate.n(),
            estimate.missing(),
            estimate.method(),
            estimate.note());
    return estimate.standardError().isPresent()
        ? value.withStandardError(round(estimate.standardError().getAsDouble()))
        : value;
  }

  private static Interval rounded(Interval interval) {
    return new Interval(
        round(interval.lower()),
        round(interval.upper()),
        interval.confidenceLevel(),
        interval.method());
  }

  private static double round(double value) {
    return Math.rint(value * DIGITS) / DIGITS;
  }
}
