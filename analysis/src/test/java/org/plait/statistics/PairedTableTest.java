package org.plait.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.statistics.Fixture.TWELVE_DIGITS;
import static org.plait.statistics.Fixture.close;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Approval of the Prime Minister, Agresti: 794 both times, 150 then 86 once, 570 never. */
class PairedTableTest {
  private static final String DATASET = "Agresti approval 794,150,86,570";
  private final PairedTable approval = new PairedTable(794, 150, 86, 570);

  @Test
  void matchesTheListOfReferenceValuesM3() {
    // The list takes the earlier less the later share; here it is later less earlier.
    Interval newcombe = approval.newcombe(0.95);
    double low = Fixture.reference("M3", DATASET, "Newcombe paired m10[1]");
    double high = Fixture.reference("M3", DATASET, "Newcombe paired m10[2]");
    assertThat(-newcombe.upper()).isCloseTo(low, close(low, TWELVE_DIGITS));
    assertThat(-newcombe.lower()).isCloseTo(high, close(high, TWELVE_DIGITS));
    Interval tango = approval.tango(0.95);
    double tangoLow = Fixture.reference("M3", DATASET, "Tango score[1]");
    double tangoHigh = Fixture.reference("M3", DATASET, "Tango score[2]");
    assertThat(-tango.upper()).isCloseTo(tangoLow, close(tangoLow, TWELVE_DIGITS));
    assertThat(-tango.lower()).isCloseTo(tangoHigh, close(tangoHigh, TWELVE_DIGITS));
  }

  @Test
  void nobodyMovedStillHasAnInterval() {
    PairedTable same = new PairedTable(20, 0, 0, 30);
    assertThat(same.difference()).isZero();
    for (Interval interval : new Interval[] {same.newcombe(0.95), same.tango(0.95)}) {
      assertThat(interval.contains(0)).isTrue();
      assertThat(interval.width()).isBetween(0.01, 0.2);
    }
  }

  @Test
  void anEmptyMarginHasNoCorrelation() {
    assertThat(new PairedTable(0, 0, 4, 9).phi()).isZero();
    assertThat(new PairedTable(0, 0, 4, 9).phiCorrected()).isZero();
    assertThat(new PairedTable(7, 0, 0, 9).phi()).isCloseTo(1, close(1));
  }

  @Test
  void aTableOfNobodyHasNoDifference() {
    PairedTable nobody = new PairedTable(0, 0, 0, 0);
    List<Supplier<Object>> asked =
        List.of(nobody::difference, () -> nobody.newcombe(0.95), () -> nobody.tango(0.95));
    for (Supplier<Object> question : asked) {
      assertThatThrownBy(question::get)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a paired table must have people to compare, found none");
    }
  }
}
