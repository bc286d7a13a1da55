package org.plait.studies.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.disclosure.DisclosureControl;
import org.plait.disclosure.Exposed;
import org.plait.disclosure.SampleTables;
import org.plait.disclosure.rounding.RoundedTables;
import org.plait.report.file.DataFiles;
import org.plait.study.DisclosureRule;

/** Puts invented panels through disclosure control and attacks what is published of them. */
final class Audit {

  private final DisclosureRule rule;
  private final Path folder;

  Audit(DisclosureRule rule, Path folder) {
    this.rule = rule;
    this.folder = folder;
  }

  /**
   * What became of one panel.
   *
   * @param leaks what its report gives away
   * @param harmless cells that need no protection of their own
   * @param kept those of them that are shown
   */
  record Outcome(List<Leak> leaks, long harmless, long kept) {}

  Outcome of(long seed) {
    InventedPanel panel = InventedPanel.of(seed);
    Results tables = panel.tables();
    Results safe = safe(panel, tables);
    Path report = write(safe, "now-" + seed);
    return new Outcome(
        Attack.on(report, Optional.empty(), rule.minimum(), rule.profile().step()),
        harmless(tables, tables),
        harmless(tables, safe));
  }

  /**
   * What became of a panel whose people were told of in an earlier report.
   *
   * @param leaks what both reports together give away
   * @param exposed where the earlier report shows what would have to be hidden now
   */
  record Beside(List<Leak> leaks, List<Exposed> exposed) {}

  /** Publishes a panel as it was, and then as it is now. */
  Beside of(InventedPanel before, InventedPanel now, String name) {
    Results shown = safe(before, before.tables());
    DisclosureControl.Checked checked =
        DisclosureControl.of(rule, now.instrument(), SampleTables.survey())
            .beside(Optional.of(shown))
            .check(now.tables());
    Path report = write(RoundedTables.of(rule).results(checked.tables()), "now-" + name);
    Path earlier = write(shown, "before-" + name);
    return new Beside(
        Attack.on(report, Optional.of(earlier), rule.minimum(), rule.profile().step()),
        checked.exposed());
  }

  private Results safe(InventedPanel panel, Results tables) {
    return RoundedTables.of(rule)
        .results(
            DisclosureControl.of(rule, panel.instrument(), SampleTables.survey()).apply(tables));
  }

  /** How many cells that are no small count, complement or base are shown. */
  private long harmless(Results all, Results shown) {
    long kept = 0;
    for (int i = 0; i < all.estimates().size(); i++) {
      EstimateRow row = all.estimates().get(i);
      long n = row.base().n().orElseThrow();
      long of = row.base().denominator().orElseThrow();
      boolean needs = few(n, rule.minimum()) || few(of - n, rule.minimum()) || few(of, rule.base());
      kept += !needs && shown.estimates().get(i).base().n().isPresent() ? 1 : 0;
    }
    return kept;
  }

  private static boolean few(long number, long limit) {
    return number > 0 && number < limit;
  }

  private Path write(Results safe, String name) {
    try {
      Path report = folder.resolve(name);
      Path data = Files.createDirectories(report.resolve("data"));
      Files.write(data.resolve("estimates.csv"), DataFiles.table(safe.estimates()));
      Files.write(data.resolve("response.csv"), DataFiles.table(safe.response()));
      Files.write(data.resolve("attrition.csv"), DataFiles.table(safe.attrition()));
      Files.write(data.resolve("missing.csv"), DataFiles.table(safe.missing()));
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
