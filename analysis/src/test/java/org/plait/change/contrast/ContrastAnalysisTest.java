package org.plait.change.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.change.PanelFixture.settings;
import static org.plait.change.PanelFixture.times;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plait.change.PanelFixture;
import org.plait.change.Questions;
import org.plait.change.WeightedRowsTest;
import org.plait.change.contrast.ContrastRow.Kind;
import org.plait.change.row.Verdict;
import org.plait.instrument.Comparability;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.statistics.Estimate;
import org.plait.study.ExportLayout;
import org.plait.study.ExportLayout.Format;
import org.plait.study.Linkage;
import org.plait.study.MultipleLayout;
import org.plait.study.RowRules;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.report.PolicyEvent;

/** Which changes are set against which, and what comes of it. */
public class ContrastAnalysisTest {

  private static final double EXACT = 1e-12;

  private static final ExportLayout CSV =
      new ExportLayout(
          Format.CSV,
          1,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          MultipleLayout.columns());

  /** In the north the share of yes goes from 20 to 60 of 100, elsewhere it stays at 30 of 60. */
  private static PanelFixture regions(String... groups) {
    PanelFixture panel =
        new PanelFixture()
            .ask(
                Questions.of("region", QuestionType.SINGLE, groups).profile(),
                Questions.of("a", QuestionType.SINGLE, "yes", "no"));
    int[] yes = {20, 60};
    for (int wave = 0; wave < 2; wave++) {
      panel
          .waveOf("T" + (wave + 1), 1000 * wave, 1000 * wave + 160)
          .chose("region", times(100, "n", 55, "s", 5, groups[groups.length - 1]))
          .chose("a", times(yes[wave], "yes", 100 - yes[wave], "no", 30, "yes", 30, "no"));
    }
    return panel;
  }

  private static List<ContrastRow> contrasts(Panel... panels) {
    return new ContrastAnalysis(settings("region"), List.of()).of(List.of(panels));
  }

  private static Estimate estimate(ContrastRow row) {
    return row.difference().flatMap(d -> d.estimate()).orElseThrow();
  }

  @Test
  void eachGroupIsSetAgainstEverybodyElse() {
    List<ContrastRow> rows = contrasts(regions("n", "s").panel());
    assertThat(rows).hasSize(3).allMatch(row -> row.kind() == Kind.GROUP_DIFFERENCE);
    ContrastRow north = rows.get(1);
    assertThat(north.key().group()).isEqualTo("n");
    assertThat(estimate(north).value()).isCloseTo(0.4, within(EXACT));
    assertThat(north.verdict()).contains(Verdict.HIGHER);
    assertThat(estimate(rows.get(2)).value()).isCloseTo(-0.4, within(EXACT));
    assertThat(rows.get(2).verdict()).contains(Verdict.LOWER);
  }

  @Test
  void allGroupsAreTestedTogetherWithoutAnEstimate() {
    List<ContrastRow> rows = contrasts(regions("n", "s").panel());
    ContrastRow joint = rows.get(0);
    assertThat(joint.joint()).isTrue();
    assertThat(joint.difference()).isEmpty();
    assertThat(joint.verdict()).isEmpty();
    assertThat(joint.restsOn()).containsExactly("n", "s");
    double p = rows.get(1).test().orElseThrow().pValue();
    assertThat(joint.test().orElseThrow().pValue()).isCloseTo(p, within(EXACT));
  }

  @Test
  void theWeightedContrastDecidesAndTheOneWithoutWeightsStandsBesideIt() {
    Panel plain = regions("n", "s").panel();
    List<ContrastRow> counted = contrasts(plain);
    List<ContrastRow> rows = contrasts(WeightedRowsTest.weighted(plain, row -> row < 20 ? 3 : 1));
    assertThat(rows)
        .extracting(ContrastRow::weighted)
        .containsExactly(true, false, true, false, true, false);
    for (int i = 0; i < counted.size(); i++) {
      ContrastRow decisive = rows.get(2 * i);
      ContrastRow beside = rows.get(2 * i + 1);
      assertThat(decisive.method()).startsWith("weighted, ");
      assertThat(decisive.companion()).isFalse();
      assertThat(decisive.n()).isEqualTo(counted.get(i).n());
      assertThat(beside.companion()).isTrue();
      assertThat(beside.verdict()).isEmpty();
      assertThat(beside.adjusted()).isEmpty();
      assertThat(beside.key()).isEqualTo(decisive.key());
      assertThat(beside.difference()).isEqualTo(counted.get(i).difference());
      assertThat(beside.test()).isEqualTo(counted.get(i).test());
    }
    // The north: 60 of 140 weighted and then 100 of 140; the others 30 of 60 both times.
    assertThat(estimate(rows.get(2)).value()).isCloseTo(40 / 140.0, within(EXACT));
    assertThat(rows.get(2).verdict()).contains(Verdict.HIGHER);
  }

