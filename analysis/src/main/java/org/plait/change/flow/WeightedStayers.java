package org.plait.change.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.plait.change.comparison.Analysis;
import org.plait.change.comparison.SeriesComparison;
import org.plait.change.comparison.WaveComparisons;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.question.Quantity;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Measure;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.TwoWaves;
import org.plait.statistics.Weighting;
import org.plait.statistics.model.LogisticRegression;
import org.plait.statistics.model.ModelMatrix;
import org.plait.statistics.model.ModelOutcome;
import org.plait.statistics.model.NotFitted;
import org.plait.statistics.model.Predictor;
import org.plait.statistics.response.StayingWeights;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.WavePair;

/**
 * A comparison among those who stayed, each weighted by the inverse of their chance to stay, so
 * that they stand for all who answered in the earlier wave: those who resemble people who left
 * count more.
 *
 * <p>The chance comes from a logistic regression on the {@link StayingProfile} and the earlier
 * answer that is compared: its categories, small ones put together, or the number. Where it can't
 * be told from the data without exception, Firth's estimates are taken. Weights of the earlier
 * wave, where there are any, are multiplied in.
 */
public final class WeightedStayers {

  /** How a row was made, without what the numbers of people decide. */
  public static final String IN_SHORT =
      "those who answered again, weighted by the inverse of their chance of it";

  private static final String EARLIER_ANSWER = "the earlier answer";

  private final Panel panel;
  private final AnalysisSettings settings;
  private final Map<WavePair, Known> known = new HashMap<>();

  public WeightedStayers(Panel panel, AnalysisSettings settings) {
    this.panel = panel;
    this.settings = settings;
  }

  /** Who can be followed, and what is known of them. */
  private record Known(Followed followed, StayingProfile profile) {}

  /**
   * A deciding row made in this way.
   *
   * @param row the row
   * @param analysis what it compares
   */
  public ComparisonRow of(ComparisonRow row, Analysis analysis) {
    Known people = known.computeIfAbsent(row.waves(), this::known);
    PanelWave from = panel.wave(row.waves().from());
    PanelWave to = panel.wave(row.waves().to());
    boolean weighted = row.weighted() && from.weighting().isPresent();
    FollowedAnswers answers =
        FollowedAnswers.of(
            people.followed(),
            people.profile(),
            analysis.quantity().answers().apply(from).orElseThrow(),
            analysis.quantity().answers().apply(to).orElseThrow(),
            weighted || panel.survey().cluster().isPresent());
    List<Predictor> predictors = predictors(people.profile(), answers, analysis.quantity());
    String on = words(predictors);
    if (answers.left() <= StayingModel.FEW_LEFT) {
      return unweighted(row, people, answers, to)
          .withoutNumber(StayingModel.FEW_LEFT_REASON, method(weighted, "", on));
    }
    LogisticRegression model = model(predictors, answers);
    ModelOutcome likelihood = model.fit();
    boolean separated =
        likelihood.fold(fit -> false, not -> not.reason().equals(NotFitted.SEPARATION));
    String method = method(weighted, separated ? " with Firth's penalty" : "", on);
    return (separated ? model.firth() : likelihood)
        .fold(
            fit -> {
              double[] weights = weights(answers, model.probabilities(fit));
              if (weighted) {
                Weighting given = from.weighting().get();
                Arrays.setAll(weights, i -> weights[i] * given.weight(answers.row(i)));
              }
              SeriesComparison series = comparison(row, stayers(people, answers, to, weights));
              ComparisonRow made = WaveComparisons.compare(series, analysis.quantity());
              String estimated = made.method().replaceFirst(WaveWeights.WEIGHTED, "");
              return made.made(method + "; " + estimated);
            },
            not -> unweighted(row, people, answers, to).withoutNumber(not.reason(), method));
  }

  private SeriesComparison unweighted(
      ComparisonRow row, Known people, FollowedAnswers answers, PanelWave to) {
    double[] ones = new double[answers.size()];
    Arrays.fill(ones, 1);
    return comparison(row, stayers(people, answers, to, ones));
  }

