package org.plait.studies.attack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plait.study.report.DisclosureProfile;
import org.plait.study.report.DisclosureRule;

/**
 * The audit of as many invented panels as one likes, for {@code docs/disclosure.md}: arguments are
 * a profile and the number of panels, and {@code naive} for what a naive rule would show.
 */
public final class AuditOfManySets {

  private AuditOfManySets() {}

  /**
   * Prints how many panels gave something away and how much of what needs no protection is shown.
   *
   * @param arguments the profile, such as {@code OWN}, the number of panels, and {@code naive} or
   *     nothing
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
    boolean beside = arguments.length > 2 && arguments[2].equals("naive");
    long naive = 0;
    int naiveOpen = 0;
    int unmended = 0;
    for (long seed = 1; seed <= sets; seed++) {
      Audit.Outcome outcome = audit.of(seed);
      if (!outcome.leaks().isEmpty()) {
        open++;
        out.println("panel " + seed + ": " + outcome.leaks());
      }
      harmless += outcome.harmless();
      kept += outcome.kept();
      if (beside) {
        Audit.Naive other = audit.naive(seed, outcome.safe());
        naive += other.kept();
        naiveOpen += other.first();
        unmended += other.leaks().isEmpty() ? 0 : 1;
      }
    }
    out.printf(
        "%s: %d of %d panels give something away; %d of %d harmless cells are shown%n",
        profile, open, sets, kept, harmless);
    if (beside) {
      out.printf(
          "a naive rule: %d of %d panels give something away; mended, %d do, and %d of %d harmless"
              + " cells are shown%n",
          naiveOpen, sets, unmended, naive, harmless);
    }
  }
}
