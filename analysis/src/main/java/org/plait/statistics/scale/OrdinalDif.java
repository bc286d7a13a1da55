package org.plait.statistics.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.plait.statistics.Adjustment;
import org.plait.statistics.Method;
import org.plait.statistics.Require;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.statistics.model.CumulativeLinkModel;
import org.plait.statistics.model.ModelFit;
import org.plait.statistics.model.ModelMatrix;
import org.plait.statistics.model.ModelOutcome;
import org.plait.statistics.model.Predictor;

/**
 * A screen for items that are answered differently in different waves by people who are otherwise
 * alike (differential item functioning): where there is none, scores of the scale can be compared
 * between waves.
 *
 * <p><b>Input</b>: the answers of each wave to the same items. <b>Missing</b>: people who left an
 * item out are left out. <b>Undefined when</b> fewer than two waves have people, an item has one
 * answer only, or the model can't be fitted, item by item. <b>Formula</b>: cumulative logit of the
 * item on the rest score (the sum of the other items), against the same with wave and wave x rest
 * score: likelihood ratio, two degrees of freedom for each wave but one; Holm over the items. An
 * item is flagged where the adjusted p is below 1 less the level and Nagelkerke's R&sup2; rises by
 * 0.035 or more (below is negligible after Jodoin and Gierl), so that large samples don't flag
 * trifles. One item that moves far moves the rest score of the others, which may then be flagged
 * too: the one with the largest rise is to be looked at first. People in two waves count as two,
 * which makes the test cautious where their answers go together.
 *
 * <p><b>Reference</b>: Zumbo (1999) A Handbook on the Theory and Methods of Differential Item
 * Functioning, Ottawa; Jodoin and Gierl (2001) Evaluating type I error and power rates using an
 * effect size measure with logistic regression, Applied Measurement in Education 14:329-349;
 * Nagelkerke (1991) Biometrika 78:691-692. <b>Checked against</b>: MASS 7.3-58.2 {@code polr};
 * fixture {@code scales.json}.
 */
public final class OrdinalDif {
  /** A rise of Nagelkerke's R&sup2; below this is negligible. */
  public static final double NEGLIGIBLE = 0.035;

  private static final Method METHOD =
      new Method("ordinal logistic DIF", "Zumbo (1999) Handbook of Differential Item Functioning");
  private static final String REST = "rest";
  private static final String WAVE = "wave";

  private final List<String> names;
  private final List<String> waves;
  private final double[][] answers;
  private final int[] waveOf;

  private OrdinalDif(List<String> names, List<String> waves, double[][] answers, int[] waveOf) {
    this.names = names;
    this.waves = waves;
    this.answers = answers;
    this.waveOf = waveOf;
  }

  /**
   * Of the same items in several waves.
   *
   * @param waves the waves' names
   * @param items the answers of each wave
   * @throws IllegalArgumentException if the lengths differ, or the waves have different items
   */
  public static OrdinalDif of(List<String> waves, List<ScaleItems> items) {
    Require.sameLength(waves.size(), items.size(), "items");
    List<String> names = items.isEmpty() ? List.of() : items.get(0).names();
    List<double[]> answers = new ArrayList<>();
    List<Integer> waveOf = new ArrayList<>();
    for (int wave = 0; wave < items.size(); wave++) {
      if (!items.get(wave).names().equals(names)) {
        throw new IllegalArgumentException(
            "waves must have the same items, found " + names + " and " + items.get(wave).names());
      }
      ScaleItems complete = items.get(wave).completeOnly();
      for (int person = 0; person < complete.people(); person++) {
        int row = person;
        answers.add(
            IntStream.range(0, names.size()).mapToDouble(i -> complete.value(row, i)).toArray());
        waveOf.add(wave);
      }
    }
    return new OrdinalDif(
        names,
        List.copyOf(waves),
        answers.toArray(double[][]::new),
        waveOf.stream().mapToInt(Integer::intValue).toArray());
  }

  /** How the items are screened. */
  public static Method method() {
    return METHOD;
  }

  /** The people of all waves who answered every item. */
  public int people() {
    return answers.length;
  }

