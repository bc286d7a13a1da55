package org.plait.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The two coders of the sample study. */
class SampleCodersTest {

  private static final Map<String, Set<String>> A = coded("coder-a.csv");
  private static final Map<String, Set<String>> B = coded("coder-b.csv");

  private static Map<String, Set<String>> coded(String name) {
    Map<String, Set<String>> coded = new LinkedHashMap<>();
    for (Map<String, String> row : Sample.table(name)) {
      String unit =
          String.join(
              " ", row.get("survey"), row.get("wave"), row.get("question"), row.get("respondent"));
      coded.computeIfAbsent(unit, u -> new LinkedHashSet<>()).add(row.get("code"));
    }
    return coded;
  }

  @Test
  void bothReadTheSameComments() {
    assertThat(A.keySet()).containsExactlyElementsOf(B.keySet());
  }

  @Test
  void eachReadsAFifthOfTheCommentsOfEachWave() {
    assertThat(share("specialist T1", Sample.specialistsAtT1(), "Q22"))
        .isCloseTo(0.20, within(0.01));
    List<Map<String, String>> t2 =
        Sample.kept(
            Sample.table(
                Sample.committed("specialist-t2.csv", java.nio.charset.StandardCharsets.UTF_8),
                ',',
                2),
            "progress");
    assertThat(share("specialist T2", t2, "q44_hinders")).isCloseTo(0.20, within(0.01));
  }

  private static double share(String cell, List<Map<String, String>> rows, String column) {
    long read = A.keySet().stream().filter(u -> u.startsWith(cell + " ")).count();
    long written = rows.stream().filter(r -> !r.get(column).isEmpty()).count();
    return (double) read / written;
  }

  @Test
  void someCommentsGotNoCode() {
    assertThat(A.values()).anyMatch(codes -> codes.equals(Set.of("")));
  }

  /**
   * Krippendorff's alpha for two coders and a binary decision on each comment and theme, pooled.
   * Planned: about 0.75 on main themes and 0.60 or more on single ones.
   */
  @Test
  void theyAgreeAsWellAsPlanned() {
    assertThat(alpha(1)).isBetween(0.72, 0.80);
    assertThat(alpha(2)).isBetween(0.58, 0.72);
  }

  private static double alpha(int length) {
    Set<String> themes = new TreeSet<>();
    A.values().forEach(codes -> themes.addAll(cut(codes, length)));
    B.values().forEach(codes -> themes.addAll(cut(codes, length)));
    List<boolean[]> decisions = new ArrayList<>();
    for (String unit : A.keySet()) {
      for (String theme : themes) {
        decisions.add(
            new boolean[] {
              cut(A.get(unit), length).contains(theme), cut(B.get(unit), length).contains(theme)
            });
      }
    }
    Map<Boolean, Long> counts = new HashMap<>();
    long different = 0;
    for (boolean[] decision : decisions) {
      counts.merge(decision[0], 1L, Long::sum);
      counts.merge(decision[1], 1L, Long::sum);
      different += decision[0] == decision[1] ? 0 : 1;
    }
    double values = 2.0 * decisions.size();
    double expected = 2.0 * counts.get(true) * counts.get(false) / (values * (values - 1));
    return 1 - different / (double) decisions.size() / expected;
  }

  private static Set<String> cut(Set<String> codes, int length) {
    Set<String> cut = new TreeSet<>();
    codes.stream()
        .filter(c -> !c.isEmpty())
        .forEach(c -> cut.add(c.substring(0, Math.min(length, c.length()))));
    return cut;
  }
}
