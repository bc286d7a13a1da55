package org.plait.change.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plait.study.analysis.AnalysisSettings.Compare;
import org.plait.study.analysis.WavePair;

/** Which waves are compared with which. */
public final class WavePairs {

  private WavePairs() {}

  /**
   * Each wave with the one before, each with the first, or both; a pair counts once.
   *
   * @param waves the waves that asked something, in time order
   * @param compare which pairs are wanted
   * @return the pairs, by earlier and then by later wave
   */
  public static List<WavePair> among(List<String> waves, Set<Compare> compare) {
    List<WavePair> pairs = new ArrayList<>();
    for (int from = 0; from < waves.size(); from++) {
      for (int to = from + 1; to < waves.size(); to++) {
        boolean consecutive = to == from + 1 && compare.contains(Compare.CONSECUTIVE);
        boolean baseline = from == 0 && compare.contains(Compare.BASELINE);
        if (consecutive || baseline) {
          pairs.add(new WavePair(waves.get(from), waves.get(to)));
        }
      }
    }
    return pairs;
  }
}
