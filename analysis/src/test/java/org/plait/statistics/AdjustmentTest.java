package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AdjustmentTest {
  private static final Map<String, Adjustment> NAMES =
      Map.of(
          "holm", Adjustment.HOLM,
          "hochberg", Adjustment.HOCHBERG,
          "hommel", Adjustment.HOMMEL,
          "bonferroni", Adjustment.BONFERRONI,
          "BH", Adjustment.BENJAMINI_HOCHBERG,
          "BY", Adjustment.BENJAMINI_YEKUTIELI);

  private static List<OptionalDouble> values(JsonNode array) {
    List<OptionalDouble> values = new ArrayList<>();
    array.forEach(
        p ->
            values.add(p.isNumber() ? OptionalDouble.of(p.doubleValue()) : OptionalDouble.empty()));
    return values;
  }

  private static List<OptionalDouble> values(double... p) {
    return DoubleStream.of(p).mapToObj(OptionalDouble::of).toList();
  }

  @Test
  void matchesRWithTiesAndMissingValues() {
    JsonNode json = Fixture.json("padjust.json");
    for (String set : List.of("bfi_gender", "ties_and_na")) {
      List<OptionalDouble> p = values(json.get(set).get("p"));
      NAMES.forEach(
          (name, method) -> {
            List<OptionalDouble> expected = values(json.get(set).get(name));
            List<OptionalDouble> found = method.adjust(p);
            assertThat(found).hasSameSizeAs(expected);
            for (int i = 0; i < p.size(); i++) {
              assertThat(found.get(i).isPresent()).isEqualTo(expected.get(i).isPresent());
              if (found.get(i).isPresent()) {
                double value = expected.get(i).getAsDouble();
                assertThat(found.get(i).getAsDouble())
                    .as(set + " " + name + " " + i)
                    .isCloseTo(value, close(value));
              }
            }
          });
    }
  }

  @Test
  void matchesTheListOfReferenceValuesA1() {
    List<OptionalDouble> p = values(.01, .02, .03, .04, .05, .001);
    assertThat(Fixture.references("A1")).hasSize(30);
    for (String[] row : Fixture.references("A1")) {
      String name = row[2].substring(0, row[2].indexOf('['));
      int index = Integer.parseInt(row[2].replaceAll("\\D", "")) - 1;
      double expected = Double.parseDouble(row[3]);
      assertThat(NAMES.get(name).adjust(p).get(index).getAsDouble())
          .isCloseTo(expected, close(expected, TWELVE_DIGITS));
    }
  }

  @Test
  void anEmptyFamilyStaysEmpty() {
    for (Adjustment method : Adjustment.values()) {
      assertThat(method.adjust(List.of())).isEmpty();
      assertThat(method.adjust(List.of(OptionalDouble.empty())))
          .containsExactly(OptionalDouble.empty());
      assertThat(method.adjust(values(0.03))).containsExactly(OptionalDouble.of(0.03));
    }
  }

  @Test
  void refusesWhatIsNoProbability() {
    assertThatThrownBy(() -> Adjustment.HOLM.adjust(values(1.2)))
        .hasMessage("pValue must be between 0 and 1, found 1.2");
  }
}
