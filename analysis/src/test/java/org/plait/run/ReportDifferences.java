package org.plait.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a reader finds who lays two reports of a study side by side, knowing nothing of how they
 * were made: numbers of people that differ by few, and figures that differ though they rest on as
 * many people.
 */
final class ReportDifferences {

  private static final Set<String> PEOPLE =
      Set.of("n", "denominator", "n_from", "n_to", "n_pairs", "n_fewest", "n_people");
  private static final Set<String> FIGURES = Set.of("estimate", "p_value");
  private static final Set<String> ABOUT =
      Set.of(
          "survey",
          "wave",
          "waves",
          "wave_from",
          "wave_to",
          "question",
          "item",
          "category",
          "category_from",
          "category_to",
          "group_by",
          "group",
          "kind",
          "event",
          "part",
          "measure",
          "weighted",
          "finite_population",
          "analysis",
          "model",
          "term",
          "level",
          "answer",
          "method");
  private static final double SAME = 1e-9;

  private final long minimum;

  ReportDifferences(long minimum) {
    this.minimum = minimum;
  }

  /** Rows of a file of two reports of which a number differs by few, or a figure by itself. */
  List<String> of(Path before, Path now, String file) {
    Map<String, Map<String, String>> then = new HashMap<>();
    for (Map<String, String> row : rows(before, file)) {
      then.put(about(row), row);
    }
    List<String> found = new ArrayList<>();
    for (Map<String, String> row : rows(now, file)) {
      Map<String, String> other = then.get(about(row));
      if (other != null && (few(other, row) || (alike(other, row) && moved(other, row)))) {
        found.add(file + " " + about(row));
      }
    }
    return found;
  }

  private static List<Map<String, String>> rows(Path report, String file) {
    return PublishedTable.read(report.resolve("data").resolve(file + ".csv"));
  }

  private static String about(Map<String, String> row) {
    StringBuilder about = new StringBuilder();
    for (String column : new TreeSet<>(row.keySet())) {
      if (ABOUT.contains(column)) {
        about.append(row.get(column)).append('|');
      }
    }
    return about.toString();
  }

  private boolean few(Map<String, String> then, Map<String, String> now) {
    return PEOPLE.stream()
        .filter(column -> both(column, then, now))
        .mapToDouble(column -> apart(column, then, now))
        .anyMatch(apart -> apart > 0 && apart < minimum);
  }

  private static boolean alike(Map<String, String> then, Map<String, String> now) {
    return PEOPLE.stream()
        .filter(column -> both(column, then, now))
        .allMatch(column -> apart(column, then, now) == 0);
  }

  private static boolean moved(Map<String, String> then, Map<String, String> now) {
    return FIGURES.stream()
        .filter(column -> both(column, then, now))
        .anyMatch(
            column ->
                apart(column, then, now) > SAME + halfOfLastPlace(now.getOrDefault(column, "")));
  }

  /** A number told with few digits says nothing of those that were told before. */
  private static double halfOfLastPlace(String number) {
    int places = number.contains(".") ? number.length() - number.indexOf('.') - 1 : 0;
    return Math.pow(10, -places) / 2;
  }

  private static boolean both(String column, Map<String, String> then, Map<String, String> now) {
    return !then.getOrDefault(column, "").isEmpty() && !now.getOrDefault(column, "").isEmpty();
  }

  private static double apart(String column, Map<String, String> then, Map<String, String> now) {
    return Math.abs(
        Double.parseDouble(then.getOrDefault(column, ""))
            - Double.parseDouble(now.getOrDefault(column, "")));
  }
}
