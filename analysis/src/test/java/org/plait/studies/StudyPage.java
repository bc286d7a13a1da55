package org.plait.studies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page that states what studies found; each study keeps one table of it. */
public final class StudyPage {

  /** How often intervals hold the truth, on data from known processes. */
  static final StudyPage COVERAGE = new StudyPage(Path.of("statistics", "coverage.md"));

  /** How good coders are on real comments. */
  public static final StudyPage CODING_QUALITY = new StudyPage(Path.of("coding-quality.md"));

  private final Path file;

  private StudyPage(Path page) {
    this.file = Path.of("..", "docs").resolve(page);
  }

  /**
   * Puts the table between the marks of this study.
   *
   * @throws IOException when the page can't be read or written
   */
  public void store(String study, List<String> table) throws IOException {
    String page = Files.readString(file, StandardCharsets.UTF_8);
    String begin = "<!-- " + study + ": begin -->\n\n";
    String end = "\n<!-- " + study + ": end -->";
    int from = page.indexOf(begin) + begin.length();
    int to = page.indexOf(end, from);
    if (from < begin.length() || to < 0) {
      throw new IllegalStateException(file + " must have the marks of " + study);
    }
    String made = String.join("\n", table) + "\n";
    Files.writeString(
        file, page.substring(0, from) + made + page.substring(to), StandardCharsets.UTF_8);
  }

  /** A row of a Markdown table. */
  public static String row(Object... cells) {
    StringBuilder row = new StringBuilder("|");
    for (Object cell : cells) {
      row.append(' ').append(cell).append(" |");
    }
    return row.toString();
  }

  /** The first two lines of a Markdown table. */
  public static List<String> heading(String... columns) {
    return List.of(row((Object[]) columns), "|" + "---|".repeat(columns.length));
  }
}