  /**
   * The screen, item by item in their order.
   *
   * @param confidenceLevel e.g. 0.95
   * @throws IllegalArgumentException unless the level lies strictly between 0 and 1
   */
  public List<ItemDif> items(double confidenceLevel) {
    Require.level(confidenceLevel);
    List<Fits> fits = IntStream.range(0, names.size()).mapToObj(this::fits).toList();
    List<TestOutcome> tests = fits.stream().map(this::test).toList();
    List<OptionalDouble> adjusted =
        Adjustment.HOLM.adjust(
            tests.stream()
                .map(t -> t.result().map(TestResult::pValue).map(OptionalDouble::of))
                .map(p -> p.orElseGet(OptionalDouble::empty))
                .toList());
    List<ItemDif> items = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      OptionalDouble p = adjusted.get(i);
      OptionalDouble explained = fits.get(i).explained(people());
      boolean flagged =
          p.isPresent()
              && p.getAsDouble() < 1 - confidenceLevel
              && explained.orElse(0) >= NEGLIGIBLE;
      items.add(new ItemDif(names.get(i), tests.get(i), p, explained, flagged));
    }
    return List.copyOf(items);
  }

  private TestOutcome test(Fits fits) {
    if (fits.reason().isPresent()) {
      return new Undefined("dif", fits.reason().get(), people());
    }
    ModelFit wide = fits.wide().orElseThrow();
    ModelFit narrow = fits.narrow().orElseThrow();
    int df = wide.names().size() - narrow.names().size();
    if (df == 0) {
      return Undefined.of("dif", TooLittle.NO_VARIATION, people());
    }
    double ratio = 2 * (wide.logLikelihood().orElseThrow() - narrow.logLikelihood().orElseThrow());
    return TestResult.chiSquared(Math.max(0, ratio), df, METHOD, people());
  }

  private Fits fits(int item) {
    if (Arrays.stream(waveOf).distinct().count() < 2) {
      TooLittle reason = people() == 0 ? TooLittle.NO_CASES : TooLittle.ONE_GROUP;
      return Fits.none(reason.reason());
    }
    double[] own = Arrays.stream(answers).mapToDouble(row -> row[item]).toArray();
    double[] levels = DoubleStream.of(own).sorted().distinct().toArray();
    if (levels.length < 2) {
      return Fits.none(TooLittle.ONE_CATEGORY.reason());
    }
    int[] positions =
        DoubleStream.of(own).mapToInt(value -> Arrays.binarySearch(levels, value)).toArray();
    List<String> labels = DoubleStream.of(levels).mapToObj(Double::toString).toList();
    double[] rest =
        Arrays.stream(answers).mapToDouble(row -> DoubleStream.of(row).sum() - row[item]).toArray();
    List<Predictor> predictors =
        List.of(Predictor.number(REST, rest), Predictor.categories(WAVE, waves, waveOf));
    ModelMatrix wide = ModelMatrix.of(predictors, List.of(REST, WAVE, REST + ":" + WAVE));
    ModelMatrix narrow = ModelMatrix.of(predictors, List.of(REST));
    return Fits.of(
        CumulativeLinkModel.of(ModelMatrix.constant(own.length), labels, positions).fit(),
        CumulativeLinkModel.of(narrow, labels, positions).fit(),
        CumulativeLinkModel.of(wide, labels, positions).fit());
  }

  /** The three models of one item: constant, rest score, and rest score with wave. */
  private record Fits(
      Optional<ModelFit> constant,
      Optional<ModelFit> narrow,
      Optional<ModelFit> wide,
      Optional<String> reason) {

    static Fits none(String reason) {
      return new Fits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(reason));
    }

    static Fits of(ModelOutcome constant, ModelOutcome narrow, ModelOutcome wide) {
      Optional<String> reason =
          List.of(constant, narrow, wide).stream()
              .map(o -> o.fold(fit -> "", none -> none.reason()))
              .filter(text -> !text.isEmpty())
              .findFirst();
      return new Fits(constant.fit(), narrow.fit(), wide.fit(), reason);
    }

    OptionalDouble explained(long n) {
      if (reason.isPresent()) {
        return OptionalDouble.empty();
      }
      return OptionalDouble.of(
          Math.max(0, nagelkerke(wide.orElseThrow(), n) - nagelkerke(narrow.orElseThrow(), n)));
    }

    private double nagelkerke(ModelFit fit, long n) {
      double none = constant.orElseThrow().logLikelihood().orElseThrow();
      double coxSnell = -Math.expm1(2 * (none - fit.logLikelihood().orElseThrow()) / n);
      return coxSnell / -Math.expm1(2 * none / n);
    }
  }
}
