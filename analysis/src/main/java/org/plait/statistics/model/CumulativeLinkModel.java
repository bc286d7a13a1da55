package org.plait.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * A cumulative link model of an ordered answer: the odds of answering above each cut of the scale,
 * multiplied by the same ratio at every cut (proportional odds, with the logit).
 *
 * <p><b>Input</b>: a model matrix and for each row the position of its category in the ordered
 * list; optional frequencies, or the clusters of the rows (found by their number, -1 for one of its
 * own), and then optional weights. <b>Missing</b>: leave out rows with a missing value before.
 * <b>Undefined when</b> there is no row, one category is used, a predictor follows from others, or
 * {@code separation}. A category that nobody chose has no threshold; its predicted share is 0 with
 * a note. <b>Formula</b>: P(Y &le; j) = F(threshold j - x'b), by Newton's method with analytic
 * derivatives; standard errors from the observed information, or with clusters the robust variance
 * around it (estimating equations with independence), corrected with fewer than 50 clusters as
 * {@link EstimatingEquations} are. With weights each row's log-likelihood counts by its weight
 * (pseudo-likelihood).
 *
 * <p><b>Reference</b>: McCullagh (1980) JRSS B 42:109-142; Liang and Zeger (1986) Biometrika
 * 73:13-22. <b>Checked against</b>: R packages ordinal 2022.11-16, {@code clm} and {@code
 * nominal_test}, and MASS 7.3-58.2, {@code polr}; survey 4.1-1, {@code svyolr}; fixtures {@code
 * models.json}, {@code weighted_models.json}.
 */
public final class CumulativeLinkModel {
  /** Beside the predicted share of a category that no row has. */
  public static final String NOBODY = "nobody gave this answer";

  private static final String CITATION = "McCullagh (1980) JRSS B 42:109-142";
  private static final String PROPORTIONAL = "proportional_odds";

  private final CumulativeAnswers answers;
  private final Optional<int[]> clusters;
  private final CumulativeLink link;
  private final boolean weighted;

  private CumulativeLinkModel(
      CumulativeAnswers answers, Optional<int[]> clusters, CumulativeLink link, boolean weighted) {
    this.answers = answers;
    this.clusters = clusters;
    this.link = link;
    this.weighted = weighted;
  }

  /**
   * Of positions in an ordered list of categories, one for each row of the matrix, by the logit.
   *
   * @param matrix the predictors
   * @param labels the answers' names in their order
   * @param positions the answer of each row, counted from 0
   * @throws IllegalArgumentException if the lengths differ or a position is outside the list
   */
  public static CumulativeLinkModel of(ModelMatrix matrix, List<String> labels, int[] positions) {
    return new CumulativeLinkModel(
        CumulativeAnswers.of(matrix, labels, positions),
        Optional.empty(),
        CumulativeLink.LOGIT,
        false);
  }

  /**
   * With another link.
   *
   * @param other the link
   */
  public CumulativeLinkModel with(CumulativeLink other) {
    return new CumulativeLinkModel(answers, clusters, other, weighted);
  }

  /**
   * With each row standing for so many independent ones.
   *
   * @param counts how many people each row stands for
   * @throws IllegalArgumentException if the lengths differ, a frequency is negative, or there are
   *     clusters
   */
  public CumulativeLinkModel withFrequencies(double[] counts) {
    Require.sameLength(answers.rows(), counts.length, "frequencies");
    Arrays.stream(counts).forEach(count -> Require.notNegative(count, "frequency"));
    if (clusters.isPresent()) {
      throw new IllegalArgumentException("frequencies must not be joined with clusters");
    }
    return new CumulativeLinkModel(answers.counting(counts.clone()), clusters, link, false);
  }

  /**
   * With a variance that allows for clusters; each row counts once.
   *
   * @param ids the cluster of each row
   * @throws IllegalArgumentException if the lengths differ
   */
  public CumulativeLinkModel inClusters(int[] ids) {
    Require.sameLength(answers.rows(), ids.length, "clusters");
    return new CumulativeLinkModel(
        answers.counting(ClusteredRows.ones(ids.length)), Optional.of(ids.clone()), link, false);
  }

  /**
   * With each row counting by its weight, which the robust variance allows for; only the weights'
   * ratios matter.
   *
   * @param weights one a row, above 0
   * @throws IllegalArgumentException if the lengths differ, a weight is not above 0, or there are
   *     no clusters
   */
  public CumulativeLinkModel withWeights(double[] weights) {
    double[] scaled = ClusteredRows.scaled(weights, answers.rows());
    if (clusters.isEmpty()) {
      throw new IllegalArgumentException("weights must be joined with clusters: call inClusters");
    }
    return new CumulativeLinkModel(answers.counting(scaled), clusters, link, true);
  }

  /** The categories that no row has. */
  public List<String> emptyCategories() {
    return answers.emptyLabels();
  }

  /** The fit: a threshold for each cut between two used categories, then the coefficients. */
  public ModelOutcome fit() {
    return fit(List.of());
  }

  /**
   * The test of what a term adds: the likelihood ratio, or with clusters the robust Wald test.
   *
   * @param term the name of a term
   * @throws IllegalArgumentException if there is no such term
   */
  public TestOutcome testOfTerm(String term) {
    ModelMatrix fewer = answers.matrix().without(term);
    if (clusters.isPresent()) {
      return fit()
          .fold(
              fit ->
                  fit.terms().contains(term)
                      ? fit.testOfTerm(term)
                      : new Undefined("wald", "no coefficient", fit.n()),
              none -> none.undefined("wald"));
    }
    CumulativeLinkModel without =
        new CumulativeLinkModel(answers.beside(fewer), clusters, link, weighted);
    return LogisticRegression.ratio(fit(), without.fit());
  }

  /**
   * The test of whether a term's odds are proportional, that is its coefficients the same at every
   * cut: the likelihood ratio against the model in which they are free (its upper bound, where some
   * cut separates the rows), or with clusters the robust Wald test of their differences.
   *
   * @param term the name of a term
   * @throws IllegalArgumentException if there is no such term
   */
  public TestOutcome proportionalOdds(String term) {
    answers.matrix().without(term);
    return proportional(
        IntStream.range(0, answers.matrix().columns().size())
            .boxed()
            .filter(column -> answers.matrix().columns().get(column).term().equals(term))
            .toList());
  }

  /** The same of all terms together. */
  public TestOutcome proportionalOdds() {
    return proportional(IntStream.range(0, answers.matrix().columns().size()).boxed().toList());
  }

  /**
   * The share of each category, in the order of the list, that a fit of this model predicts on
   * average over rows, such as these with everybody put in one category of a predictor. The
   * predictors count as given, each row by its weight.
   *
   * @param fit a fit of this model
   * @param at the rows to predict for
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException if the rows have other columns or are not as many
   */
  public List<Outcome> predicted(ModelFit fit, ModelMatrix at, double confidenceLevel) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int position = 0; position < answers.labels().size(); position++) {
      int category = answers.category(position);
      if (category < 0) {
        outcomes.add(Estimate.of("predicted", 0, fit.n(), fit.method()).withNote(NOBODY));
        continue;
      }
      double[] gradient = new double[fit.names().size()];
      double value = average(fit, at, category, gradient, 1);
      outcomes.add(Prediction.share(fit, value, gradient, confidenceLevel));
    }
    return List.copyOf(outcomes);
  }

  /**
   * How much the share of some categories together that a fit predicts on average over rows differs
   * from what it predicts over others, such as everybody in the last wave and in the first.
   *
   * @param fit a fit of this model
   * @param at the rows to predict for
   * @param from the rows to compare with
   * @param categories how many categories there are
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException if the rows have other columns or are not as many
   */
  public Outcome difference(
      ModelFit fit,
      ModelMatrix at,
      ModelMatrix from,
      List<String> categories,
      double confidenceLevel) {
    double value = 0;
    double[] gradient = new double[fit.names().size()];
    for (int category = 0; category < answers.categories(); category++) {
      if (categories.contains(answers.label(category))) {
        value += average(fit, at, category, gradient, 1);
        value -= average(fit, from, category, gradient, -1);
      }
    }
    return Prediction.difference(fit, value, gradient, confidenceLevel);
  }

  /** The average share of a used category; its gradient times a factor is added. */
  private double average(
      ModelFit fit, ModelMatrix at, int category, double[] gradient, double factor) {
    CutRows rows = CutRows.of(at, answers.usedLabels());
    Require.sameLength(fit.names().size(), rows.parameters(), "columns");
    double[] shares = at.sharesOfPatterns(answers.frequencies());
    double[] parameters = fit.coefficients();
    double value = 0;
    for (int pattern = 0; pattern < shares.length; pattern++) {
      CumulativeCell cell = new CumulativeCell(rows, link, parameters, pattern, category);
      value += shares[pattern] * cell.probability();
      cell.addGradient(gradient, factor * shares[pattern]);
    }
    return value;
  }

  private TestOutcome proportional(List<Integer> columns) {
    long n = rows();
    if (n == 0) {
      return Undefined.of(PROPORTIONAL, TooLittle.NO_CASES, 0);
    }
    if (columns.isEmpty()) {
      return new Undefined(PROPORTIONAL, "no coefficient", n);
    }
    if (answers.categories() == 2) {
      return new Undefined(PROPORTIONAL, "two categories", n);
    }
    if (clusters.isPresent()) {
      return fit(columns)
          .fold(fit -> fit.testOfTerm(CutRows.FREE), none -> none.undefined(PROPORTIONAL));
    }
    CutRows free = CutRows.of(answers.matrix(), answers.usedLabels(), columns);
    return fit()
        .<TestOutcome>fold(
            fit ->
                LogisticRegression.ratio(
                    new CumulativeIterations(free, link, answers.counts()).supremum(),
                    fit.logLikelihood().orElseThrow(),
                    free.parameters() - fit.names().size(),
                    n),
            none -> none.undefined(PROPORTIONAL));
  }

  private ModelOutcome fit(List<Integer> free) {
    long n = rows();
    if (n == 0) {
      return NotFitted.of(TooLittle.NO_CASES, 0);
    }
    if (answers.categories() < 2) {
      return NotFitted.of(TooLittle.ONE_CATEGORY, n);
    }
    CutRows rows = CutRows.of(answers.matrix(), answers.usedLabels(), free);
    CumulativeIterations iterations = new CumulativeIterations(rows, link, answers.counts());
    Optional<String> failure = iterations.run();
    if (failure.isPresent()) {
      return new NotFitted(failure.get(), n);
    }
    return clusters.isPresent() ? robust(rows, iterations, n) : plain(rows, iterations, n);
  }

  private ModelOutcome plain(CutRows rows, CumulativeIterations iterations, long n) {
    Optional<Symmetric> information = Symmetric.of(iterations.information());
    if (information.isEmpty()) {
      return new NotFitted(NotFitted.COLLINEAR, n);
    }
    return result(rows, iterations, information.get().inverse(), n);
  }

  private ModelOutcome robust(CutRows rows, CumulativeIterations iterations, long n) {
    OutcomeCells cells =
        OutcomeCells.of(
            answers.matrix(),
            ClusteredRows.of(answers.ofRows(), clusters.orElseThrow())
                .withScaled(answers.frequencies()));
    Clusters grouped = Clusters.of(cells.cellOf(), clusters.orElseThrow());
    if (grouped.count() == 1) {
      return NotFitted.of(TooLittle.ONE_CLUSTER, n);
    }
    if (grouped.count() <= rows.parameters()) {
      return new NotFitted(NotFitted.TOO_MANY_COEFFICIENTS, n);
    }
    SmallSampleCorrection correction = SmallSampleCorrection.of(grouped.count());
    return CumulativeScores.of(iterations, grouped, rows.parameters(), cells)
        .variance(correction)
        .<ModelOutcome>map(
            variance ->
                RobustMethod.of(
                        new Method(title() + (weighted ? ", weighted" : ""), CITATION),
                        correction,
                        grouped.count(),
                        rows.parameters())
                    .complete(result(rows, iterations, variance, n)))
        .orElseGet(() -> new NotFitted(NotFitted.ONE_CLUSTER_CARRIES, n));
  }

  private ModelFit result(
      CutRows rows, CumulativeIterations iterations, double[][] variance, long n) {
    return ModelFit.of(
            rows.names(),
            rows.terms(),
            iterations.parameters(),
            variance,
            new Method(title() + ", maximum likelihood", CITATION),
            n)
        .withLogLikelihood(iterations.logLikelihood());
  }

  private String title() {
    return "cumulative " + link.title() + " model";
  }

  private long rows() {
    return weighted ? answers.rows() : Math.round(Arrays.stream(answers.frequencies()).sum());
  }
}
