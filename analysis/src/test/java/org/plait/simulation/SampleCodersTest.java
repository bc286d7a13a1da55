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

  private static final int READ = 444;
  private static final int DOUBLE = 120;
  private static final int AGAIN = 56;
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

  private static final Set<String> BOTH = both();

  private static Set<String> both() {
    Set<String> both = new LinkedHashSet<>(A.keySet());
    both.retainAll(B.keySet());
    return both;
  }

  @Test
  void bothReadAQuarterOfTheSample() {
    Set<String> read = new LinkedHashSet<>(A.keySet());
    read.addAll(B.keySet());
    assertThat(read.size()).isEqualTo(READ);
    assertThat(BOTH.size()).isEqualTo(DOUBLE);
    assertThat((double) (A.size() - B.size())).as("the rest is dealt out").isBetween(0.0, 5.0);
  }

  @Test
  void threeFifthsOfTheCommentsOfEachWaveAreRead() {
    assertThat(share("specialist T1", Sample.specialistsAtT1(), "Q22"))
        .isCloseTo(0.60, within(0.01));
    List<Map<String, String>> t2 =
        Sample.kept(
            Sample.table(
                Sample.committed("specialist-t2.csv", java.nio.charset.StandardCharsets.UTF_8),
                ',',
                2),
            "progress");
    assertThat(share("specialist T2", t2, "q44_hinders")).isCloseTo(0.60, within(0.01));
  }

  private static double share(String cell, List<Map<String, String>> rows, String column) {
    Set<String> read = new LinkedHashSet<>(A.keySet());
    read.addAll(B.keySet());
    long written = rows.stream().filter(r -> !r.get(column).isEmpty()).count();
    return (double) read.stream().filter(u -> u.startsWith(cell + " ")).count() / written;
  }

  @Test
  void someCommentsGotNoCode() {
    assertThat(A.values()).anyMatch(codes -> codes.equals(Set.of("")));
  }

  /** The specialists' first wave was read by the first version of the codebook. */
  @Test
  void onlyTheFirstWaveWasReadByTheEarlierVersion() {
    for (String file : List.of("coder-a.csv", "coder-b.csv")) {
      assertThat(Sample.table(file))
          .allSatisfy(
              row ->
                  assertThat(row.get("codebook_version"))
                      .isEqualTo(
                          row.get("survey").equals("specialist") && row.get("wave").equals("T1")
                              ? "1"
                              : "2"));
    }
    assertThat(coded("coder-a.csv").values().stream().flatMap(Set::stream))
        .as("renamed, merged and split codes")
        .contains("A5", "D5", "J9");
  }

  /** A bridge: what was read by the first version, read again by the present one. */
  @Test
  void mostOfTheFirstWaveWasReadAgainByTheSameCoder() {
    Map<String, Set<String>> a = coded("again-a.csv");
    Map<String, Set<String>> b = coded("again-b.csv");
    assertThat(A.keySet()).containsAll(a.keySet());
    assertThat(B.keySet()).containsAll(b.keySet());
    assertThat(a.keySet()).allMatch(unit -> unit.startsWith("specialist T1 "));
    assertThat(a.size() + b.size()).isEqualTo(AGAIN);
    assertThat(Sample.table("again-a.csv"))
        .allSatisfy(
            row ->
                assertThat(
                        List.of(row.get("codebook_version"), row.get("purpose"), row.get("coder")))
                    .isEqualTo(List.of("2", "bridge", "coder-a")));
  }

  /** Version 1 took pressure and money for a pull on the role too; the present one does not. */
  @Test
  void theEarlierVersionGaveB2ToMoreComments() {
    Map<String, Set<String>> again = coded("again-a.csv");
    long before = again.keySet().stream().filter(u -> A.get(u).contains("B2")).count();
    long now = again.values().stream().filter(codes -> codes.contains("B2")).count();
    assertThat(before).isGreaterThan(now);
  }

  /**
   * Krippendorff's alpha for two coders and a binary decision on each comment and theme, pooled,
   * over what both read by the present codebook. Planned: about 0.80 on main themes and 0.70 or
   * more on single ones.
   */
  @Test
  void theyAgreeAsWellAsPlanned() {
    assertThat(alpha(1)).isBetween(0.76, 0.88);
    assertThat(alpha(2)).isBetween(0.66, 0.80);
  }

  private static double alpha(int length) {
    Set<String> themes = new TreeSet<>();
    A.values().forEach(codes -> themes.addAll(cut(codes, length)));
    B.values().forEach(codes -> themes.addAll(cut(codes, length)));
    List<boolean[]> decisions = new ArrayList<>();
    for (String unit : BOTH) {
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
