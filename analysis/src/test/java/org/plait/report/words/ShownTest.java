package org.plait.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.plait.report.words.Shown.Form;
import org.plait.study.wording.Wording;

/** A number in words and in a spreadsheet. */
class ShownTest {
  @Test
  void bothComeFromOneValue() {
    both(Shown.count(1234), "1,234", "1234");
    both(Shown.percent(0.5449), "54%", "0.54");
    both(Shown.points(Wording.own(), 0.054), "+5 points", "5");
    both(Shown.points(Wording.own(), -0.014), "−1 point", "-1");
    both(Shown.pairs(Wording.own(), 0.563), "56 of 100 pairs", "56");
    both(Shown.sizeInPoints(Wording.own(), -0.07), "7 points", "7");
    both(Shown.of(Form.DECIMAL, 7.25), "7.3", "7.3");
    both(Shown.of(Form.SIGNED_DECIMAL, -0.04), "0.0", "0.0");
    both(Shown.of(Form.SIZE, 0.52).with(" hours"), "0.5 hours", "0.5");
    both(Shown.of(Form.HUNDREDTHS, -0.311).with("*"), "−0.31*", "-0.31");
    both(Shown.of(Form.SIGNED_HUNDREDTHS, 0.005), "+0.01", "0.01");
    both(Shown.of(Form.P_VALUE, 0.0344), "0.034", "0.034");
  }

  @Test
  void sharesOfManyPeopleHaveADecimalInASpreadsheet() {
    both(Shown.percent(0.54321).behind(999), "54%", "0.54");
    both(Shown.percent(0.54321).behind(1_000), "54%", "0.543");
  }

  @Test
  void whatLiesBeyondANumberIsNotRoundedToIt() {
    both(Shown.percent(0.0012), "<1%", "0.001200");
    both(Shown.percent(0.999), ">99%", "0.999000");
    both(Shown.of(Form.P_VALUE, 0.00012), "< 0.001", "0.000120");
    both(Shown.sizeInPoints(Wording.own(), 0.002), "less than 1 point", "0.200000");
    assertThat(Shown.percent(0).beyond()).isFalse();
    assertThat(Shown.percent(0.0012).beyond()).isTrue();
  }

  @Test
  void linesNameTheirParts() {
    CellLine share =
        CellLine.of(Wording.own(), OptionalLong.of(3), OptionalLong.empty())
            .inBracketsAfter(CellLine.of(Shown.percent(0.25)));
    assertThat(share.words()).isEqualTo("25% (3/[c])");
    CellLine limits = CellLine.limits(Wording.own(), Form.PERCENT, 0.002, 0.4, 0);
    CellLine all = CellLine.about("people alone", List.of(share, limits));
    assertThat(all.words()).isEqualTo("people alone: 25% (3/[c]), 0% to 40%");
    assertThat(all.numbers())
        .extracting(Shown::part)
        .containsExactly(
            "people alone",
            "people alone, number",
            "people alone, lower limit",
            "people alone, upper limit");
  }

  private static void both(Shown number, String words, String stored) {
    assertThat(number.words()).isEqualTo(words);
    assertThat(number.stored().toPlainString()).isEqualTo(stored);
  }
}
