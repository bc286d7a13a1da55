package org.plait.change.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.change.PanelFixture.times;
import static org.plait.change.Rows.only;
import static org.plait.change.Rows.total;
import static org.plait.change.Rows.value;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.plait.panel.Population;
import org.plait.statistics.Interval;
import org.plait.statistics.Undefined;
import org.plait.study.analysis.PopulationSettings.Standing;

/** Within a wave. */
class WaveEstimatesTest {

  /** Closed forms. */
  private static final double EXACT = 1e-12;

  /** Published to five decimals. */
  private static final double ROUNDED = 1e-5;

  private static Population people(long count, Standing standing) {
    return new Population(Map.of("T1", count), Map.of(), Map.of(), standing);
  }

  private static PanelFixture agreement() {
    return new PanelFixture()
        .ask(Questions.agreement("q").favourable("agree"))
        .waveOf("T1", 0, 11)
        .chose("q", "1 2 2 3 4 4 4 5 5 5 .")
        .then();
  }

  @Test
  void everyCategoryAndNetHasItsShareOfTheValidAnswers() {
    List<EstimateRow> rows = agreement().results().estimates();
    EstimateRow four = total(rows, "T1", "", "4");
    assertThat(four.base()).isEqualTo(Base.of(3, 10));
    assertThat(value(four)).isEqualTo(0.3, within(EXACT));
    assertThat(four.method()).isEqualTo("Wilson score");
    assertThat(four.outcome().estimate().orElseThrow().missing()).isEqualTo(1);
    assertThat(value(total(rows, "T1", "", "agree"))).isEqualTo(0.6, within(EXACT));
    assertThat(value(total(rows, "T1", "", "disagree"))).isEqualTo(0.3, within(EXACT));
  }

  @Test
  void theFavourableNetIsTheTopBox() {
    List<EstimateRow> rows = agreement().results().estimates();
    EstimateRow top = only(rows, row -> row.key().measure().equals("top_box"));
    assertThat(top.key().category()).isEqualTo("agree");
    assertThat(value(top)).isEqualTo(0.6, within(EXACT));
  }

  @Test
  void rowsStandInStudyOrder() {
    assertThat(agreement().results().estimates().stream().map(row -> row.key().category()))
        .containsExactly("1", "2", "3", "4", "5", "agree", "disagree", "agree");
  }

  @Test
  void nobodyOfTenIsStillAnIntervalFromZero() {
    Interval interval =
        total(
                new PanelFixture()
                    .ask(Questions.agreement("q"))
                    .waveOf("T1", 0, 10)
                    .chose("q", times(10, "1"))
                    .then()
                    .results()
                    .estimates(),
                "T1",
                "",
                "5")
            .outcome()
            .estimate()
            .orElseThrow()
            .interval()
            .orElseThrow();
    assertThat(interval.lower()).isZero();
    assertThat(interval.upper()).isEqualTo(0.27753, within(ROUNDED));
  }

  @Test
  void aWaveWithoutAnyAnswerKeepsItsRows() {
    EstimateRow row =
        total(
            new PanelFixture()
                .ask(Questions.agreement("q"))
                .waveOf("T1", 0, 3)
                .chose("q", ". ? .")
                .then()
                .results()
                .estimates(),
            "T1",
            "",
            "4");
    assertThat(row.outcome()).isEqualTo(new Undefined("proportion", "all missing", 0));
    assertThat(row.base()).isEqualTo(Base.of(0, 0));
    assertThat(row.method()).isEqualTo("Wilson score");
  }

