package org.plait.change.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.plait.change.question.Series;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Bases;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.ComparisonRow.Effect;
import org.plait.change.row.ComparisonRow.Movers;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.change.row.VerdictReason;
import org.plait.instrument.Comparability;
import org.plait.statistics.AnswerWays;
import org.plait.statistics.ChangeEstimate;
import org.plait.statistics.DifferenceOfMeans;
import org.plait.statistics.DifferenceOfProportions;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Populations;
import org.plait.statistics.RelativeEffect;
import org.plait.statistics.StandardizedDifference;
import org.plait.statistics.TestResult;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Undefined;
import org.plait.statistics.rank.SignedRank;
import org.plait.study.analysis.PopulationSettings.Standing;
import org.plait.study.analysis.WavePair;

/**
 * Rows of two waves' difference from their two {@link Series}. The design (independent, paired,
 * overlapping) follows from who answered in both. Rows come without adjusted p-values and verdicts,
 * which {@link Families} adds.
 *
 * <p>No test is given where a wave has fewer than {@value #ENOUGH_ANSWERS} answers.
 */
public final class SeriesComparison {

  /** With fewer valid answers in a wave nothing is tested or said. */
  public static final int ENOUGH_ANSWERS = 10;

  /** The method of a signed-rank row. */
  public static final String SIGNED_RANK = "Pratt signed-rank, linked respondents";

  private static final String DIFFERENCE = "difference of proportions";
  private static final String MEANS = "difference of means";
  private static final Method WITHIN =
      new Method(
          "relative effect within linked respondents",
          "Grissom and Kim (2012) Effect Sizes, ch. 6");
  private static final Method MEAN_CHANGE = new Method("mean change of linked respondents", "");

  private final RowKey key;
  private final WavePair pair;
  private final Role role;
  private final Comparability comparability;
  private final TwoWaves waves;

  /** The answers as they were counted: the same, without weights. */
  private final TwoWaves counted;

  private final double confidence;

  private SeriesComparison(
      RowKey key,
      WavePair pair,
      Role role,
      Comparability comparability,
      TwoWaves waves,
      TwoWaves counted,
      double confidence) {
    this.key = key;
    this.pair = pair;
    this.role = role;
    this.comparability = comparability;
    this.waves = waves;
    this.counted = counted;
    this.confidence = confidence;
  }

  /**
   * Prepares a comparison.
   *
   * @param key what it is about
   * @param pair the two waves, the earlier first
   * @param role what part its row plays
   * @param comparability how the two waves' answers compare
   * @param from the earlier wave's values
   * @param to the later wave's values
   * @param confidence the confidence level, such as 0.95
   * @return the comparison
   */
  public static SeriesComparison of(
      RowKey key,
      WavePair pair,
      Role role,
      Comparability comparability,
      Series from,
      Series to,
      double confidence) {
    TwoWaves waves = TwoWaves.of(from.observations(), to.observations());
    return of(key, pair, role, comparability, waves, confidence);
  }

  /** The same from waves that are linked already. */
  public static SeriesComparison of(
      RowKey key,
      WavePair pair,
      Role role,
      Comparability comparability,
      TwoWaves waves,
      double confidence) {
    return new SeriesComparison(key, pair, role, comparability, waves, waves, confidence);
  }

  /** The same with weighted answers, which decide; what is counted stays without weights. */
  public SeriesComparison weighted(TwoWaves answers) {
    return new SeriesComparison(key, pair, role, comparability, answers, waves, confidence);
  }

  /** The same as a row that decides nothing. */
  SeriesComparison beside() {
    return new SeriesComparison(
        key, pair, Role.COMPANION, comparability, waves, counted, confidence);
  }

  /**
   * The difference of two shares.
   *
   * @return the row
   */
  public ComparisonRow proportions() {
    ChangeEstimate change = DifferenceOfProportions.of(waves).estimate(confidence);
    return row(change, Optional.empty(), DIFFERENCE);
  }

  /**
   * The difference of two means, with Hedges' g.
   *
   * @return the row
   */
  public ComparisonRow means() {
    ChangeEstimate change = DifferenceOfMeans.of(waves).estimate(confidence);
    Outcome g = StandardizedDifference.of(waves.from(), waves.to()).hedgesG();
    return row(change, effect("Hedges g", g), MEANS);
  }

  /**
   * How far ordered answers moved, with Cliff's delta.
   *
   * @return the row
   */
  public ComparisonRow relativeEffect() {
    RelativeEffect effect = RelativeEffect.of(waves);
    ChangeEstimate change = effect.estimate(confidence);
    Optional<Effect> delta =
        change
            .estimate()
            .estimate()
            .map(
                e ->
                    new Effect(
                        "Cliff delta",
                        effect.cliffDelta(),
                        e.interval().map(i -> 2 * i.lower() - 1),
                        e.interval().map(i -> 2 * i.upper() - 1)));
    return row(change, delta, "relative effect");
  }

