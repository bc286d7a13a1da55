package org.plait.statistics.contrast;

import java.util.List;
import java.util.Optional;
import org.plait.statistics.DifferenceOfProportions;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Mover;
import org.plait.statistics.Observations;
import org.plait.statistics.Outcome;
import org.plait.statistics.TwoWaves;

/**
 * How much more one group changed between two waves than others did: the group's change less that
 * of the others.
 *
 * <p><b>Input</b>: the two waves of each side; a person may change sides between the waves.
 * <b>Units</b>: a difference of changes; of proportions -2 to 2, of relative effects -1 to 1; the
 * interval is cut at these ends. <b>Undefined when</b> a side has fewer than ten answers in a wave.
 * <b>Formula</b>: the {@link CellContrast} with -1 and 1 for the group's waves, 1 and -1 for the
 * others'. Where the sides share nobody and no cluster, and nobody has weights, the interval of
 * proportions is recovered from the intervals of both changes, which keeps their skewness; the test
 * stays that of the contrast.
 *
 * <p><b>Reference</b>: Zou and Donner (2008) Construction of confidence limits about effect
 * measures: a general approach, Statistics in Medicine 27:1693-1702. <b>Checked against</b>: as
 * {@link CellContrast}; R 4.2.2, survey 4.1-1 and sandwich (fixture {@code contrast.json}), and by
 * simulation.
 */
public final class DifferenceInChange {
  private static final Method RECOVERED =
      new Method(
          "intervals of the two changes combined", "Zou and Donner (2008) Stat. Med. 27:1693-1702");

  private final TwoWaves others;
  private final TwoWaves group;
  private final List<Observations> cells;

  private DifferenceInChange(TwoWaves others, TwoWaves group) {
    this.others = others;
    this.group = group;
    this.cells = List.of(others.from(), others.to(), group.from(), group.to());
  }

  /**
   * The change of the group less the change of the others.
   *
   * @param others both waves of those to compare with
   * @param group both waves of the group
   */
  public static DifferenceInChange of(TwoWaves others, TwoWaves group) {
    return new DifferenceInChange(others, group);
  }

  /**
   * Of means.
   *
   * @param confidenceLevel e.g. 0.95
   */
  public ContrastEstimate means(double confidenceLevel) {
    return CellContrast.ofMeans(cells, 1, -1, -1, 1).estimate(confidenceLevel);
  }

  /**
   * Of relative effects: how much more the group's answers moved upwards.
   *
   * @param confidenceLevel e.g. 0.95
   */
  public ContrastEstimate effects(double confidenceLevel) {
    return within(
        1,
        CellContrast.ofEffects(
                cells, List.of(new CellContrast.Effect(0, 1, -1), new CellContrast.Effect(2, 3, 1)))
            .estimate(confidenceLevel));
  }

  /**
   * Of shares.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException if a value is neither 0 nor 1
   */
  public ContrastEstimate proportions(double confidenceLevel) {
    ContrastEstimate robust = within(2, means(confidenceLevel));
    Optional<Estimate> estimate = robust.estimate().estimate();
    if (estimate.isEmpty() || others.weighted() || group.weighted() || !apart()) {
      return robust;
    }
    Optional<Estimate> first = change(others, confidenceLevel);
    Optional<Estimate> second = change(group, confidenceLevel);
    Optional<Interval> interval =
        first.flatMap(
            a ->
                second.flatMap(
                    b ->
                        a.interval()
                            .flatMap(ofA -> b.interval().map(ofB -> recovered(a, ofA, b, ofB)))));
    return new ContrastEstimate(
        interval.map(i -> estimate.get().withInterval(i)).orElse(estimate.get()),
        robust.test(),
        robust.n(),
        robust.clustering());
  }

  /** The same with an interval that goes no further than the most the difference can be. */
  private static ContrastEstimate within(double most, ContrastEstimate found) {
    Outcome cut = found.estimate().fold(e -> within(most, e), none -> none, hidden -> hidden);
    return new ContrastEstimate(cut, found.test(), found.n(), found.clustering());
  }

  private static Estimate within(double most, Estimate estimate) {
    return estimate
        .interval()
        .map(
            i ->
                estimate.withInterval(
                    new Interval(
                        Math.max(-most, i.lower()),
                        Math.min(most, i.upper()),
                        i.confidenceLevel(),
                        i.method())))
        .orElse(estimate);
  }

  private static Optional<Estimate> change(TwoWaves waves, double confidenceLevel) {
    return DifferenceOfProportions.of(waves).estimate(confidenceLevel).estimate().estimate();
  }

  private static Interval recovered(Estimate a, Interval ofA, Estimate b, Interval ofB) {
    return Mover.differenceOfChanges(a.value(), ofA, b.value(), ofB, RECOVERED);
  }

  /** Whether the two sides share nobody and no cluster. */
  private boolean apart() {
    return disjoint(true) && disjoint(false);
  }

  private boolean disjoint(boolean people) {
    Numbers known = new Numbers();
    number(known, others, people);
    int first = known.count();
    return number(known, group, people) >= first;
  }

  /** Numbers the people or clusters of a side; the lowest number that any of them has. */
  private static int number(Numbers known, TwoWaves waves, boolean people) {
    int lowest = Integer.MAX_VALUE;
    for (Observations wave : List.of(waves.from(), waves.to())) {
      for (int i = 0; i < wave.entries(); i++) {
        int id = people ? wave.person(i) : wave.cluster(i);
        if (id != Observations.NONE) {
          lowest = Math.min(lowest, known.of(id));
        }
      }
    }
    return lowest;
  }
}
