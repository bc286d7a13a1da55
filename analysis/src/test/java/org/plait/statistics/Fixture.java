package org.plait.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;

/** Reads the reference values; each file says where its numbers come from. */
public final class Fixture {
  /** Closed forms, 15 digits printed by R. */
  public static final double CLOSED_FORM = 1e-9;

  /** quant_reference.tsv has 12 digits, some of them from root finders with tolerance 1e-13. */
  public static final double TWELVE_DIGITS = 1e-6;

  private Fixture() {}

  public static JsonNode json(String name) {
    try {
      JsonNode tree = new ObjectMapper().readTree(text(name));
      return tree instanceof ObjectNode object ? new WatchedFixture(name, object) : tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(String name) {
    try (InputStream in = Fixture.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One row of quant_reference.tsv. */
  public static double reference(String id, String dataset, String quantity) {
    String key = id + "\t" + dataset + "\t" + quantity + "\t";
    List<String> rows = text("quant_reference.tsv").lines().filter(l -> l.startsWith(key)).toList();
    if (rows.size() != 1) {
      throw new IllegalArgumentException(rows.size() + " rows for " + key);
    }
    AskedReferences.add(id, dataset, quantity);
    return Double.parseDouble(rows.get(0).split("\t", -1)[3]);
  }

  /** The rows of quant_reference.tsv with this id: data set and quantity. */
  public static List<String[]> references(String id) {
    return text("quant_reference.tsv")
        .lines()
        .filter(l -> l.startsWith(id + "\t"))
        .map(l -> l.split("\t", -1))
        .peek(row -> AskedReferences.add(row[0], row[1], row[2]))
        .toList();
  }

  /** A column of a CSV file without quotes; empty cells are NaN. */
  public static double[] column(String file, String name) {
    List<String> lines = text(file).lines().toList();
    int index = Arrays.asList(lines.get(0).split(",")).indexOf(name);
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",", -1)[index])
        .mapToDouble(
            cell -> cell.isEmpty() || cell.equals("NA") ? Double.NaN : Double.parseDouble(cell))
        .toArray();
  }

  public static double[] doubles(JsonNode array) {
    double[] values = new double[array.size()];
    Arrays.setAll(values, i -> array.get(i).doubleValue());
    return values;
  }

  /** Within this share of the value, or 1e-15 at 0. */
  public static Offset<Double> close(double expected, double relative) {
    return Offset.offset(Math.max(1e-15, Math.abs(expected) * relative));
  }

  public static Offset<Double> close(double expected) {
    return close(expected, CLOSED_FORM);
  }
}
