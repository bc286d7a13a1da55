package org.plait.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.cell.MoveCells;
import org.plait.disclosure.rounding.LinkedDigits;
import org.plait.statistics.Estimate;
import org.plait.statistics.Suppressed;
import org.plait.study.analysis.WavePair;

/**
 * Changes that an earlier report shows as they still are, and that this one has to hide: whoever
 * knows one wave's number then knows the other.
 */
final class EarlierChanges {

  /** Far below what one person makes of a difference, far above what a file loses of it. */
  private static final double SAME = 1e-9;

  private record Figure(
      RowKey key, WavePair waves, boolean finitePopulation, boolean weighted, String method) {

    static Figure of(ComparisonRow row) {
      return new Figure(
          row.key(), row.waves(), row.finitePopulation(), row.weighted(), row.method());
    }
  }

  private EarlierChanges() {}

  /**
   * The earlier rows with how linked people moved, where a row about linked people alone is as it
   * was: what it is worked out from then is known to be the same.
   */
  static List<ComparisonRow> withMovers(List<ComparisonRow> earlier, List<ComparisonRow> now) {
    Map<Figure, ComparisonRow> all = byFigure(now);
    return earlier.stream()
        .map(
            then -> {
              ComparisonRow row = all.get(Figure.of(then));
              return row != null && MoveCells.linkedOnly(then) && same(row, then)
                  ? then.told(then.difference(), then.bases(), row.movers())
                  : then;
            })
        .toList();
  }

  private static Map<Figure, ComparisonRow> byFigure(List<ComparisonRow> rows) {
    Map<Figure, ComparisonRow> found = new HashMap<>();
    rows.forEach(row -> found.put(Figure.of(row), row));
    return found;
  }

  /**
   * What the earlier report gives away. A row about linked people alone tells of no wave's number.
   *
   * @param earlier its rows
   * @param all the rows now, before disclosure control
   * @param hidden the same rows after it, in the same order
   */
  static Stream<Exposed> exposed(
      List<ComparisonRow> earlier, List<ComparisonRow> all, List<ComparisonRow> hidden) {
    Map<Figure, ComparisonRow> shown = byFigure(earlier);
    return IntStream.range(0, all.size())
        .filter(i -> hidden.get(i).difference() instanceof Suppressed)
        .mapToObj(all::get)
        .filter(row -> !MoveCells.linkedOnly(row))
        .filter(row -> same(row, shown.get(Figure.of(row))))
        .map(
            row ->
                new Exposed(
                    "change of question " + row.key().question(),
                    row.waves().from() + "-" + row.waves().to()));
  }

  /**
   * The rows now, with no more digits of what linked people make of them where the earlier report
   * shows the same of a few linked people more or fewer, or of as many linked otherwise: both
   * errors would tell how those few answered in both waves.
   *
   * @param earlier its rows
   * @param all the rows now, before disclosure control
   * @param told the same rows as they would be shown, in the same order
   * @param limits the limits of a row
   */
  static List<ComparisonRow> besideFew(
      List<ComparisonRow> earlier,
      List<ComparisonRow> all,
      List<ComparisonRow> told,
      Function<RowKey, Limits> limits) {
    Map<Figure, ComparisonRow> shown = byFigure(earlier);
    return IntStream.range(0, all.size())
        .mapToObj(
            i -> {
              ComparisonRow then = shown.get(Figure.of(all.get(i)));
              Limits own = limits.apply(all.get(i).key());
              return then != null && !own.rounds() && few(then, all.get(i), told.get(i), own)
                  ? LinkedDigits.fewer(told.get(i))
                  : told.get(i);
            })
        .toList();
  }

  private static boolean few(
      ComparisonRow then, ComparisonRow now, ComparisonRow told, Limits limits) {
    List<Long> apart =
        Stream.of(
                apart(then.bases().from(), now.bases().from()),
                apart(then.bases().to(), now.bases().to()),
                apart(then.bases().pairs(), now.bases().pairs()))
            .flatMap(Optional::stream)
            .toList();
    return apart.stream().anyMatch(limits::hidesCount)
        || (apart.stream().allMatch(n -> n == 0)
            && Math.abs(error(then).orElse(0) - error(told).orElse(error(then).orElse(0))) > SAME);
  }

  private static Optional<Long> apart(Optional<Long> then, Optional<Long> now) {
    return then.flatMap(one -> now.map(other -> Math.abs(one - other)));
  }

  private static OptionalDouble error(ComparisonRow row) {
    return row.difference().estimate().map(Estimate::standardError).orElse(OptionalDouble.empty());
  }

  private static boolean same(ComparisonRow now, @Nullable ComparisonRow then) {
    return then != null
        && now.bases().from().equals(then.bases().from())
        && now.bases().to().equals(then.bases().to())
        && now.difference()
            .estimate()
            .flatMap(
                value -> then.difference().estimate().map(e -> Math.abs(value.value() - e.value())))
            .filter(apart -> apart < SAME)
            .isPresent();
  }
}
