package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of docs/statistics name only classes there are, and the index knows every page. */
class StatisticsPagesTest {
  private static final Path PAGES = Path.of("..", "docs", "statistics");
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "plait");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]+)`");

  @Test
  void namedClassesExist() throws IOException {
    Set<String> classes = names(SOURCES, ".java");
    for (String page : names(PAGES, ".md")) {
      if (!page.equals("reference-values")) {
        Matcher named = CLASS.matcher(Files.readString(PAGES.resolve(page + ".md")));
        Set<String> found = new TreeSet<>();
        while (named.find()) {
          found.add(named.group(1));
        }
        assertThat(classes).as(page).containsAll(found);
      }
    }
  }

  @Test
  void theIndexKnowsEveryPage() throws IOException {
    String index = Files.readString(PAGES.resolve("README.md"));
    assertThat(names(PAGES, ".md"))
        .filteredOn(page -> !page.equals("README"))
        .allMatch(page -> index.contains("(" + page + ".md)"));
  }

  private static Set<String> names(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
