package org.plait.coding.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.coding.CodedStudy;
import org.plait.coding.file.MachineCoding;
import org.plait.statistics.Estimate;
import org.plait.statistics.WilsonScore;

/** How common a theme is, worked by hand. */
class ThemeAnalysisTest {

  private static final double EXACT = 1e-12;

  @TempDir Path folder;

  /** Rows r1..rn, those up to {@code written} with a comment. */
  private static String wave(int n, int written) {
    return IntStream.rangeClosed(1, n)
        .mapToObj(
            i ->
                "r"
                    + i
                    + ",yes,"
                    + (i % 2 == 0 ? "n" : "s")
                    + ","
                    + (i <= written ? "Words of " + i : ""))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Codes of r1..rn: the first {@code x} speak of time, the others of managers. */
  private static String codes(String wave, int n, int x) {
    return IntStream.rangeClosed(1, n)
        .mapToObj(i -> wave + ",r" + i + ",hinder," + (i <= x ? "A1" : "B1") + ",ann")
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Estimate estimate(EstimateRow row) {
    return row.outcome().estimate().orElseThrow();
  }

  private static List<EstimateRow> total(ThemeResults results, String wave, String theme) {
    return results.estimates().stream()
        .filter(r -> r.key().total() && r.wave().equals(wave) && r.key().category().equals(theme))
        .toList();
  }

  private ThemeResults results(CodedStudy.Read read) {
    return ThemeAnalysis.of(read.study(), read.panels(), read.coded(), MachineCoding.NONE);
  }

  @Test
  void whenEveryCommentWasReadTheFiniteRowIsAPoint() {
    CodedStudy.Read read = CodedStudy.in(folder).read(wave(40, 20), wave(2, 0), codes("T1", 20, 5));
    List<EstimateRow> rows = total(results(read), "T1", "A1");
    assertThat(rows)
        .extracting(r -> r.key().measure() + r.finitePopulation())
        .containsExactly("countfalse", "proportionfalse", "proportiontrue", "of_askedfalse");
    assertThat(estimate(rows.get(0)).value()).isEqualTo(5);
    assertThat(estimate(rows.get(1)).value()).isEqualTo(0.25);
    assertThat(estimate(rows.get(1)).interval().orElseThrow())
        .isEqualTo(WilsonScore.interval(0.25, 20, 0.95));
    assertThat(rows.get(1).method()).isEqualTo("Wilson score, every comment was read");
    assertThat(rows)
        .as("a method stays when the number is hidden, so it tells none")
        .noneMatch(row -> row.method().matches(".*[0-9].*"));
    assertThat(estimate(rows.get(2)).value()).isEqualTo(0.25);
    assertThat(estimate(rows.get(2)).interval()).isEmpty();
    assertThat(estimate(rows.get(2)).note()).contains("all 20 comments were read");
    assertThat(estimate(rows.get(3)).value()).isEqualTo(0.125);
    assertThat(estimate(rows.get(3)).interval().orElseThrow())
        .isEqualTo(WilsonScore.interval(0.125, 40, 0.95));
    assertThat(rows.get(3).base().denominator()).hasValue(40);
  }

  /**
   * 20 of 100 comments read, 5 speak of time, 200 asked: p = .25, w = .5; v = p(1-p)/20 = .009375;
   * V = .25 * .009375 + .0625 * .5 * .5 / 200 = .002421875; n = .125 * .875 / V = 45.16129...
   */
  @Test
  void aSampleIsReportedWithAndWithoutTheCommentsReceived() {
    CodedStudy.Read read =
        CodedStudy.in(folder).read(wave(200, 100), wave(2, 0), codes("T1", 20, 5));
    List<EstimateRow> rows = total(results(read), "T1", "A1");
    assertThat(rows.get(1).method()).endsWith("random sample of the comments");
    Estimate finite = estimate(rows.get(2));
    double effective = 20 * 99.0 / 80;
    assertThat(finite.interval().orElseThrow().lower())
        .isCloseTo(WilsonScore.interval(0.25, effective, 0.95).lower(), within(EXACT));
    assertThat(rows.get(2).base().population()).hasValue(100);
    Estimate asked = estimate(rows.get(3));
    double variance = 0.25 * 0.009375 + 0.0625 * 0.25 / 200;
    assertThat(asked.value()).isEqualTo(0.125);
    assertThat(asked.standardError().orElseThrow()).isCloseTo(Math.sqrt(variance), within(EXACT));
    assertThat(asked.interval().orElseThrow().upper())
        .isCloseTo(
            WilsonScore.interval(0.125, 0.125 * 0.875 / variance, 0.95).upper(), within(EXACT));
  }

  @Test
  void aThemeOfTheFirstLevelGathersThoseBelowIt() {
    CodedStudy.Read read =
        CodedStudy.in(folder)
            .read(
                wave(3, 3),
                "",
                "T1,r1,hinder,A1,ann\n"
                    + "T1,r1,hinder,A2,ann\n"
                    + "T1,r2,hinder,A2,ann\n"
                    + "T1,r3,hinder,X2,ann\n");
    EstimateRow count = total(results(read), "T1", "A").get(0);
    assertThat(count.base().n()).hasValue(2);
    assertThat(count.base().denominator()).as("no content is no base").hasValue(2);
    assertThat(results(read).estimates()).noneMatch(r -> r.key().category().equals("X2"));
  }

  @Test
  void aSampleNotDeclaredRandomGivesCountsOnly() {
    CodedStudy.Read read =
        CodedStudy.in(folder)
            .withCoding("consensus: first")
            .read(wave(40, 40), wave(40, 40), codes("T1", 20, 5) + codes("T2", 20, 15));
    ThemeResults results = results(read);
    assertThat(results.estimates()).isNotEmpty().allMatch(r -> r.key().measure().equals("count"));
    assertThat(results.changes()).isEmpty();
  }

  @Test
  void changesAreExploratoryAndOnlyTheRowWithoutCorrectionSpeaks() {
    CodedStudy.Read read =
        CodedStudy.in(folder)
            .read(wave(60, 60), wave(60, 60), codes("T1", 60, 10) + codes("T2", 60, 40));
    List<ComparisonRow> rows =
        results(read).changes().stream()
            .filter(r -> r.key().total() && r.key().category().equals("A1"))
            .toList();
    assertThat(rows).hasSize(2);
    assertThat(rows.get(0).role()).isEqualTo(Role.EXPLORATORY);
    assertThat(rows.get(0).design()).isEqualTo(ComparisonRow.Design.PAIRED);
    assertThat(rows.get(0).difference().estimate().orElseThrow().value())
        .isCloseTo(0.5, within(EXACT));
    assertThat(rows.get(0).verdict()).isPresent();
    assertThat(rows.get(0).adjusted()).isPresent();
    assertThat(rows.get(1).finitePopulation()).isTrue();
    assertThat(rows.get(1).verdict()).isEmpty();
    assertThat(rows.get(1).method()).isEqualTo("difference of proportions, every comment was read");
    assertThat(results(read).changes()).noneMatch(r -> r.key().category().equals("A2"));
  }

  @Test
  void anEmptyWaveGivesNoNumberAndNoFault() {
    CodedStudy.Read read = CodedStudy.in(folder).read(wave(5, 0), wave(5, 2), "");
    ThemeResults results = results(read);
    assertThat(total(results, "T1", "A1").get(1).outcome().estimate()).isEmpty();
    assertThat(total(results, "T1", "A1").get(3).key().measure()).isEqualTo("of_asked");
  }
}
