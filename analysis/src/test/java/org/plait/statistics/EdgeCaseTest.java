package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each edge case has an answer in words, as {@code docs/statistics/edge-cases.md} states it.
 * Regenerate its table with {@code -Dgolden.update=true}.
 */
class EdgeCaseTest {
  private static final Path PAGE = Path.of("..", "docs", "statistics", "edge-cases.md");
  private static final String BEGIN = "<!-- table: begin -->\n\n";
  private static final String END = "\n<!-- table: end -->\n";

  static List<EdgeCases.Case> cases() {
    return EdgeCases.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void hasAnAnswerInWords(EdgeCases.Case edge) {
    assertThat(edge.plait().get()).contains(edge.must()).doesNotContain("NaN");
  }

  @Test
  void thePageHoldsTheseAnswers() throws IOException {
    List<String> lines = new ArrayList<>(List.of("| case | R 4.2.2 | Plait |", "|---|---|---|"));
    cases().forEach(c -> lines.add("| " + c.name() + " | " + c.r() + " | " + cell(c) + " |"));
    String made = String.join("\n", lines) + "\n";
    String page = Files.readString(PAGE, StandardCharsets.UTF_8);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    if (Boolean.getBoolean("golden.update")) {
      page = page.substring(0, begin) + made + page.substring(page.indexOf(END));
      Files.writeString(PAGE, page, StandardCharsets.UTF_8);
    }
    assertThat(page.substring(begin, page.indexOf(END)))
        .as("docs/statistics/edge-cases.md; regenerate with -Dgolden.update=true and review it")
        .isEqualTo(made);
  }

  private static String cell(EdgeCases.Case edge) {
    return edge.plait().get().replace("|", "\\|").replace("\n", "; ");
  }
}
