package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plait.run.SampleWaves.PARTNERS;
import static org.plait.run.SampleWaves.SPECIALISTS;
import static org.plait.run.SampleWaves.answers;
import static org.plait.run.SampleWaves.told;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.change.association.AssociationAnalysis;
import org.plait.change.association.AssociationRow;
import org.plait.change.row.Results;
import org.plait.disclosure.DisclosureControl;
import org.plait.panel.link.Succession;
import org.plait.panel.link.SuccessionReader;
import org.plait.statistics.Adjustment;
import org.plait.statistics.Interval;
import org.plait.statistics.WilsonScore;
import org.plait.statistics.rank.KruskalWallisTest;
import org.plait.study.finding.Finding;
import org.plait.study.reader.PublishedShare;
import org.plait.study.reader.StudyReader;
import org.plait.study.yaml.YamlFile;

/**
 * The facts that the evaluation's design asks to be tested, in its order. The ninth (no cell under
 * the threshold in any export) is {@link PublishedAttackTest} and {@link DisclosureProfilesTest},
 * the tenth (none of the planted identifiers is left) {@code PlantedIdentifiersTest}.
 */
class EvaluationFactsTest {

  /** The counts behind the published percentages, as a run reads them from the export. */
  @ParameterizedTest(name = "1: {0} {1} is {2} of 184, {3} %")
  @CsvSource(
      delimiter = '|',
      value = {
        "n_pss_org      | 1                         | 68  | 37",
        "n_pss_org      | 2                         | 48  | 26",
        "n_pss_org      | 3plus                     | 68  | 37",
        "clin_bg        | practising not_practising | 125 | 68",
        "nurse          | yes                       | 88  | 48",
        "medical        | yes                       | 15  | 8",
        "gender         | female                    | 136 | 74",
        "ethnicity      | white                     | 162 | 88",
        "time_alloc     | none                      | 70  | 38",
        "exp_support    | 4 5                       | 77  | 42",
        "exp_support    | 1 2                       | 55  | 30",
        "exp_time       | 4 5                       | 44  | 24",
        "exp_objectives | 4 5                       | 63  | 34"
      })
  void fact1TheFirstWaveGivesThePublishedFigures(
      String question, String codes, int count, long percent) {
    Set<String> wanted = Set.of(codes.split(" "));
    List<String> all = answers("T1", question);
    assertThat(all).hasSize(184);
    assertThat(all.stream().filter(wanted::contains)).hasSize(count);
    assertThat(Math.round(100.0 * count / 184)).isEqualTo(percent);
  }

  @Test
  void fact2AnImpossiblePercentageIsFlaggedAndAPossibleOneIsNot() {
    assertThat(new PublishedShare(new BigDecimal("70.2"), 603).count()).isEmpty();
    assertThat(new PublishedShare(new BigDecimal("76.6"), 603).count()).contains(462L);
  }

  /** Wilson's interval, and the same with the sample size that 700 people in all make of 184. */
  @ParameterizedTest(name = "3: {0} of 184")
  @CsvSource({
    "125, 60.9, 74.3, 61.9, 73.4",
    "88, 40.7, 55.0, 41.7, 54.0",
    "136, 67.1, 79.7, 68.1, 79.0",
    "14, 4.6, 12.4, 4.9, 11.6",
    "161, 81.9, 91.5, 82.8, 91.0",
    "145, 72.3, 84.1, 73.3, 83.4",
    "47, 19.8, 32.3, 20.5, 31.3",
    "69, 30.8, 44.7, 31.7, 43.7",
    "62, 27.3, 40.8, 28.1, 39.8",
    "68, 30.3, 44.1, 31.2, 43.1",
    "77, 35.0, 49.1, 35.9, 48.1",
    "55, 23.7, 36.9, 24.5, 35.8",
    "44, 18.3, 30.6, 19.0, 29.6"
  })
  void fact3IntervalsWithAndWithoutThePopulation(
      int count, double lower, double upper, double finiteLower, double finiteUpper) {
    double p = count / 184.0;
    assertEnds(WilsonScore.interval(p, 184, 0.95), lower, upper);
    assertEnds(WilsonScore.interval(p, 184 * 699.0 / (700 - 184), 0.95), finiteLower, finiteUpper);
  }

  private static void assertEnds(Interval interval, double lower, double upper) {
    assertThat(100 * interval.lower()).isCloseTo(lower, within(0.1));
    assertThat(100 * interval.upper()).isCloseTo(upper, within(0.1));
  }

