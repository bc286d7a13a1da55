package org.plait.coding.refi;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.plait.coding.Codebook;
import org.plait.coding.refi.file.Guid;
import org.plait.coding.refi.file.Refusal;
import org.plait.study.CsvText;
import org.plait.study.finding.Place;
import org.plait.study.finding.StudyException;

/**
 * What REFI-QDA can't carry, in a table beside the project or codebook: a row a fact, with the
 * identifier of what it is about.
 */
public final class Sidecar {

  private static final List<String> HEADER = List.of("element", "guid", "field", "value");

  private final Map<String, List<String>> facts = new HashMap<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** Begins without a fact. */
  public Sidecar() {}

  /**
   * What a codebook for exchange can't carry.
   *
   * @param codebook the codebook
   * @return the facts
   */
  public static Sidecar of(Codebook codebook) {
    Sidecar sidecar = new Sidecar();
    CodebookFacts.add(codebook, sidecar);
    return sidecar;
  }

  /**
   * Where the table of a file lies.
   *
   * @param file the project or codebook
   * @return the same name with {@code .sidecar.csv} in place of its ending
   */
  public static Path beside(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".sidecar.csv");
  }

  /** Adds a fact; one without a value is left out. */
  void add(String element, Guid guid, String field, String value) {
    if (!value.isEmpty()) {
      rows.add(List.of(element, guid.value(), field, value));
      facts.computeIfAbsent(key(element, guid, field), k -> new ArrayList<>()).add(value);
    }
  }

  /** Every value of a field, in the order of the table. */
  List<String> all(String element, Guid guid, String field) {
    return facts.getOrDefault(key(element, guid, field), List.of());
  }

  /** The value of a field; empty when there is none. */
  String value(String element, Guid guid, String field) {
    return all(element, guid, field).stream().findFirst().orElse("");
  }

  /** The identifier of the first element of a kind; none when there is no such element. */
  Optional<Guid> first(String element) {
    return rows.stream()
        .filter(row -> row.get(0).equals(element))
        .flatMap(row -> Guid.read(row.get(1)).stream())
        .findFirst();
  }

  /**
   * Writes the table.
   *
   * @return the table as CSV
   */
  public String csv() {
    return CsvText.of(HEADER, rows);
  }

  /**
   * Reads a table; rows of another width or without an identifier are left out.
   *
   * @param csv the table as CSV
   * @param file what messages call it
   * @return the facts
   * @throws StudyException when it is no table
   */
  public static Sidecar read(String csv, String file) {
    Sidecar sidecar = new Sidecar();
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
      for (var row : parser) {
        if (row.size() == HEADER.size()) {
          Guid.read(row.get(1))
              .ifPresent(guid -> sidecar.add(row.get(0), guid, row.get(2), row.get(3)));
        }
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw Refusal.of(
          "bad-sidecar",
          Place.of(file),
          "must be the table that was written beside the project, but can't be read.",
          "Restore it, or take it away to go without sentiment and scores.");
    }
    return sidecar;
  }

  private static String key(String element, Guid guid, String field) {
    return element + '\u0000' + guid + '\u0000' + field;
  }
}
