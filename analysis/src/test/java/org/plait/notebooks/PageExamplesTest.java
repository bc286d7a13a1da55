package org.plait.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Java examples of {@code docs/statistics} give what stands under them. */
class PageExamplesTest {
  private static final Path PAGES = Path.of("..", "docs", "statistics");
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");

  @Test
  void everyExampleGivesWhatStandsUnderIt() throws IOException {
    int examples = 0;
    try (JavaCells cells = new JavaCells()) {
      for (String block : blocks()) {
        List<String> code = new ArrayList<>();
        for (String line : block.lines().toList()) {
          if (line.startsWith("// ")) {
            String found = cells.run(String.join("\n", code)).text();
            assertThat(found).as(code.toString()).isEqualTo(line.substring("// ".length()));
            code.clear();
            examples++;
          } else {
            code.add(line);
          }
        }
        cells.run(String.join("\n", code));
      }
    }
    assertThat(examples).isGreaterThan(10);
  }

  /** Those of the index first, whose imports all others need. */
  private static List<String> blocks() throws IOException {
    List<String> blocks = new ArrayList<>(in(PAGES.resolve("README.md")));
    try (Stream<Path> pages = Files.list(PAGES)) {
      for (Path page : pages.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
        if (!page.endsWith("README.md")) {
          blocks.addAll(in(page));
        }
      }
    }
    return blocks;
  }

  private static List<String> in(Path page) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(Files.readString(page));
    while (block.find()) {
      blocks.add(block.group(1));
    }
    return blocks;
  }
}
