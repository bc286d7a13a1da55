package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.coding.agreement.AgreementRow;
import org.plait.coding.agreement.Unanimity;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.row.AgreementControl;
import org.plait.disclosure.row.RowMask;
import org.plait.statistics.Outcome;
import org.plait.statistics.agreement.BinaryTable;
import org.plait.statistics.agreement.ChanceModel;
import org.plait.statistics.agreement.KrippendorffAlpha;
import org.plait.statistics.agreement.RaterAgreement;
import org.plait.statistics.agreement.Ratings;
import org.plait.statistics.agreement.SpecificAgreement;
import org.plait.study.report.DisclosureRule;

/**
 * An attacker who has all figures of a code, knows the formulas and what is hidden when, and tries
 * every way in which two coders could have coded the comments.
 */
class AgreementAttackTest {
  private static final int MINIMUM = 5;
  private static final Map<String, ToLongFunction<BinaryTable>> COUNTS = new LinkedHashMap<>();

  static {
    COUNTS.put("both gave it", BinaryTable::both);
    COUNTS.put("the first alone gave it", BinaryTable::first);
    COUNTS.put("the second alone gave it", BinaryTable::second);
    COUNTS.put("neither gave it", BinaryTable::neither);
    COUNTS.put("the first gave it", t -> t.both() + t.first());
    COUNTS.put("the second gave it", t -> t.both() + t.second());
    COUNTS.put("anybody gave it", t -> t.both() + t.first() + t.second());
    COUNTS.put("the first did not give it", t -> t.neither() + t.second());
    COUNTS.put("the second did not give it", t -> t.neither() + t.first());
    COUNTS.put("somebody did not give it", t -> t.neither() + t.first() + t.second());
  }

  private static List<BinaryTable> tables(int units) {
    List<BinaryTable> tables = new ArrayList<>();
    for (int a = 0; a <= units; a++) {
      for (int b = 0; a + b <= units; b++) {
        for (int c = 0; a + b + c <= units; c++) {
          tables.add(new BinaryTable(a, b, c, units - a - b - c));
        }
      }
    }
    return tables;
  }

  private static Map<String, Outcome> figures(BinaryTable table) {
    List<int[]> units = new ArrayList<>();
    add(units, table.both(), 1, 1);
    add(units, table.first(), 1, 0);
    add(units, table.second(), 0, 1);
    add(units, table.neither(), 0, 0);
    Ratings ratings = Ratings.of(units.toArray(int[][]::new), 2);
    Map<String, Outcome> figures = new LinkedHashMap<>();
    figures.put(
        "krippendorff_alpha",
        KrippendorffAlpha.nominal(units.stream().map(u -> List.of(u[0], u[1])).toList())
            .estimate(0.95));
    figures.put("kappa", table.kappa().estimate(0.95));
    figures.put("gwet_ac1", RaterAgreement.of(ratings).estimate(ChanceModel.GWET, 0.95));
    figures.put("percent_agreement", RaterAgreement.of(ratings).estimate(ChanceModel.NONE, 0.95));
    figures.put("brennan_prediger", RaterAgreement.of(ratings).estimate(ChanceModel.UNIFORM, 0.95));
    figures.put("positive_agreement", SpecificAgreement.of(ratings).estimate(1, 0.95));
    figures.put("negative_agreement", SpecificAgreement.of(ratings).estimate(0, 0.95));
    return figures;
  }

  private static void add(List<int[]> units, long times, int one, int other) {
    LongStream.range(0, times).forEach(i -> units.add(new int[] {one, other}));
  }

  private static AgreementRow row(BinaryTable table, String measure, Outcome outcome) {
    EstimateRow row =
        new EstimateRow(
            SampleTables.key("why", "", "A", "", "").withMeasure(measure),
            "T1",
            outcome,
            Base.of(table.units(), table.units()),
            false,
            "as tested");
    Unanimity counts =
        new Unanimity(2, table.both(), table.first() + table.second(), table.neither());
    return new AgreementRow(row, Optional.empty(), List.of(counts), false);
  }

  /** What a reader sees of a code. */
  private static String shown(BinaryTable table, boolean controlled) {
    AgreementControl control = new AgreementControl(Limits.of(rule()), Set.of());
    StringBuilder text = new StringBuilder();
    figures(table)
        .forEach(
            (measure, outcome) -> {
              AgreementRow row = row(table, measure, outcome);
              EstimateRow seen = controlled ? control.apply(row) : row.row();
              text.append(
                  seen.outcome()
                      .<String>fold(
                          e -> e.value() + " " + e.standardError() + " " + e.interval(),
                          u -> u.reason(),
                          s -> "hidden"));
              text.append('|');
            });
    return text.toString();
  }

