package org.plait.statistics.prevalence;

/** Weighted sums of judgements and scores, of which parts can be taken away again. */
final class ScoreMoments {
  static final ScoreMoments NONE = new ScoreMoments(0, 0, 0, 0, 0, 0);

  private final int cases;
  private final double weight;
  private final double judgements;
  private final double scores;
  private final double products;
  private final double squares;

  private ScoreMoments(
      int cases, double weight, double judgements, double scores, double products, double squares) {
    this.cases = cases;
    this.weight = weight;
    this.judgements = judgements;
    this.scores = scores;
    this.products = products;
    this.squares = squares;
  }

  ScoreMoments plus(double w, double judgement, double score) {
    return new ScoreMoments(
        cases + 1,
        weight + w,
        judgements + w * judgement,
        scores + w * score,
        products + w * judgement * score,
        squares + w * score * score);
  }

  ScoreMoments minus(ScoreMoments part) {
    return new ScoreMoments(
        cases - part.cases,
        weight - part.weight,
        judgements - part.judgements,
        scores - part.scores,
        products - part.products,
        squares - part.squares);
  }

  /** The sum of products of deviations from the means; 0 for fewer than two cases. */
  double crossDeviations() {
    return cases < 2 ? 0 : products - judgements * scores / weight;
  }

  /** The sum of squared deviations of the scores; 0 for fewer than two cases. */
  double squaredDeviations() {
    return cases < 2 ? 0 : squares - scores * scores / weight;
  }
}
