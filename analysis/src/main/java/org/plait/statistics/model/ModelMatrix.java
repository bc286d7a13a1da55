package org.plait.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plait.statistics.Require;

/**
 * What a model predicts from: named columns of terms, one value a row. Rows that agree in every
 * predictor are kept once, as a pattern, so that a model takes no longer for ten times the people.
 *
 * <p><b>Input</b>: predictors with one value for each row, and terms that name them. <b>Units</b>:
 * numbers stay in theirs. <b>Missing</b>: rows without a value of a predictor are left out before.
 *
 * <p>A category has a column of 0 and 1 for each of its categories but the reference; a number is
 * its own column; an interaction {@code a:b} has the products of the columns of its parts. The
 * constant is no column: each model adds its own. A column that no row has is left out and told by
 * {@link #unused()}.
 */
public final class ModelMatrix {
  private final List<Predictor> predictors;
  private final List<String> terms;
  private final List<Column> columns;
  private final List<List<Factor>> factors;
  private final List<String> unused;
  private final double[][] cells;
  private final int[] patternOf;

  private ModelMatrix(
      List<Predictor> predictors, List<String> terms, double[][] cells, int[] patternOf) {
    this.predictors = List.copyOf(predictors);
    this.terms = List.copyOf(terms);
    this.cells = cells;
    this.patternOf = patternOf;
    List<Column> named = new ArrayList<>();
    List<List<Factor>> kept = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    for (String term : terms) {
      for (List<Factor> product : products(term)) {
        Column column = column(term, product);
        if (Arrays.stream(cells).allMatch(cell -> product(product, cell) == 0)) {
          empty.add(column.name());
        } else {
          named.add(column);
          kept.add(product);
        }
      }
    }
    this.columns = List.copyOf(named);
    this.factors = List.copyOf(kept);
    this.unused = List.copyOf(empty);
  }

  private ModelMatrix(ModelMatrix like, double[][] cells) {
    this.predictors = like.predictors;
    this.terms = like.terms;
    this.columns = like.columns;
    this.factors = like.factors;
    this.unused = like.unused;
    this.cells = cells;
    this.patternOf = like.patternOf;
  }

  /**
   * Every predictor by itself.
   *
   * @param predictors what the model predicts from, each with one value a row
   */
  public static ModelMatrix of(List<Predictor> predictors) {
    return of(predictors, predictors.stream().map(Predictor::name).toList());
  }

  /**
   * The named terms: a predictor's name, or several joined by {@code :} for their interaction.
   *
   * @param predictors what the model predicts from, each with one value a row
   * @param terms the terms
   * @throws IllegalArgumentException if there is no predictor, they differ in length, two have one
   *     name or a term names none of them
   */
  public static ModelMatrix of(List<Predictor> predictors, List<String> terms) {
    if (predictors.isEmpty()) {
      throw new IllegalArgumentException("a model matrix must have a predictor");
    }
    int rows = predictors.get(0).rows();
    predictors.forEach(p -> Require.sameLength(rows, p.rows(), p.name()));
    if (predictors.stream().map(Predictor::name).distinct().count() < predictors.size()) {
      throw new IllegalArgumentException("predictors must have different names");
    }
    Patterns patterns = Patterns.of(predictors);
    return new ModelMatrix(predictors, terms, patterns.cells(), patterns.patternOf());
  }

  /**
   * No predictor: the constant alone.
   *
   * @param rows how many rows there are
   */
  public static ModelMatrix constant(int rows) {
    double[][] cells = rows == 0 ? new double[0][] : new double[1][0];
    return new ModelMatrix(List.of(), List.of(), cells, new int[rows]);
  }

  /**
   * Without one of the terms, to test what it adds.
   *
   * @param term the name of a term
   * @throws IllegalArgumentException if there is no such term
   */
  public ModelMatrix without(String term) {
    if (!terms.contains(term)) {
      throw new IllegalArgumentException("there must be a term " + term + ", there are " + terms);
    }
    List<String> fewer = terms.stream().filter(t -> !t.equals(term)).toList();
    return new ModelMatrix(predictors, fewer, cells, patternOf);
  }

  /**
   * The same rows as if all of them had this category; the columns stay.
   *
   * @param predictor the name of a predictor
   * @param category one of its labels
   * @throws IllegalArgumentException if there is no such predictor or category
   */
  public ModelMatrix withEverybodyIn(String predictor, String category) {
    int place = place(predictor);
    return withEverybodyAt(place, predictors.get(place).position(category));
  }

