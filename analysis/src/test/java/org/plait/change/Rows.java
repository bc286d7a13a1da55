package org.plait.change;

import java.util.List;
import java.util.function.Predicate;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.statistics.Estimate;
import org.plait.study.analysis.WavePair;

/** Finds rows in results. */
public final class Rows {

  private Rows() {}

  public static EstimateRow total(
      List<EstimateRow> rows, String wave, String item, String category) {
    return only(
        rows,
        row ->
            row.wave().equals(wave)
                && row.key().item().equals(item)
                && row.key().category().equals(category)
                && row.key().total()
                && !row.finitePopulation()
                && !row.key().measure().equals("top_box"));
  }

  public static ComparisonRow primary(Results results, String question, String from, String to) {
    return only(
        results.comparisons(),
        row ->
            row.role() == Role.PRIMARY
                && row.key().question().equals(question)
                && row.waves().equals(new WavePair(from, to)));
  }

  public static List<ComparisonRow> companions(Results results, String question) {
    return results.comparisons().stream()
        .filter(row -> row.role() == Role.COMPANION && row.key().question().equals(question))
        .toList();
  }

  public static <R> R only(List<R> rows, Predicate<R> wanted) {
    List<R> found = rows.stream().filter(wanted).toList();
    if (found.size() != 1) {
      throw new AssertionError("one row wanted, found " + found.size());
    }
    return found.get(0);
  }

  public static double value(EstimateRow row) {
    return row.outcome().estimate().map(Estimate::value).orElseThrow();
  }

  public static double value(ComparisonRow row) {
    return row.difference().estimate().map(Estimate::value).orElseThrow();
  }
}
