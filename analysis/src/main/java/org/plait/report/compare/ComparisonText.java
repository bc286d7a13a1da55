package org.plait.report.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;
import org.plait.study.wording.Wording;

/** Says what differs between two reports: in words, then in lists. */
public final class ComparisonText {
  private static final String ITEMS = "finding, table or figure";

  private final PublishedReport before;
  private final PublishedReport after;
  private final ReportComparison found;
  private final int most;
  private final List<String> lines = new ArrayList<>();

  private ComparisonText(
      PublishedReport before, PublishedReport after, ReportComparison found, int most) {
    this.before = before;
    this.after = after;
    this.found = found;
    this.most = most;
  }

  /**
   * Writes a comparison.
   *
   * @param before the old report
   * @param after the new report
   * @param found what differs
   * @param most how many lines a list has at most
   * @return lines of text
   */
  public static List<String> lines(
      PublishedReport before, PublishedReport after, ReportComparison found, int most) {
    return new ComparisonText(before, after, found, most).lines();
  }

  private List<String> lines() {
    lines.add("Old: " + before.study() + ", " + before.date());
    lines.add("New: " + after.study() + ", " + after.date());
    lines.add("");
    if (found.nothing()) {
      lines.add("The two reports say the same.");
      return lines;
    }
    lines.add(summary());
    if (before.contents().isEmpty() || after.contents().isEmpty()) {
      lines.add("Key findings are not compared: one report has no data/contents.csv.");
    }
    list("Key findings, tables and figures", found.items());
    list("Verdicts", found.verdicts());
    list("Themes", found.themes());
    list(
        "Figures that changed, most first",
        found.changed().stream().map(FigureChange::words).toList());
    counted("New figures", found.fresh());
    counted("Figures that are gone", found.gone());
    list("Shown in one report and hidden in the other", found.hiddenInOne());
    list("Version and settings", found.settings());
    list("Files read", found.inputs());
    return lines;
  }

  private String summary() {
    List<String> figures = new ArrayList<>();
    part(figures, found.changed().size(), "figure changed", "figures changed");
    part(figures, found.fresh().size(), "figure is new", "figures are new");
    part(figures, found.gone().size(), "figure is gone", "figures are gone");
    List<String> others = new ArrayList<>();
    part(others, found.verdicts().size(), "verdict differs", "verdicts differ");
    part(others, found.items().size(), ITEMS + " differs", "findings, tables or figures differ");
    part(others, found.themes().size(), "theme is new or gone", "themes are new or gone");
    part(others, found.settings().size(), "setting differs", "settings differ");
    part(others, found.inputs().size(), "file differs", "files differ");
    String first = figures.isEmpty() ? "No figure changed" : Lists.joined(Wording.own(), figures);
    return first + (others.isEmpty() ? "." : "; " + Lists.joined(Wording.own(), others) + ".");
  }

  private static void part(List<String> parts, int number, String one, String many) {
    if (number > 0) {
      parts.add(ReaderNumbers.counted(number, one, many));
    }
  }

  private void list(String heading, List<String> entries) {
    if (entries.isEmpty()) {
      return;
    }
    head(heading, entries.size());
    entries.stream().limit(most).forEach(entry -> lines.add("  " + entry));
    if (entries.size() > most) {
      lines.add("  and " + ReaderNumbers.count(entries.size() - most) + " more");
    }
  }

  /** New and gone figures come by the dozen, so they are counted by survey, wave and question. */
  private void counted(String heading, List<String> entries) {
    Map<String, Long> groups =
        entries.stream()
            .map(entry -> entry.split(", ", 4))
            .map(parts -> String.join(", ", List.of(parts).subList(0, Math.min(3, parts.length))))
            .collect(Collectors.groupingBy(g -> g, LinkedHashMap::new, Collectors.counting()));
    List<String> said = new ArrayList<>();
    groups.forEach((group, number) -> said.add(group + ": " + ReaderNumbers.count(number)));
    if (!said.isEmpty()) {
      head(heading, entries.size());
      said.stream().limit(most).forEach(line -> lines.add("  " + line));
      if (said.size() > most) {
        lines.add("  and " + ReaderNumbers.count(said.size() - most) + " more groups");
      }
    }
  }

  private void head(String heading, int number) {
    lines.add("");
    lines.add(heading + " (" + ReaderNumbers.count(number) + ")");
  }
}
