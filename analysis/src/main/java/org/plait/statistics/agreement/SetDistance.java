package org.plait.statistics.agreement;

import java.util.Set;

/** How far two sets of categories, given to the same unit, lie apart: 0 for equal to 1. */
public enum SetDistance {
  /** 0 when the sets are equal, else 1. */
  NOMINAL("nominal") {
    @Override
    double ofDifferent(double shared, double either, boolean subset) {
      return 1;
    }
  },
  /** One less the share of the common categories: Jaccard (1912) New Phytologist 11:37-50. */
  JACCARD("Jaccard") {
    @Override
    double ofDifferent(double shared, double either, boolean subset) {
      return 1 - shared / either;
    }
  },
  /**
   * One less Jaccard's share times 2/3 when one set holds the other, 1/3 when they overlap:
   * Passonneau (2006) Proc. LREC 831-836.
   */
  MASI("MASI") {
    @Override
    double ofDifferent(double shared, double either, boolean subset) {
      double monotonicity = subset ? 2 : 1;
      return 1 - shared / either * monotonicity / 3;
    }
  };

  private final String title;

  SetDistance(String title) {
    this.title = title;
  }

  /**
   * The distance of two sets; two empty sets are equal.
   *
   * @param first the one set
   * @param second the other set
   */
  public double between(Set<?> first, Set<?> second) {
    if (first.equals(second)) {
      return 0;
    }
    long shared = first.stream().filter(second::contains).count();
    long either = first.size() + second.size() - shared;
    boolean subset = shared == first.size() || shared == second.size();
    return ofDifferent(shared, either, subset);
  }

  /** The distance's name. */
  String title() {
    return title;
  }

  abstract double ofDifferent(double shared, double either, boolean subset);
}
