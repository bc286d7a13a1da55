package org.plait.studies.attack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plait.study.DisclosureProfile;
import org.plait.study.DisclosureRule;

/**
 * The audit of as many invented panels as one likes, for {@code docs/disclosure.md}: arguments are
 * a profile and the number of panels.
 */
public final class AuditOfManySets {

  private AuditOfManySets() {}

  /**
   * Prints how many panels gave something away and how much of what needs no protection is shown.
   *
   * @param arguments the profile, such as {@code OWN}, and the number of panels
   * @throws IOException if no temporary folder can be made
   */
  public static void main(String[] arguments) throws IOException {
    DisclosureProfile profile = DisclosureProfile.valueOf(arguments[0]);
    int sets = Integer.parseInt(arguments[1]);
    Path folder = Files.createTempDirectory("audit");
    Audit audit = new Audit(DisclosureRule.of(profile), folder);
    PrintStream out = System.out;
    long open = 0;
    long harmless = 0;
    long kept = 0;
    for (long seed = 1; seed <= sets; seed++) {
      Audit.Outcome outcome = audit.of(seed);
      if (!outcome.leaks().isEmpty()) {
        open++;
        out.println("panel " + seed + ": " + outcome.leaks());
      }
      harmless += outcome.harmless();
      kept += outcome.kept();
    }
    out.printf(
        "%s: %d of %d panels give something away; %d of %d harmless cells are shown%n",
        profile, open, sets, kept, harmless);
  }
}
