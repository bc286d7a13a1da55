package org.plait.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.spss.SavFile;
import org.plait.ingest.workbook.WorkbookFile;

/** The shipped sample: simulated once for all tests, and as it is committed. */
final class Sample {

  static final Path FOLDER = Path.of("..", "corpus-samples", "national-evaluation");
  static final Path STUDY = FOLDER.resolve("study.yaml");
  static final SyntheticFiles MADE = made();

  private Sample() {}

  private static SyntheticFiles made() {
    SyntheticFiles made = Simulator.simulate(STUDY, OptionalLong.empty());
    if (Boolean.getBoolean("golden.update")) {
      try {
        for (String name : made.names()) {
          Files.write(FOLDER.resolve(name), made.content(name));
        }
      } catch (IOException unwritable) {
        throw new UncheckedIOException(unwritable);
      }
    }
    return made;
  }

  static String committed(String name, Charset charset) {
    return new String(bytes(name), charset);
  }

  static List<Map<String, String>> table(String name) {
    return table(committed(name, StandardCharsets.UTF_8), ',', 1);
  }

  static List<Map<String, String>> table(String text, char delimiter, int headerRows) {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CSVParser parser = CSVParser.parse(content, format)) {
      List<CSVRecord> records = parser.getRecords();
      List<String> header = records.get(0).toList();
      List<Map<String, String>> rows = new ArrayList<>();
      for (CSVRecord record : records.subList(headerRows, records.size())) {
        rows.add(row(header, record.toList()));
      }
      return rows;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The rows of an Excel workbook with one sheet and one header row. */
  static List<Map<String, String>> workbook(String name) {
    WorkbookFile book = WorkbookFile.open(bytes(name)).orElseThrow();
    List<String> header = new ArrayList<>();
    List<Map<String, String>> rows = new ArrayList<>();
    book.rows(
        book.sheets().get(0),
        (number, cells) -> {
          if (number == 1) {
            header.addAll(List.of(cells));
          } else {
            rows.add(row(header, List.of(cells)));
          }
          return true;
        });
    return rows;
  }

  /** The cases of an SPSS file, without the marks of missing values. */
  static List<Map<String, String>> cases(String name) {
    List<Map<String, String>> rows = new ArrayList<>();
    try {
      SavFile file = SavFile.open(bytes(name), Optional.empty());
      List<String> header = file.variables().stream().map(Variable::name).toList();
      file.cases(cells -> rows.add(row(header, List.of(cells))));
    } catch (DamagedFileException damaged) {
      throw new AssertionError(name, damaged);
    }
    return rows;
  }

  private static Map<String, String> row(List<String> header, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      row.put(header.get(i), i < cells.size() ? cells.get(i) : "");
    }
    return row;
  }

  private static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The specialists' first wave as a reader of the study would keep it. */
  static List<Map<String, String>> specialistsAtT1() {
    String text = committed("specialist-t1.csv", Charset.forName("windows-1252"));
    return kept(table(text, ',', 1), "progress");
  }

  /** Without tests and partial rows, and the most complete row of everybody. */
  static List<Map<String, String>> kept(List<Map<String, String>> rows, String progress) {
    Map<String, Map<String, String>> people = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      boolean test =
          Set.of("preview", "1")
              .contains(row.getOrDefault("status", row.getOrDefault("Status", "")));
      if (!test && Integer.parseInt(row.get(progress)) >= 40) {
        people.merge(key(row.get("link_key")), row, (a, b) -> answered(a) >= answered(b) ? a : b);
      }
    }
    return List.copyOf(people.values());
  }

  static String key(String typed) {
    return typed.replace(" ", "").toUpperCase(java.util.Locale.ROOT);
  }

  static Set<String> keys(List<Map<String, String>> rows) {
    Set<String> keys = new TreeSet<>();
    rows.forEach(r -> keys.add(key(r.get("link_key"))));
    return keys;
  }

  private static long answered(Map<String, String> row) {
    return row.values().stream().filter(v -> !v.isEmpty()).count();
  }
}
