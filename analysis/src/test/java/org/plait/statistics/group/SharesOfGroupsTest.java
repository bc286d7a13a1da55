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
import org.plait.statistics.Estimate;
import org.plait.statistics.Fixture;
import org.plait.statistics.Interval;
import org.plait.statistics.Notes;
import org.plait.statistics.TestResult;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

class SharesOfGroupsTest {
  private static final JsonNode GROUPS = Fixture.json("group/groups.json");

  /** R's {@code uniroot} stops at 1e-13 of the noncentrality, whose square root is told. */
  private static final double ROOT = 1e-6;

  @ParameterizedTest
  @ValueSource(strings = {"apart", "alike", "clustered", "narrower"})
  void asInR(String name) {
    JsonNode expected = GROUPS.get("shares").get(name);
    SharesOfGroups groups = SharesOfGroups.of(groups(expected));
    assertThat(groups.designEffect()).isCloseTo(at(expected, "delta"), close(1));
    TestResult test = groups.test().result().orElseThrow();
    assertThat(test.statistic())
        .isCloseTo(at(expected, "statistic"), close(at(expected, "statistic")));
    assertThat(test.pValue()).isCloseTo(at(expected, "p"), close(at(expected, "p")));
    assertThat(test.df()).hasValue(expected.get("x").size() - 1.0);
    Estimate v = groups.cramerV(0.95).estimate().orElseThrow();
    assertThat(v.value()).isCloseTo(at(expected, "v"), close(1));
    if (at(expected, "v_high") == 0) {
      assertThat(v.interval()).isEmpty();
      assertThat(v.note()).hasValue("groups more alike than chance makes them: no interval");
    } else {
      Interval interval = v.interval().orElseThrow();
      assertThat(interval.lower()).isCloseTo(at(expected, "v_low"), within(ROOT));
      assertThat(interval.upper()).isCloseTo(at(expected, "v_high"), within(ROOT));
    }
  }

  @Test
  void twoSmallGroupsOfSinglePeopleAreTestedExactly() {
    JsonNode expected = GROUPS.get("fisher");
    TestResult test =
        SharesOfGroups.of(List.of(share(expected, 0, false), share(expected, 1, false)))
            .test()
            .result()
            .orElseThrow();
    assertThat(test.pValue()).isCloseTo(at(expected, "p"), close(1));
    assertThat(test.note()).hasValue(Notes.FEW_EXPECTED);
  }

  @Test
  void moreGroupsWithFewExpectedSayThatPIsRough() {
    TestResult test =
        SharesOfGroups.of(List.of(plain(0.25, 8), plain(0.5, 10), plain(0.6, 40)))
            .test()
            .result()
            .orElseThrow();
    assertThat(test.method().name()).isEqualTo("Pearson chi-squared");
    assertThat(test.note()).hasValue("an expected count is below 5: p is rough");
  }

  /** The group of which nobody agrees has no standard error of its own. */
  @Test
  void aGroupWithoutAStandardErrorHasTheMeanDesignEffectOfTheOthers() {
    GroupShare one = new GroupShare(0.5, 50, OptionalDouble.of(Math.sqrt(2 * 0.25 / 50)));
    GroupShare other = new GroupShare(0.4, 100, OptionalDouble.of(Math.sqrt(3 * 0.24 / 100)));
    GroupShare nobody = plain(0, 50);
    double effect = (0.75 * 2 + 0.5 * 3 + 0.75 * 2.5) / 2;
    assertThat(SharesOfGroups.of(List.of(one, other, nobody)).designEffect())
        .isCloseTo(effect, close(effect));
  }

  @Test
  void theOrderOfGroupsChangesNothing() {
    List<GroupShare> groups = new ArrayList<>(groups(GROUPS.get("shares").get("clustered")));
    double p = SharesOfGroups.of(groups).test().result().orElseThrow().pValue();
    java.util.Collections.reverse(groups);
    assertThat(SharesOfGroups.of(groups).test().result().orElseThrow().pValue())
        .isCloseTo(p, close(p));
  }

  @Test
  void groupsAsFarApartAsCanBe() {
    Estimate v =
        SharesOfGroups.of(List.of(plain(0, 30), plain(1, 30)))
            .cramerV(0.95)
            .estimate()
            .orElseThrow();
    assertThat(v.value()).isEqualTo(1);
    assertThat(v.interval().orElseThrow().upper()).isEqualTo(1);
  }

  @Test
  void tooLittle() {
    assertThat(SharesOfGroups.of(List.of()).test())
        .isEqualTo(Undefined.of("shares_of_groups", TooLittle.NO_CASES, 0));
    assertThat(SharesOfGroups.of(List.of(plain(0.5, 20), plain(0, 0))).test())
        .isEqualTo(Undefined.of("shares_of_groups", TooLittle.ONE_GROUP, 20));
    assertThat(SharesOfGroups.of(List.of(plain(0, 20), plain(0, 10))).test())
        .isEqualTo(Undefined.of("shares_of_groups", TooLittle.NO_VARIATION, 30));
    assertThat(SharesOfGroups.of(List.of(plain(1, 20), plain(1, 10))).cramerV(0.95))
        .isEqualTo(Undefined.of("cramer_v", TooLittle.NO_VARIATION, 30));
    assertThat(SharesOfGroups.of(List.of()).designEffect()).isEqualTo(1);
  }

  @Test
  void theNoncentralDistributionAsInR() {
    JsonNode expected = GROUPS.get("pchisq");
    for (int i = 0; i < expected.get("x").size(); i++) {
      double p = expected.get("p").get(i).doubleValue();
      assertThat(
              NoncentralChiSquared.atMost(
                  expected.get("x").get(i).doubleValue(),
                  expected.get("df").get(i).doubleValue(),
                  expected.get("ncp").get(i).doubleValue()))
          .isCloseTo(p, within(1e-9));
    }
  }

  /** A million answers with a strong association: the sum must neither underflow nor take long. */
  @Test
  void veryManyAnswers() {
    Interval interval =
        SharesOfGroups.of(List.of(plain(0.2, 500_000), plain(0.7, 500_000)))
            .cramerV(0.95)
            .estimate()
            .orElseThrow()
            .interval()
            .orElseThrow();
    assertThat(interval.lower()).isBetween(0.49, 0.503);
    assertThat(interval.upper()).isBetween(0.503, 0.51);
  }

  private static List<GroupShare> groups(JsonNode expected) {
    List<GroupShare> groups = new ArrayList<>();
    for (int i = 0; i < expected.get("x").size(); i++) {
      groups.add(share(expected, i, true));
    }
    return groups;
  }

  private static GroupShare share(JsonNode expected, int i, boolean withError) {
    long n = expected.get("n").get(i).longValue();
    double share = expected.get("x").get(i).doubleValue() / n;
    return withError
        ? new GroupShare(share, n, OptionalDouble.of(expected.get("se").get(i).doubleValue()))
        : plain(share, n);
  }

  private static GroupShare plain(double share, long n) {
    return new GroupShare(share, n, OptionalDouble.empty());
  }

  private static double at(JsonNode node, String name) {
    return node.get(name).doubleValue();
  }

  private static org.assertj.core.data.Offset<Double> within(double distance) {
    return org.assertj.core.data.Offset.offset(distance);
  }
}
