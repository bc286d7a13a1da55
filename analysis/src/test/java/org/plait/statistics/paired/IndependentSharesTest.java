package org.plait.statistics.paired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.paired.PairedFixture.JSON;
import static org.plait.statistics.paired.PairedFixture.assertClose;
import static org.plait.statistics.paired.PairedFixture.assertRoot;
import static org.plait.statistics.paired.PairedFixture.done;
import static org.plait.statistics.paired.PairedFixture.longs;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;

class IndependentSharesTest {
  private static IndependentShares of(JsonNode row) {
    long[] counts = longs(row.get("counts"));
    return IndependentShares.of(counts[0], counts[1], counts[2], counts[3]);
  }

  @Test
  void matchesR() {
    for (JsonNode row : JSON.get("shares")) {
      IndependentShares shares = of(row);
      assertClose(shares.leastExpected(), row.get("least"));
      assertClose(done(shares.chiSquared()).statistic(), row.get("statistic"));
      assertClose(done(shares.chiSquared()).pValue(), row.get("p"));
      assertClose(done(shares.fisher()).pValue(), row.get("fisher"));
      assertRoot(done(shares.boschloo()).pValue(), row.get("boschloo"));
    }
  }

  @Test
  void anExpectedCountBelowFiveCallsForTheExactTestAndSaysSo() {
    TestResult few = done(IndependentShares.of(7, 34, 1, 34).test());
    assertThat(few.method().name()).isEqualTo("Fisher exact");
    assertThat(few.note()).hasValue("an expected count is below 5: exact test");
    TestResult enough = done(IndependentShares.of(56, 70, 48, 80).test());
    assertThat(enough.method().name()).isEqualTo("N-1 chi-squared");
    assertThat(enough.note()).isEmpty();
  }

  @Test
  void theExactUnconditionalTestIsSharperThanFishers() {
    for (JsonNode row : JSON.get("shares")) {
      assertThat(done(of(row).boschloo()).pValue()).isLessThan(done(of(row).fisher()).pValue());
    }
  }

  @Test
  void anEmptyMarginIsAReason() {
    Undefined alike = new Undefined("independent_shares", "no variation", 12);
    for (IndependentShares shares :
        new IndependentShares[] {
          IndependentShares.of(0, 5, 0, 7), IndependentShares.of(5, 5, 7, 7)
        }) {
      assertThat(shares.test()).isEqualTo(alike);
      assertThat(shares.chiSquared()).isEqualTo(alike);
      assertThat(shares.boschloo()).isEqualTo(alike);
    }
    assertThat(IndependentShares.of(0, 0, 3, 7).test())
        .isEqualTo(new Undefined("independent_shares", "no cases", 7));
    assertThatThrownBy(() -> IndependentShares.of(6, 5, 0, 1))
        .hasMessage("nFrom less xFrom must be 0 or more, found -1");
  }
}
