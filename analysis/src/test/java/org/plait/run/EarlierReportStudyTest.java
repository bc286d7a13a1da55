package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study that is run again after few people's keys were taken out: every wave counts the same
 * people, only who is linked with whom is another. What readers of both reports learn of them.
 */
class EarlierReportStudyTest {

  private static final long SEED = 3;
  private static final int PEOPLE = 500;

  /** Tables about linked people, and what is worked out from linked answers. */
  private static final List<String> LINKED =
      List.of("decomposition", "transitions", "contrasts", "trends", "sensitivity", "models");

  /** The longest number that is told in steps, such as 0.025. */
  private static final int IN_STEPS = 6;

  private static final Set<String> NUMBERS =
      Set.of("std_error", "conf_low", "conf_high", "statistic", "df", "p_value", "p_adjusted");

  @TempDir private Path folder;
  private Path before;

  @BeforeEach
  void anEarlierReport() throws IOException {
    Path study = Files.createDirectories(folder.resolve("then"));
    before = new TinyStudy(study, SEED).people(PEOPLE).run().resolve("report");
  }

  private Path now(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static List<String> differences(Path before, Path now) {
    ReportDifferences differences = new ReportDifferences(5);
    return LINKED.stream().flatMap(file -> differences.of(before, now, file).stream()).toList();
  }

  @Test
  void whoWasUnlinkedIsToldByTwoReportsThatKnowNothingOfEachOther() throws IOException {
    Path alone =
        new TinyStudy(now("alone"), SEED).people(PEOPLE).unlinked("T2", 2).run().resolve("report");
    assertThat(differences(before, alone))
        .anyMatch(row -> row.startsWith("decomposition"))
        .anyMatch(row -> row.startsWith("transitions"))
        .anyMatch(row -> row.startsWith("contrasts"))
        .anyMatch(row -> row.startsWith("trends"));
  }

  @Test
  void besideTheEarlierReportNobodyIsTold() throws IOException {
    Path beside =
        new TinyStudy(now("beside"), SEED)
            .people(PEOPLE)
            .unlinked("T2", 2)
            .beside(before)
            .run()
            .resolve("report");
    assertThat(differences(before, beside)).isEmpty();
    assertThat(balances(beside, "T2-T3")).isEmpty();
    assertThat(balances(before, "T2-T3")).isNotEmpty();
  }

  /** With all digits of both errors it could be worked out how those two people answered. */
  @Test
  void changesOfFewLinkedPeopleMoreOrFewerHaveNoLastDigits() throws IOException {
    Path beside =
        new TinyStudy(now("beside"), SEED)
            .people(PEOPLE)
            .unlinked("T2", 2)
            .beside(before)
            .run()
            .resolve("report");
    List<String> errors =
        PublishedTable.read(beside.resolve("data/comparisons.csv")).stream()
            .filter(row -> row.getOrDefault("wave_to", "").equals("T3"))
            .filter(row -> row.getOrDefault("wave_from", "").equals("T2"))
            .filter(row -> row.getOrDefault("n_pairs", "").isEmpty())
            .map(row -> row.getOrDefault("std_error", ""))
            .toList();
    assertThat(errors).isNotEmpty().allMatch(error -> error.length() <= IN_STEPS);
  }

  private static List<Map<String, String>> balances(Path report, String waves) {
    return PublishedTable.read(report.resolve("data/attrition.csv")).stream()
        .filter(row -> row.getOrDefault("wave", "").equals(waves))
        .filter(row -> row.getOrDefault("measure", "").equals("standardised_difference"))
        .filter(row -> !row.getOrDefault("estimate", "").isEmpty())
        .toList();
  }

  @Test
  void aReportBesideItsOwnLikeHidesNothingMore() throws IOException {
    Path same =
        new TinyStudy(now("same"), SEED).people(PEOPLE).beside(before).run().resolve("report");
    for (String file : LINKED) {
      assertThat(same.resolve("data").resolve(file + ".csv"))
          .hasSameTextualContentAs(before.resolve("data").resolve(file + ".csv"));
    }
  }

  /** What is told of the first two waves is the same, and the third can't be worked out from it. */
  @Test
  void aNewWaveGivesNothingAwayAndHidesNothing() throws IOException {
    Path two = new TinyStudy(now("two"), SEED).people(PEOPLE).afterWaves(2).run().resolve("report");
    Path three =
        new TinyStudy(now("three"), SEED).people(PEOPLE).beside(two).run().resolve("report");
    assertThat(differences(two, three)).isEmpty();
    for (String file : List.of("decomposition", "transitions", "contrasts")) {
      assertThat(shown(three, file)).as(file).containsAll(shown(two, file));
    }
  }

  private static List<Map<String, String>> shown(Path report, String file) {
    return PublishedTable.read(report.resolve("data").resolve(file + ".csv")).stream()
        .filter(row -> row.getOrDefault("status", "").equals("ok"))
        // After the event there are two waves now, whose mean is told.
        .filter(row -> !row.getOrDefault("kind", "").equals("event"))
        .map(EarlierReportStudyTest::about)
        .toList();
  }

  /** What a row is about: a new wave may take digits away, and adjusts for more tests. */
  private static Map<String, String> about(Map<String, String> row) {
    Map<String, String> about = new HashMap<>(row);
    about.keySet().removeIf(NUMBERS::contains);
    return about;
  }
}