  @Test
  void aPopulationGivesASecondRowByTheExactHypergeometric() {
    List<EstimateRow> rows =
        new PanelFixture()
            .ask(Questions.agreement("q"))
            .population(people(700, Standing.ASSUMPTION))
            .waveOf("T1", 0, 30)
            .chose("q", times(30, "1"))
            .then()
            .results()
            .estimates();
    EstimateRow row = only(rows, r -> r.finitePopulation() && r.key().category().equals("5"));
    Interval interval = row.outcome().estimate().orElseThrow().interval().orElseThrow();
    assertThat(interval.lower()).isZero();
    assertThat(interval.upper()).isEqualTo(0.1129, within(1e-4));
    assertThat(row.base().population()).isEqualTo(OptionalLong.of(700));
    assertThat(row.method()).isEqualTo("exact hypergeometric, assumed population");
    assertThat(row.bounds().orElseThrow().lower()).isZero();
    assertThat(row.bounds().orElseThrow().upper()).isEqualTo(670.0 / 700, within(EXACT));
  }

  @Test
  void aPublishedPopulationIsNamedAsSuch() {
    List<EstimateRow> rows =
        agreement().population(people(20, Standing.PUBLISHED)).results().estimates();
    assertThat(rows.stream().filter(EstimateRow::finitePopulation).map(EstimateRow::method))
        .containsOnly("exact hypergeometric, published population");
  }

  @Test
  void aRoutedQuestionHasNoFiniteRow() {
    List<EstimateRow> rows =
        new PanelFixture()
            .ask(Questions.agreement("q").routed())
            .population(people(20, Standing.ASSUMPTION))
            .waveOf("T1", 0, 3)
            .chose("q", "1 2 -")
            .then()
            .results()
            .estimates();
    assertThat(rows).noneMatch(EstimateRow::finitePopulation);
    assertThat(total(rows, "T1", "", "1").base()).isEqualTo(Base.of(1, 2));
    assertThat(total(rows, "T1", "", "1").outcome().estimate().orElseThrow().missing()).isZero();
  }

  @Test
  void aQuestionDerivedForEverybodyFromARoutedOneHasAFiniteRow() {
    PanelFixture panel =
        new PanelFixture()
            .ask(Questions.of("from", QuestionType.SINGLE, "a", "b", "c").routed())
            .derive(
                Questions.of("all", QuestionType.SINGLE, "yes", "no")
                    .derivedBy(new Derivation.AnyOf("from", List.of("a"), true)),
                Questions.of("asked", QuestionType.SINGLE, "yes", "no")
                    .derivedBy(new Derivation.AnyOf("from", List.of("a"), false)))
            .population(people(20, Standing.ASSUMPTION))
            .waveOf("T1", 0, 3)
            .chose("from", "a b -")
            .chose("all", "yes no no")
            .chose("asked", "yes no -")
            .then();
    assertThat(
            panel.results().estimates().stream()
                .filter(EstimateRow::finitePopulation)
                .map(row -> row.key().question()))
        .containsOnly("all");
  }

  @Test
  void groupsHaveAFiniteRowWhereTheFrameCountsThem() {
    Population frame =
        new Population(
            Map.of("T1", 50L),
            Map.of(),
            Map.of(new Population.Group("T1", "region", "north"), 20L),
            Standing.ASSUMPTION);
    List<EstimateRow> rows =
        new PanelFixture()
                .ask(
                    Questions.of("region", QuestionType.SINGLE, "north", "south").profile(),
                    Questions.agreement("q"))
                .population(frame)
                .waveOf("T1", 0, 4)
                .chose("region", "north north south .")
                .chose("q", "5 1 5 5")
                .then()
                .results("region")
                .estimates()
                .stream()
                .filter(row -> row.key().question().equals("q") && row.key().category().equals("5"))
                .toList();
    assertThat(rows.stream().map(row -> row.key().group() + " " + row.finitePopulation()))
        .containsExactly(" false", " true", "north false", "north true", "south false");
    assertThat(rows.get(2).base()).isEqualTo(Base.of(1, 2));
    assertThat(rows.get(3).base().population()).isEqualTo(OptionalLong.of(20));
  }

  @Test
  void aQuestionIsNotBrokenDownByItself() {
    Results results =
        new PanelFixture()
            .ask(Questions.of("region", QuestionType.SINGLE, "north", "south"))
            .waveOf("T1", 0, 2)
            .chose("region", "north south")
            .then()
            .results("region", "not_in_this_survey");
    assertThat(results.estimates()).allMatch(row -> row.key().total()).hasSize(2);
  }

