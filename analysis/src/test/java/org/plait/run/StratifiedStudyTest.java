package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Strata and their sizes, from a study's files to its tables. */
class StratifiedStudyTest {

  @TempDir Path folder;

  @Test
  void variancesAndPopulationsAreThoseOfTheStrata() throws IOException {
    Path out =
        new TinyStudy(folder, 5).people(120).design("strata: region, population-size: size").run();
    List<String> estimates = lines(out, "estimates.csv");
    assertThat(estimates)
        .anyMatch(line -> line.contains("weighted, Wilson score, effective sample size, within"))
        .anyMatch(
            line ->
                line.contains("Wilson score, finite population, within strata, assumed population"))
        .anyMatch(line -> line.contains("Student t interval, finite population, within strata"));
    // A population counted by strata has no row that leaves them out.
    assertThat(estimates.stream().filter(line -> line.startsWith("staff,T1,q,,3,,")))
        .hasSizeGreaterThan(1)
        .noneMatch(line -> line.contains("hypergeometric"));
    List<String> comparisons = lines(out, "comparisons.csv");
    assertThat(comparisons)
        .anyMatch(line -> line.contains("placements summed by person, t, within strata"))
        .anyMatch(line -> line.contains("finite population, within strata, assumed population"));
    assertThat(lines(out, "findings.csv")).noneMatch(line -> line.contains("design"));
  }

  @Test
  void aStudyWithoutStrataHasNoneInItsMethods() throws IOException {
    Path out = new TinyStudy(folder, 5).people(60).run();
    assertThat(lines(out, "estimates.csv")).noneMatch(line -> line.contains("strata"));
    assertThat(lines(out, "comparisons.csv")).noneMatch(line -> line.contains("strata"));
  }

  private static List<String> lines(Path out, String table) throws IOException {
    return Files.readAllLines(out.resolve("report/data").resolve(table));
  }
}