  /**
   * The same rows as if all of them had this number; the columns stay.
   *
   * @param predictor the name of a predictor
   * @param value the number everybody has
   * @throws IllegalArgumentException if there is no such predictor
   */
  public ModelMatrix withEverybodyAt(String predictor, double value) {
    return withEverybodyAt(place(predictor), Require.finite(value, "value"));
  }

  private ModelMatrix withEverybodyAt(int place, double value) {
    double[][] moved = new double[cells.length][];
    for (int i = 0; i < cells.length; i++) {
      moved[i] = cells[i].clone();
      moved[i][place] = value;
    }
    return new ModelMatrix(this, moved);
  }

  /** The rows. */
  public int rows() {
    return patternOf.length;
  }

  /** The columns, without the constant. */
  public List<Column> columns() {
    return columns;
  }

  /** The columns' names. */
  public List<String> names() {
    return columns.stream().map(Column::name).toList();
  }

  /** The terms, in their order. */
  public List<String> terms() {
    return terms;
  }

  /** The predictors, in their order. */
  public List<Predictor> predictors() {
    return predictors;
  }

  /** Columns that were left out because no row has their category. */
  public List<String> unused() {
    return unused;
  }

  /**
   * The category with which a predictor's other categories are compared.
   *
   * @param predictor the name of a predictor
   */
  public String reference(String predictor) {
    Predictor named = predictors.get(place(predictor));
    return named.labels().get(named.referenceAmong(used(place(predictor))));
  }

  /** How many different rows there are. */
  public int patterns() {
    return cells.length;
  }

  /** Which of the different rows a row is. */
  int pattern(int row) {
    return patternOf[row];
  }

  /** The share of the weight that each of the different rows has. */
  double[] sharesOfPatterns(double[] weights) {
    Require.sameLength(patternOf.length, weights.length, "rows");
    double[] shares = new double[cells.length];
    double total = 0;
    for (int row = 0; row < patternOf.length; row++) {
      shares[patternOf[row]] += weights[row];
      total += weights[row];
    }
    double all = total;
    return Arrays.stream(shares).map(weight -> weight / all).toArray();
  }

  /** The columns' values of each pattern. */
  double[][] values() {
    double[][] values = new double[cells.length][columns.size()];
    for (int i = 0; i < cells.length; i++) {
      double[] cell = cells[i];
      int pattern = i;
      Arrays.setAll(values[pattern], column -> product(factors.get(column), cell));
    }
    return values;
  }

  /** The same with a leading 1. */
  double[][] valuesWithConstant() {
    return Arrays.stream(values())
        .map(row -> IntStream.rangeClosed(0, row.length).mapToDouble(j -> j == 0 ? 1 : row[j - 1]))
        .map(java.util.stream.DoubleStream::toArray)
        .toArray(double[][]::new);
  }

  private static double product(List<Factor> factors, double[] cell) {
    double product = 1;
    for (Factor factor : factors) {
      product *= factor.of(cell);
    }
    return product;
  }

  private Column column(String term, List<Factor> product) {
    List<Factor> categorical = product.stream().filter(f -> f.category() != Factor.NUMBER).toList();
    return new Column(
        product.stream()
            .map(f -> f.name(predictors.get(f.predictor())))
            .collect(Collectors.joining(":")),
        term,
        categorical.stream()
            .map(f -> predictors.get(f.predictor()).labels().get(f.category()))
            .toList());
  }

  /** All products of one factor of each part of a term. */
  private List<List<Factor>> products(String term) {
    List<List<Factor>> products = List.of(List.of());
    for (String part : term.split(":")) {
      List<List<Factor>> longer = new ArrayList<>();
      for (List<Factor> product : products) {
        for (Factor factor : factors(place(part))) {
          List<Factor> joined = new ArrayList<>(product);
          joined.add(factor);
          longer.add(List.copyOf(joined));
        }
      }
      products = longer;
    }
    return products;
  }

  private List<Factor> factors(int place) {
    Predictor predictor = predictors.get(place);
    if (!predictor.categorical()) {
      return List.of(new Factor(place, Factor.NUMBER));
    }
    int reference = predictor.referenceAmong(used(place));
    return IntStream.range(0, predictor.levels())
        .filter(category -> category != reference)
        .mapToObj(category -> new Factor(place, category))
        .toList();
  }

  private boolean[] used(int place) {
    boolean[] used = new boolean[predictors.get(place).levels()];
    for (double[] cell : cells) {
      used[(int) cell[place]] = true;
    }
    return used;
  }

  private int place(String predictor) {
    for (int i = 0; i < predictors.size(); i++) {
      if (predictors.get(i).name().equals(predictor)) {
        return i;
      }
    }
    throw new IllegalArgumentException("there must be a predictor " + predictor);
  }
}
