package org.plait.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.FlowAnalysis;
import org.plait.change.flow.Flows;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.sensitivity.SensitivityAnalysis;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.disclosure.DisclosureControl;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.statistics.Suppressed;
import org.plait.statistics.Weighting;
import org.plait.study.report.DisclosureRule;

/** With weights the weighted row decides and the one without stands beside it. */
public class WeightedRowsTest {

  @Test
  void aShareStandsWeightedAndThenWithoutWeights() {
    List<EstimateRow> rows =
        results(row -> row < 10 ? 3 : 1).estimates().stream()
            .filter(r -> r.wave().equals("T1") && r.key().category().equals("yes"))
            .toList();
    assertThat(rows).extracting(EstimateRow::weighted).containsExactly(true, false);
    assertThat(value(rows.get(0))).isCloseTo(30 / 40.0, within(1e-12));
    assertThat(value(rows.get(1))).isCloseTo(0.5, within(1e-12));
    assertThat(rows.get(0).base()).isEqualTo(rows.get(1).base());
    assertThat(rows.get(0).method()).startsWith("weighted, Wilson score");
  }

  @Test
  void theWeightedChangeDecides() {
    List<ComparisonRow> rows = results(row -> row < 10 ? 3 : 1).comparisons();
    ComparisonRow decisive = rows.get(0);
    ComparisonRow beside = rows.get(1);
    assertThat(decisive.role()).isEqualTo(Role.PRIMARY);
    assertThat(decisive.verdict()).isPresent();
    assertThat(decisive.method()).startsWith("weighted, ");
    assertThat(rows).extracting(ComparisonRow::weighted).containsExactly(true, false);
    assertThat(beside.role()).isEqualTo(Role.COMPANION);
    assertThat(beside.verdict()).isEmpty();
    assertThat(beside.key()).isEqualTo(decisive.key());
    assertThat(beside.bases()).isEqualTo(decisive.bases());
    assertThat(beside.movers()).isEqualTo(decisive.movers());
  }

  @Test
  void aGroupsWeightedChangeHasTheOneWithoutWeightsBesideIt() {
    Panel panel = weighted(grouped(), row -> row % 3 + 1);
    List<ComparisonRow> north =
        new ChangeAnalysis(PanelFixture.settings("region"))
            .of(panel).comparisons().stream()
                .filter(row -> row.key().question().equals("q") && row.key().group().equals("n"))
                .toList();
    assertThat(north).extracting(ComparisonRow::weighted).containsExactly(true, false);
    assertThat(north)
        .extracting(ComparisonRow::role)
        .containsExactly(Role.EXPLORATORY, Role.COMPANION);
    assertThat(north.get(1).bases()).isEqualTo(north.get(0).bases());
  }

  @Test
  void aChangeIsTakenApartWeightedAndThenWithoutWeightsByTheSamePeople() {
    Flows flows =
        new FlowAnalysis(PanelFixture.settings()).of(weighted(panel(10), row -> row < 10 ? 3 : 1));
    List<Decomposition> apart = flows.decompositions();
    assertThat(apart).extracting(Decomposition::weighted).containsExactly(true, false);
    assertThat(apart.get(0).groups()).isEqualTo(apart.get(1).groups());
    for (int part = 0; part < 4; part++) {
      Decomposition.Part weighted = apart.get(0).parts().get(part);
      Decomposition.Part counted = apart.get(1).parts().get(part);
      assertThat(weighted.from()).isEqualTo(counted.from());
      assertThat(weighted.to()).isEqualTo(counted.to());
    }
    // Ten yes of weight 3 and ten no of weight 1, then ten yes of weight 3 and three of weight 1.
    assertThat(net(apart.get(0))).isCloseTo(33 / 40.0 - 30 / 40.0, within(1e-12));
    assertThat(net(apart.get(1))).isCloseTo(13 / 20.0 - 10 / 20.0, within(1e-12));
  }

  private static double net(Decomposition change) {
    return change
        .part(Decomposition.Kind.NET)
        .orElseThrow()
        .change()
        .estimate()
        .orElseThrow()
        .value();
  }

  @Test
  void aMedianStandsWeightedAndThenWithoutWeights() {
    List<EstimateRow> rows =
        new ChangeAnalysis(PanelFixture.settings())
            .of(weighted(hours(), row -> row < 3 ? 9 : 1)).estimates().stream()
                .filter(r -> r.wave().equals("T1") && r.key().measure().equals("median"))
                .toList();
    assertThat(rows).extracting(EstimateRow::weighted).containsExactly(true, false);
    assertThat(value(rows.get(0))).isEqualTo(1);
    assertThat(value(rows.get(1))).isEqualTo(2);
    assertThat(rows.get(0).method()).isEqualTo("weighted, Woodruff interval");
  }

