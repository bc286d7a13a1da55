package org.plait.statistics.design;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.statistics.Require;
import org.plait.statistics.Weighting;

/**
 * How a sample was drawn: weights, strata, clusters and the sizes of finite populations, with the
 * domain an estimate is about.
 *
 * <p><b>Input</b>: one entry a row, in any order. <b>Units</b>: weights in any for means and
 * shares, in people for totals; populations in clusters, or rows where there are none.
 * <b>Missing</b>: nothing may be; whoever did not answer a question stays in the design ({@link
 * SurveyVariable}). Clusters are told apart within their stratum. Rows of weight 0 are excluded
 * from everything. A domain is never cut out: clusters without a row in it still count as drawn,
 * which is what its variance needs. Where the weights were calibrated to margins, variances are
 * those of the residuals from the margins.
 *
 * <p><b>Reference</b>: Cochran (1977) Sampling Techniques, 3rd ed., Wiley; Lumley (2010) Complex
 * Surveys, Wiley; domains: S&auml;rndal, Swensson, Wretman (1992) Model Assisted Survey Sampling,
 * Springer, chapter 10.
 */
public final class SurveyDesign {
  private static final String WHOLE = "all";

  private final Weighting weighting;
  private final Stage first;
  private final Optional<Stage> second;
  private final LonelyPsu lonely;
  private final boolean lonelyInDomains;
  private final boolean[] domain;

  private SurveyDesign(
      Weighting weighting,
      Stage first,
      Optional<Stage> second,
      LonelyPsu lonely,
      boolean lonelyInDomains,
      boolean[] domain) {
    this.weighting = weighting;
    this.first = first;
    this.second = second;
    this.lonely = lonely;
    this.lonelyInDomains = lonelyInDomains;
    this.domain = domain;
  }

  /**
   * A simple random sample with these weights from a population without known size.
   *
   * @param weighting the weights
   */
  public static SurveyDesign of(Weighting weighting) {
    int rows = weighting.size();
    List<String> own = IntStream.range(0, rows).mapToObj(Integer::toString).toList();
    boolean[] everybody = new boolean[rows];
    Arrays.fill(everybody, true);
    Stage single = Stage.of(counted(weighting), Collections.nCopies(rows, WHOLE), own);
    return new SurveyDesign(weighting, single, Optional.empty(), LonelyPsu.FAIL, false, everybody);
  }

  /**
   * A simple random sample with these weights.
   *
   * @param weights one a row, 0 or more
   */
  public static SurveyDesign ofWeights(double... weights) {
    return of(Weighting.of(weights));
  }

  /**
   * A simple random sample in which everybody has the same weight.
   *
   * @param rows how many
   */
  public static SurveyDesign ofSize(int rows) {
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    return ofWeights(ones);
  }

  /**
   * Drawn separately within strata, of which each row names its own.
   *
   * @param labels the stratum of each row
   * @throws IllegalStateException after {@link #secondStage}
   */
  public SurveyDesign stratified(List<String> labels) {
    return withFirst(first.stratified(checked(labels, "strata")));
  }

  /**
   * Drawn as whole clusters, of which each row names its own.
   *
   * @param labels the cluster of each row
   * @throws IllegalStateException after {@link #secondStage}
   */
  public SurveyDesign clustered(List<String> labels) {
    return withFirst(first.drawing(checked(labels, "clusters")));
  }

  /**
   * Drawn without replacement from so many clusters (rows, where there are no clusters).
   *
   * @param sizes for each row the number of clusters in its stratum's population
   * @throws IllegalArgumentException if rows of one stratum differ
   */
  public SurveyDesign ofPopulation(double... sizes) {
    Require.sameLength(size(), sizes.length, "sizes");
    return new SurveyDesign(weighting, first.from(sizes), second, lonely, lonelyInDomains, domain);
  }

  /**
   * A second stage: within each cluster, units drawn from so many. It adds to the variance only
   * where the first stage is from a known number; from an unknown one the clusters' own variance
   * holds it already.
   *
   * @param labels the unit of each row within its cluster
   * @param sizes for each row the number of units in its cluster's population
   * @throws IllegalArgumentException if there is not one label and one size for each row, or the
   *     sizes differ within a cluster
   */
  public SurveyDesign secondStage(List<String> labels, double... sizes) {
    Require.sameLength(size(), sizes.length, "sizes");
    Stage within =
        Stage.of(counted(weighting), first.unitNames(), checked(labels, "units")).from(sizes);
    return new SurveyDesign(weighting, first, Optional.of(within), lonely, lonelyInDomains, domain);
  }

