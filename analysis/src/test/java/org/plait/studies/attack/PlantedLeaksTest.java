package org.plait.studies.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports with a leak in them, each of a kind that was met in practice: all must be found. */
class PlantedLeaksTest {

  private static final long MINIMUM = 5;

  @TempDir private Path folder;

  private List<Leak> leaks(WrittenReport report) {
    return Attack.on(report.in(folder), Optional.empty(), MINIMUM, 1);
  }

  private List<Leak> leaks(String page) {
    return Attack.on(new WrittenReport().in(folder, page), Optional.empty(), MINIMUM, 1);
  }

  private static List<String> told(List<Leak> leaks) {
    return leaks.stream()
        .map(
            l ->
                String.join(
                    " ",
                    l.place().wave(),
                    l.place().category(),
                    l.place().group(),
                    l.least() + "-" + l.most()))
        .map(String::strip)
        .toList();
  }

  @Test
  void aTableWithTwoHiddenInEachRowAndColumnIsSafe() {
    assertThat(
            leaks(
                new WrittenReport()
                    .table("T1", "q", "c c 30 50", "c c 40 60", "22 18 70 110")
                    .table("T2", "q", "20 20 30 70", "20 20 40 80", "40 40 70 150")))
        .isEmpty();
  }

  @Test
  void aSmallNumberOrComplementThatIsShown() {
    assertThat(told(leaks(new WrittenReport().count("T1/q/1", "3", "40"))))
        .containsExactly("T1 1  3-3");
    assertThat(told(leaks(new WrittenReport().count("T1/q/1", "38", "40"))))
        .containsExactly("T1 (not) 1  2-2");
  }

  /** ACRO #198: the cell is hidden, and its row's and column's totals are not. */
  @Test
  void aHiddenCellBesideItsMargins() {
    assertThat(
            told(
                leaks(
                    new WrittenReport()
                        .table("T1", "q", "c 17 30 50", "20 20 20 60", "23 37 50 110"))))
        .contains("T1 0 g0 3-3");
  }

  /** sdcTools #135: three hidden singletons in a row, one of them alone in its column. */
  @Test
  void threeSingletonsInARow() {
    assertThat(
            told(
                leaks(
                    new WrittenReport()
                        .table("T1", "q", "c c 7 c 0 10", "c 0 0 c 8 11", "2 1 7 3 8 21")
                        .table("T2", "q", "5 6 7 8 9 35", "9 8 7 6 5 35", "14 14 14 14 14 70"))))
        .contains("T1 1 g0 1-1");
  }

  /** sdcTools #160: nothing follows exactly, and yet nearly. */
  @Test
  void aHiddenNumberThatIsNearlyKnown() {
    // Together at most 4 and 3 of the column of 5, so each is within a person or two.
    assertThat(
            told(
                leaks(
                    new WrittenReport()
                        .table("T1", "q", "c c 50 54", "c c 50 53", "5 2 100 107")
                        .table("T2", "q", "20 20 30 70", "20 20 40 80", "40 40 70 150"))))
        .contains("T1 0 g0 2-4", "T1 0 g1 1-3");
  }

  /** gtsummary #1691: the table's title counts everybody, the table all but the hidden. */
  @Test
  void theNumberInATitle() {
    assertThat(
            told(
                leaks(
                    """
                    <table><caption>Role (N = 180)</caption>
                    <thead><tr><th>Role</th><th>Answers</th></tr></thead><tbody>
                    <tr><th>Nurse</th><td>100</td></tr><tr><th>Doctor</th><td>77</td></tr>
                    <tr><th>Other</th><td>[c]</td></tr></tbody></table>
                    """)))
        .containsExactly("Other Answers 3-3");
  }

