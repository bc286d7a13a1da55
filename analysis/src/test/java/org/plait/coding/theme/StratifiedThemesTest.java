package org.plait.coding.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.coding.CodedComments;
import org.plait.coding.CodedStudy;
import org.plait.coding.SampleStrata;
import org.plait.coding.file.MachineCoding;
import org.plait.statistics.Estimate;
import org.plait.statistics.prevalence.StratifiedPrevalence;
import org.plait.statistics.prevalence.StratifiedPrevalence.Stratum;
import org.plait.text.Comment;

/** Comments drawn by strata: each one read stands for the comments of its own stratum. */
class StratifiedThemesTest {

  @TempDir Path folder;

  private static String wave() {
    return IntStream.rangeClosed(1, 100)
        .mapToObj(i -> "r" + i + ",yes,n,Words of " + i)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Of r1 to r20, a stratum, 10 are read; of r21 to r100 20. The first of each speak of time. */
  private static String codes(String wave, int high, int low) {
    return IntStream.concat(IntStream.rangeClosed(1, 10), IntStream.rangeClosed(21, 40))
        .mapToObj(i -> wave + ",r" + i + ",hinder," + code(i, high, low) + ",ann")
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String code(int i, int high, int low) {
    return i <= 20 ? i <= high ? "A1" : "B1" : i <= 20 + low ? "A1" : "B1";
  }

  private ThemeResults results(String codes) {
    CodedStudy.Read read = CodedStudy.in(folder).read(wave(), wave(), codes);
    Map<Comment, String> strata = new HashMap<>();
    Set<Comment> drawn = new HashSet<>();
    read.coded()
        .readings()
        .forEach(
            reading -> {
              strata.put(reading.comment(), reading.comment().row() < 20 ? "high" : "low");
              if (reading.read()) {
                drawn.add(reading.comment());
              }
            });
    CodedComments coded =
        CodedComments.of(
            read.study().coding().orElseThrow(),
            read.coded().versions(),
            read.comments(),
            read.codings().value().orElseThrow(),
            new SampleStrata(strata, drawn));
    return ThemeAnalysis.of(read.study(), read.panels(), coded, MachineCoding.NONE);
  }

  private static List<EstimateRow> total(ThemeResults results) {
    return results.estimates().stream()
        .filter(r -> r.key().total() && r.wave().equals("T1"))
        .filter(r -> r.key().category().equals("A1"))
        .toList();
  }

  private static Estimate estimate(EstimateRow row) {
    return row.outcome().estimate().orElseThrow();
  }

  /** 8 of 10 of a fifth of the comments, 2 of 20 of the rest: 0.2 x 0.8 + 0.8 x 0.1. */
  @Test
  void sharesCountEachStratumByItsComments() {
    List<EstimateRow> rows = total(results(codes("T1", 8, 2)));
    assertThat(rows)
        .extracting(r -> r.key().measure() + r.finitePopulation())
        .containsExactly("countfalse", "proportionfalse", "proportiontrue", "of_askedfalse");
    assertThat(estimate(rows.get(1)).value()).isCloseTo(0.24, within(1e-12));
    assertThat(rows.get(1).base().n()).hasValue(10);
    assertThat(rows.get(1).method())
        .isEqualTo("Wilson score, effective sample size, random sample of the comments by strata");
    assertThat(estimate(rows.get(2)).interval())
        .as("the strata's intervals put together")
        .isEqualTo(
            StratifiedPrevalence.of(List.of(new Stratum(20, 10, 8), new Stratum(80, 20, 2)))
                .estimate(0.95)
                .estimate()
                .orElseThrow()
                .interval());
    assertThat(estimate(rows.get(3)).value()).isCloseTo(0.24, within(1e-12));
  }

  @Test
  void changesTooAndWhatWasNotDrawnSaysHowManyAreNeeded() {
    ThemeResults results = results(codes("T1", 8, 2) + codes("T2", 4, 6));
    List<ComparisonRow> rows =
        results.changes().stream()
            .filter(r -> r.key().total() && r.key().category().equals("A1"))
            .toList();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).difference().estimate().orElseThrow().value())
        .as("0.2 x 0.4 + 0.8 x 0.3 less 0.24")
        .isCloseTo(0.08, within(1e-12));
    assertThat(rows.get(0).verdict()).isPresent();
    assertThat(rows.get(1).finitePopulation()).isTrue();
    assertThat(rows)
        .extracting(ComparisonRow::method)
        .containsOnly("difference of proportions by strata");
    String low =
        IntStream.rangeClosed(21, 40)
            .mapToObj(i -> "T1,r" + i + ",hinder,A1,ann")
            .collect(Collectors.joining("\n", "", "\n"));
    assertThat(total(results(low)).get(1).outcome())
        .hasToString("proportion undefined: needs 2 more human-coded comments, n = 20");
  }
}
