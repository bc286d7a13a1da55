package org.plait.statistics.weighting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plait.statistics.weighting.NotRaked.Problem;
import org.plait.statistics.weighting.NotRaked.Reason;

/** Lays a sample beside its frame, category by category. */
final class SampleAndFrame {

  /** Frames count people, so that totals which differ by less than this are the same. */
  private static final double SAME = 1e-9;

  private final double[] design;
  private final List<Margin> margins;

  SampleAndFrame(double[] design, List<Margin> margins) {
    this.design = design;
    this.margins = margins;
  }

  /** What makes weights impossible before any is made. */
  Optional<NotRaked> problem() {
    double people = margins.get(0).total();
    long answered = DoubleStream.of(design).filter(w -> w > 0).count();
    if (answered == 0) {
      return Optional.of(NotRaked.because(Reason.NO_CASES));
    }
    if (margins.stream().anyMatch(m -> Math.abs(m.total() - people) > SAME * people)) {
      return Optional.of(NotRaked.because(Reason.TOTALS_DIFFER));
    }
    if (answered > people) {
      return Optional.of(NotRaked.because(Reason.MORE_THAN_POPULATION));
    }
    List<Problem> outside = problems((n, frame) -> n > 0 && frame == 0);
    if (!outside.isEmpty()) {
      return Optional.of(new NotRaked(Reason.OUTSIDE_FRAME, outside, 0, 0));
    }
    List<Problem> nobody = problems((n, frame) -> n == 0 && frame > 0);
    return nobody.isEmpty()
        ? Optional.empty()
        : Optional.of(new NotRaked(Reason.NOBODY_ANSWERED, nobody, 0, 0));
  }

  @FunctionalInterface
  private interface Fault {
    boolean in(long respondents, double frame);
  }

  private List<Problem> problems(Fault fault) {
    List<Problem> problems = new ArrayList<>();
    for (Margin margin : margins) {
      long[] answered = respondents(margin);
      IntStream.range(0, margin.categories().size())
          .filter(c -> fault.in(answered[c], margin.population(c)))
          .mapToObj(c -> problem(margin, c, answered))
          .forEach(problems::add);
    }
    return problems;
  }

  private static Problem problem(Margin margin, int category, long[] answered) {
    IntPredicate sound = c -> answered[c] > 0 && margin.population(c) > 0;
    Optional<String> join =
        IntStream.range(0, margin.categories().size())
            .filter(sound)
            .boxed()
            .min(Comparator.comparingLong(c -> answered[c]))
            .map(margin.categories()::get);
    double people =
        margin.population(category) > 0 ? margin.population(category) : answered[category];
    return new Problem(margin.name(), margin.categories().get(category), people, join);
  }

  /** How many respondents with a weight are in each category. */
  private long[] respondents(Margin margin) {
    long[] counts = new long[margin.categories().size() + 1];
    for (int row = 0; row < design.length; row++) {
      if (design[row] > 0) {
        counts[margin.cell(margin.category(row))]++;
      }
    }
    return counts;
  }

  /** The categories that have people in the frame or in the sample, before and after. */
  List<MarginShare> shares(Margin margin, double[] weights) {
    long[] answered = respondents(margin);
    double[] before = known(margin.sums(design));
    double[] after = known(margin.sums(weights));
    return IntStream.range(0, margin.categories().size())
        .filter(c -> answered[c] > 0 || margin.population(c) > 0)
        .mapToObj(
            c ->
                new MarginShare(
                    margin.name(),
                    margin.categories().get(c),
                    answered[c],
                    margin.population(c),
                    margin.population(c) / margin.total(),
                    before[c],
                    after[c]))
        .toList();
  }

  /** Shares of those whose category is known, which all but the last are. */
  private static double[] known(double[] sums) {
    double total = DoubleStream.of(sums).limit(sums.length - 1L).sum();
    return DoubleStream.of(sums).map(sum -> sum / total).toArray();
  }
}