  @Test
  void numbersHaveMeanAndMedian() {
    List<EstimateRow> rows =
        new PanelFixture()
            .ask(Questions.of("hours", QuestionType.NUMBER))
            .waveOf("T1", 0, 7)
            .numbered("hours", "1 2 3 4 5 21 .")
            .then()
            .results()
            .estimates();
    assertThat(rows.stream().map(row -> row.key().measure())).containsExactly("mean", "median");
    assertThat(value(rows.get(0))).isEqualTo(6.0, within(EXACT));
    assertThat(value(rows.get(1))).isEqualTo(3.5, within(EXACT));
    assertThat(rows.get(0).base()).isEqualTo(Base.of(6, 6));
    assertThat(rows.get(1).outcome().estimate().orElseThrow().interval()).isPresent();
  }

  @Test
  void optionsHaveTheirShareAndAnExclusiveOneIsAnAnswer() {
    List<EstimateRow> rows =
        new PanelFixture()
            .ask(
                Questions.of("work", QuestionType.MULTIPLE, "a", "b", "none")
                    .exclusive("none")
                    .net("any", "a", "b"))
            .waveOf("T1", 0, 5)
            .chose("work.a", "1 1 0 0 .")
            .chose("work.b", "0 1 1 0 .")
            .chose("work.none", "0 0 0 1 .")
            .then()
            .results()
            .estimates();
    assertThat(total(rows, "T1", "a", "").base()).isEqualTo(Base.of(2, 4));
    assertThat(total(rows, "T1", "none", "").base()).isEqualTo(Base.of(1, 4));
    assertThat(total(rows, "T1", "", "any").base()).isEqualTo(Base.of(3, 4));
  }

  @Test
  void anOptionNotOfferedInAWaveHasNoRowThere() {
    List<EstimateRow> rows =
        new PanelFixture()
            .ask(Questions.of("work", QuestionType.MULTIPLE, "a", "b").offeredOnly("b", "T2"))
            .waveOf("T1", 0, 2)
            .chose("work.a", "1 0")
            .chose("work.b", "- -")
            .then()
            .results()
            .estimates();
    assertThat(rows.stream().map(row -> row.key().item())).containsExactly("a");
  }

  @Test
  void gridRowsHaveTheirOwnFavourableNet() {
    List<EstimateRow> rows =
        new PanelFixture()
                .ask(
                    Questions.of("g", QuestionType.GRID, "1", "2", "3")
                        .net("agree", "3")
                        .net("disagree", "1")
                        .favourable("agree")
                        .row("heard", Optional.empty())
                        .row("alone", Optional.of("disagree")))
                .waveOf("T1", 0, 4)
                .chose("g.heard", "3 3 3 1")
                .chose("g.alone", "1 2 2 2")
                .then()
                .results()
                .estimates()
                .stream()
                .filter(row -> row.key().measure().equals("top_box"))
                .toList();
    assertThat(rows.stream().map(row -> row.key().item() + " " + value(row)))
        .containsExactly("heard 0.75", "alone 0.25");
  }

  @Test
  void datesAreToldByCalendarYear() {
    List<EstimateRow> rows =
        new PanelFixture()
            .ask(Questions.of("began", QuestionType.DATE))
            .waveOf("T1", 0, 3)
            .dated("began", "2022-05-01 2023-01-01 2023-12-31")
            .then()
            .waveOf("T2", 0, 1)
            .dated("began", "2021-01-01")
            .then()
            .results()
            .estimates();
    assertThat(rows.stream().map(r -> r.key().category() + " " + r.wave() + " " + value(r)))
        .startsWith("2021 T1 0.0", "2021 T2 1.0")
        .hasSize(6);
    assertThat(total(rows, "T1", "", "2023").base()).isEqualTo(Base.of(2, 3));
  }