  /**
   * With this policy for strata of one cluster.
   *
   * @param policy what to do with them
   */
  public SurveyDesign onLonely(LonelyPsu policy) {
    return new SurveyDesign(weighting, first, second, policy, lonelyInDomains, domain);
  }

  /**
   * Adjusting and averaging also apply to strata of which one cluster has rows in the domain.
   * Without this the stratum's other clusters count with a sum of 0, which is correct on average
   * but unsteady; the note says so in both cases.
   */
  public SurveyDesign lonelyAlsoInDomains() {
    return new SurveyDesign(weighting, first, second, lonely, true, domain);
  }

  /**
   * About these rows only; the others stay in the sample. Domains of a domain are their overlap.
   *
   * @param members for each row whether it belongs to the domain
   * @throws IllegalArgumentException if there is not one entry for each row
   */
  public SurveyDesign domain(boolean[] members) {
    Require.sameLength(size(), members.length, "members");
    boolean[] overlap = new boolean[size()];
    for (int i = 0; i < overlap.length; i++) {
      overlap[i] = domain[i] && members[i];
    }
    return new SurveyDesign(weighting, first, second, lonely, lonelyInDomains, overlap);
  }

  /** How many rows there are, those of weight 0 and those outside the domain included. */
  public int size() {
    return weighting.size();
  }

  /** The degrees of freedom in the domain: clusters less strata, of those with rows in it. */
  public int degreesOfFreedom() {
    boolean[] active = new boolean[size()];
    for (int i = 0; i < active.length; i++) {
      active[i] = contains(i);
    }
    return degreesOfFreedom(active);
  }

  int degreesOfFreedom(boolean[] active) {
    boolean[] units = new boolean[first.units()];
    boolean[] groups = new boolean[first.strata()];
    int df = 0;
    for (int i = 0; i < active.length; i++) {
      if (active[i]) {
        df += units[first.unit(i)] ? 0 : 1;
        df -= groups[first.stratum(i)] ? 0 : 1;
        units[first.unit(i)] = true;
        groups[first.stratum(i)] = true;
      }
    }
    return df;
  }

  Weighting weighting() {
    return weighting;
  }

  double weight(int row) {
    return weighting.weight(row);
  }

  /** Whether a row is in the domain and has a weight above 0. */
  boolean contains(int row) {
    return domain[row] && weight(row) > 0;
  }

  boolean contains(int row, SurveyVariable variable) {
    return contains(row) && variable.answered(row);
  }

  /** The rows of the domain that answered, from the lowest value to the highest. */
  int[] ordered(SurveyVariable variable) {
    return IntStream.range(0, size())
        .filter(i -> contains(i, variable))
        .boxed()
        .sorted((a, b) -> Double.compare(variable.value(a), variable.value(b)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  Stage first() {
    return first;
  }

  Optional<Stage> second() {
    return second;
  }

  LonelyPsu lonely() {
    return lonely;
  }

  boolean appliesInDomains() {
    return lonelyInDomains;
  }

  /** Whether more units were drawn somewhere than there are. */
  boolean impossible() {
    return first.impossible() || second.map(Stage::impossible).orElse(false);
  }

  /** Whether every unit of every stage was drawn. */
  boolean census() {
    return first.census() && second.map(Stage::census).orElse(true);
  }

  private SurveyDesign withFirst(Stage stage) {
    if (second.isPresent()) {
      throw new IllegalStateException("strata and clusters must be given before secondStage");
    }
    return new SurveyDesign(weighting, stage, second, lonely, lonelyInDomains, domain);
  }

  private static boolean[] counted(Weighting weighting) {
    boolean[] counted = new boolean[weighting.size()];
    for (int i = 0; i < counted.length; i++) {
      counted[i] = weighting.weight(i) > 0;
    }
    return counted;
  }

  private List<String> checked(List<String> labels, String name) {
    Require.sameLength(size(), labels.size(), name);
    return List.copyOf(labels);
  }
}
