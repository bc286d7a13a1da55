package org.plait.change.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.change.PanelFixture.settings;
import static org.plait.change.PanelFixture.times;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.instrument.Derivation;
import org.plait.instrument.ItemRef;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Scale;
import org.plait.panel.Panel;
import org.plait.statistics.Suppressed;
import org.plait.statistics.TestResult;
import org.plait.statistics.proportion.ContingencyTable;
import org.plait.statistics.rank.KruskalWallisTest;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.analysis.AnalysisSettings.Compare;

/** Which background is set against which answers, from which numbers. */
class AssociationAnalysisTest {
  private static final AnalysisSettings BY_PLACE = settings("place");

  /** Three places of 30, 20 and 10, where 20, 5 and 5 agree. */
  private static PanelFixture places() {
    return new PanelFixture()
        .ask(
            Questions.of("place", QuestionType.SINGLE, "north", "south", "east").profile(),
            Questions.agreement("a").favourable("agree"),
            Questions.agreement("b"),
            Questions.of("c", QuestionType.SINGLE, "yes", "no"),
            Questions.of("u", QuestionType.SINGLE, "x", "y", "z"),
            Questions.of("n", QuestionType.NUMBER),
            Questions.of("m", QuestionType.MULTIPLE, "o"))
        .waveOf("T1", 0, 60)
        .chose("place", times(30, "north", 20, "south", 10, "east"))
        .chose("a", agreement())
        .chose("b", agreement())
        .chose("c", times(15, "yes", 15, "no", 10, "yes", 10, "no", 5, "yes", 5, "no"))
        .chose("u", times(30, "x", 30, "y"))
        .numbered("n", times(30, "1", 30, "2"))
        .chose("m.o", times(30, "1", 30, "0"))
        .then();
  }

  private static String agreement() {
    return times(20, "4", 10, "2", 5, "5", 15, "1", 5, "4", 5, "3");
  }

  private static List<AssociationRow> rows(PanelFixture fixture, AnalysisSettings settings) {
    Panel panel = fixture.panel();
    return new AssociationAnalysis(settings).of(panel, fixture.results(settings));
  }

  private static List<AssociationRow> of(List<AssociationRow> rows, String question) {
    return rows.stream().filter(row -> row.key().question().equals(question)).toList();
  }

  private static double p(AssociationRow row) {
    return row.result().map(TestResult::pValue).orElseThrow();
  }

  @Test
  void statementsWithOneAnswerAreSetAgainstTheBackground() {
    List<AssociationRow> rows = rows(places(), BY_PLACE);
    assertThat(rows).extracting(row -> row.key().question()).containsExactly("a", "a", "b", "c");
    assertThat(rows).allMatch(row -> row.key().groupBy().equals("place"));
    assertThat(rows).allMatch(row -> row.wave().equals("T1"));
  }

  @Test
  void theFavourableShareDecidesAndTheWholeScaleStandsBesideIt() {
    List<AssociationRow> rows = of(rows(places(), BY_PLACE), "a");
    AssociationRow share = rows.get(0);
    TestResult pearson =
        ContingencyTable.of(new long[][] {{20, 10}, {5, 15}, {5, 5}})
            .chiSquared()
            .result()
            .orElseThrow();
    assertThat(share.decides()).isTrue();
    assertThat(share.key().category()).isEqualTo("agree");
    assertThat(p(share)).isCloseTo(pearson.pValue(), within(1e-12));
    assertThat(share.effect().measure()).isEqualTo("cramer_v");
    assertThat(share.groups()).isEqualTo(new AssociationRow.Groups(3, 0, 60));
    assertThat(share.method()).isEqualTo("Pearson chi-squared");
    AssociationRow ranks = rows.get(1);
    TestResult kruskal =
        KruskalWallisTest.of(List.of(values(20, 3, 10, 1), values(5, 4, 15, 0), values(5, 3, 5, 2)))
            .test()
            .result()
            .orElseThrow();
    assertThat(ranks.decides()).isFalse();
    assertThat(ranks.adjusted()).isEmpty();
    assertThat(ranks.key().measure()).isEqualTo("relative_effect");
    assertThat(p(ranks)).isCloseTo(kruskal.pValue(), within(1e-12));
    assertThat(ranks.effect().measure()).isEqualTo("epsilon_squared");
  }

  private static double[] values(int n, double value, int m, double other) {
    return IntStream.range(0, n + m).mapToDouble(i -> i < n ? value : other).toArray();
  }

  @Test
  void withoutAFavourableShareTheWholeScaleDecides() {
    assertThat(of(rows(places(), BY_PLACE), "b"))
        .singleElement()
        .matches(AssociationRow::decides)
        .matches(row -> row.method().equals("Kruskal-Wallis"));
  }

  @Test
  void theFamilyIsAllThatDecidesInTheWave() {
    List<AssociationRow> deciding =
        rows(places(), BY_PLACE).stream().filter(AssociationRow::decides).toList();
    double smallest = deciding.stream().mapToDouble(AssociationAnalysisTest::p).min().orElseThrow();
    AssociationRow first =
        deciding.stream().filter(r -> p(r) == smallest).findFirst().orElseThrow();
    assertThat(first.adjusted().orElseThrow()).isCloseTo(smallest * 3, within(1e-12));
    assertThat(first.decidingP()).isEqualTo(first.adjusted());
  }

  @Test
  void withoutAdjustmentThePValueDecides() {
    AnalysisSettings plain =
        new AnalysisSettings(0.95, Adjust.NONE, List.of("place"), Set.of(Compare.CONSECUTIVE));
    assertThat(rows(places(), plain))
        .allMatch(row -> row.adjusted().isEmpty())
        .allMatch(row -> row.decidingP().orElseThrow() == p(row));
  }

