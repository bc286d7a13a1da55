package org.plait.report.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A report as its folder holds it.
 *
 * @param study the study's id
 * @param date its date, as the manifest writes it
 * @param settings version, seeds and settings by name
 * @param inputs the SHA-256 of each file read, by name
 * @param contents the words of each key finding, table and figure by its id, in reading order
 * @param tables its tables of figures
 */
public record PublishedReport(
    String study,
    String date,
    SortedMap<String, String> settings,
    SortedMap<String, String> inputs,
    Map<String, Item> contents,
    List<PublishedTable> tables) {
  private static final String MANIFEST = "manifest.json";

  /** Copies the collections. */
  public PublishedReport {
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
    contents = Collections.unmodifiableMap(new LinkedHashMap<>(contents));
    tables = List.copyOf(tables);
  }

  /**
   * A key finding, table or figure.
   *
   * @param kind which of them it is, in small letters
   * @param words what it says
   */
  record Item(String kind, String words) {}

  /**
   * Whether a folder holds a report.
   *
   * @param folder the folder
   * @return true when it has a manifest
   */
  public static boolean in(Path folder) {
    return Files.isRegularFile(folder.resolve(MANIFEST));
  }

  /**
   * Reads a report.
   *
   * @param folder its folder
   * @return the report
   * @throws IOException when its manifest or a table can't be read
   */
  public static PublishedReport read(Path folder) throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(text(folder.resolve(MANIFEST)));
    SortedMap<String, String> settings = new TreeMap<>();
    settings.put("plait", manifest.path("plait").asText());
    for (String part : List.of("seeds", "settings")) {
      manifest
          .path(part)
          .properties()
          .forEach(s -> settings.put(s.getKey(), s.getValue().asText()));
    }
    SortedMap<String, String> inputs = new TreeMap<>();
    manifest
        .path("inputs")
        .forEach(input -> inputs.put(input.path("file").asText(), input.path("sha256").asText()));
    Path data = folder.resolve("data");
    return new PublishedReport(
        manifest.path("study").asText(),
        manifest.path("date").asText(),
        settings,
        inputs,
        contents(data.resolve("contents.csv")),
        tables(data));
  }

  private static List<PublishedTable> tables(Path data) throws IOException {
    if (!Files.isDirectory(data)) {
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(data)) {
      files = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
    List<PublishedTable> tables = new ArrayList<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      tables.add(PublishedTable.read(name.substring(0, name.length() - 4), text(file)));
    }
    return tables;
  }

  private static Map<String, Item> contents(Path file) throws IOException {
    Map<String, Item> items = new LinkedHashMap<>();
    if (Files.isRegularFile(file)) {
      CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
      for (CSVRecord row : format.parse(new StringReader(text(file)))) {
        items.put(row.get("id"), new Item(row.get("kind"), row.get("words")));
      }
    }
    return items;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
