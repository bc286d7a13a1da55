package org.plait.coding.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.coding.CodedComments;
import org.plait.coding.CodedStudy;
import org.plait.coding.Coding;
import org.plait.coding.Codings;
import org.plait.coding.SampleStrata;
import org.plait.coding.file.MachineCoding;
import org.plait.coding.theme.ThemeAnalysis;
import org.plait.coding.theme.ThemeResults;
import org.plait.disclosure.DisclosureControl;
import org.plait.disclosure.cell.ThemeTables;
import org.plait.disclosure.row.DriftControl;
import org.plait.statistics.Estimate;
import org.plait.study.report.DisclosureRule;
import org.plait.text.Comment;

/** How far the coding itself moved, in a study of two waves of 40 comments. */
class DriftTest {

  private static final double EXACT = 1e-12;

  @TempDir Path folder;

  private static String wave() {
    return IntStream.rangeClosed(1, 40)
        .mapToObj(i -> "r" + i + ",yes," + (i % 2 == 0 ? "n" : "s") + ",Words of " + i)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** The first {@code x} of 40 comments speak of time, the others of managers. */
  private static String codes(String wave, int x) {
    return IntStream.rangeClosed(1, 40)
        .mapToObj(i -> wave + ",r" + i + ",hinder," + (i <= x ? "A1" : "B1") + ",ann")
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private CodedStudy.Read read() {
    return CodedStudy.in(folder).read(wave(), wave(), codes("T1", 10) + codes("T2", 20));
  }

  /** Ann codes the comments of the first wave again: two more, and one less, speak of time. */
  private static CodedComments again(CodedStudy.Read read) {
    List<Coding> rows =
        read.comments().all().stream()
            .filter(comment -> comment.wave().equals("T1"))
            .map(comment -> coding(read, comment, comment.row() > 0 && comment.row() < 12))
            .toList();
    return CodedComments.of(
        read.study().coding().orElseThrow(),
        read.versions(),
        read.comments(),
        new Codings(rows, List.of("ann"), List.of()),
        SampleStrata.NONE);
  }

  private static Coding coding(CodedStudy.Read read, Comment comment, boolean time) {
    return new Coding(
        comment,
        "ann",
        Optional.of(time ? "A1" : "B1"),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        read.codebook().version());
  }

  private static BridgeSample bridge(CodedStudy.Read read) {
    return BridgeSample.of(read.coded(), again(read), 0.95);
  }

  private static Estimate estimate(EstimateRow row) {
    return row.outcome().estimate().orElseThrow();
  }

  private static List<EstimateRow> time(List<EstimateRow> rows) {
    return rows.stream().filter(row -> row.key().category().equals("A1")).toList();
  }

  @Test
  void commentsCodedTwiceSayHowFarTheCodingMoved() {
    List<EstimateRow> rows = time(bridge(read()).rows());
    assertThat(rows)
        .extracting(row -> row.key().measure())
        .containsExactly("coded_before", "coded_again", "shift", "intra_coder_alpha");
    assertThat(rows.get(0).base().n()).hasValue(10);
    assertThat(rows.get(1).base().n()).hasValue(11);
    Estimate shift = estimate(rows.get(2));
    assertThat(shift.value()).isCloseTo(1 / 40.0, within(EXACT));
    // two of +1, one of -1: s^2 = (3 - 40 (1/40)^2) / 39
    double error = Math.sqrt((3 - 1 / 40.0) / 39 / 40);
    assertThat(shift.standardError().orElseThrow()).isCloseTo(error, within(EXACT));
    // coincidences of 80 values, 21 of them time: D_o = 6 / 80, D_e = 2 x 21 x 59 / (80 x 79)
    double alpha = 1 - (6 / 80.0) / (2 * 21 * 59 / (80.0 * 79));
    assertThat(estimate(rows.get(3)).value()).isCloseTo(alpha, within(EXACT));
  }

  @Test
  void theChangeWithoutWhatTheCodingMovedDecides() {
    CodedStudy.Read read = read();
    ThemeResults results =
        ThemeAnalysis.of(
            read.study(), read.panels(), read.coded(), MachineCoding.NONE, bridge(read));
    List<ComparisonRow> rows =
        results.changes().stream()
            .filter(row -> row.key().total() && row.key().category().equals("A1"))
            .filter(row -> !row.finitePopulation())
            .toList();
    assertThat(rows)
        .extracting(row -> row.key().measure() + " " + row.role())
        .containsExactly("bridged_proportion EXPLORATORY", "proportion COMPANION");
    ComparisonRow moved = rows.get(0);
    assertThat(moved.difference().estimate().orElseThrow().value())
        .isCloseTo(0.25 - 0.025, within(EXACT));
    assertThat(moved.method()).endsWith(", moved by a bridge sample");
    assertThat(moved.role()).isEqualTo(Role.EXPLORATORY);
    assertThat(moved.verdict()).isPresent();
    assertThat(rows.get(1).verdict()).isEmpty();
  }

  @Test
  void usageIsMeasuredByThemeAndOverAllMainThemes() {
    CodedStudy.Read read = read();
    ThemeResults results =
        ThemeAnalysis.of(read.study(), read.panels(), read.coded(), MachineCoding.NONE);
    List<EstimateRow> rows = UsageDrift.of(read.study(), read.codebook(), results.estimates());
    assertThat(rows).allMatch(row -> row.wave().equals("T1-T2"));
    EstimateRow all = rows.get(0);
    assertThat(all.key().category()).isEmpty();
    // (10, 30) of 40 against (20, 20): the same as 0.25 against 0.5
    double quarter = 0.22089576884;
    assertThat(estimate(all).value()).isCloseTo(quarter, within(1e-9));
    assertThat(estimate(time(rows).get(0)).value()).isCloseTo(quarter, within(1e-9));
  }

  @Test
  void whatASmallNumberCouldTellIsHiddenWithTheChangeItMoves() {
    CodedStudy.Read read = read();
    BridgeSample bridge = bridge(read);
    ThemeResults results =
        ThemeAnalysis.of(read.study(), read.panels(), read.coded(), MachineCoding.NONE, bridge);
    ThemeTables themes = new ThemeTables(results.estimates(), results.changes(), List.of());
    DriftControl shown = control(read, 5).drift(bridge.rows(), themes);
    assertThat(shown.bridge(bridge.rows())).isEqualTo(bridge.rows());
    DriftControl strict = control(read, 12).drift(bridge.rows(), themes);
    assertThat(time(strict.bridge(bridge.rows())))
        .hasSize(4)
        .allMatch(row -> row.outcome().<Boolean>fold(e -> false, u -> false, s -> true));
    assertThat(strict.changes(results.changes()))
        .filteredOn(row -> row.key().measure().equals("bridged_proportion"))
        .filteredOn(row -> row.key().category().equals("A1"))
        .allMatch(row -> row.difference().<Boolean>fold(e -> false, u -> false, s -> true));
  }

  private static DisclosureControl control(CodedStudy.Read read, int minimum) {
    return DisclosureControl.of(
        new DisclosureRule(minimum, 10),
        read.panels().get(0).instrument(),
        read.panels().get(0).survey());
  }
}
