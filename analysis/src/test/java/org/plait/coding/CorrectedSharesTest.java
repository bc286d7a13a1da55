package org.plait.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plait.change.row.EstimateRow;
import org.plait.coding.theme.ThemeResults;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.prevalence.CorrectedPrevalence;

/** Shares of themes, corrected by what people said of those they read. */
class CorrectedSharesTest extends MachineCodedStudy {
  @Test
  void theCorrectedShareStandsBesideThatOfPeopleAndTheMachinesCount() {
    CodedStudy.Read read = study().read(wave(200), "", people("T1", 40, 16));
    ThemeResults results = results(read, machine("T1", 200, 2));
    assertThat(of(results, "T1", "A1"))
        .extracting(r -> r.key().measure() + r.finitePopulation())
        .containsExactly(
            "countfalse",
            "proportionfalse",
            "proportiontrue",
            "of_askedfalse",
            "corrected_proportionfalse",
            "corrected_proportiontrue",
            "corrected_of_askedfalse",
            "machine_worthfalse",
            "machine_countfalse");
    CorrectedPrevalence library = expected(40, 16, 200, 2);
    Estimate process = library.ofProcess().estimate(0.95).estimate().orElseThrow();
    Estimate row = estimate(row(results, "T1", "A1", "corrected_proportion", false));
    assertThat(row.value()).isCloseTo(process.value(), within(1e-12));
    assertThat(row.interval())
        .isEqualTo(share(40, 16, 200, 2, 0).estimate(0.95).estimate().orElseThrow().interval());
    assertThat(estimate(row(results, "T1", "A1", "corrected_of_asked", false)).value())
        .as("everybody asked wrote something")
        .isEqualTo(row.value());
    EstimateRow finite = row(results, "T1", "A1", "corrected_proportion", true);
    assertThat(estimate(finite).interval())
        .isEqualTo(library.estimate(0.95).estimate().orElseThrow().interval());
    assertThat(finite.base().population()).hasValue(200);
    assertThat(finite.base().n()).hasValue(16);
    assertThat(finite.method()).isEqualTo("machine coding corrected by a human-coded sample");
    assertThat(estimate(row(results, "T1", "A1", "machine_worth", false)).value())
        .isCloseTo(library.worth(), within(1e-9));
    EstimateRow count = row(results, "T1", "A1", "machine_count", false);
    assertThat(estimate(count).value()).isEqualTo(100);
    assertThat(count.method()).isEqualTo("machine count, not corrected");
  }

  /** Every fifth is from the south: 8 of the 40 comments read. */
  @Test
  void groupsAreCorrectedByWhatPeopleReadOfThem() {
    CodedStudy.Read read =
        study()
            .read(
                rows(200, i -> "r" + i + ",yes," + (i % 5 == 0 ? "s" : "n") + ",Words of " + i),
                "",
                people("T1", 40, 16));
    ThemeResults results = results(read, machine("T1", 200, 2));
    assertThat(ofGroup(results, "n"))
        .extracting(r -> r.key().measure())
        .containsExactly("count", "proportion", "corrected_proportion", "machine_count");
    EstimateRow north = ofGroup(results, "n").get(2);
    assertThat(north.base().denominator()).hasValue(32);
    assertThat(estimate(north).interval()).isPresent();
    assertThat(ofGroup(results, "n").get(3).base().denominator()).hasValue(160);
    assertThat(ofGroup(results, "s").get(2).outcome())
        .hasToString("corrected_proportion undefined: needs 2 more human-coded comments, n = 8");
  }

  private static List<EstimateRow> ofGroup(ThemeResults results, String region) {
    return results.estimates().stream()
        .filter(r -> r.key().group().equals(region) && r.wave().equals("T1"))
        .filter(r -> r.key().category().equals("A1"))
        .toList();
  }

  @Test
  void aGoodMachineIsWorthManyComments() {
    CodedStudy.Read read =
        study()
            .read(
                wave(400),
                "",
                rows(40, i -> "T1,r" + i + ",hinder," + (i % 4 == 0 ? "A1" : "B1") + ",ann"));
    String almost = machine("T1", 400, 4).replace("T1,r4,hinder,A1", "T1,r4,hinder,B1");
    ThemeResults results = results(read, almost);
    assertThat(estimate(row(results, "T1", "A1", "machine_worth", false)).value())
        .isBetween(40.0, 360.0);
    Interval own = estimate(row(results, "T1", "A1", "proportion", true)).interval().orElseThrow();
    Interval corrected =
        estimate(row(results, "T1", "A1", "corrected_proportion", true)).interval().orElseThrow();
    assertThat(corrected.width()).isLessThan(own.width());
  }

  @Test
  void aMachineThatSaysNothingUsefulChangesNothing() {
    for (int x = 3; x <= 57; x += 6) {
      CodedStudy.Read read = study().read(wave(300), "", people("T1", 60, x));
      ThemeResults results = results(read, rows(300, i -> "T1,r" + i + ",hinder,A1,svm,0.4"));
      for (boolean finite : new boolean[] {false, true}) {
        Estimate people = estimate(row(results, "T1", "A1", "proportion", finite));
        Estimate corrected = estimate(row(results, "T1", "A1", "corrected_proportion", finite));
        assertThat(corrected.value()).isCloseTo(people.value(), within(1e-12));
        Interval own = people.interval().orElseThrow();
        Interval other = corrected.interval().orElseThrow();
        assertThat(other.lower()).isCloseTo(own.lower(), within(0.005));
        assertThat(other.upper()).isCloseTo(own.upper(), within(0.005));
      }
    }
  }

  /** Scores that have nothing to do with the comments: the shares differ by chance only. */
  @Test
  void aMachineThatGuessesNeitherRaisesNorLowersTheShare() {
    Random random = new Random(11);
    CodedStudy.Read read = study().read(wave(300), "", people("T1", 60, 20));
    double sum = 0;
    int draws = 30;
    for (int draw = 0; draw < draws; draw++) {
      String guessed =
          rows(
              300,
              i ->
                  "T1,r%d,hinder,A1,svm,%s"
                      .formatted(i, BigDecimal.valueOf(random.nextInt(1001), 3)));
      double corrected =
          estimate(row(results(read, guessed), "T1", "A1", "corrected_proportion", false)).value();
      assertThat(corrected).isCloseTo(20 / 60.0, within(0.05));
      sum += corrected;
    }
    assertThat(sum / draws).isCloseTo(20 / 60.0, within(0.01));
  }

  @Test
  void tooFewCommentsReadSayHowManyAreNeeded() {
    CodedStudy.Read read = study().read(wave(50), "", people("T1", 7, 3));
    ThemeResults results = results(read, machine("T1", 50, 2));
    for (String measure : List.of("corrected_proportion", "machine_worth")) {
      assertThat(row(results, "T1", "A1", measure, false).outcome())
          .hasToString(measure + " undefined: needs 3 more human-coded comments, n = 7");
    }
  }

  @Test
  void whereEverythingWasReadOrNoSampleIsDeclaredNothingIsCorrected() {
    CodedStudy.Read all = study().read(wave(20), "", people("T1", 20, 5));
    assertThat(of(results(all, machine("T1", 20, 2)), "T1", "A1"))
        .noneMatch(r -> r.key().measure().equals("corrected_proportion"));
    CodedStudy.Read undeclared =
        study()
            .withCoding("consensus: first, machine: [machine.csv]")
            .read(wave(50), "", people("T1", 20, 5));
    assertThat(of(results(undeclared, machine("T1", 50, 2)), "T1", "A1"))
        .extracting(r -> r.key().measure())
        .containsExactly("count");
  }
}
