package org.plait.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.plait.report.compare.ComparisonText;
import org.plait.report.compare.PublishedReport;
import org.plait.report.compare.ReportComparison;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plait report compare}: what differs between two reports. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    header = "Says what changed from one report to another: findings, verdicts, figures, settings.",
    footer = {
      "",
      "It reads only what the two folders hold. What one of them hides stays hidden; where a number",
      "is shown in one and hidden in the other, a warning says so: who has both reports could work",
      "out what was to be hidden. The exit code is 0 whether they differ or not.",
      "",
      "Examples:",
      "  plait report compare last-year/report report",
      "  plait report compare last-year/report report --all > changes.txt"
    })
final class CompareCommand implements Callable<Integer>, Talking {

  private static final int MOST = 20;

  @Spec private CommandSpec spec;
  @Mixin private Console console;

  @Parameters(index = "0", paramLabel = "OLD", description = "The folder of the old report.")
  private Path old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the new report.")
  private Path fresh;

  @Option(
      names = "--all",
      description = "List everything, not only the first " + MOST + " of each kind.")
  private boolean all;

  @Override
  public Integer call() {
    PublishedReport before = read("OLD", old);
    PublishedReport after = read("NEW", fresh);
    ReportComparison found = ReportComparison.of(before, after);
    List<Finding> findings =
        found.hiddenInOne().isEmpty() ? List.of() : List.of(warning(found.hiddenInOne().size()));
    console.findings(findings);
    ComparisonText.lines(before, after, found, all ? Integer.MAX_VALUE : MOST)
        .forEach(console::result);
    return console.end(ExitCode.DONE, List.of(), findings, counts(found));
  }

  private PublishedReport read(String name, Path folder) {
    if (!PublishedReport.in(folder)) {
      Path inside = folder.resolve("report");
      throw wrong(
          name
              + " must be the folder of a report; there is no manifest.json in "
              + folder
              + "."
              + (PublishedReport.in(inside) ? " Did you mean " + inside + "?" : ""));
    }
    try {
      return PublishedReport.read(folder);
    } catch (IOException | RuntimeException e) {
      throw wrong(name + " must be a whole report; a file in " + folder + " can't be read.");
    }
  }

  private Finding warning(int numbers) {
    return Finding.of(
            Severity.WARNING,
            "shown-and-hidden",
            Place.of(fresh.toString()),
            "",
            Plural.of(numbers, "figure")
                + (numbers == 1 ? " is" : " are")
                + " shown in one report and hidden in the other: a number hidden once must be"
                + " hidden in both.",
            "Do not give the new report to people who have the old one before the disclosure rule"
                + " hides the same in both.")
        .about(numbers);
  }

  private static Map<String, Long> counts(ReportComparison found) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("figures_changed", (long) found.changed().size());
    counts.put("figures_new", (long) found.fresh().size());
    counts.put("figures_gone", (long) found.gone().size());
    counts.put("verdicts", (long) found.verdicts().size());
    counts.put("findings_tables_figures", (long) found.items().size());
    counts.put("themes", (long) found.themes().size());
    counts.put("settings", (long) found.settings().size());
    counts.put("inputs", (long) found.inputs().size());
    counts.put("hidden_in_one", (long) found.hiddenInOne().size());
    return counts;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  @Override
  public Console console() {
    return console;
  }
}
