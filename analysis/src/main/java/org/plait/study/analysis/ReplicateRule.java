package org.plait.study.analysis;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Sets of weights that came with the data, with each of which every estimate is made again.
 *
 * @param columns the columns, or one name in which a star stands for what differs
 * @param kind how the sets were made
 * @param fay by how much sets of {@link Kind#FAY} keep the weights of those left out, 0 to below 1
 * @param scale what the squared differences are multiplied by, where the data's documentation says
 *     another number than the usual one
 */
public record ReplicateRule(List<String> columns, Kind kind, double fay, OptionalDouble scale) {

  /** Copies the list. */
  public ReplicateRule {
    columns = List.copyOf(columns);
  }

  /** How sets of weights are made. */
  public enum Kind {
    /** Balanced half samples. */
    BRR,
    /** Half samples that keep a part of the weights of the other half. */
    FAY,
    /** One cluster left out at a time. */
    JACKKNIFE,
    /** Clusters drawn again at random. */
    BOOTSTRAP
  }

  /**
   * What the squared differences are multiplied by.
   *
   * @param sets how many sets there are, at least 2
   * @return the number given, else 1/R, 1/(R(1 - fay)&sup2;), (R - 1)/R or 1/(R - 1) of R sets
   */
  public double scale(int sets) {
    double usual =
        switch (kind) {
          case BRR -> 1.0 / sets;
          case FAY -> 1 / (sets * (1 - fay) * (1 - fay));
          case JACKKNIFE -> (sets - 1.0) / sets;
          case BOOTSTRAP -> 1 / (sets - 1.0);
        };
    return scale.orElse(usual);
  }
}