  @Test
  void aWeightedMeanHasAnEffectSize() {
    List<ComparisonRow> rows =
        new ChangeAnalysis(PanelFixture.settings())
            .of(weighted(hours(), row -> row + 1)).comparisons().stream()
                .filter(row -> row.effect().filter(e -> e.name().equals("Hedges g")).isPresent())
                .toList();
    assertThat(rows).extracting(ComparisonRow::weighted).containsExactly(true, false);
    assertThat(rows.get(0).effect()).isNotEqualTo(rows.get(1).effect());
  }

  private static Panel hours() {
    return new PanelFixture()
        .ask(Questions.of("hours", QuestionType.NUMBER))
        .waveOf("T1", 0, 20)
        .numbered("hours", "0 1 2 3 4 ".repeat(4).strip())
        .then()
        .waveOf("T2", 5, 25)
        .numbered("hours", "2 3 7 5 6 ".repeat(4).strip())
        .then()
        .panel();
  }

  private static Panel grouped() {
    String regions = "n n n s ".repeat(10).strip();
    return new PanelFixture()
        .ask(
            Questions.of("region", QuestionType.SINGLE, "n", "s").profile(),
            Questions.of("q", QuestionType.SINGLE, "yes", "no"))
        .waveOf("T1", 0, 40)
        .chose("region", regions)
        .chose("q", "yes yes no no ".repeat(10).strip())
        .then()
        .waveOf("T2", 10, 50)
        .chose("region", regions)
        .chose("q", "yes no yes yes ".repeat(10).strip())
        .then()
        .panel();
  }

  @Test
  void whoCountsForNothingIsStillOneOfThoseCounted() {
    ComparisonRow decisive = results(row -> row % 2).comparisons().get(0);
    assertThat(decisive.bases().from()).contains(20L);
  }

  @Test
  void equalWeightsLeaveEveryRowAsItIs() {
    assertThat(results(row -> 2).estimates()).isEqualTo(unweighted().estimates());
    assertThat(results(row -> 2).comparisons()).isEqualTo(unweighted().comparisons());
    FlowAnalysis flows = new FlowAnalysis(PanelFixture.settings());
    assertThat(flows.of(weighted(panel(10), row -> 2)).decompositions())
        .isEqualTo(flows.of(panel(10)).decompositions());
  }

  @Test
  void aWeightedRowIsHiddenWithTheOneWithoutWeights() {
    Panel few = panel(3);
    Results open = new ChangeAnalysis(PanelFixture.settings()).of(weighted(few, row -> row + 1));
    Results safe =
        DisclosureControl.of(DisclosureRule.DEFAULT, few.instrument(), few.survey()).apply(open);
    assertThat(safe.estimates())
        .filteredOn(r -> r.wave().equals("T1"))
        .hasSize(4)
        .allMatch(r -> r.outcome() instanceof Suppressed);
    assertThat(safe.estimates()).extracting(EstimateRow::weighted).contains(true, false);
    assertThat(safe.comparisons()).allMatch(r -> r.difference() instanceof Suppressed);
  }

  @Test
  void theRowWithoutWeightsIsAnotherAnalysisAndLinkedPeopleAloneAreWeighted() {
    Panel panel = weighted(panel(10), row -> row < 10 ? 3 : 1);
    List<SensitivityRow> rows =
        new SensitivityAnalysis(PanelFixture.settings())
            .of(panel, new ChangeAnalysis(PanelFixture.settings()).of(panel));
    assertThat(rows)
        .extracting(SensitivityRow::way)
        .contains(SensitivityRow.Way.BALANCED_PANEL, SensitivityRow.Way.UNWEIGHTED);
    assertThat(rows)
        .allMatch(r -> r.row().weighted() == (r.way() == SensitivityRow.Way.BALANCED_PANEL));
  }

  private static double value(EstimateRow row) {
    return row.outcome().estimate().orElseThrow().value();
  }

  private static Panel panel(int yes) {
    String earlier = "yes ".repeat(yes) + "no ".repeat(20 - yes);
    String later = "yes ".repeat(13) + "no ".repeat(7);
    return new PanelFixture()
        .ask(Questions.of("q", QuestionType.SINGLE, "yes", "no"))
        .waveOf("T1", 0, 20)
        .chose("q", earlier.strip())
        .then()
        .waveOf("T2", 5, 25)
        .chose("q", later.strip())
        .then()
        .panel();
  }

  private static Results unweighted() {
    return new ChangeAnalysis(PanelFixture.settings()).of(panel(10));
  }

  private static Results results(IntToDoubleFunction weight) {
    return new ChangeAnalysis(PanelFixture.settings()).of(weighted(panel(10), weight));
  }

  public static Panel weighted(Panel plain, IntToDoubleFunction weight) {
    return new Panel(
        plain.survey(),
        plain.instrument(),
        plain.waves().stream()
            .map(
                wave ->
                    wave.weighted(
                        Weighting.of(
                            IntStream.range(0, wave.rows()).mapToDouble(weight).toArray())))
            .toList(),
        plain.linked(),
        plain.pseudonyms(),
        plain.organisations(),
        plain.population());
  }
}
