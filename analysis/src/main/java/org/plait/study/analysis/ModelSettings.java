package org.plait.study.analysis;

import java.util.List;

/**
 * One regression model of a survey's answers over its waves.
 *
 * @param id its short name
 * @param survey the survey's id
 * @param outcome what is modelled: a question, with dots before a row, an option, a category or a
 *     net, such as {@code exp_support.agree}; or a scale
 * @param predictors {@code wave}, {@code trend}, questions, and two of them joined by {@code :}
 * @param family the kind of outcome
 * @param correlation what is assumed of two answers of one person
 */
public record ModelSettings(
    String id,
    String survey,
    String outcome,
    List<String> predictors,
    Family family,
    Correlation correlation) {

  /** The predictor that compares each wave with the first. */
  public static final String WAVE = "wave";

  /** The predictor that is linear in the waves' closing dates, in years. */
  public static final String TREND = "trend";

  /** Between the two parts of an interaction. */
  public static final String BY = ":";

  /** Copies the predictors. */
  public ModelSettings {
    predictors = List.copyOf(predictors);
  }

  /**
   * The predictors that are no interactions.
   *
   * @return their names
   */
  public List<String> mainEffects() {
    return predictors.stream().filter(p -> !p.contains(BY)).toList();
  }

  /**
   * Whether a term is about time: {@code wave} or {@code trend}.
   *
   * @param term a predictor or an interaction
   * @return false for an interaction
   */
  public static boolean overTime(String term) {
    return term.equals(WAVE) || term.equals(TREND);
  }

  /** The kind of outcome. */
  public enum Family {
    /** One of two answers, by log odds. */
    BINARY,
    /** A number, by its mean. */
    GAUSSIAN,
    /** An ordered answer, by the odds of a higher one. */
    CUMULATIVE
  }

  /** What is assumed of two answers of one person. */
  public enum Correlation {
    /** Nothing; the variance allows for any. */
    INDEPENDENCE,
    /** Any two have the same correlation. */
    EXCHANGEABLE,
    /** It falls from wave to wave. */
    AR1
  }
}