  /**
   * Pratt's signed-rank test of the linked respondents, a companion in the unit of the row it
   * stands beside: the mean change, or for ordered answers the share that moved up plus half of
   * those who stayed.
   *
   * @return the row; empty with fewer than ten linked pairs
   */
  public Optional<ComparisonRow> signedRank() {
    if (!linked()) {
      return Optional.empty();
    }
    SignedRank ranks = SignedRank.of(counted);
    boolean ordered = key.measure().equals(Measure.RELATIVE_EFFECT.word());
    double value = ordered ? within(ranks) : meanChange();
    Outcome difference =
        Estimate.of(key.measure(), value, ranks.n(), ordered ? WITHIN : MEAN_CHANGE);
    Bases bases = Bases.of(ranks.n(), ranks.n(), ranks.n());
    Optional<TestResult> test = ranks.test().result();
    return Optional.of(
        new ComparisonRow(
            key,
            pair,
            Role.COMPANION,
            Design.PAIRED,
            difference,
            false,
            test,
            Optional.empty(),
            effect("matched-pairs rank-biserial", ranks.rankBiserial()),
            bases,
            movers(),
            comparability,
            Optional.empty(),
            SIGNED_RANK));
  }

  /**
   * The difference of two shares of finite populations; a companion without a test.
   *
   * @param populations the people there are
   * @param standing whether those numbers are published or assumed
   * @return the row
   */
  public ComparisonRow proportionsOf(Populations populations, Standing standing) {
    Outcome outcome =
        DifferenceOfProportions.of(waves).estimateOfPopulations(populations, confidence);
    return finite(outcome, "difference of proportions, finite population", standing);
  }

  /**
   * The difference of two means of finite populations; a companion without a test.
   *
   * @param populations the people there are
   * @param standing whether those numbers are published or assumed
   * @return the row
   */
  public ComparisonRow meansOf(Populations populations, Standing standing) {
    Outcome outcome = DifferenceOfMeans.of(waves).estimateOfPopulations(populations, confidence);
    return finite(outcome, "difference of means, finite population", standing);
  }

  /**
   * The two waves side by side: answers that do not compare are never tested.
   *
   * @return the row, without a number
   */
  public ComparisonRow notCompared() {
    return withoutNumber("not comparable", MethodWords.NOT_COMPARABLE);
  }

  /** The row where there is no number, and why. */
  public ComparisonRow withoutNumber(String reason, String method) {
    Outcome none = new Undefined(key.measure(), reason, Math.min(waves.nFrom(), waves.nTo()));
    return new ComparisonRow(
        key,
        pair,
        role,
        design(),
        none,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        bases(),
        Optional.empty(),
        comparability,
        Optional.empty(),
        method);
  }

  private ComparisonRow row(ChangeEstimate change, Optional<Effect> effect, String usual) {
    boolean enough = Math.min(counted.nFrom(), counted.nTo()) >= ENOUGH_ANSWERS;
    List<VerdictReason> known = new ArrayList<>();
    if (change.tooFewClusters()) {
      known.add(VerdictReason.FEW_ORGANISATIONS);
    }
    return new ComparisonRow(
        key,
        pair,
        role,
        design(),
        change.estimate(),
        false,
        waves.weighted(),
        enough ? change.test().result() : Optional.empty(),
        Optional.empty(),
        effect,
        bases(),
        movers(),
        comparability,
        Optional.empty(),
        known,
        OptionalInt.empty(),
        (waves.weighted() ? WaveWeights.WEIGHTED : "") + MethodWords.of(change.estimate(), usual));
  }

  /** The row of finite populations: a companion without a test. */
  ComparisonRow finite(Outcome outcome, String usual, Standing standing) {
    return new ComparisonRow(
        key,
        pair,
        Role.COMPANION,
        design(),
        outcome,
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        bases(),
        Optional.empty(),
        comparability,
        Optional.empty(),
        MethodWords.of(outcome, usual, standing));
  }

  private Design design() {
    return switch (counted.design()) {
      case INDEPENDENT -> Design.INDEPENDENT;
      case PAIRED -> Design.PAIRED;
      case OVERLAPPING -> Design.OVERLAPPING;
    };
  }

  private boolean linked() {
    return counted.nPairs() >= TwoWaves.ENOUGH_PAIRS;
  }

  private Bases bases() {
    return Bases.of(counted.nFrom(), counted.nTo(), counted.nPairs());
  }

  private Optional<Movers> movers() {
    if (!linked()) {
      return Optional.empty();
    }
    SignedRank ranks = SignedRank.of(counted);
    Optional<AnswerWays> ways =
        counted.clustering().isEmpty() ? Optional.of(counted.ways()) : Optional.empty();
    return Optional.of(new Movers(ranks.up(), ranks.same(), ranks.down(), ways));
  }

  private static double within(SignedRank ranks) {
    return (ranks.up() + ranks.same() / 2.0) / ranks.n();
  }

  private double meanChange() {
    double[] earlier = waves.pairedFrom();
    double[] later = waves.pairedTo();
    double sum = 0;
    for (int i = 0; i < earlier.length; i++) {
      sum += later[i] - earlier[i];
    }
    return sum / earlier.length;
  }

  private static Optional<Effect> effect(String name, Outcome outcome) {
    return outcome
        .estimate()
        .map(
            e ->
                new Effect(
                    name,
                    e.value(),
                    e.interval().map(i -> i.lower()),
                    e.interval().map(i -> i.upper())));
  }
}
