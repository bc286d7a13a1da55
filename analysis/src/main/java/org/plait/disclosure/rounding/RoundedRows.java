package org.plait.disclosure.rounding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.plait.change.row.Base;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Bases;
import org.plait.change.row.ComparisonRow.Movers;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.MoveCells;
import org.plait.disclosure.cell.Rounding;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;

/**
 * Rows as a profile with rounded counts tells them. Numbers of people are rounded; shares are those
 * of the rounded numbers, with the interval that the rounded numbers have; where an interval is
 * wider or narrower for other reasons (clusters, a finite population), by how much is kept to a
 * tenth. A difference of shares is that of the shares that are told. What can't be made from
 * rounded counts has no more digits than its standard error or five people allow.
 */
final class RoundedRows {

  private static final Set<String> SHARES =
      Set.of(Measure.PROPORTION.word(), Measure.TOP_BOX.word(), Measure.OF_ASKED.word());
  private static final String COUNT = "count";
  private static final String POPULATION = "population";
  private static final double TENTH = 10;

  private final Rounding rounding;
  private final Map<Told, Double> told = new HashMap<>();

  /** A share of everybody or a group in one wave, without weights. */
  private record Told(RowKey key, String wave) {}

  RoundedRows(Rounding rounding) {
    this.rounding = rounding;
  }

  /** Rows of estimates, whose shares the comparisons then follow. */
  List<EstimateRow> estimates(List<EstimateRow> rows) {
    return rows.stream().map(this::estimate).toList();
  }

  List<ComparisonRow> comparisons(List<ComparisonRow> rows) {
    return rows.stream().map(this::comparison).toList();
  }

  EstimateRow estimate(EstimateRow row) {
    if (rounding.none() || row.key().category().equals(POPULATION)) {
      return row;
    }
    Base base =
        new Base(
            rounding.of(row.base().n()),
            rounding.of(row.base().denominator()),
            row.base().population());
    Outcome outcome =
        row.outcome().fold(e -> outcome(row, e, base), undefined -> undefined, hidden -> hidden);
    if (SHARES.contains(row.key().measure()) && !row.finitePopulation() && !row.weighted()) {
      outcome.estimate().ifPresent(e -> told.put(new Told(row.key(), row.wave()), e.value()));
    }
    return new EstimateRow(
        row.key(),
        row.waves(),
        outcome,
        base,
        row.finitePopulation(),
        Optional.empty(),
        row.weighted(),
        row.method());
  }

  private Outcome outcome(EstimateRow row, Estimate estimate, Base base) {
    String measure = row.key().measure();
    OptionalLong n = base.n();
    OptionalLong of = base.denominator();
    if (measure.equals(COUNT) && n.isPresent()) {
      return with(estimate, n.getAsLong(), Optional.empty());
    }
    if (SHARES.contains(measure) && !row.weighted() && n.isPresent() && of.isPresent()) {
      return share(estimate, row.base(), n.getAsLong(), of.getAsLong());
    }
    return coarse(estimate, Math.max(of.orElse(1), estimate.n()));
  }

  /** A share of rounded numbers; it is told as it is where both are nobody. */
  private Outcome share(Estimate estimate, Base exact, long n, long of) {
    if (of == 0) {
      return with(estimate, estimate.value(), Optional.empty());
    }
    double value = (double) n / of;
    Optional<Interval> interval =
        estimate.interval().map(own -> interval(own, estimate.value(), exact, n, of));
    return with(estimate, value, interval);
  }

  /** The interval of the rounded numbers, as much wider or narrower as the exact one is. */
  private static Interval interval(Interval own, double share, Base exact, long n, long of) {
    double level = own.confidenceLevel();
    Interval usual = wilson(exact.n().orElse(0), exact.denominator().orElse(1), level);
    double times = Math.rint(own.width() / usual.width() * TENTH) / TENTH;
    Interval rounded = wilson(n, of, level);
    double value = (double) n / of;
    return new Interval(
        Math.max(0, value - times * (value - rounded.lower())),
        Math.min(1, value + times * (rounded.upper() - value)),
        level,
        own.method());
  }

  static Interval wilson(long n, long of, double level) {
    return Proportion.of(Math.min(n, of), of)
        .estimate(ProportionInterval.WILSON, level)
        .estimate()
        .flatMap(Estimate::interval)
        .orElseThrow();
  }

  /** The same estimate of rounded numbers; its standard error would tell the exact ones. */
  private Estimate with(Estimate estimate, double value, Optional<Interval> interval) {
    return new Estimate(
        estimate.measure(),
        value,
        OptionalDouble.empty(),
        interval,
        rounding.of(estimate.n()),
        rounding.of(estimate.missing()),
        estimate.method(),
        estimate.note());
  }

  /** A number with no more digits than so many people allow. */
  Outcome coarse(Outcome outcome, long people) {
    double step = Math.max(LinkedDigits.step(outcome), stepOf(people));
    return LinkedDigits.coarse(outcome, step)
        .fold(
            e ->
                new Estimate(
                    e.measure(),
                    e.value(),
                    e.standardError(),
                    e.interval(),
                    rounding.of(e.n()),
                    rounding.of(e.missing()),
                    e.method(),
                    e.note()),
            undefined -> undefined,
            hidden -> hidden);
  }

  /** What five people more or fewer make of a share. */
  private double stepOf(long people) {
    return LinkedDigits.plainAbove((double) rounding.step() / Math.max(people, rounding.step()));
  }

  ComparisonRow comparison(ComparisonRow row) {
    if (rounding.none()) {
      return row;
    }
    long fewest = Math.min(row.bases().from().orElse(1L), row.bases().to().orElse(1L));
    double step = Math.max(LinkedDigits.step(row.difference()), stepOf(fewest));
    ComparisonRow coarse = LinkedDigits.coarse(row, step);
    Optional<Double> difference = difference(row);
    Outcome told =
        coarse
            .difference()
            .fold(
                e -> rounded(e, difference.orElse(e.value())),
                undefined -> undefined,
                hidden -> hidden);
    Bases bases =
        new Bases(
            rounding.of(row.bases().from()),
            rounding.of(row.bases().to()),
            rounding.of(row.bases().pairs()));
    return coarse.told(told, bases, row.movers().map(this::movers));
  }

  /** The difference of the shares that are told; empty where there are none. */
  private Optional<Double> difference(ComparisonRow row) {
    if (row.weighted() || MoveCells.linkedOnly(row) && row.role() == ComparisonRow.Role.COMPANION) {
      return Optional.empty();
    }
    Double from = told.get(new Told(row.key(), row.waves().from()));
    Double to = told.get(new Told(row.key(), row.waves().to()));
    return from == null || to == null ? Optional.empty() : Optional.of(to - from);
  }

  /** The interval stays where it is, but never leaves the difference out. */
  private Estimate rounded(Estimate estimate, double value) {
    return new Estimate(
        estimate.measure(),
        value,
        estimate.standardError(),
        estimate
            .interval()
            .map(
                i ->
                    new Interval(
                        Math.min(i.lower(), value),
                        Math.max(i.upper(), value),
                        i.confidenceLevel(),
                        i.method())),
        rounding.of(estimate.n()),
        rounding.of(estimate.missing()),
        estimate.method(),
        estimate.note());
  }

  private Movers movers(Movers movers) {
    return new Movers(
        rounding.of(movers.up()), rounding.of(movers.same()), rounding.of(movers.down()));
  }
}
