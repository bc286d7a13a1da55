package org.plait.studies.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.flow.Balance;
import org.plait.change.flow.Flows;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.disclosure.DisclosureControl;
import org.plait.disclosure.Exposed;
import org.plait.disclosure.FigureTable;
import org.plait.disclosure.FlowControl;
import org.plait.disclosure.SampleTables;
import org.plait.disclosure.ShownFigures;
import org.plait.disclosure.rounding.RoundedTables;
import org.plait.report.file.data.DataFiles;
import org.plait.study.report.DisclosureRule;

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
   * @param safe the tables as they are shown
   */
  record Outcome(List<Leak> leaks, long harmless, long kept, Results safe) {}

  Outcome of(long seed) {
    InventedPanel panel = InventedPanel.of(seed);
    Results tables = panel.tables();
    Results safe = safe(panel, tables);
    Path report = write(safe, balances(panel, safe, ShownFigures.NONE), "now-" + seed);
    return new Outcome(
        Attack.on(
            report,
            Optional.empty(),
            rule.minimum(),
            rule.profile().step(),
            InventedPanel.QUESTIONNAIRE),
        harmless(tables, tables),
        harmless(tables, safe),
        safe);
  }

  /**
   * What a naive rule, mended until the attacker finds nothing, would show of the same panel.
   *
   * @param leaks what is given away in the end, as nothing else can be hidden
   * @param kept cells that need no protection of their own and are shown
   * @param first of how many panels, 0 or 1, the rule alone gives something away
   * @param tables the tables as they would be shown
   */
  record Naive(List<Leak> leaks, long kept, int first, Results tables) {}

  /** Protects a panel by a naive rule; what is not about answers as disclosure control left it. */
  Naive naive(long seed, Results safe) {
    Results tables = InventedPanel.of(seed).tables();
    NaiveRule naive = new NaiveRule(rule, tables);
    List<Leak> leaks = attack(naive.tables(safe), seed);
    int first = leaks.isEmpty() ? 0 : 1;
    while (!leaks.isEmpty() && naive.mend(leaks)) {
      leaks = attack(naive.tables(safe), seed);
    }
    return new Naive(leaks, harmless(tables, naive.tables(safe)), first, naive.tables(safe));
  }

  private List<Leak> attack(Results tables, long seed) {
    return Attack.on(
        write(tables, List.of(), "naive-" + seed),
        Optional.empty(),
        rule.minimum(),
        rule.profile().step(),
        InventedPanel.QUESTIONNAIRE);
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
    List<Balance> told = balances(before, shown, ShownFigures.NONE);
    Path report =
        write(
            RoundedTables.of(rule).results(checked.tables()),
            balances(now, checked.tables(), figures(told)),
            "now-" + name);
    Path earlier = write(shown, told, "before-" + name);
    return new Beside(
        Attack.on(
            report,
            Optional.of(earlier),
            rule.minimum(),
            rule.profile().step(),
            InventedPanel.QUESTIONNAIRE),
        checked.exposed());
  }

  private Results safe(InventedPanel panel, Results tables) {
    return RoundedTables.of(rule)
        .results(
            DisclosureControl.of(rule, panel.instrument(), SampleTables.survey()).apply(tables));
  }

  /** What may be told of who answered again, of a profile with exact counts. */
  private List<Balance> balances(InventedPanel panel, Results safe, ShownFigures shown) {
    return rule.profile().step() > 1
        ? List.of()
        : FlowControl.of(rule, panel.instrument(), SampleTables.survey(), safe)
            .beside(shown)
            .apply(new Flows(List.of(), List.of(), panel.balances()))
            .balances();
  }

  private static ShownFigures figures(List<Balance> told) {
    Map<List<String>, Map<String, Double>> figures = new HashMap<>();
    for (Balance balance : told) {
      EstimateRow row = balance.row();
      row.outcome()
          .estimate()
          .ifPresent(
              difference ->
                  figures.put(
                      List.of(
                          row.key().survey(),
                          row.wave(),
                          row.key().question(),
                          row.key().item(),
                          row.key().category(),
                          row.key().measure()),
                      Map.of("n", (double) difference.n(), "estimate", difference.value())));
    }
    return new ShownFigures(Map.of(FigureTable.ATTRITION, figures));
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

  private Path write(Results safe, List<Balance> balances, String name) {
    try {
      Path report = folder.resolve(name);
      Path data = Files.createDirectories(report.resolve("data"));
      Files.write(data.resolve("estimates.csv"), DataFiles.table(safe.estimates()));
      Files.write(data.resolve("response.csv"), DataFiles.table(safe.response()));
      Files.write(
          data.resolve("attrition.csv"),
          DataFiles.table(
              Stream.concat(safe.attrition().stream(), balances.stream().map(Balance::row))
                  .toList()));
      Files.write(data.resolve("missing.csv"), DataFiles.table(safe.missing()));
      return report;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
