package org.plait.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.coding.theme.ThemeResults;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.statistics.prevalence.PrevalenceChange;
import org.plait.statistics.prevalence.SurveyPrevalenceChange;

/** Changes of themes, corrected; with links, clusters and weights. */
class CorrectedChangesTest extends MachineCodedStudy {
  @Test
  void theCorrectedChangeDecides() {
    CodedStudy.Read read =
        study()
            .read(
                wave(200),
                wave(150).replace("r", "s").replace("Wosds", "Words"),
                people("T1", 40, 10) + people("T2", 40, 30).replace(",r", ",s"));
    ThemeResults results =
        results(read, machine("T1", 200, 3) + machine("T2", 150, 2).replace(",r", ",s"));
    List<ComparisonRow> rows =
        results.changes().stream()
            .filter(r -> r.key().total() && r.key().category().equals("A1"))
            .toList();
    assertThat(rows)
        .extracting(r -> r.key().measure() + " " + r.role() + " " + r.finitePopulation())
        .containsExactly(
            "corrected_proportion EXPLORATORY false",
            "corrected_proportion COMPANION true",
            "corrected_of_asked COMPANION false",
            "proportion COMPANION false",
            "proportion COMPANION true");
    Outcome expected =
        SurveyPrevalenceChange.of(share(40, 10, 200, 3, 0), share(40, 30, 150, 2, 200))
            .estimate(0.95)
            .estimate();
    ComparisonRow decided = rows.get(0);
    assertThat(decided.difference().estimate().orElseThrow().interval())
        .isEqualTo(expected.estimate().orElseThrow().interval());
    assertThat(decided.method()).isEqualTo("difference of corrected shares");
    Outcome received =
        PrevalenceChange.of(
                expected(40, 10, 200, 3).estimate(0.95), expected(40, 30, 150, 2).estimate(0.95))
            .difference();
    assertThat(rows.get(1).difference().estimate().orElseThrow().interval())
        .as("of the comments received, whose samples were drawn apart")
        .isEqualTo(received.estimate().orElseThrow().interval());
    assertThat(decided.verdict()).isPresent();
    assertThat(decided.family()).as("A, A1, B and B1").hasValue(4);
    assertThat(rows.subList(1, 5)).allMatch(r -> r.verdict().isEmpty() && r.adjusted().isEmpty());
    assertThat(
            results.changes().stream()
                .filter(r -> r.key().group().equals("n") && r.key().category().equals("A1"))
                .map(r -> r.key().measure() + " " + r.role()))
        .as("a group, without rows about the comments received")
        .containsExactly("corrected_proportion EXPLORATORY", "proportion COMPANION");
  }

  /** All write in both waves; 20 of them are read twice and say the same each time. */
  @Test
  void whoWroteTwiceLinksTheShares() {
    CodedStudy.Read read =
        study().read(wave(200), wave(200), people("T1", 40, 10) + people("T2", 40, 10));
    ThemeResults results = results(read, machine("T1", 200, 3) + machine("T2", 200, 3));
    ComparisonRow row =
        results.changes().stream()
            .filter(r -> r.key().total() && r.key().category().equals("A1"))
            .filter(r -> r.key().measure().equals("corrected_proportion"))
            .findFirst()
            .orElseThrow();
    Estimate expected =
        SurveyPrevalenceChange.of(share(40, 10, 200, 3, 0), share(40, 10, 200, 3, 0))
            .estimate(0.95)
            .estimate()
            .estimate()
            .orElseThrow();
    assertThat(row.difference().estimate().orElseThrow().standardError())
        .isEqualTo(expected.standardError());
    assertThat(row.design()).isEqualTo(ComparisonRow.Design.OVERLAPPING);
    Estimate apart =
        SurveyPrevalenceChange.of(share(40, 10, 200, 3, 0), share(40, 10, 200, 3, 200))
            .estimate(0.95)
            .estimate()
            .estimate()
            .orElseThrow();
    assertThat(expected.standardError().orElseThrow())
        .isLessThan(apart.standardError().orElseThrow() / 2);
  }

