package org.plait.studies.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.study.report.DisclosureProfile;
import org.plait.study.report.DisclosureRule;

/** What the attacker learns who has an earlier report of the same people too. */
class EarlierReportTest {

  @TempDir private Path folder;

  private final DisclosureRule rule = DisclosureRule.of(DisclosureProfile.OWN);

  @ParameterizedTest
  @ValueSource(longs = {12, 13, 15, 29})
  void aNewWaveGivesNothingAwayOfTheOldOnes(long panel) {
    InventedPanel now = InventedPanel.of(panel);
    Audit.Beside both = new Audit(rule, folder).of(now.aWaveAgo(), now, "wave");
    assertThat(both.exposed()).isEmpty();
    assertThat(both.leaks()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {13, 15, 29})
  void whoWasTakenOutCanNotBeWorkedOut(long panel) {
    InventedPanel before = InventedPanel.of(panel);
    for (int gone = 1; gone <= 2; gone++) {
      Audit.Beside both =
          new Audit(rule, folder).of(before, before.without(gone), "without-" + gone);
      assertThat(both.exposed()).isEmpty();
      assertThat(both.leaks()).as("without %d", gone).isEmpty();
    }
  }
}
