package org.plait.studies.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.study.DisclosureRule;

/** Random linked tables through disclosure control, and what the attacker learns of them. */
class AuditTest {

  private static final int SETS = 100;

  @TempDir private Path folder;

  @Test
  void nothingHiddenCanBeWorkedOut() {
    Audit audit = new Audit(DisclosureRule.DEFAULT, folder);
    for (long seed = 1; seed <= SETS; seed++) {
      assertThat(audit.of(seed).leaks()).as("set %d", seed).isEmpty();
    }
  }
}