  @Test
  void weightsThatAreAllTheSameChangeNothing() {
    Panel plain = regions("n", "s").panel();
    assertThat(contrasts(WeightedRowsTest.weighted(plain, row -> 1))).isEqualTo(contrasts(plain));
  }

  @Test
  void eventsAndSurveysAreWeightedToo() {
    Panel waves = WeightedRowsTest.weighted(threeWaves(), row -> row < 10 ? 2 : 1);
    PolicyEvent event = new PolicyEvent(LocalDate.of(2022, 12, 1), "A framework");
    List<ContrastRow> dated = new ContrastAnalysis(settings(), List.of(event)).of(List.of(waves));
    assertThat(dated).extracting(ContrastRow::weighted).containsExactly(true, false);
    double before = (20 / 110.0 + 40 / 110.0) / 2;
    assertThat(estimate(dated.get(0)).value()).isCloseTo(60 / 110.0 - before, within(EXACT));
    Panel one = WeightedRowsTest.weighted(shared("one", "q", 20, 40), row -> row < 10 ? 2 : 1);
    List<ContrastRow> between = changes(contrasts(one, shared("two", "q", 20, 70)));
    assertThat(between).extracting(ContrastRow::weighted).containsExactly(true, false);
    assertThat(estimate(between.get(0)).value())
        .isCloseTo(0.5 - (50 / 110.0 - 30 / 110.0), within(EXACT));
  }

  @Test
  void aGroupOfFewerThanTenIsNotTold() {
    List<ContrastRow> rows = contrasts(regions("n", "s", "w").panel());
    assertThat(rows).extracting(row -> row.key().group()).containsExactly("", "n", "s");
  }

  @Test
  void theShareBesideAScaleIsNeitherAdjustedNorJudged() {
    PanelFixture panel =
        new PanelFixture()
            .ask(
                Questions.of("region", QuestionType.SINGLE, "n", "s").profile(),
                Questions.agreement("q").favourable("agree"));
    for (int wave = 0; wave < 2; wave++) {
      panel
          .waveOf("T" + (wave + 1), 1000 * wave, 1000 * wave + 80)
          .chose("region", times(40, "n", 40, "s"))
          .chose("q", times(20 + 10 * wave, "4", 20 - 10 * wave, "2", 20, "3", 20, "5"));
    }
    List<ContrastRow> rows = contrasts(panel.panel());
    assertThat(rows).filteredOn(ContrastRow::companion).hasSize(3);
    assertThat(rows)
        .filteredOn(ContrastRow::companion)
        .allMatch(row -> row.key().measure().equals("top_box"))
        .allMatch(row -> row.adjusted().isEmpty() && row.verdict().isEmpty());
    assertThat(rows)
        .filteredOn(row -> !row.companion())
        .allMatch(row -> row.key().measure().equals("relative_effect"))
        .allMatch(row -> row.adjusted().isPresent());
  }

  @Test
  void answersThatDoNotCompareAreNeverContrasted() {
    PanelFixture panel =
        new PanelFixture()
            .ask(
                Questions.of("region", QuestionType.SINGLE, "n", "s").profile(),
                Questions.of("a", QuestionType.SINGLE, "yes", "no")
                    .compares("T2", Comparability.NOT_COMPARABLE));
    for (int wave = 0; wave < 2; wave++) {
      panel
          .waveOf("T" + (wave + 1), 1000 * wave, 1000 * wave + 40)
          .chose("region", times(20, "n", 20, "s"))
          .chose("a", times(10, "yes", 30, "no"));
    }
    assertThat(contrasts(panel.panel())).isEmpty();
  }

