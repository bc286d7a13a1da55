package org.plait.studies.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plait.study.report.DisclosureProfile;
import org.plait.study.report.DisclosureRule;

/** Random linked tables through disclosure control, and what the attacker learns of them. */
class AuditTest {

  private static final int SETS = 40;

  /** Rounded numbers connect everything, which takes the attacker ten times as long. */
  private static final int ROUNDED_SETS = 5;

  private static final long NARROWED = 57;

  private static final int COMPARED_SETS = 12;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"OWN", "SRS", "HES", "OPENSAFELY"})
  void nothingHiddenCanBeWorkedOut(DisclosureProfile profile) {
    Audit audit = new Audit(DisclosureRule.of(profile), folder);
    int sets = profile.step() == 1 ? SETS : ROUNDED_SETS;
    for (long seed = 1; seed <= sets; seed++) {
      assertThat(audit.of(seed).leaks()).as("set %d", seed).isEmpty();
    }
  }

  /** All parts of a net of 9 to 16 people were hidden, so that only what hides those could help. */
  @Test
  void whatIsHiddenIsNotNarrowedWhereNothingBesideItIsLeftToHide() {
    Audit audit = new Audit(DisclosureRule.of(DisclosureProfile.HES), folder);
    assertThat(audit.of(NARROWED).leaks()).isEmpty();
  }

  @Test
  void moreIsShownThanByANaiveRuleThatIsMendedUntilItIsAsSafe() {
    Audit audit = new Audit(DisclosureRule.of(DisclosureProfile.OWN), folder);
    long ours = 0;
    long theirs = 0;
    for (long seed = 1; seed <= COMPARED_SETS; seed++) {
      Audit.Outcome outcome = audit.of(seed);
      Audit.Naive naive = audit.naive(seed, outcome.safe());
      assertThat(naive.leaks()).as("set %d", seed).isEmpty();
      ours += outcome.kept();
      theirs += naive.kept();
    }
    assertThat(ours).isGreaterThanOrEqualTo(theirs);
  }
}