  @Test
  void theTotalsOfAPagesTable() {
    assertThat(
            told(
                leaks(
                    """
                    <table><thead><tr><th>Role</th><th>Yes</th><th>No</th><th>Total</th></tr></thead>
                    <tbody><tr><th>Nurse</th><td>20</td><td>30</td><td>50</td></tr>
                    <tr><th>Doctor</th><td>[c]</td><td>48</td><td>50</td></tr></tbody></table>
                    """)))
        .containsExactly("Doctor Yes 2-2");
  }

  @Test
  void apercentageWithItsNumberOnAPage() {
    assertThat(
            told(
                leaks(
                    """
                    <table><thead><tr><th>Role</th><th>Yes</th><th>No</th></tr></thead><tbody>
                    <tr><th>Nurse</th><td>90% of 30</td><td>[c]</td></tr>
                    <tr><th>Total</th><td>27</td><td>3</td></tr></tbody></table>
                    """)))
        .containsExactly("No 3-3".replace("No", "Nurse No"));
  }

  @Test
  void stayersAndLeaversMakeUpAWave() {
    assertThat(
            told(
                leaks(
                    new WrittenReport()
                        .people("response.csv", "T1", "respondents", "90")
                        .people("response.csv", "T2", "respondents", "80")
                        .people("attrition.csv", "T1-T2", "stayers", "c")
                        .people("attrition.csv", "T1-T2", "leavers", "87")
                        .people("attrition.csv", "T1-T2", "joiners", "77"))))
        .containsExactly("T1-T2 stayers  3-3");
  }

  @Test
  void patternsOfWavesMakeUpStayers() {
    assertThat(
            told(
                leaks(
                    new WrittenReport()
                        .people("response.csv", "T1", "respondents", "90")
                        .people("attrition.csv", "T1-T2-T3", "111", "40")
                        .people("attrition.csv", "T1-T2-T3", "110", "c")
                        .people("attrition.csv", "T1-T2-T3", "101", "20")
                        .people("attrition.csv", "T1-T2-T3", "100", "26"))))
        .containsExactly("T1-T2-T3 110  4-4");
  }

  @Test
  void aPercentageWithItsBase() {
    assertThat(
            told(
                leaks(
                    new WrittenReport()
                        .count("T1/q/1", "c", "40")
                        .row(
                            "estimates.csv",
                            Map.of(
                                "wave",
                                "T1",
                                "question",
                                "q",
                                "category",
                                "1",
                                "measure",
                                "proportion",
                                "estimate",
                                "0.075",
                                "denominator",
                                "40")))))
        .contains("T1 1  3-3");
  }

  @Test
  void anIntervalThatOnlyOneNumberGives() {
    assertThat(
            told(
                leaks(
                    new WrittenReport()
                        .count("T1/q/1", "c", "40")
                        .row(
                            "estimates.csv",
                            Map.of(
                                "wave",
                                "T1",
                                "question",
                                "q",
                                "category",
                                "1",
                                "measure",
                                "proportion",
                                "conf_low",
                                "0.0258",
                                "conf_high",
                                "0.1986",
                                "denominator",
                                "40",
                                "method",
                                "Wilson score")))))
        .contains("T1 1  3-3");
  }

  @Test
  void aDifferenceFromAWaveThatIsShown() {
    assertThat(
            told(
                leaks(
                    new WrittenReport()
                        .count("T1/q/1", "20", "40")
                        .count("T2/q/1", "c", "40")
                        .row(
                            "comparisons.csv",
                            Map.of(
                                "wave_from",
                                "T1",
                                "wave_to",
                                "T2",
                                "question",
                                "q",
                                "category",
                                "1",
                                "measure",
                                "proportion",
                                "estimate",
                                "-0.425",
                                "n_from",
                                "40",
                                "n_to",
                                "40")))))
        .contains("T2 1  3-3");
  }

  @Test
  void reasonsForMissingAnswersBesideTheAsked() {
    assertThat(
            told(
                leaks(
                    new WrittenReport()
                        .count("T1/q/1", "20", "40")
                        .row("missing.csv", missing("NO_ANSWER", "count", "c"))
                        .row("missing.csv", missing("REFUSED", "count", "12"))
                        .row("missing.csv", missing("REFUSED", "proportion", "12")))))
        .contains("T1 NO_ANSWER  2-2");
  }

