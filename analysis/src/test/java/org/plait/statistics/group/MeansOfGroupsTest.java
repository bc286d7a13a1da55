package org.plait.statistics.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.statistics.Fixture.close;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.statistics.Fixture;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

class MeansOfGroupsTest {
  private static final JsonNode WELCH = Fixture.json("group/groups.json").get("welch");

  @ParameterizedTest
  @ValueSource(strings = {"sprays", "two"})
  void asInR(String name) {
    JsonNode expected = WELCH.get(name);
    List<GroupMean> groups = new ArrayList<>();
    for (int i = 0; i < expected.get("n").size(); i++) {
      groups.add(
          mean(
              expected.get("mean").get(i).doubleValue(),
              expected.get("n").get(i).longValue(),
              expected.get("se").get(i).doubleValue()));
    }
    MeansOfGroups means = MeansOfGroups.of(groups);
    TestResult test = means.test().result().orElseThrow();
    double f = expected.get("statistic").doubleValue();
    assertThat(test.statistic()).isCloseTo(f, close(f));
    double p = expected.get("p").doubleValue();
    assertThat(test.pValue()).isCloseTo(p, close(p));
    assertThat(test.df()).hasValue(expected.get("df").doubleValue());
    assertThat(test.note().orElseThrow())
        .isEqualTo(
            String.format(
                java.util.Locale.ROOT,
                "residual df %.2f",
                expected.get("residual_df").doubleValue()));
    double eta = expected.get("eta_squared").doubleValue();
    assertThat(means.etaSquared().estimate().orElseThrow().value()).isCloseTo(eta, close(eta));
  }

  @Test
  void groupsWithoutAStandardErrorAreLeftOut() {
    MeansOfGroups means =
        MeansOfGroups.of(
            List.of(
                mean(3, 20, 0.2),
                mean(4, 30, 0.2),
                new GroupMean(9, 1, OptionalDouble.empty()),
                mean(5, 12, 0)));
    assertThat(means.size()).isEqualTo(2);
    assertThat(means.n()).isEqualTo(50);
  }

  @Test
  void tooLittle() {
    assertThat(MeansOfGroups.of(List.of()).test())
        .isEqualTo(Undefined.of("means_of_groups", TooLittle.NO_CASES, 0));
    assertThat(MeansOfGroups.of(List.of(mean(3, 20, 0.2), mean(3, 20, 0))).etaSquared())
        .isEqualTo(Undefined.of("eta_squared", TooLittle.ONE_GROUP, 20));
  }

  private static GroupMean mean(double mean, long n, double error) {
    return new GroupMean(mean, n, OptionalDouble.of(error));
  }
}
