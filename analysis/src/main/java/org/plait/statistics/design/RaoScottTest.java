package org.plait.statistics.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.statistics.distribution.FDistribution;
import org.plait.statistics.Method;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * The test of whether two questions of a complex sample go together: Pearson's chi-squared of the
 * weighted table, corrected for the design.
 *
 * <p><b>Input</b>: two variables of category numbers 0, 1, ... . <b>Missing</b>: rows that answered
 * both. <b>Undefined when</b> fewer than two rows or columns are used, or as {@link SurveyMean}.
 * Categories that nobody used are dropped and said; an empty cell is kept and said.
 *
 * <p><b>Formula</b>: X&sup2;/tr(D) against F with d = tr(D)&sup2;/tr(D&sup2;) and d times the
 * degrees of freedom of the design; D = (C'P<sup>-1</sup>C/n)<sup>-1</sup>
 * C'P<sup>-1</sup>VP<sup>-1</sup>C, P the cells' shares, V their covariance, C the contrasts of the
 * association (second order, after Satterthwaite).
 *
 * <p><b>Reference</b>: Rao and Scott (1984) On chi-squared tests for multiway contingency tables
 * with cell proportions estimated from survey data, Annals of Statistics 12:46-60; Thomas and Rao
 * (1987) JASA 82:630-636. <b>Checked against</b>: R 4.2.2, survey 4.1-1 {@code svychisq(statistic =
 * "F")}; row S2 of {@code quant_reference.tsv}; fixture {@code design.json}.
 */
public final class RaoScottTest {
  private static final String MEASURE = "rao_scott";
  private static final Method METHOD =
      new Method("Rao-Scott F, second order", "Rao and Scott (1984) Ann. Statistics 12:46-60");

  private final SurveyDesign design;
  private final SurveyVariable rows;
  private final SurveyVariable columns;

  private RaoScottTest(SurveyDesign design, SurveyVariable rows, SurveyVariable columns) {
    this.design = design;
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Of two categorical variables in the design's domain.
   *
   * @param design the design of the sample
   * @param rows the category of each row in one question
   * @param columns its category in the other
   * @throws IllegalArgumentException if a question has not one entry for each row of the design
   */
  public static RaoScottTest of(SurveyDesign design, SurveyVariable rows, SurveyVariable columns) {
    Require.sameLength(design.size(), rows.size(), "rows");
    return new RaoScottTest(design, rows.where(columns), columns.where(rows));
  }

  /** The test; its degrees of freedom are the first of F, the second stand in the note. */
  public TestOutcome test() {
    double[] r = used(rows);
    double[] c = used(columns);
    List<SurveyVariable> cells = new ArrayList<>();
    for (double row : r) {
      for (double column : c) {
        cells.add(cell(row, column));
      }
    }
    if (r.length < 2 || c.length < 2) {
      TooLittle reason = r.length == 0 ? TooLittle.NO_CASES : TooLittle.ONE_CATEGORY;
      return Undefined.of(MEASURE, reason, n());
    }
    Linearised shares = SurveyMean.of(design, cells.toArray(SurveyVariable[]::new));
    Optional<String> failure = shares.unusable();
    return failure.isPresent()
        ? new Undefined(MEASURE, failure.get(), n())
        : test(shares, r.length, c.length);
  }

  private TestOutcome test(Linearised shares, int r, int c) {
    double[] p = new double[r * c];
    Arrays.setAll(p, shares::value);
    RealMatrix contrasts = contrasts(r, c);
    RealMatrix scaled = contrasts.copy();
    for (int k = 0; k < p.length; k++) {
      scaled.setRowVector(k, contrasts.getRowVector(k).mapMultiply(p[k] > 0 ? 1 / p[k] : 0));
    }
    DecompositionSolver simple =
        new LUDecomposition(contrasts.transpose().multiply(scaled).scalarMultiply(1.0 / n()))
            .getSolver();
    if (!simple.isNonSingular()) {
      return new Undefined(MEASURE, "too many empty cells", n());
    }
    RealMatrix effects =
        simple.solve(scaled.transpose().multiply(covariance(shares)).multiply(scaled));
    double trace = effects.getTrace();
    if (!(trace > 0)) {
      return Undefined.of(MEASURE, TooLittle.NO_VARIATION, n());
    }
    double df = trace * trace / effects.multiply(effects).getTrace();
    double statistic = pearson(p, r, c) / trace;
    double second = df * shares.degreesOfFreedom();
    double pValue = FDistribution.of(df, second).survivalProbability(statistic);
    return TestResult.twoSided(statistic, pValue, METHOD, n())
        .withDf(df)
        .withNote(note(shares, p, second));
  }

  /** The association left when rows and columns are held: differences from the last of both. */
  private static RealMatrix contrasts(int r, int c) {
    RealMatrix contrasts = new Array2DRowRealMatrix(r * c, (r - 1) * (c - 1));
    for (int i = 0; i < r - 1; i++) {
      for (int j = 0; j < c - 1; j++) {
        int column = i * (c - 1) + j;
        contrasts.setEntry(i * c + j, column, 1);
        contrasts.setEntry(i * c + c - 1, column, -1);
        contrasts.setEntry((r - 1) * c + j, column, -1);
        contrasts.setEntry(r * c - 1, column, 1);
      }
    }
    return contrasts;
  }

  private static RealMatrix covariance(Linearised shares) {
    RealMatrix matrix = new Array2DRowRealMatrix(shares.size(), shares.size());
    for (int k = 0; k < shares.size(); k++) {
      for (int l = 0; l < shares.size(); l++) {
        matrix.setEntry(k, l, shares.covariance(k, l));
      }
    }
    return matrix;
  }

  private double pearson(double[] p, int r, int c) {
    double[] row = new double[r];
    double[] column = new double[c];
    for (int k = 0; k < p.length; k++) {
      row[k / c] += p[k];
      column[k % c] += p[k];
    }
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      double expected = row[k / c] * column[k % c];
      sum += (p[k] - expected) * (p[k] - expected) / expected;
    }
    return n() * sum;
  }

  private String note(Linearised shares, double[] p, double second) {
    List<String> parts = new ArrayList<>();
    parts.add(String.format(Locale.ROOT, "second degrees of freedom %.2f", second));
    long empty = Arrays.stream(p).filter(share -> share == 0).count();
    if (empty > 0) {
      parts.add(empty == 1 ? "1 empty cell" : empty + " empty cells");
    }
    int unused = unused(rows) + unused(columns);
    if (unused > 0) {
      parts.add(unused == 1 ? "1 unused category dropped" : unused + " unused categories dropped");
    }
    shares.note().ifPresent(parts::add);
    return String.join("; ", parts);
  }

  private SurveyVariable cell(double row, double column) {
    double[] inside = new double[design.size()];
    for (int i = 0; i < inside.length; i++) {
      inside[i] = rows.value(i) == row && columns.value(i) == column ? 1 : 0;
    }
    return rows.with(inside);
  }

  private double[] used(SurveyVariable variable) {
    return java.util.stream.IntStream.range(0, design.size())
        .filter(i -> design.contains(i, variable))
        .mapToDouble(variable::value)
        .distinct()
        .sorted()
        .toArray();
  }

  /** Category numbers below the largest that nobody in the domain used. */
  private int unused(SurveyVariable variable) {
    double[] used = used(variable);
    return (int) used[used.length - 1] + 1 - used.length;
  }

  private long n() {
    long n = 0;
    for (int i = 0; i < design.size(); i++) {
      n += design.contains(i, rows) ? 1 : 0;
    }
    return n;
  }
}
