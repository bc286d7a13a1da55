package org.plait.statistics.contrast;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.statistics.distribution.FDistribution;
import org.plait.statistics.Alternative;
import org.plait.statistics.Clustering;
import org.plait.statistics.Method;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Whether several contrasts over the same cells are all 0, in one test: such as whether any group
 * changed otherwise than the rest.
 *
 * <p><b>Input</b>: contrasts that don't follow from each other. <b>Undefined when</b> a cell has
 * fewer than ten answers, there are fewer than ten clusters, the contrasts follow from each other
 * or don't vary, or there are no more degrees of freedom than contrasts. <b>Formula</b>: Wald's W =
 * c&prime;V<sup>-1</sup>c with the robust V; F = W (f - q + 1)/(q f) on q and f - q + 1 degrees of
 * freedom, f the smallest of the contrasts' own, as for Hotelling's T&sup2;. One contrast gives the
 * square of its t.
 *
 * <p><b>Reference</b>: Hotelling (1931) The generalization of Student's ratio, Annals of
 * Mathematical Statistics 2:360-378; Pustejovsky and Tipton (2018) J. Business &amp; Economic
 * Statistics 36:672-683. <b>Checked against</b>: R sandwich vcovCL; fixture {@code contrast.json}.
 */
public final class JointContrast {
  private static final String MEASURE = "joint_contrast";
  private static final double NEGLIGIBLE = 1e-10;
  private static final Method METHOD =
      new Method(
          "Wald F of all contrasts, robust variance",
          "Hotelling (1931) Ann. Math. Stat. 2:360-378");

  private final List<CellContrast> contrasts;
  private final long n;

  private JointContrast(List<CellContrast> contrasts) {
    this.contrasts = contrasts;
    this.n = contrasts.get(0).cells().stream().mapToLong(cell -> cell.size()).sum();
  }

  /**
   * The contrasts to be tested together.
   *
   * @param contrasts contrasts over the same cells
   * @throws IllegalArgumentException if there is none, or they are not over the same cells
   */
  public static JointContrast of(List<CellContrast> contrasts) {
    long layouts = contrasts.stream().map(CellContrast::cells).distinct().count();
    if (layouts != 1) {
      throw new IllegalArgumentException(
          "contrasts must be over the same cells, found " + layouts + " sets of cells");
    }
    return new JointContrast(List.copyOf(contrasts));
  }

  /** The test that all are 0. */
  public TestOutcome test() {
    Optional<TooLittle> tooFew = contrasts.get(0).tooFew();
    if (tooFew.isPresent()) {
      return Undefined.of(MEASURE, tooFew.get(), n);
    }
    RobustCovariance robust = contrasts.get(0).covariance();
    if (robust.members().clustering().filter(Clustering::tooFew).isPresent()) {
      return Undefined.of(MEASURE, TooLittle.TOO_FEW_CLUSTERS, n);
    }
    SingularValueDecomposition variance = new SingularValueDecomposition(matrix(robust));
    double[] singular = variance.getSingularValues();
    if (!(singular[singular.length - 1] > NEGLIGIBLE * singular[0])) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, n);
    }
    RealVector values =
        new ArrayRealVector(contrasts.stream().mapToDouble(CellContrast::value).toArray());
    double wald = values.dotProduct(variance.getSolver().solve(values));
    double df = contrasts.stream().mapToDouble(c -> robust.df(c.added())).min().orElseThrow();
    return wald >= 0 ? result(wald, df) : Undefined.of(MEASURE, TooLittle.NO_VARIATION, n);
  }

  private TestOutcome result(double wald, double df) {
    int q = contrasts.size();
    double below = df - q + 1;
    if (below <= 0) {
      return Undefined.of(MEASURE, TooLittle.TOO_FEW_CLUSTERS, n);
    }
    double f = wald * below / (q * df);
    double p = FDistribution.of(q, below).survivalProbability(f);
    return new TestResult(
        f,
        OptionalDouble.of(below),
        p,
        Alternative.TWO_SIDED,
        METHOD,
        n,
        Optional.of(q + " contrasts"));
  }

  private RealMatrix matrix(RobustCovariance robust) {
    return new Array2DRowRealMatrix(
        robust.matrix(contrasts.stream().map(CellContrast::added).toList()), false);
  }
}