  private static Map<String, String> missing(String reason, String measure, String n) {
    return Map.of(
        "wave",
        "T1",
        "question",
        "q",
        "category",
        reason,
        "measure",
        measure,
        "n",
        n.equals("c") ? "" : n,
        "denominator",
        "54",
        "status",
        n.equals("c") ? "suppressed" : "ok");
  }

  /** Two tables that are each safe: by one question, and of a net of its answers. */
  @Test
  void aNetBesideItsCategories() {
    assertThat(
            told(
                leaks(
                    new WrittenReport()
                        .table("T1", "q", "30 c c 47 80", "20 20 20 60 100", "50 23 57 80 180")
                        .table("T2", "q", "30 10 10 20 50", "20 20 20 40 60", "50 30 30 60 110"))))
        .contains("T1 1 g0 3-3");
  }

  /** Of 30 nurses 27 answered again: the difference has no other solution. */
  @Test
  void aDifferenceThatTellsOfFewWhoLeft() {
    assertThat(
            told(
                leaks(
                    balances("1.260630472894095")
                        .people("response.csv", "T2", "respondents", "60"))))
        .contains("left T1-T2 nurse  3-3");
  }

  /** Of 23 nurses of the later wave 20 had answered before. */
  @Test
  void aDifferenceThatTellsOfFewWhoJoined() {
    assertThat(
            told(
                leaks(
                    balances("0.0")
                        .people("response.csv", "T2", "respondents", "60")
                        .count("T2/role/nurse", "23", "60"))))
        .contains("joined T1-T2 nurse  3-3")
        .doesNotContain("left T1-T2 nurse  10-10");
  }

  /** 30 nurses of 60 people then, of whom 40 answered again. */
  private static WrittenReport balances(String difference) {
    return new WrittenReport()
        .people("response.csv", "T1", "respondents", "60")
        .people("attrition.csv", "T1-T2", "stayers", "40")
        .count("T1/role/nurse", "30", "60")
        .row(
            "attrition.csv",
            Map.of(
                "wave", "T1-T2",
                "question", "role",
                "category", "nurse",
                "measure", "standardised_difference",
                "estimate", difference,
                "n", "60",
                "denominator", "60",
                "status", "ok"));
  }

  @Test
  void anEarlierReportThatShowsAnotherCell() {
    Path now =
        new WrittenReport()
            .people("response.csv", "T1", "respondents", "60")
            .table("T1", "q", "c c 20 20 60")
            .table("T2", "q", "15 15 15 15 60")
            .table("T3", "q", "15 15 15 15 60")
            .in(folder.resolve("now"));
    Path earlier =
        new WrittenReport()
            .people("response.csv", "T1", "respondents", "60")
            .table("T1", "q", "c 17 c 20 60")
            .in(folder.resolve("earlier"));
    assertThat(Attack.on(now, Optional.empty(), MINIMUM, 1)).isEmpty();
    assertThat(Attack.on(earlier, Optional.empty(), MINIMUM, 1)).isEmpty();
    assertThat(told(Attack.on(now, Optional.of(earlier), MINIMUM, 1))).contains("T1 0  3-3");
  }

  @Test
  void theAnswersOfThoseWhoWereTakenOutSinceAnEarlierReport() {
    Path now =
        new WrittenReport()
            .people("response.csv", "T1", "respondents", "59")
            .table("T1", "q", "19 20 20 59")
            .in(folder.resolve("now"));
    Path earlier =
        new WrittenReport()
            .people("response.csv", "T1", "respondents", "60")
            .table("T1", "q", "20 20 20 60")
            .in(folder.resolve("earlier"));
    assertThat(told(Attack.on(now, Optional.of(earlier), MINIMUM, 1)))
        .containsExactly("gone T1 0  1-1");
  }
}