  /** Hidden groups take no part: what is told rests on what the tables show. */
  @Test
  void aHiddenGroupIsLeftOut() {
    PanelFixture fixture = places();
    Results results = fixture.results(BY_PLACE);
    AssociationRow share = of(hiding(fixture, results, Set.of("east")), "a").get(0);
    double expected =
        ContingencyTable.of(new long[][] {{20, 10}, {5, 15}})
            .chiSquared()
            .result()
            .orElseThrow()
            .pValue();
    assertThat(p(share)).isCloseTo(expected, within(1e-12));
    assertThat(share.groups()).isEqualTo(new AssociationRow.Groups(2, 1, 50));
  }

  @Test
  void oneGroupLeftIsNotTested() {
    PanelFixture fixture = places();
    List<AssociationRow> rows = hiding(fixture, fixture.results(BY_PLACE), Set.of("east", "south"));
    AssociationRow share = of(rows, "a").get(0);
    assertThat(share.result()).isEmpty();
    assertThat(share.adjusted()).isEmpty();
    assertThat(share.method()).isEqualTo("not tested");
    assertThat(share.effect().toString())
        .isEqualTo("cramer_v undefined: fewer than two groups whose numbers may be shown, n = 30");
    assertThat(of(rows, "b")).isEmpty();
  }

  private static List<AssociationRow> hiding(
      PanelFixture fixture, Results all, Set<String> groups) {
    List<EstimateRow> estimates =
        all.estimates().stream()
            .map(row -> groups.contains(row.key().group()) ? hidden(row) : row)
            .toList();
    Results safe =
        new Results(
            all.survey(),
            estimates,
            all.comparisons(),
            all.scales(),
            all.response(),
            all.attrition(),
            all.missing());
    return new AssociationAnalysis(BY_PLACE).of(fixture.panel(), safe);
  }

  private static EstimateRow hidden(EstimateRow row) {
    return new EstimateRow(
        row.key(),
        row.wave(),
        new Suppressed(row.outcome().measure(), "few"),
        Base.HIDDEN,
        false,
        row.method());
  }

  @Test
  void aWaveThatDidNotAskHasNoRow() {
    PanelFixture fixture = places();
    fixture.waveOf("T2", 0, 4).chose("place", "north north south south");
    assertThat(rows(fixture, BY_PLACE)).extracting(AssociationRow::wave).containsOnly("T1");
  }

  /** Everybody of an organisation agrees, or nobody does: 60 people are 20 answers. */
  @Test
  void organisationsThatAnswerAlikeCountOnce() {
    PanelFixture fixture =
        new PanelFixture()
            .clustered()
            .ask(
                Questions.of("place", QuestionType.SINGLE, "north", "south").profile(),
                Questions.of("c", QuestionType.SINGLE, "yes", "no"));
    fixture
        .waveOf("T1", 0, 90)
        .in(IntStream.range(0, 90).map(person -> person / 3).toArray())
        .chose("place", times(45, "north", 45, "south"))
        .chose("c", times(30, "yes", 15, "no", 15, "yes", 30, "no"));
    AssociationRow row = rows(fixture, BY_PLACE).get(0);
    TestResult alone =
        ContingencyTable.of(new long[][] {{30, 15}, {15, 30}}).chiSquared().result().orElseThrow();
    TestResult test = row.result().orElseThrow();
    assertThat(test.statistic()).isCloseTo(alone.statistic() / 3, within(0.3));
    assertThat(row.method()).startsWith("Rao-Scott chi-squared, first order, design effect 3.");
  }

  @Test
  void scoresOfScalesAreComparedByTheirMeans() {
    PanelFixture fixture =
        new PanelFixture()
            .ask(
                Questions.of("place", QuestionType.SINGLE, "north", "south").profile(),
                Questions.agreement("a"),
                Questions.agreement("b"))
            .scale(new Scale("s", "S", List.of(ItemRef.of("a"), ItemRef.of("b")), List.of(), 2));
    fixture
        .waveOf("T1", 0, 40)
        .chose("place", times(20, "north", 20, "south"))
        .chose("a", times(10, "4", 10, "5", 10, "1", 10, "2"))
        .chose("b", times(10, "4", 10, "5", 10, "1", 10, "2"))
        .numbered("s", times(10, "4", 10, "5", 10, "1", 10, "2"));
    AssociationRow row = of(rows(fixture, BY_PLACE), "s").get(0);
    assertThat(row.method()).startsWith("Welch F; residual df 38.00");
    assertThat(row.effect().measure()).isEqualTo("eta_squared");
    // F = (4.5 - 1.5)^2 / (2 SE^2), SE^2 = (5/19)/20.
    double f = 9 / (2 * 5.0 / 19 / 20);
    assertThat(row.result().orElseThrow().statistic()).isCloseTo(f, within(1e-9));
    assertThat(row.effect().estimate().orElseThrow().value()).isCloseTo(f / (f + 38), within(1e-9));
  }

  @Test
  void aBackgroundMadeOfTheQuestionItselfIsLeftOut() {
    PanelFixture fixture =
        new PanelFixture()
            .ask(Questions.of("c", QuestionType.SINGLE, "yes", "no"))
            .derive(
                Questions.of("of_c", QuestionType.SINGLE, "one", "two")
                    .derivedBy(new Derivation.AnyOf("c", List.of("yes"), true)));
    fixture
        .waveOf("T1", 0, 40)
        .chose("c", times(20, "yes", 20, "no"))
        .chose("of_c", times(20, "one", 20, "two"));
    assertThat(rows(fixture, settings("of_c", "c"))).isEmpty();
  }
}
