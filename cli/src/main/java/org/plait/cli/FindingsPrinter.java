package org.plait.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;

/** Prints findings for people: errors and warnings one a line, notes as a number. */
final class FindingsPrinter {

  private static final int SHOWN_PER_RULE = 10;

  private final PrintWriter err;
  private final boolean errorsOnly;

  FindingsPrinter(PrintWriter err, boolean errorsOnly) {
    this.err = err;
    this.errorsOnly = errorsOnly;
  }

  void print(List<Finding> findings) {
    lines("Error", of(findings, Severity.ERROR));
    if (!errorsOnly) {
      lines("Warning", of(findings, Severity.WARNING));
    }
  }

  /** The findings in a few words, such as {@code 1 error, 2 warnings, 3 notes}. */
  static String summary(List<Finding> findings) {
    return count(of(findings, Severity.ERROR).size(), "error")
        + ", "
        + count(of(findings, Severity.WARNING).size(), "warning")
        + ", "
        + count(of(findings, Severity.NOTE).size(), "note");
  }

  private void lines(String kind, List<Finding> findings) {
    Map<String, Integer> shown = new LinkedHashMap<>();
    for (Finding finding : findings) {
      int position = shown.merge(finding.rule(), 1, Integer::sum);
      if (position <= SHOWN_PER_RULE) {
        err.println(kind + ": " + finding.text());
      }
    }
    shown.forEach(
        (rule, count) -> {
          if (count > SHOWN_PER_RULE) {
            err.println(kind + ": " + (count - SHOWN_PER_RULE) + " more of the kind " + rule + ".");
          }
        });
  }

  private static List<Finding> of(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