  private static Panel threeWaves() {
    PanelFixture panel =
        new PanelFixture().ask(Questions.of("a", QuestionType.SINGLE, "yes", "no"));
    int[] yes = {10, 30, 50};
    for (int wave = 0; wave < 3; wave++) {
      panel
          .waveOf("T" + (wave + 1), 1000 * wave, 1000 * wave + 100)
          .chose("a", times(yes[wave], "yes", 100 - yes[wave], "no"));
    }
    return dated(panel.panel());
  }

  /** T1, T2 and T3 lie in May 2021, 2022 and 2023. */
  public static Panel dated(Panel panel) {
    List<Wave> waves =
        Stream.of(1, 2, 3)
            .map(
                t ->
                    new Wave(
                        "T" + t,
                        "T" + t,
                        "t.csv",
                        CSV,
                        Optional.of(LocalDate.of(2020 + t, 5, 1)),
                        LocalDate.of(2020 + t, 5, 31)))
            .toList();
    Survey survey =
        new Survey(
            "s",
            Path.of("instrument.yaml"),
            waves,
            RowRules.NONE,
            Linkage.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Panel(
        survey,
        panel.instrument(),
        panel.waves(),
        panel.linked(),
        panel.pseudonyms(),
        panel.organisations(),
        panel.population());
  }

  private static List<ContrastRow> around(LocalDate date) {
    PolicyEvent event = new PolicyEvent(date, "A framework");
    return new ContrastAnalysis(settings(), List.of(event)).of(List.of(threeWaves()));
  }

  @Test
  void theWavesAfterAnEventAreSetAgainstThoseBefore() {
    ContrastRow row = around(LocalDate.of(2022, 12, 1)).get(0);
    assertThat(row.kind()).isEqualTo(Kind.EVENT);
    assertThat(row.event()).isEqualTo("A framework");
    assertThat(row.waves().from()).isEqualTo("T1-T2");
    assertThat(row.waves().to()).isEqualTo("T3");
    assertThat(estimate(row).value()).isCloseTo(0.5 - (0.1 + 0.3) / 2, within(EXACT));
    assertThat(row.verdict()).contains(Verdict.HIGHER);
  }

  @Test
  void aWaveInTheFieldOnTheDayIsOnNeitherSide() {
    ContrastRow row = around(LocalDate.of(2022, 5, 15)).get(0);
    assertThat(row.restsOn()).containsExactly("T1", "T3");
  }

  @Test
  void anEventBeforeOrAfterAllWavesGivesNothing() {
    assertThat(around(LocalDate.of(2020, 1, 1))).isEmpty();
    assertThat(around(LocalDate.of(2024, 1, 1))).isEmpty();
  }

  private static Panel shared(String survey, String text, int first, int second) {
    PanelFixture fixture =
        new PanelFixture()
            .ask(Questions.of(text, QuestionType.SINGLE, "yes", "no").concept("well-supported"));
    fixture.waveOf("T1", 0, 100).chose(text, times(first, "yes", 100 - first, "no"));
    fixture.waveOf("T2", 200, 300).chose(text, times(second, "yes", 100 - second, "no"));
    Panel panel = fixture.panel();
    Survey named =
        new Survey(
            survey,
            panel.survey().instrument(),
            List.of(),
            RowRules.NONE,
            Linkage.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return new Panel(
        named,
        panel.instrument(),
        panel.waves(),
        true,
        Collections.nCopies(300, "somebody"),
        List.of(),
        Optional.empty());
  }

  @Test
  void surveysAreSetAgainstEachOtherWhereTheyAskedTheSame() {
    List<ContrastRow> rows =
        changes(contrasts(shared("one", "q", 20, 40), shared("two", "q", 20, 70)));
    assertThat(rows).hasSize(1);
    ContrastRow row = rows.get(0);
    assertThat(row.kind()).isEqualTo(Kind.SURVEY_DIFFERENCE);
    assertThat(row.key().survey()).isEqualTo("one");
    assertThat(row.key().group()).isEqualTo("two");
    assertThat(estimate(row).value()).isCloseTo(0.5 - 0.2, within(EXACT));
    assertThat(row.n()).hasValue(400);
  }

  private static List<ContrastRow> changes(List<ContrastRow> rows) {
    return rows.stream().filter(row -> row.kind() == Kind.SURVEY_DIFFERENCE).toList();
  }

  @Test
  void surveysAreSetAgainstEachOtherWithinEachWave() {
    List<ContrastRow> rows =
        contrasts(shared("one", "q", 20, 40), shared("two", "q", 20, 70)).stream()
            .filter(row -> row.kind() == Kind.SURVEYS_IN_WAVE)
            .toList();
    assertThat(rows).extracting(row -> row.waves().from()).containsExactly("T1", "T2");
    assertThat(rows).allMatch(row -> row.waves().from().equals(row.waves().to()));
    assertThat(estimate(rows.get(0)).value()).isCloseTo(0, within(EXACT));
    assertThat(rows.get(0).verdict()).contains(Verdict.NO_CLEAR_CHANGE);
    ContrastRow later = rows.get(1);
    assertThat(estimate(later).value()).isCloseTo(0.3, within(EXACT));
    assertThat(later.verdict()).contains(Verdict.HIGHER);
    assertThat(later.n()).hasValue(200);
    // Without organisations the two are independent: t = d / sqrt(s1²/n1 + s2²/n2), as Welch has
    // it.
    double error = Math.sqrt(0.4 * 0.6 / 99 + 0.7 * 0.3 / 99);
    assertThat(later.test().orElseThrow().statistic()).isCloseTo(0.3 / error, within(1e-9));
  }

  /** One person an organisation, of which the first few said yes. */
  private static Panel withOrganisations(String survey, int organisations, int yes) {
    PanelFixture fixture =
        new PanelFixture()
            .clustered()
            .ask(Questions.of("q", QuestionType.SINGLE, "yes", "no").concept("well-supported"));
    fixture
        .waveOf("T1", 0, organisations)
        .in(IntStream.range(0, organisations).toArray())
        .chose("q", times(yes, "yes", organisations - yes, "no"));
    Panel panel = fixture.panel();
    Linkage link =
        new Linkage(
            Optional.of("key"), true, Optional.of("org"), Optional.empty(), Optional.empty());
    Survey named =
        new Survey(
            survey,
            panel.survey().instrument(),
            List.of(),
            RowRules.NONE,
            link,
            Optional.empty(),
            Optional.of("org"),
            Optional.empty());
    return new Panel(
        named,
        panel.instrument(),
        panel.waves(),
        true,
        Collections.nCopies(organisations, "somebody"),
        IntStream.range(0, organisations).mapToObj(o -> "R" + o).toList(),
        Optional.empty());
  }

  @Test
  void organisationsThatHaveBothAreComparedOneByOne() {
    List<ContrastRow> rows =
        contrasts(withOrganisations("one", 12, 3), withOrganisations("two", 12, 6));
    ContrastRow pairs =
        rows.stream()
            .filter(row -> row.kind() == Kind.ORGANISATION_PAIRS)
            .findFirst()
            .orElseThrow();
    assertThat(pairs.n()).hasValue(12);
    // Three of twelve organisations differ by 1, the others not: t of the twelve differences.
    assertThat(estimate(pairs).value()).isCloseTo(0.25, within(EXACT));
    double error = Math.sqrt((3 * 0.75 * 0.75 + 9 * 0.25 * 0.25) / 11 / 12);
    assertThat(pairs.test().orElseThrow().statistic()).isCloseTo(0.25 / error, within(1e-9));
    assertThat(pairs.test().orElseThrow().df()).hasValue(11);
  }

  @Test
  void withFewerThanTenOrganisationsInBothNothingIsSaidOfThem() {
    assertThat(contrasts(withOrganisations("one", 9, 3), withOrganisations("two", 9, 6)))
        .noneMatch(row -> row.kind() == Kind.ORGANISATION_PAIRS);
  }

  @Test
  void surveysThatAskedInOtherWordsAreNeverTested() {
    assertThat(contrasts(shared("one", "q", 20, 40), shared("two", "p", 20, 70))).isEmpty();
  }
}