  private static DisclosureRule rule() {
    return DisclosureRule.DEFAULT;
  }

  /** Small counts that have one value in all tables which look the same. */
  private static List<String> learnt(int units, boolean controlled) {
    Map<String, List<BinaryTable>> alike = new LinkedHashMap<>();
    for (BinaryTable table : tables(units)) {
      alike.computeIfAbsent(shown(table, controlled), s -> new ArrayList<>()).add(table);
    }
    List<String> learnt = new ArrayList<>();
    alike.forEach(
        (seen, same) ->
            COUNTS.forEach(
                (name, count) -> {
                  Set<Long> values = new TreeSet<>();
                  same.forEach(table -> values.add(count.applyAsLong(table)));
                  long value = values.iterator().next();
                  if (values.size() == 1 && value > 0 && value < MINIMUM) {
                    learnt.add(units + " units, " + name + ": " + value);
                  }
                }));
    return learnt;
  }

  @Test
  void noCountBelowTheMinimumFollows() {
    for (int units : new int[] {10, 11, 14, 19, 24}) {
      assertThat(learnt(units, true)).as(units + " units").isEmpty();
    }
  }

  @Test
  void allDigitsWouldTellMany() {
    assertThat(learnt(14, false)).hasSizeGreaterThan(100);
  }

  @Test
  void whatTwoCodersAgreeOnOftenEnoughIsShownWithTwoDigits() {
    BinaryTable table = new BinaryTable(20, 2, 1, 37);
    AgreementControl control = new AgreementControl(Limits.of(rule()), Set.of());
    EstimateRow alpha =
        control.apply(row(table, "krippendorff_alpha", figures(table).get("krippendorff_alpha")));
    assertThat(alpha.outcome().estimate().orElseThrow().value()).isEqualTo(0.89);
    assertThat(alpha.base().n()).hasValue(60);
  }

  @Test
  void aCodeGivenToFewIsHiddenWithAllItsFigures() {
    BinaryTable few = new BinaryTable(4, 3, 3, 50);
    AgreementControl control = new AgreementControl(Limits.of(rule()), Set.of());
    figures(few)
        .forEach(
            (measure, outcome) ->
                assertThat(control.apply(row(few, measure, outcome)).outcome().estimate())
                    .as(measure)
                    .isEmpty());
  }

  @Test
  void aThemeHiddenInAWaveIsHiddenWhereMostCommentsWereReadTwice() {
    BinaryTable table = new BinaryTable(20, 2, 1, 37);
    AgreementRow some = row(table, "percent_agreement", figures(table).get("percent_agreement"));
    AgreementRow most = new AgreementRow(some.row(), some.pair(), some.counts(), true);
    EstimateRow wave = SampleTables.row(SampleTables.key("why", "", "A", "", ""), "T2", 3, 30);
    EstimateRow hidden = RowMask.hide(wave, true, Limits.of(rule()));
    assertThat(AgreementControl.hiddenThemes(List.of(wave))).isEmpty();
    AgreementControl control =
        new AgreementControl(
            Limits.of(rule()), AgreementControl.hiddenThemes(List.of(wave, hidden)));
    assertThat(control.apply(some).outcome().estimate()).isPresent();
    assertThat(control.apply(most).outcome().estimate()).isEmpty();
  }

  @Test
  void fewCommentsAreHiddenAndCodersGoByNumbers() {
    BinaryTable nine = new BinaryTable(5, 0, 0, 4);
    AgreementRow row = row(nine, "masi_alpha", figures(nine).get("krippendorff_alpha"));
    AgreementControl control = new AgreementControl(Limits.of(rule()), Set.of());
    assertThat(control.apply(row).base()).isEqualTo(Base.HIDDEN);
    EstimateRow named =
        new EstimateRow(
            SampleTables.key("why", "", "", "coders", "ann-bob").withMeasure("masi_alpha"),
            "T1",
            row.row().outcome(),
            Base.of(30, 30),
            false,
            "as tested");
    EstimateRow seen = control.apply(new AgreementRow(named, Optional.of("1-2"), List.of(), false));
    assertThat(seen.key().group()).isEqualTo("1-2");
  }
}
