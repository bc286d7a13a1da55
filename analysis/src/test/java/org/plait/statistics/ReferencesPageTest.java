package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Citations.Citation;

/** {@code docs/statistics/references.md} lists what the code cites, and where. */
class ReferencesPageTest {
  private static final Path PAGE = Path.of("..", "docs", "statistics", "references.md");
  private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w+)`");

  private static List<Citation> citations;
  private static List<String> lines;

  @BeforeAll
  static void read() throws IOException {
    citations = Citations.all();
    lines =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| work"))
            .toList();
  }

  @Test
  void everyCitationStandsOnThePageWithItsClass() {
    assertThat(citations).hasSizeGreaterThan(200);
    assertThat(citations)
        .as("add the class to the line of the work in docs/statistics/references.md, or a line")
        .filteredOn(citation -> lines.stream().noneMatch(citation::in))
        .isEmpty();
  }

  @Test
  void everyClassOnThePageCitesTheWork() {
    List<String> wrong = new ArrayList<>();
    for (String line : lines) {
      Matcher named = CLASS.matcher(line);
      while (named.find()) {
        String type = named.group(1);
        if (citations.stream().noneMatch(c -> c.type().equals(type) && c.in(line))) {
          wrong.add(type + ": " + line);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyCitationOfAnotherPageStandsThere() throws IOException {
    List<Citation> cited = new ArrayList<>();
    try (Stream<Path> pages = Files.list(PAGE.getParent())) {
      for (Path page : pages.filter(other -> !other.endsWith("references.md")).sorted().toList()) {
        for (String cell : Files.readString(page).split("[|\\n]")) {
          cited.addAll(Citations.in(page.getFileName().toString(), cell));
        }
      }
    }
    assertThat(cited).hasSizeGreaterThan(40);
    assertThat(cited).filteredOn(citation -> lines.stream().noneMatch(citation::about)).isEmpty();
  }

  @Test
  void everyWorkSaysWhatItWasCheckedAgainstOrThatItWasNot() {
    assertThat(lines).allMatch(line -> !line.split("\\|")[3].isBlank());
  }

  @Test
  void theWorksAreInAlphabeticalOrder() {
    assertThat(lines.stream().map(ReferencesPageTest::sorted).toList()).isSorted();
  }

  private static String sorted(String line) {
    String work = line.split("\\|")[1].strip().toLowerCase(Locale.ROOT);
    return Normalizer.normalize(work, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .split("\\(\\d{4}\\)")[0];
  }
}
