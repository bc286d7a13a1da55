package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small study from its files to the report under each profile. */
class DisclosureProfilesTest {

  /** Every column that counts people, and the files that hold such columns. */
  private static final List<String> COUNTS =
      List.of("n", "denominator", "n_from", "n_to", "n_pairs", "n_fewest", "n_people");

  private static final List<String> FILES =
      List.of(
          "estimates",
          "comparisons",
          "scales",
          "response",
          "attrition",
          "missing",
          "contrasts",
          "sensitivity",
          "decomposition",
          "transitions",
          "trends",
          "models");

  /** What the frame and the instrument say is not about answers. */
  private static final Set<String> GIVEN = Set.of("population");

  /** Stands in what explains how to read a report. */
  private static final String EXAMPLE = "(77/184)";

  @TempDir private Path folder;

  private Path run(String profile) {
    return new TinyStudy(folder, 3).people(160).profile(profile).run();
  }

  private static List<Map<String, String>> table(Path out, String name) {
    return PublishedTable.read(out.resolve("report/data").resolve(name + ".csv"));
  }

  private static String page(Path out) {
    try {
      return Files.readString(out.resolve("report/index.html"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hes", "opensafely"})
  void everyCountIsHiddenOrAMultipleOfFive(String profile) {
    Path out = run(profile);
    for (String file : FILES) {
      for (Map<String, String> row : table(out, file)) {
        if (!GIVEN.contains(row.getOrDefault("category", ""))
            && !row.getOrDefault("measure", "").equals("dif")) {
          for (String column : COUNTS) {
            String count = row.getOrDefault(column, "");
            assertThat(count.isEmpty() || Long.parseLong(count) % 5 == 0)
                .as("%s of %s: %s", column, file, row)
                .isTrue();
          }
        }
      }
    }
  }

  @Test
  void sharesAreThoseOfTheRoundedCounts() {
    List<Map<String, String>> shares =
        table(run("hes"), "estimates").stream()
            .filter(row -> row.get("measure").equals("proportion"))
            .filter(row -> row.get("weighted").equals("false") && !row.get("n").isEmpty())
            .toList();
    assertThat(shares).isNotEmpty();
    for (Map<String, String> row : shares) {
      double share = Double.parseDouble(row.get("n")) / Long.parseLong(row.get("denominator"));
      assertThat(row.get("estimate")).as("%s", row).isEqualTo(shortest(share));
    }
  }

  private static String shortest(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  @Test
  void aPageTellsRoundedCountsOnly() {
    String page = page(run("hes"));
    Matcher counts = Pattern.compile("\\((\\d+)/(\\d+)\\)").matcher(page);
    int found = 0;
    while (counts.find()) {
      if (counts.group().equals(EXAMPLE)) {
        continue;
      }
      found++;
      assertThat(Long.parseLong(counts.group(1)) % 5).as(counts.group()).isZero();
      assertThat(Long.parseLong(counts.group(2)) % 5).as(counts.group()).isZero();
    }
    assertThat(found).isGreaterThan(50);
    assertThat(page)
        .contains(
            "All other counts are rounded to the nearest 5, so rows need not add up to their total.",
            "Rounding alone can move a percentage of 50% by up to 9.5 points of 40 answers, 4 points"
                + " of 100 answers and 1 point of 400 answers.");
  }

  @Test
  void anOpenSafelyReportTellsNobodyOfNobody() {
    for (String file : List.of("estimates", "attrition", "missing")) {
      assertThat(table(run("opensafely"), file)).noneMatch(row -> row.get("n").equals("0"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"staff-survey", "srs"})
  void groupsBelowTheBaseOfTheProfileAreHidden(String profile) {
    int base = profile.equals("srs") ? 10 : 11;
    int minimum = profile.equals("srs") ? 10 : 5;
    for (Map<String, String> row : table(run(profile), "estimates")) {
      if (!row.get("denominator").isEmpty() && !row.get("denominator").equals("0")) {
        assertThat(Long.parseLong(row.get("denominator"))).isGreaterThanOrEqualTo(base);
      }
      if (row.get("measure").equals("proportion") && !row.get("n").isEmpty()) {
        assertThat(row.get("n").equals("0") || Long.parseLong(row.get("n")) >= minimum).isTrue();
      }
    }
  }

  @Test
  void anInternalReportHidesNothingAndSaysSo() throws IOException {
    Path out = run("internal");
    for (String file : FILES) {
      assertThat(table(out, file))
          .as(file)
          .noneMatch(row -> row.get("status").equals("suppressed"));
      assertThat(Files.readString(out.resolve("report/data").resolve(file + ".csv")))
          .isEqualTo(Files.readString(out.resolve("work").resolve(file + ".csv")));
    }
    assertThat(page(out))
        .contains(
            "Draft for the team only: small numbers are not hidden. This report must not be passed"
                + " on.");
  }
}
