package org.plait.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plait.study.wording.Wording;

/** How far disclosure control went, in words. */
class HowFarCheckedTest {

  @Test
  void anEarlierReportIsNamedByItsDate() {
    assertThat(new HowFarChecked(Wording.own(), Optional.of("2027-05-31")).sentence())
        .isEqualTo(
            "Checked table by table; answers, response, changes, models and themes also against the earlier report of 31 May"
                + " 2027.");
  }

  @Test
  void withoutOneItSaysSo() {
    assertThat(new HowFarChecked(Wording.own(), Optional.empty()).words())
        .isEqualTo("checked table by table; not yet checked against earlier reports");
  }
}