  private Known known(WavePair waves) {
    Followed followed = Followed.of(panel.wave(waves.from()), panel.wave(waves.to()));
    return new Known(followed, StayingProfile.of(panel, settings.by(), followed));
  }

  /** Those that tell people apart. */
  private static List<Predictor> predictors(
      StayingProfile profile, FollowedAnswers answers, Quantity quantity) {
    List<Predictor> predictors = new ArrayList<>(profile.predictors(answers.patterns()));
    if (quantity.measure() == Measure.MEAN || quantity.measure() == Measure.SCORE) {
      double[] numbers = IntStream.range(0, answers.size()).mapToDouble(answers::earlier).toArray();
      if (Arrays.stream(numbers).distinct().limit(2).count() > 1) {
        predictors.add(Predictor.number(EARLIER_ANSWER, numbers));
      }
      return predictors;
    }
    AnswerParts parts = answers.parts(EARLIER_ANSWER);
    if (parts.size() > 1) {
      predictors.add(parts.predictor(answers.partsOfEntries(parts)));
    }
    return predictors;
  }

  private static LogisticRegression model(List<Predictor> predictors, FollowedAnswers answers) {
    ModelMatrix matrix =
        predictors.isEmpty() ? ModelMatrix.constant(answers.size()) : ModelMatrix.of(predictors);
    double[] stayed =
        IntStream.range(0, answers.size()).mapToDouble(i -> answers.stayed(i) ? 1 : 0).toArray();
    double[] people = Arrays.stream(answers.people()).asDoubleStream().toArray();
    return LogisticRegression.of(matrix, stayed).withFrequencies(people);
  }

  private static double[] weights(FollowedAnswers answers, double[] probabilities) {
    boolean[] stayed = new boolean[answers.size()];
    for (int i = 0; i < stayed.length; i++) {
      stayed[i] = answers.stayed(i);
    }
    return StayingWeights.of(stayed, probabilities, answers.people()).weights();
  }

  private TwoWaves stayers(Known people, FollowedAnswers answers, PanelWave to, double[] weights) {
    int[] stayers = IntStream.of(answers.stayers()).filter(i -> weights[i] > 0).toArray();
    double[] ofEach = IntStream.of(stayers).mapToDouble(i -> weights[i]).toArray();
    double[] earlier = IntStream.of(stayers).mapToDouble(answers::earlier).toArray();
    double[] later = IntStream.of(stayers).mapToDouble(answers::later).toArray();
    if (panel.survey().cluster().isPresent()) {
      PanelWave from = people.followed().from();
      int[] rows = IntStream.of(stayers).map(answers::row).toArray();
      int[] first = IntStream.of(rows).map(from::cluster).toArray();
      int[] second = IntStream.of(rows).map(people.followed()::later).map(to::cluster).toArray();
      return TwoWaves.paired(
          Observations.of(earlier).inClusters(first).withWeights(ofEach),
          Observations.of(later).inClusters(second).withWeights(ofEach));
    }
    long[] all = answers.people();
    long[] counts = IntStream.of(stayers).mapToLong(i -> all[i]).toArray();
    return TwoWaves.paired(
        Observations.ofCounts(earlier, counts).withWeights(ofEach),
        Observations.ofCounts(later, counts).withWeights(ofEach));
  }

  private SeriesComparison comparison(ComparisonRow row, TwoWaves stayers) {
    return SeriesComparison.of(
        row.key(),
        row.waves(),
        Role.COMPANION,
        row.comparability(),
        stayers,
        settings.confidence());
  }

  private static String words(List<Predictor> predictors) {
    return predictors.isEmpty()
        ? "nothing"
        : String.join(" and ", predictors.stream().map(Predictor::name).toList());
  }

  private static String method(boolean weighted, String penalty, String on) {
    return "those who answered again, "
        + (weighted ? "their weights times" : "weighted by")
        + " the inverse of their chance of it by a logistic regression"
        + penalty
        + " on "
        + on;
  }
}
