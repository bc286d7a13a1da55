package org.plait.statistics.model;

import static org.plait.statistics.Fixture.column;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.plait.statistics.Fixture;

/** The data sets of models.R, as models take them. */
final class Models {
  static final JsonNode EXPECTED = Fixture.json("model/models.json");
  static final List<String> AGES = List.of("-2", "-1", "0", "1");

  private Models() {}

  /** A column of ohio.csv: wheezing of 537 children at four ages. */
  static double[] ohio(String name) {
    return column("model/ohio.csv", name);
  }

  static int[] integers(double[] values) {
    return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
  }

  static Predictor age(double[] ages) {
    return Predictor.categories(
        "age", AGES, Arrays.stream(ages).mapToInt(a -> (int) a + 2).toArray());
  }

  /** Age as categories and smoke, of some rows. */
  static ModelMatrix ageAndSmoke(int[] rows, String... terms) {
    return ModelMatrix.of(
        List.of(age(pick(ohio("age"), rows)), Predictor.number("smoke", pick(ohio("smoke"), rows))),
        List.of(terms));
  }

  /** Rows of ohio.csv that are kept. */
  static int[] rows(IntPredicate kept) {
    return IntStream.range(0, ohio("resp").length).filter(kept).toArray();
  }

  static double[] pick(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  /** A column of words as positions in a list of labels. */
  static int[] positions(String file, String name, List<String> labels) {
    List<String> lines = Fixture.text(file).lines().toList();
    int index = Arrays.asList(lines.get(0).split(",")).indexOf(name);
    return lines.stream()
        .skip(1)
        .mapToInt(line -> labels.indexOf(line.split(",", -1)[index]))
        .toArray();
  }
}
