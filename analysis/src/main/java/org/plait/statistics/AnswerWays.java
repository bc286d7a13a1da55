package org.plait.statistics;

import java.util.HashMap;
import java.util.Map;

/**
 * In how many ways people answered over two waves, and how few answered in the rarest: what decides
 * whether numbers about linked people could point to some of them.
 *
 * <p><b>Input</b>: linked people by what they answered in both waves, the others by what they
 * answered in the one. <b>Units</b>: people and ways. <b>Missing</b>: those without a valid answer
 * in either wave are in none.
 *
 * @param ways the different pairs of answers that linked people gave
 * @param fewest the people in the rarest way, of both waves or of one; 0 when nobody answered
 */
public record AnswerWays(int ways, long fewest) {

  public AnswerWays {
    Require.count(ways, "ways");
    Require.count(fewest, "fewest");
  }

  static AnswerWays of(Observations from, Observations to, LinkedEntries linked) {
    Map<Double, Long> left = counts(from);
    Map<Double, Long> joined = counts(to);
    Map<Double, Map<Double, Long>> both = new HashMap<>();
    for (int k = 0; k < linked.size(); k++) {
      long people = linked.count(k);
      double earlier = from.value(linked.from(k));
      double later = to.value(linked.to(k));
      both.computeIfAbsent(earlier, e -> new HashMap<>()).merge(later, people, Long::sum);
      left.merge(earlier, -people, Long::sum);
      joined.merge(later, -people, Long::sum);
    }
    int ways = both.values().stream().mapToInt(Map::size).sum();
    long fewest = Math.min(fewest(left), fewest(joined));
    for (Map<Double, Long> later : both.values()) {
      fewest = Math.min(fewest, fewest(later));
    }
    return new AnswerWays(ways, fewest == Long.MAX_VALUE ? 0 : fewest);
  }

  private static Map<Double, Long> counts(Observations wave) {
    Map<Double, Long> counts = new HashMap<>();
    for (int entry = 0; entry < wave.entries(); entry++) {
      counts.merge(wave.value(entry), wave.count(entry), Long::sum);
    }
    return counts;
  }

  private static long fewest(Map<Double, Long> counts) {
    return counts.values().stream().filter(n -> n > 0).min(Long::compare).orElse(Long.MAX_VALUE);
  }
}
