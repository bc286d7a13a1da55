package org.plait.statistics.agreement;

/** The forms of the intraclass correlation, named as Shrout and Fleiss number them. */
public enum IntraclassForm {
  /** ICC(1,1): each unit has raters of its own; one judgement. */
  ONE_WAY(false),
  /** ICC(2,1): a sample of raters judges all units; one judgement, absolute agreement. */
  TWO_WAY_RANDOM(false),
  /** ICC(3,1): just these raters judge all units; one judgement, consistency. */
  TWO_WAY_FIXED(false),
  /** ICC(1,k): the mean of all judgements. */
  ONE_WAY_MEAN(true),
  /** ICC(2,k): the mean of all judgements. */
  TWO_WAY_RANDOM_MEAN(true),
  /** ICC(3,k): the mean of all judgements. */
  TWO_WAY_FIXED_MEAN(true);

  private final boolean mean;

  IntraclassForm(boolean mean) {
    this.mean = mean;
  }

  boolean ofMean() {
    return mean;
  }

  /** The same for one judgement. */
  IntraclassForm single() {
    return values()[ordinal() % 3];
  }
}
