package org.plait.statistics.time;

/**
 * One time of a Kaplan-Meier curve at which someone's following ended.
 *
 * @param time the time
 * @param atRisk the people followed just before it
 * @param events the ends seen at it
 * @param censored the people cut off at it
 * @param survival the share whose duration is longer than this time
 * @param logVariance Greenwood's sum, the variance of the logarithm of the share; of no meaning
 *     where the share is 0
 */
public record SurvivalStep(
    double time, int atRisk, int events, int censored, double survival, double logVariance) {

  /** Greenwood's standard error of the share. */
  public double standardError() {
    return survival * Math.sqrt(logVariance);
  }
}
