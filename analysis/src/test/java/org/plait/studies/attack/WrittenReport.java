package org.plait.studies.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A report's files, written by hand for a test of the attacker. */
final class WrittenReport {

  private static final List<String> COLUMNS =
      List.of(
          "survey",
          "wave",
          "wave_from",
          "wave_to",
          "question",
          "item",
          "category",
          "group_by",
          "group",
          "measure",
          "estimate",
          "conf_low",
          "conf_high",
          "n",
          "denominator",
          "n_from",
          "n_to",
          "finite_population",
          "weighted",
          "method",
          "status");

  private final Map<String, StringBuilder> files = new TreeMap<>();

  /** A number of people in a category; {@code null} where it is hidden. */
  WrittenReport count(String place, String n, String base) {
    String[] parts = place.split("/");
    return row(
        "estimates.csv",
        Map.of(
            "wave",
            parts[0],
            "question",
            parts[1],
            "category",
            parts[2],
            "group_by",
            parts.length > 3 ? "by" : "",
            "group",
            parts.length > 3 ? parts[3] : "",
            "measure",
            "proportion",
            "n",
            n.equals("c") ? "" : n,
            "denominator",
            base,
            "status",
            n.equals("c") ? "suppressed" : "ok"));
  }

  /** A table of counts, a row a group; "c" is hidden; the last row is everybody. */
  WrittenReport table(String wave, String question, String... rows) {
    for (int r = 0; r < rows.length; r++) {
      String[] cells = rows[r].split(" ");
      String group = r < rows.length - 1 ? "/g" + r : "";
      for (int c = 0; c < cells.length - 1; c++) {
        count(wave + "/" + question + "/" + c + group, cells[c], cells[cells.length - 1]);
      }
    }
    return this;
  }

  /** Respondents, stayers and the like. */
  WrittenReport people(String file, String wave, String category, String n) {
    return row(
        file,
        Map.of(
            "wave",
            wave,
            "category",
            category,
            "measure",
            "count",
            "n",
            n.equals("c") ? "" : n,
            "status",
            n.equals("c") ? "suppressed" : "ok"));
  }

  WrittenReport row(String file, Map<String, String> cells) {
    Map<String, String> row = new LinkedHashMap<>(cells);
    row.putIfAbsent("survey", "staff");
    row.putIfAbsent("weighted", "false");
    row.putIfAbsent("finite_population", "false");
    StringBuilder text =
        files.computeIfAbsent(file, f -> new StringBuilder(String.join(",", COLUMNS)).append('\n'));
    text.append(String.join(",", COLUMNS.stream().map(c -> row.getOrDefault(c, "")).toList()));
    text.append('\n');
    return this;
  }

  /** Writes the files; the page is left out where it is empty. */
  Path in(Path folder, String page) {
    try {
      Path data = Files.createDirectories(folder.resolve("data"));
      for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
        Files.writeString(data.resolve(file.getKey()), file.getValue());
      }
      if (!page.isEmpty()) {
        Files.writeString(folder.resolve("index.html"), page);
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path in(Path folder) {
    return in(folder, "");
  }
}