  @Test
  void fact4WhatWasNotOfferedIsMissingAndSevenPrioritiesAreCommon() {
    assertThat(told("T2", "priorities_doing.med_exam")).containsOnly("NOT_ASKED");
    assertThat(told("T1", "priorities_doing.primary_care")).containsOnly("NOT_ASKED");
    Set<String> common =
        new TreeSet<>(SampleWaves.codes(SampleWaves.SPECIALISTS, "priorities_doing"));
    for (String wave : List.of("T1", "T2", "T3")) {
      common.retainAll(SampleWaves.options(SampleWaves.SPECIALISTS, wave, "priorities_doing"));
    }
    common.remove("none");
    assertThat(common).hasSize(7);
  }

  @Test
  void fact5AMergedTrustIsFollowedAndASplitBoardIsAnAmbiguity() {
    Succession succession =
        SuccessionReader.read(SampleWaves.FOLDER, "org-succession.csv").value().orElseThrow();
    assertThat(succession.latest("RVJ")).isEqualTo("RA7");
    assertThat(succession.latest("QJG")).isEqualTo("QJG");
    assertThat(succession.ambiguous()).contains("QJG");
    assertThat(SampleWaves.DATA.findings())
        .filteredOn(finding -> finding.rule().equals("ambiguous-succession"))
        .isNotEmpty();
  }

  @Test
  void fact6PartnersHaveNoResponseRateBecauseNobodyKnowsHowManyThereAre() {
    assertThat(PARTNERS.population()).isEmpty();
    assertThat(SampleWaves.results(PARTNERS).response())
        .isNotEmpty()
        .noneMatch(row -> row.key().category().equals("response_rate"));
  }

  @Test
  void fact7PartnersHaveTwoWavesAndAskingForAnotherIsToldSo() throws IOException {
    assertThat(PARTNERS.waves()).extracting(wave -> wave.id()).containsExactly("T2", "T3");
    String figure = "survey: specialist, wave: T1, question: gender";
    String study = Files.readString(SampleWaves.FOLDER.resolve("study.yaml"));
    String asking = study.replace(figure, figure.replace("specialist", "partner"));
    assertThat(
            StudyReader.read(
                    YamlFile.of(asking, "study.yaml"), SampleWaves.FOLDER.resolve("study.yaml"))
                .findings())
        .extracting(Finding::text)
        .singleElement()
        .asString()
        .endsWith(
            "published[2].wave: must be a wave of survey partner, found \"T1\". Known: T2, T3.");
  }

  /** None was put into the answers, and none is published. */
  @Test
  void fact8BackgroundHasNothingToDoWithExperienceAtTheFirstWave() {
    List<OptionalDouble> p = new ArrayList<>();
    for (String background : List.of("clin_bg", "nurse", "prev_safety_title", "band")) {
      for (String item :
          List.of(
              "exp_support",
              "exp_time",
              "exp_objectives",
              "impact_grid.incidents",
              "impact_grid.initiatives",
              "impact_grid.culture",
              "impact_grid.engagement",
              "impact_grid.risk")) {
        p.add(OptionalDouble.of(association(background, item)));
      }
    }
    assertThat(Adjustment.BENJAMINI_HOCHBERG.adjust(p))
        .hasSize(32)
        .allMatch(adjusted -> adjusted.orElseThrow() > 0.05);
  }

  /**
   * The same of the background by which results are broken down, of all groups and of those shown.
   */
  @Test
  void fact8NorHaveTheGroupsOfTheTables() {
    AssociationAnalysis analysis = new AssociationAnalysis(SampleWaves.STUDY.study().analysis());
    Results all = SampleWaves.results(SPECIALISTS);
    Results shown =
        DisclosureControl.of(
                SampleWaves.STUDY.study().disclosure(),
                SPECIALISTS.instrument(),
                SPECIALISTS.survey())
            .apply(all);
    assertThat(decidingAtT1(analysis.of(SPECIALISTS, all)))
        .hasSize(42)
        .allMatch(row -> row.adjusted().orElseThrow() > 0.05);
    assertThat(decidingAtT1(analysis.of(SPECIALISTS, shown)))
        .as("but one, of which too few groups are shown")
        .hasSize(41)
        .allMatch(row -> row.adjusted().orElseThrow() > 0.05);
  }

  private static List<AssociationRow> decidingAtT1(List<AssociationRow> rows) {
    return rows.stream()
        .filter(row -> row.wave().equals("T1") && row.result().isPresent())
        .filter(AssociationRow::decides)
        .toList();
  }

  private static double association(String background, String item) {
    List<String> groups = told("T1", background);
    List<String> scores = told("T1", item);
    List<double[]> samples =
        answers("T1", background).stream()
            .distinct()
            .sorted()
            .map(
                group ->
                    IntStream.range(0, groups.size())
                        .filter(row -> groups.get(row).equals(group))
                        .filter(row -> scores.get(row).matches("[0-9]"))
                        .mapToDouble(row -> Double.parseDouble(scores.get(row)))
                        .toArray())
            .filter(sample -> sample.length > 0)
            .toList();
    return KruskalWallisTest.of(samples).test().result().orElseThrow().pValue();
  }
}
