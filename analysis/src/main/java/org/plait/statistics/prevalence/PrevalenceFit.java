package org.plait.statistics.prevalence;

import java.util.List;
import java.util.stream.IntStream;
import org.plait.statistics.Observations;
import org.plait.statistics.prevalence.StratifiedPrevalence.Stratum;

/**
 * A corrected share and what each case adds to it.
 *
 * <p><b>Formula</b>: in stratum h, with weights w and weights l of the scores, r = y - l (f -
 * mean<sub>h</sub> f) over all its cases; p = &Sigma; W<sub>h</sub> mean<sub>h</sub> r / W. A case
 * adds (l<sub>h</sub> (f - mean<sub>h</sub> f) + p<sub>h</sub> - p)/W for each unit of its weight,
 * a judged one also (r - p<sub>h</sub>) W<sub>h</sub>/(W w<sub>h</sub>), w<sub>h</sub> the weight
 * of the judged cases, scaled so that strata of few judged cases vary no less than they should.
 */
final class PrevalenceFit {
  private final JudgedWave wave;
  private final double[] slopes;
  private final double[] weight;
  private final double[] centre;
  private final double[] judgedWeight;
  private final double[] share;
  private final double[] slope;
  private final long[] judged;
  private double total;
  private double mean;

  PrevalenceFit(JudgedWave wave, double[] slopes) {
    this.wave = wave;
    this.slopes = slopes;
    int strata = wave.strata();
    this.weight = new double[strata];
    this.centre = new double[strata];
    this.judgedWeight = new double[strata];
    this.share = new double[strata];
    this.slope = new double[strata];
    this.judged = new long[strata];
    centres();
    shares();
  }

  private void centres() {
    Observations scores = wave.scores();
    for (int i = 0; i < scores.entries(); i++) {
      weight[wave.stratum(i)] += scores.weight(i);
      centre[wave.stratum(i)] += scores.weight(i) * scores.value(i);
    }
    for (int h = 0; h < weight.length; h++) {
      centre[h] = weight[h] > 0 ? centre[h] / weight[h] : 0;
      total += weight[h];
    }
  }

  private void shares() {
    for (int j = 0; j < wave.judged(); j++) {
      int h = wave.stratum(wave.place(j));
      double w = wave.scores().weight(wave.place(j));
      judged[h]++;
      judgedWeight[h] += w;
      share[h] += w * residual(j);
      slope[h] += w * slopes[j];
    }
    for (int h = 0; h < weight.length; h++) {
      if (judgedWeight[h] > 0) {
        share[h] /= judgedWeight[h];
        slope[h] /= judgedWeight[h];
      }
      mean += weight[h] / total * share[h];
    }
  }

  private double residual(int j) {
    int place = wave.place(j);
    return wave.judgement(j)
        - slopes[j] * (wave.scores().value(place) - centre[wave.stratum(place)]);
  }

  /** The share, which may lie outside 0..1. */
  double mean() {
    return mean;
  }

  /** The mean weight of the machine's scores. */
  double lambda() {
    double sum = 0;
    for (int h = 0; h < weight.length; h++) {
      sum += weight[h] / total * slope[h];
    }
    return sum;
  }

  /** What each of the units of the wave adds. */
  double[] added() {
    Observations scores = wave.scores();
    double[] each = new double[scores.entries()];
    for (int i = 0; i < each.length; i++) {
      int h = wave.stratum(i);
      each[i] = (slope[h] * (scores.value(i) - centre[h]) + share[h] - mean) / total;
    }
    for (int j = 0; j < wave.judged(); j++) {
      int h = wave.stratum(wave.place(j));
      double gold = weight[h] / judgedWeight[h] / total;
      each[wave.place(j)] += gold * (residual(j) - share[h]) * scale(h);
    }
    return scores.contributions(each);
  }

  /** The variance of the share of the cases at hand, strata having been drawn apart. */
  double varianceOfCases() {
    List<Stratum> strata = strata();
    double[] squares = new double[weight.length];
    for (int j = 0; j < wave.judged(); j++) {
      int h = wave.stratum(wave.place(j));
      squares[h] += Math.pow(residual(j) - share[h], 2);
    }
    double variance = 0;
    for (int h = 0; h < weight.length; h++) {
      double left = strata.get(h).cases() == 0 ? 0 : strata.get(h).remaining();
      if (left > 0) {
        double part = weight[h] / total;
        variance += part * part * left * squares[h] / (judged[h] - 1) / judged[h];
      }
    }
    return variance;
  }

  /** The strata as people's judgements alone know them. */
  List<Stratum> strata() {
    long[] cases = new long[weight.length];
    long[] yes = new long[weight.length];
    IntStream.range(0, wave.cases()).forEach(i -> cases[wave.stratum(i)]++);
    for (int j = 0; j < wave.judged(); j++) {
      yes[wave.stratum(wave.place(j))] += (long) wave.judgement(j);
    }
    return IntStream.range(0, cases.length)
        .mapToObj(h -> new Stratum(cases[h], judged[h], yes[h]))
        .toList();
  }

  /** 1 with a single stratum, as the factor of the variance is for all cases. */
  private double scale(int stratum) {
    double own = judged[stratum];
    double all = wave.judged();
    return own < 2 ? 1 : Math.sqrt(own / (own - 1) * (all - 1) / all);
  }

  /** The number of judged cases that would tell as much with equal weights: Kish's. */
  double effectiveSize() {
    double sum = 0;
    double squares = 0;
    for (int j = 0; j < wave.judged(); j++) {
      int h = wave.stratum(wave.place(j));
      double gold = wave.scores().weight(wave.place(j)) * weight[h] / judgedWeight[h];
      sum += gold;
      squares += gold * gold;
    }
    return sum * sum / squares;
  }
}
