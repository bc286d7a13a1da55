package org.plait.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plait.report.SampleRows;
import org.plait.statistics.Interval;
import org.plait.study.wording.Wording;

class ReaderNumbersTest {
  @Test
  void percentagesAreWholeAndSmallOnesAreNotCalledNone() {
    assertThat(ReaderNumbers.percent(77.0 / 184)).isEqualTo("42%");
    assertThat(ReaderNumbers.percent(23.0 / 40)).isEqualTo("58%");
    assertThat(ReaderNumbers.percent(0.004)).isEqualTo("<1%");
    assertThat(ReaderNumbers.percent(0)).isEqualTo("0%");
    assertThat(ReaderNumbers.percent(0.996)).isEqualTo(">99%");
    assertThat(ReaderNumbers.percent(1)).isEqualTo("100%");
  }

  @Test
  void differencesHaveASignThatIsAMinusAndZeroHasNone() {
    assertThat(ReaderNumbers.signedPoints(0.0531)).isEqualTo("+5");
    assertThat(ReaderNumbers.signedPoints(-0.03)).isEqualTo("−3");
    assertThat(ReaderNumbers.signedPoints(-0.001)).isEqualTo("0");
    assertThat(ReaderNumbers.signedDecimal(-0.04)).isEqualTo("0.0");
    assertThat(ReaderNumbers.signedDecimal(3.25)).isEqualTo("+3.3");
  }

  @Test
  void pValuesHaveThreeDecimals() {
    assertThat(ReaderNumbers.pValue(0.00099)).isEqualTo("< 0.001");
    assertThat(ReaderNumbers.pValue(0.001)).isEqualTo("0.001");
    assertThat(ReaderNumbers.pValue(1)).isEqualTo("1.000");
  }

  @Test
  void countsAreGroupedAndNamedInSingularAndPlural() {
    assertThat(ReaderNumbers.count(7)).isEqualTo("7");
    assertThat(ReaderNumbers.count(1234567)).isEqualTo("1,234,567");
    assertThat(ReaderNumbers.counted(1, "row", "rows")).isEqualTo("1 row");
    assertThat(ReaderNumbers.counted(0, "row", "rows")).isEqualTo("0 rows");
    assertThat(ReaderNumbers.level(0.95)).isEqualTo("95%");
    assertThat(ReaderNumbers.level(0.999)).isEqualTo("99.9%");
  }

  @Test
  void intervalsInWords() {
    IntervalWords points = IntervalWords.points(Wording.own());
    assertThat(points.between(interval(-0.03, 0.09)))
        .isEqualTo("between 3 points lower and 9 higher");
    assertThat(points.between(interval(-0.01, 0.09)))
        .isEqualTo("between 1 point lower and 9 higher");
    assertThat(points.between(interval(-0.002, 0.09)))
        .isEqualTo("between less than 1 point lower and 9 higher");
    assertThat(points.between(interval(0, 0.09)))
        .isEqualTo("between no change and 9 points higher");
    assertThat(points.between(interval(-0.09, -0.02))).isEqualTo("between 2 and 9 points lower");
    assertThat(points.between(interval(0.051, 0.053))).isEqualTo("about 5 points higher");
    assertThat(points.between(interval(0, 0))).isEqualTo("no difference either way");
    assertThat(IntervalWords.decimals(Wording.own(), " hours").between(interval(-0.31, 2.08)))
        .isEqualTo("between 0.3 hours lower and 2.1 higher");
  }

  private static Interval interval(double lower, double upper) {
    return new Interval(lower, upper, 0.95, SampleRows.WILSON);
  }

  @Test
  void theShortestDecimalGivesTheSameDoubleBackOnEveryJava() {
    for (double value : new double[] {0.1, 1.0 / 3, 77.0 / 184, 2e-3, 5.6843418860808015e-14}) {
      assertThat(Decimals.shortest(value).doubleValue()).isEqualTo(value);
    }
    assertThat(Decimals.shortest(0.1).toPlainString()).isEqualTo("0.1");
    assertThat(Decimals.shortest(2e23).precision()).isEqualTo(1);
  }
}
