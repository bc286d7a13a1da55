package org.plait.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.WaveReading;
import org.plait.ingest.wave.WaveReader;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.finding.Finding;

/** The reader of exports finds in the sample what the simulation put there, and nothing else. */
class SampleIsReadableTest {

  private static final SimulationInput INPUT = SimulationInput.read(Sample.STUDY);
  private static final Map<String, WaveReading> READ = read();

  private static Map<String, WaveReading> read() {
    Map<String, WaveReading> read = new LinkedHashMap<>();
    for (Survey survey : INPUT.study().surveys()) {
      Set<String> withdrawn =
          Sample.table("withdrawn.csv").stream()
              .filter(r -> r.get("survey").equals(survey.id()))
              .map(r -> r.get("respondent"))
              .collect(Collectors.toCollection(TreeSet::new));
      for (Wave wave : survey.waves()) {
        read.put(
            survey.id() + "." + wave.id(),
            WaveReader.read(
                survey, wave, INPUT.instruments().get(survey.id()), Sample.FOLDER, withdrawn));
      }
    }
    return read;
  }

  @Test
  void everyWaveKeepsAsManyAsAnswered() {
    Map<String, Integer> kept = new LinkedHashMap<>();
    READ.forEach((wave, reading) -> kept.put(wave, reading.responses().orElseThrow().rows()));
    assertThat(kept).isEqualTo(INPUT.plan().respondents());
  }

  @Test
  void theRowsOnTopAreSetAside() {
    Map<String, Map<String, Long>> aside = new LinkedHashMap<>();
    READ.forEach(
        (wave, reading) ->
            aside.put(
                wave,
                reading.responses().orElseThrow().reconciliation().setAside().stream()
                    .filter(s -> s.rows() > 0)
                    .collect(
                        Collectors.toMap(
                            Reconciliation.SetAside::rule, Reconciliation.SetAside::rows))));
    assertThat(aside)
        .containsEntry("specialist.T1", Map.of("test", 3L, "partial", 15L, "duplicate", 4L))
        .containsEntry(
            "specialist.T2",
            Map.of("test", 3L, "ineligible", 2L, "partial", 18L, "duplicate", 4L, "withdrawn", 1L))
        .containsEntry(
            "specialist.T3",
            Map.of("test", 3L, "ineligible", 2L, "partial", 17L, "duplicate", 4L, "withdrawn", 2L))
        .containsEntry(
            "partner.T2", Map.of("test", 3L, "partial", 15L, "duplicate", 4L, "withdrawn", 1L))
        .containsEntry(
            "partner.T3", Map.of("test", 3L, "partial", 18L, "duplicate", 4L, "withdrawn", 1L));
  }

  @Test
  void onlyAnswersOutOfRangeAreFound() {
    Set<String> rules = new TreeSet<>();
    READ.values().stream()
        .map(WaveReading::findings)
        .flatMap(List::stream)
        .filter(f -> f.severity() != org.plait.study.finding.Severity.NOTE)
        .map(Finding::rule)
        .forEach(rules::add);
    assertThat(rules).containsExactly("out-of-range");
  }
}
