package org.plait.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.instrument.Instrument;
import org.plait.simulation.plan.SimulationPlan;
import org.plait.simulation.plan.SimulationPlanReader;
import org.plait.study.Study;
import org.plait.study.finding.Finding;

/** What is wrong with a simulation file is said with its line, all at once. */
class SimulationPlanReaderTest {

  private static final SimulationInput SHIPPED = SimulationInput.read(Sample.STUDY);

  @TempDir Path folder;

  private List<String> findings(String text) throws IOException {
    Path file = folder.resolve("simulation.yaml");
    Files.writeString(file, text);
    Study study = SHIPPED.study();
    Map<String, Instrument> instruments = SHIPPED.instruments();
    return SimulationPlanReader.read(file, study, instruments).findings().stream()
        .map(Finding::text)
        .toList();
  }

  @Test
  void theShippedPlanIsRead() {
    SimulationPlan plan = SHIPPED.plan();
    assertThat(plan.respondents()).containsEntry("specialist.T1", 184);
    assertThat(plan.marginal("specialist.exp_grid.heard", "all"))
        .contains(Map.of("agree", 61.0, "disagree", 20.0));
    assertThat(plan.marginal("specialist.start_date", "T1").orElseThrow())
        .containsEntry("q1", 2021 * 12.0);
    assertThat(plan.themes().get("specialist.hinder").get("T1")).containsEntry("M1", 0.04);
    assertThat(plan.answered()).containsEntry("specialist.help", 0.62);
  }

  @Test
  void unknownNamesAreFound() throws IOException {
    assertThat(
            findings(
                """
                plait: 1
                respondents: {specialist.T4: 10}
                marginal: {}
                changes:
                  - {question: specialist.exp_suport, from: T1, to: T2, shift: 0.6, kind: strong}
                """))
        .containsExactly(
            "simulation.yaml:2: respondents.specialist.T4: must be a wave, written survey.wave,"
                + " found \"specialist.T4\". Known: specialist.T1, specialist.T2, specialist.T3,"
                + " partner.T2, partner.T3 and 2 more.",
            "simulation.yaml:3: marginal: not a key that can stand here. Did you mean `marginals`?",
            "simulation.yaml:5: changes[1].question: must be a question, written survey.question,"
                + " found \"specialist.exp_suport\". Did you mean `specialist.exp_support`?");
  }

  @Test
  void aQuestionThatDecidesWhoIsAskedCantBeInAFactor() throws IOException {
    assertThat(
            findings(
                """
                plait: 1
                respondents: {partner.T2: 10}
                factors:
                  - {id: f, items: [partner.pss_link, partner.pss_grid.plan], loading: 0.6}
                """))
        .containsExactly(
            "simulation.yaml:4: factors[1].items[1]: must be an ordinal question, number or grid row"
                + " that neither describes who answered nor decides who is asked something else,"
                + " found \"partner.pss_link\". Take it out of the factor.");
  }

  @Test
  void aChangeGoesFromOneWaveToTheNext() throws IOException {
    assertThat(
            findings(
                """
                plait: 1
                respondents: {specialist.T1: 10}
                changes:
                  - {question: specialist.exp_support, from: T1, to: T3, shift: 0.6, kind: strong}
                """))
        .containsExactly(
            "simulation.yaml:4: changes[1].to: must be the wave after `from`."
                + " Write a longer change as one for each step.");
  }

  @Test
  void confusionAddsUpToOne() throws IOException {
    assertThat(
            findings(
                """
                plait: 1
                respondents: {specialist.T1: 10}
                coders:
                  share: 0.2
                  confusion: {keep: 0.7, sibling: 0.1, other: 0.1, missed: 0.2, added: 0}
                """))
        .containsExactly(
            "simulation.yaml:5: coders.confusion: `keep`, `sibling`, `other` and `missed` must add up"
                + " to 1. Correct them.");
  }
}