  @Test
  void organisationsWidenTheRowThatAllowsForWhoAnswered() {
    String[] regions = {"n", "s"};
    CodedStudy.Read read =
        study()
            .inOrganisations()
            .read(
                rows(100, i -> "r" + i + ",yes," + regions[i % 2] + ",Words of " + i),
                wave(100),
                people("T1", 30, 9) + people("T2", 30, 9));
    ThemeResults results = results(read, machine("T1", 100, 3) + machine("T2", 100, 3));
    Estimate share = estimate(row(results, "T1", "A1", "corrected_proportion", false));
    assertThat(share.note()).hasValue("fewer than 10 clusters");
    assertThat(share.interval()).isPresent();
    assertThat(row(results, "T1", "A1", "corrected_proportion", true).outcome().estimate())
        .as("of the comments received organisations do not matter")
        .hasValueSatisfying(e -> assertThat(e.note()).isEmpty());
    ComparisonRow change =
        results.changes().stream()
            .filter(r -> r.key().measure().equals("corrected_proportion") && r.key().total())
            .findFirst()
            .orElseThrow();
    assertThat(change.method())
        .isEqualTo("difference of corrected shares, two-way robust variance");
    assertThat(change.verdict()).hasValue(Verdict.TOO_FEW_TO_SAY);
    assertThat(change.reasons()).contains(VerdictReason.FEW_ORGANISATIONS);
  }

  /** Respondents count as much as the number that names them. */
  @Test
  void weightedRowsDecideAndThoseWithoutWeightsStandBeside() {
    CodedStudy.Read read =
        study()
            .weightedByKey()
            .read(
                wave(120).replace("r", "").replace("Wods", "Words"),
                wave(120).replace("r", "").replace("Wods", "Words"),
                (people("T1", 40, 10) + people("T2", 40, 20)).replace(",r", ","));
    String said = (machine("T1", 120, 3) + machine("T2", 120, 3)).replace(",r", ",");
    ThemeResults results = results(read, said);
    assertThat(of(results, "T1", "A1"))
        .extracting(r -> r.key().measure() + (r.weighted() ? " weighted" : ""))
        .containsExactly(
            "count",
            "proportion weighted",
            "proportion",
            "proportion",
            "of_asked weighted",
            "of_asked",
            "corrected_proportion weighted",
            "corrected_proportion",
            "corrected_proportion",
            "corrected_of_asked weighted",
            "corrected_of_asked",
            "machine_worth",
            "machine_count");
    EstimateRow people = of(results, "T1", "A1").get(1);
    assertThat(estimate(people).value())
        .as("1 to 10 of 1 to 40")
        .isCloseTo(55.0 / 820, within(1e-12));
    assertThat(people.base().n()).hasValue(10);
    assertThat(people.method()).startsWith("weighted, ");
    EstimateRow asked = of(results, "T1", "A1").get(4);
    assertThat(estimate(asked).value()).isCloseTo(55.0 / 820, within(1e-12));
    assertThat(of(results, "T1", "A1").get(6).method())
        .isEqualTo("weighted, machine coding corrected by a human-coded sample");
    List<ComparisonRow> changes =
        results.changes().stream()
            .filter(r -> r.key().total() && r.key().category().equals("A1"))
            .filter(r -> !r.finitePopulation())
            .toList();
    assertThat(changes)
        .extracting(r -> r.key().measure() + (r.weighted() ? " weighted " : " ") + r.role())
        .containsExactly(
            "corrected_proportion weighted EXPLORATORY",
            "corrected_proportion COMPANION",
            "corrected_of_asked weighted COMPANION",
            "corrected_of_asked COMPANION",
            "proportion weighted COMPANION",
            "proportion COMPANION");
    assertThat(changes.get(0).verdict()).isPresent();
  }
}
