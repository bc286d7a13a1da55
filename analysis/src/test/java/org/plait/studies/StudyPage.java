package org.plait.studies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The page that states what the simulation studies found; each study keeps one table of it. */
final class StudyPage {

  private static final Path PAGE = Path.of("..", "docs", "statistics", "coverage.md");

  private StudyPage() {}

  /** Puts the table between the marks of this study. */
  static void store(String study, List<String> table) throws IOException {
    String page = Files.readString(PAGE, StandardCharsets.UTF_8);
    String begin = "<!-- " + study + ": begin -->\n\n";
    String end = "\n<!-- " + study + ": end -->";
    int from = page.indexOf(begin) + begin.length();
    int to = page.indexOf(end, from);
    if (from < begin.length() || to < 0) {
      throw new IllegalStateException(PAGE + " must have the marks of " + study);
    }
    String made = String.join("\n", table) + "\n";
    Files.writeString(
        PAGE, page.substring(0, from) + made + page.substring(to), StandardCharsets.UTF_8);
  }

  /** A row of a Markdown table. */
  static String row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(cell).append(" |");
    }
    return row.toString();
  }

  /** The first two lines of a Markdown table. */
  static List<String> heading(String... columns) {
    return List.of(row((Object[]) columns), "|" + "---|".repeat(columns.length));
  }
}
