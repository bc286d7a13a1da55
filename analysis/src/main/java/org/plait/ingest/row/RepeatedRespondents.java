package org.plait.ingest.row;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.plait.study.RowRules.Duplicates;

/** Finds respondents with several rows, and which of the rows go. */
public final class RepeatedRespondents {

  private final Map<String, List<Integer>> repeated = new LinkedHashMap<>();

  /** Looks for respondents among the keys of rows, in the order of the file. */
  public RepeatedRespondents(List<Optional<String>> keys) {
    Map<String, Integer> first = new HashMap<>();
    for (int row = 0; row < keys.size(); row++) {
      if (keys.get(row).isEmpty()) {
        continue;
      }
      String key = keys.get(row).get();
      Integer earlier = first.putIfAbsent(key, row);
      if (earlier != null) {
        repeated.computeIfAbsent(key, k -> new ArrayList<>(List.of(earlier))).add(row);
      }
    }
  }

  /** How many respondents, leaving some out, have several rows. */
  public long respondents(Set<String> leavingOut) {
    return repeated.keySet().stream().filter(k -> !leavingOut.contains(k)).count();
  }

  /** How many rows these respondents have. */
  long rows(Set<String> leavingOut) {
    return repeated.entrySet().stream()
        .filter(e -> !leavingOut.contains(e.getKey()))
        .mapToLong(e -> e.getValue().size())
        .sum();
  }

  /** The first row that repeats an earlier one. */
  int firstRepeat(Set<String> leavingOut) {
    return repeated.entrySet().stream()
        .filter(e -> !leavingOut.contains(e.getKey()))
        .mapToInt(e -> e.getValue().get(1))
        .min()
        .orElseThrow();
  }

  /**
   * The rows that go.
   *
   * @param rule which row of a respondent stays
   * @param answered how many answers a row has
   */
  public BitSet surplus(Duplicates rule, IntUnaryOperator answered) {
    BitSet surplus = new BitSet();
    for (List<Integer> rows : repeated.values()) {
      rows.forEach(surplus::set);
      surplus.clear(stays(rows, rule, answered));
    }
    return surplus;
  }

  private static int stays(List<Integer> rows, Duplicates rule, IntUnaryOperator answered) {
    int stays = rule == Duplicates.LAST ? rows.get(rows.size() - 1) : rows.get(0);
    if (rule == Duplicates.MOST_COMPLETE) {
      for (int row : rows) {
        stays = answered.applyAsInt(row) > answered.applyAsInt(stays) ? row : stays;
      }
    }
    return stays;
  }
}
