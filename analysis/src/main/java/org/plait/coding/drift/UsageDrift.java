package org.plait.coding.drift;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.statistics.Outcome;
import org.plait.statistics.prevalence.JensenShannonDistance;
import org.plait.study.Study;
import org.plait.study.Wave;

/**
 * How differently two waves that follow each other use the themes: each by the share of the
 * comments read that speak of it, and all of one level and question by the number of comments with
 * each.
 *
 * <p>It is told from the rows of people's counts alone. Made of rows after disclosure control it
 * tells nothing that these do not: a theme whose count is hidden in a wave has no distance, and
 * those over all themes leave it out.
 */
public final class UsageDrift {

  /** The measure of its rows. */
  public static final String MEASURE = "usage_distance";

  private static final String ONE = "Jensen-Shannon distance of the share with the theme, base 2";
  private static final String ALL =
      "Jensen-Shannon distance over the main themes that both waves show, base 2";

  private final Study study;
  private final Codebook codebook;
  private final Map<RowKey, Map<String, Base>> counts = new LinkedHashMap<>();

  private UsageDrift(Study study, Codebook codebook) {
    this.study = study;
    this.codebook = codebook;
  }

  /**
   * Measures distances.
   *
   * @param study the study, whose waves stand in order
   * @param codebook the themes
   * @param estimates how common each theme is, in study order
   * @return for each question and pair of waves a row over all main themes, then one a theme; the
   *     theme stands as the category
   */
  public static List<EstimateRow> of(Study study, Codebook codebook, List<EstimateRow> estimates) {
    UsageDrift drift = new UsageDrift(study, codebook);
    estimates.stream()
        .filter(row -> row.key().total() && row.key().measure().equals("count"))
        .forEach(drift::add);
    return drift.rows();
  }

  private void add(EstimateRow row) {
    Map<String, Base> waves = counts.computeIfAbsent(row.key(), key -> new LinkedHashMap<>());
    if (row.outcome().estimate().isPresent()) {
      waves.put(row.wave(), row.base());
    }
  }

  private List<EstimateRow> rows() {
    Map<RowKey, List<RowKey>> questions = new LinkedHashMap<>();
    counts
        .keySet()
        .forEach(key -> questions.computeIfAbsent(all(key), k -> new ArrayList<>()).add(key));
    List<EstimateRow> rows = new ArrayList<>();
    questions.forEach(
        (question, themes) -> {
          List<String> waves = waves(question.survey(), themes);
          for (int i = 1; i < waves.size(); i++) {
            rows.addAll(rows(question, themes, waves.get(i - 1), waves.get(i)));
          }
        });
    return rows;
  }

  /** The waves in which any theme is told, in study order. */
  private List<String> waves(String survey, List<RowKey> themes) {
    return study.surveys().stream()
        .filter(s -> s.id().equals(survey))
        .flatMap(s -> s.waves().stream())
        .map(Wave::id)
        .filter(wave -> themes.stream().anyMatch(key -> counts.get(key).containsKey(wave)))
        .toList();
  }

  private List<EstimateRow> rows(RowKey question, List<RowKey> themes, String from, String to) {
    List<RowKey> shown =
        themes.stream()
            .filter(key -> counts.get(key).keySet().containsAll(List.of(from, to)))
            .toList();
    List<EstimateRow> rows = new ArrayList<>();
    List<RowKey> main =
        shown.stream()
            .filter(key -> codebook.code(key.category()).filter(UsageDrift::main).isPresent())
            .toList();
    if (main.size() > 1) {
      double[] before = main.stream().mapToDouble(key -> count(key, from)).toArray();
      double[] after = main.stream().mapToDouble(key -> count(key, to)).toArray();
      rows.add(row(question, from, to, main.get(0), JensenShannonDistance.of(before, after), ALL));
    }
    for (RowKey key : shown) {
      double[] before = {count(key, from), read(key, from) - count(key, from)};
      double[] after = {count(key, to), read(key, to) - count(key, to)};
      RowKey own = key.withMeasure(MEASURE);
      rows.add(row(own, from, to, key, JensenShannonDistance.of(before, after), ONE));
    }
    return rows;
  }

  private EstimateRow row(
      RowKey own,
      String from,
      String to,
      RowKey counted,
      JensenShannonDistance distance,
      String method) {
    long read = (long) (read(counted, from) + read(counted, to));
    Outcome outcome = distance.estimate(read);
    return new EstimateRow(own, from, outcome, Base.of(read, read), false, method)
        .of(List.of(from, to));
  }

  /** A theme of the first level that stands for itself. */
  private static boolean main(Code code) {
    return code.topLevel() && code.parts().isEmpty();
  }

  private double count(RowKey key, String wave) {
    return counts.get(key).get(wave).n().orElse(0);
  }

  private double read(RowKey key, String wave) {
    return counts.get(key).get(wave).denominator().orElse(0);
  }

  private static RowKey all(RowKey key) {
    return new RowKey(key.survey(), key.question(), "", "", "", "", MEASURE);
  }
}
