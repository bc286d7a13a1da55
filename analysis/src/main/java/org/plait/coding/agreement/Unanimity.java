package org.plait.coding.agreement;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many comments that as many coders read got a code from all of them, from some, from none:
 * what every coefficient of the code follows from.
 *
 * @param coders how many coders read each of them
 * @param all comments to which all gave the code
 * @param some comments on which they differ
 * @param none comments to which none gave it
 */
public record Unanimity(int coders, long all, long some, long none) {

  static List<Unanimity> of(List<AgreementUnit> units, String code) {
    Map<Integer, long[]> counts = new TreeMap<>();
    for (AgreementUnit unit : units) {
      int readers = unit.said().size();
      long yes = unit.said().values().stream().filter(codes -> codes.contains(code)).count();
      int place = yes == readers ? 0 : yes > 0 ? 1 : 2;
      counts.computeIfAbsent(readers, r -> new long[3])[place]++;
    }
    return counts.entrySet().stream()
        .map(e -> new Unanimity(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2]))
        .toList();
  }
}
