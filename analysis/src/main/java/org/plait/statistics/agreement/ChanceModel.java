package org.plait.statistics.agreement;

import java.util.Arrays;
import java.util.function.IntFunction;

/** What agreement by chance is taken to be, which is where the coefficients of agreement differ. */
public enum ChanceModel {
  /** None: the share of agreement itself. */
  NONE("percent agreement", "percent_agreement", "Gwet (2014) Handbook, ch. 2") {
    @Override
    Chance of(Ratings ratings, AgreementWeights weights) {
      return Chance.constant(0);
    }
  },

  /** Every category is as likely: Brennan and Prediger. */
  UNIFORM(
      "Brennan-Prediger",
      "brennan_prediger",
      "Brennan and Prediger (1981) Educ. Psychol. Meas. 41:687-699") {
    @Override
    Chance of(Ratings ratings, AgreementWeights weights) {
      return Chance.constant(weights.total() / weights.categories() / weights.categories());
    }
  },

  /** All raters draw from one distribution: Fleiss. */
  POOLED("Fleiss' kappa", "fleiss_kappa", "Fleiss (1971) Psychol. Bull. 76:378-382") {
    @Override
    Chance of(Ratings ratings, AgreementWeights weights) {
      double[] shares = pooled(ratings);
      double[] weighted = weights.times(shares);
      double expected = dot(shares, weighted);
      return new Chance(expected, unit -> 2 * (dot(own(ratings, unit), weighted) - expected));
    }
  },

  /** Each rater draws from their own distribution: Cohen for two raters, Conger for more. */
  BY_RATER("Conger's kappa", "conger_kappa", "Conger (1980) Psychol. Bull. 88:322-328") {
    @Override
    Chance of(Ratings ratings, AgreementWeights weights) {
      return RaterShares.of(ratings).chance(weights);
    }
  },

  /** Only hard units are judged by chance: Gwet's AC1, with weights AC2. */
  GWET("Gwet's AC", "gwet_ac", "Gwet (2008) Br. J. Math. Stat. Psychol. 61:29-48") {
    @Override
    Chance of(Ratings ratings, AgreementWeights weights) {
      double[] shares = pooled(ratings);
      int q = weights.categories();
      double factor = weights.total() / (q * (q - 1.0));
      double[] rest = Arrays.stream(shares).map(share -> 1 - share).toArray();
      double expected = factor * dot(shares, rest);
      return new Chance(expected, unit -> 2 * (factor * dot(own(ratings, unit), rest) - expected));
    }
  };

  private final String title;
  private final String measure;
  private final String citation;

  ChanceModel(String title, String measure, String citation) {
    this.title = title;
    this.measure = measure;
    this.citation = citation;
  }

  /** The coefficient's name. */
  public String title() {
    return title;
  }

  String measure() {
    return measure;
  }

  String citation() {
    return citation;
  }

  abstract Chance of(Ratings ratings, AgreementWeights weights);

  /**
   * Agreement by chance.
   *
   * @param expected p<sub>e</sub>
   * @param influence by how much a unit moves it, times the number of units
   */
  record Chance(double expected, IntFunction<Double> influence) {
    static Chance constant(double expected) {
      return new Chance(expected, unit -> 0.0);
    }
  }

  /** The mean over units of the shares of their raters. */
  private static double[] pooled(Ratings ratings) {
    double[] shares = new double[ratings.categories()];
    for (int unit = 0; unit < ratings.units(); unit++) {
      double[] own = own(ratings, unit);
      for (int k = 0; k < shares.length; k++) {
        shares[k] += own[k] / ratings.units();
      }
    }
    return shares;
  }

  private static double[] own(Ratings ratings, int unit) {
    double[] counts = ratings.counts(unit);
    double raters = Ratings.sum(counts);
    return Arrays.stream(counts).map(count -> count / raters).toArray();
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
