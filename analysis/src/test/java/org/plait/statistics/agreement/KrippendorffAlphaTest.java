package org.plait.statistics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Undefined;

class KrippendorffAlphaTest {
  /** Printed with 6 or 7 digits. */
  private static final double PRINTED = 2e-6;

  private static final double PRINTED_ERROR = 5e-5;
  private final JsonNode json = Fixture.json("agreement.json");

  private static List<List<Character>> units(String text) {
    List<List<Character>> units = new ArrayList<>();
    for (String unit : text.split("\\|")) {
      units.add(unit.chars().filter(c -> c != '.').mapToObj(c -> (char) c).toList());
    }
    return units;
  }

  private static Set<Character> set(String text) {
    Set<Character> set = new TreeSet<>();
    text.chars().forEach(c -> set.add((char) c));
    return set;
  }

  private static Estimate estimate(KrippendorffAlpha alpha) {
    return alpha.estimate(0.95).estimate().orElseThrow();
  }

  @Test
  void matchesPublishedTablesOfTwoCoders() {
    json.get("tables")
        .properties()
        .forEach(
            entry -> {
              List<List<Integer>> units = new ArrayList<>();
              JsonNode table = entry.getValue().get("table");
              for (int i = 0; i < table.size(); i++) {
                for (int j = 0; j < table.size(); j++) {
                  for (int k = 0; k < table.get(i).get(j).intValue(); k++) {
                    units.add(List.of(i, j));
                  }
                }
              }
              Estimate found = estimate(KrippendorffAlpha.nominal(units));
              double expected = entry.getValue().get("alpha").doubleValue();
              assertThat(found.value())
                  .as(entry.getKey())
                  .isCloseTo(expected, close(expected, PRINTED));
              assertThat(found.interval().orElseThrow().contains(expected)).isTrue();
              if (entry.getValue().has("standard_error")) {
                double error = entry.getValue().get("standard_error").doubleValue();
                // irrCAC divides by n for a table of counts, by n - 1 for units; here always n - 1.
                double asTable = Math.sqrt((units.size() - 1.0) / units.size());
                assertThat(found.standardError().orElseThrow() * asTable)
                    .as(entry.getKey())
                    .isCloseTo(error, close(error, PRINTED_ERROR));
              }
            });
  }

  @Test
  void matchesPublishedUnitsWithMissingValues() {
    json.get("units")
        .properties()
        .forEach(
            entry -> {
              JsonNode expected = entry.getValue();
              KrippendorffAlpha alpha =
                  KrippendorffAlpha.nominal(units(expected.get("units").textValue()));
              double value = expected.get("alpha").doubleValue();
              assertThat(estimate(alpha).value()).isCloseTo(value, close(value, PRINTED));
              if (expected.has("observed")) {
                assertThat(alpha.observedDisagreement()).isCloseTo(0.2, close(0.2, PRINTED));
                assertThat(alpha.expectedDisagreement())
                    .isCloseTo(0.7794872, close(0.7794872, PRINTED));
                assertThat(estimate(alpha).standardError().orElseThrow())
                    .isCloseTo(0.14548, close(0.14548, PRINTED_ERROR));
                assertThat(alpha.units()).isEqualTo(11);
                assertThat(alpha.values()).isEqualTo(40);
                assertThat(estimate(alpha).missing()).isEqualTo(1);
              }
            });
  }

  @Test
  void comparesSetsByTheirDistance() {
    JsonNode sets = json.get("sets");
    List<List<Set<Character>>> units = new ArrayList<>();
    sets.get("pairs")
        .forEach(pair -> units.add(List.of(set(pair.get(0).asText()), set(pair.get(1).asText()))));
    for (SetDistance distance : SetDistance.values()) {
      double expected = sets.get(distance.name()).doubleValue();
      assertThat(estimate(KrippendorffAlpha.ofSets(units, distance)).value())
          .as(distance.name())
          .isCloseTo(expected, close(expected, PRINTED));
    }
    KrippendorffAlpha masi = KrippendorffAlpha.ofSets(units, SetDistance.MASI);
    assertThat(masi.observedDisagreement()).isCloseTo(0.5432099, close(0.5432099, PRINTED));
    assertThat(masi.expectedDisagreement()).isCloseTo(0.7472767, close(0.7472767, PRINTED));
    assertThat(estimate(masi).interval()).isPresent();
  }

  @Test
  void masiDistancesAreThosePassonneauPrints() {
    assertThat(SetDistance.MASI.between(set("A"), set("AB"))).isCloseTo(2 / 3.0, close(1));
    assertThat(SetDistance.MASI.between(set("AB"), set("BC"))).isCloseTo(8 / 9.0, close(1));
    assertThat(SetDistance.MASI.between(set("A"), set("B"))).isEqualTo(1);
    assertThat(SetDistance.MASI.between(set(""), set(""))).isZero();
    assertThat(SetDistance.MASI.between(set(""), set("A"))).isEqualTo(1);
  }

  @Test
  void oneValueUsedIsNoVariationAndNeverPerfectAgreement() {
    assertThat(KrippendorffAlpha.nominal(units("11|11|11")).estimate(0.95))
        .isEqualTo(new Undefined("krippendorff_alpha", "no variation", 3));
    assertThat(KrippendorffAlpha.nominal(units("1.|.2|3.")).estimate(0.95))
        .isEqualTo(new Undefined("krippendorff_alpha", "no linked pairs", 0));
    assertThat(KrippendorffAlpha.nominal(List.of()).estimate(0.95))
        .isEqualTo(new Undefined("krippendorff_alpha", "no cases", 0));
  }

  @Test
  void perfectAgreementIsOne() {
    Estimate perfect = estimate(KrippendorffAlpha.nominal(units("11|22|11|33")));
    assertThat(perfect.value()).isEqualTo(1);
    assertThat(perfect.interval()).isEmpty();
    assertThat(perfect.note()).hasValue("no variation: no interval");
  }

  @Test
  void theNamesOfTheValuesAndTheOrderOfUnitsAndCodersChangeNothing() {
    double value = estimate(KrippendorffAlpha.nominal(units("12|22|33|13|21|11"))).value();
    assertThat(estimate(KrippendorffAlpha.nominal(units("cb|bb|aa|ca|bc|cc"))).value())
        .isCloseTo(value, close(value));
    assertThat(estimate(KrippendorffAlpha.nominal(units("11|12|31|33|22|21"))).value())
        .isCloseTo(value, close(value));
  }

  @Test
  void valuesWithTheSameHashCodeStayApart() {
    List<List<String>> units =
        List.of(List.of("Aa", "BB"), List.of("Aa", "Aa"), List.of("BB", "BB"));
    assertThat(estimate(KrippendorffAlpha.nominal(units)).value()).isLessThan(1);
  }
}