  @Test
  void ranksHaveTheShareThatRankedAndTheMeanRankOfThose() {
    List<EstimateRow> rows =
        new PanelFixture()
            .ask(Questions.of("top", QuestionType.RANKING, "a", "b"))
            .population(people(20, Standing.ASSUMPTION))
            .waveOf("T1", 0, 5)
            .numbered("top.a", "1 3 2 0 .")
            .numbered("top.b", "0 0 0 0 .")
            .then()
            .results()
            .estimates();
    EstimateRow share =
        only(
            rows,
            r ->
                r.key().item().equals("a")
                    && r.key().measure().equals("proportion")
                    && !r.finitePopulation());
    EstimateRow mean =
        only(rows, r -> r.key().item().equals("a") && r.key().measure().equals("mean"));
    assertThat(share.base()).isEqualTo(Base.of(3, 4));
    assertThat(mean.base()).isEqualTo(Base.of(3, 3));
    assertThat(value(mean)).isEqualTo(2.0, within(EXACT));
    assertThat(mean.outcome().estimate().orElseThrow().interval()).isPresent();
  }

  @Test
  void partsHaveTheirMean() {
    List<EstimateRow> rows =
        new PanelFixture()
            .ask(Questions.of("time", QuestionType.ALLOCATION, "a", "b"))
            .waveOf("T1", 0, 3)
            .numbered("time.a", "20 40 .")
            .numbered("time.b", "80 60 .")
            .then()
            .results()
            .estimates();
    assertThat(rows.stream().map(r -> r.key().item() + " " + value(r)))
        .containsExactly("a 30.0", "b 70.0");
  }

  @Test
  void textsAreOnlyCountedAndNeverBrokenDown() {
    List<EstimateRow> rows =
        new PanelFixture()
                .ask(
                    Questions.of("region", QuestionType.SINGLE, "north", "south"),
                    Questions.of("why", QuestionType.TEXT))
                .waveOf("T1", 0, 4)
                .chose("region", "north north south south")
                .wrote("why", "because so . -")
                .then()
                .results("region")
                .estimates()
                .stream()
                .filter(r -> r.key().question().equals("why"))
                .toList();
    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).base()).isEqualTo(Base.of(2, 3));
    assertThat(rows.get(0).key().measure()).isEqualTo("count");
  }

  @Test
  void scalesHaveAMeanScore() {
    Results results =
        new PanelFixture()
            .ask(Questions.agreement("q"))
            .scale(new Scale("support", "Support", List.of(ItemRef.of("q")), List.of(), 1))
            .population(people(20, Standing.ASSUMPTION))
            .waveOf("T1", 0, 3)
            .chose("q", "1 2 3")
            .numbered("support", "1 2 3")
            .then()
            .results();
    assertThat(results.scales().stream().map(r -> r.key().measure() + " " + value(r)))
        .containsExactly("score 2.0", "score 2.0");
    assertThat(results.scales().get(1).finitePopulation()).isTrue();
    assertThat(results.estimates()).noneMatch(row -> row.key().question().equals("support"));
  }

  @Test
  void clustersWidenTheInterval() {
    PanelFixture plain = organisations();
    PanelFixture clustered = organisations().clustered();
    EstimateRow narrow = total(plain.results().estimates(), "T1", "", "1");
    EstimateRow wide = total(clustered.results().estimates(), "T1", "", "1");
    assertThat(width(wide)).isGreaterThan(width(narrow) * 1.3);
    assertThat(value(wide)).isEqualTo(value(narrow));
    assertThat(wide.method()).isNotEqualTo(narrow.method()).contains("effective");
  }

  private static PanelFixture organisations() {
    int[] of = new int[40];
    for (int i = 0; i < of.length; i++) {
      of[i] = i / 2;
    }
    return new PanelFixture()
        .ask(Questions.agreement("q"))
        .waveOf("T1", 0, 40)
        .in(of)
        .chose("q", times(20, "1", 20, "5"))
        .then();
  }

  private static double width(EstimateRow row) {
    return row.outcome().estimate().orElseThrow().interval().orElseThrow().width();
  }
}
