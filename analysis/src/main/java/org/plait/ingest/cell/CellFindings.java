package org.plait.ingest.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Wording;
import org.plait.instrument.Question;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;

/**
 * Turns the problems of cells into findings: one warning a column and kind of problem, or one error
 * when the column as a whole disagrees with the instrument; and a private finding a row.
 */
public final class CellFindings {

  private static final int ENOUGH_TO_JUDGE = 5;

  private final WaveContext context;
  private final Map<String, Map<CellProblem, List<CellProblems.Entry>>> byColumn =
      new LinkedHashMap<>();

  /** The findings of a wave's entries. */
  public CellFindings(WaveContext context, List<CellProblems.Entry> entries) {
    this.context = context;
    for (CellProblems.Entry entry : entries) {
      byColumn
          .computeIfAbsent(
              entry.question().id() + "\n" + entry.column(), k -> new LinkedHashMap<>())
          .computeIfAbsent(entry.problem(), p -> new ArrayList<>())
          .add(entry);
    }
  }

  /**
   * Adds the findings.
   *
   * @param lines the line of each row
   * @param filled how many rows of a question hold anything
   * @param privately takes a finding for each row
   */
  public void report(List<Integer> lines, Filled filled, List<Finding> privately) {
    for (Map<CellProblem, List<CellProblems.Entry>> problems : byColumn.values()) {
      List<CellProblems.Entry> undeclared =
          problems.entrySet().stream()
              .filter(e -> e.getKey().undeclared())
              .flatMap(e -> e.getValue().stream())
              .toList();
      long full = undeclared.isEmpty() ? 0 : filled.rows(undeclared.get(0));
      if (full >= ENOUGH_TO_JUDGE && undeclared.size() * 2L > full) {
        disagreement(undeclared, full, lines);
      } else {
        problems.values().forEach(entries -> warning(entries, lines, privately));
      }
    }
  }

  /** Counts the rows in which the column of a problem holds anything. */
  @FunctionalInterface
  public interface Filled {
    /** The number of rows. */
    long rows(CellProblems.Entry entry);
  }

  private void disagreement(List<CellProblems.Entry> entries, long full, List<Integer> lines) {
    CellProblems.Entry first = entries.get(0);
    String wave = context.wave().id();
    String values = values(entries);
    context
        .findings()
        .add(
            context
                .findings()
                .finding(
                    Severity.ERROR,
                    "column-disagrees",
                    lines.get(first.row()),
                    first.column(),
                    "`"
                        + first.question().id()
                        + "` "
                        + first.problem().must()
                        + "; not so in "
                        + entries.size()
                        + " of "
                        + full
                        + " filled rows"
                        + values
                        + ".",
                    "Bind the right column in wave "
                        + wave
                        + " of the instrument, or declare how it is exported"
                        + (hasCategories(first.question()) ? " under `values`." : "."))
                .about(entries.size()));
  }

  private void warning(
      List<CellProblems.Entry> entries, List<Integer> lines, List<Finding> privately) {
    CellProblems.Entry first = entries.get(0);
    CellProblem problem = first.problem();
    int rows = entries.size();
    String must = "`" + first.question().id() + "` " + problem.must();
    FileFindings findings = context.findings();
    findings.add(
        findings
            .finding(
                Severity.WARNING,
                problem.rule(),
                lines.get(first.row()),
                first.column(),
                must
                    + "; not so in "
                    + Wording.rows(rows)
                    + values(entries)
                    + (rows == 1 ? ", which counts" : ", which count")
                    + " as not valid.",
                problem.remedy())
            .about(rows));
    for (CellProblems.Entry entry : entries) {
      Finding finding =
          findings
              .finding(
                  Severity.WARNING,
                  problem.rule(),
                  lines.get(entry.row()),
                  entry.column(),
                  must + ".",
                  problem.remedy())
              .about(1);
      privately.add(entry.value().isEmpty() ? finding : finding.withValue(entry.value()));
    }
  }

  private static String values(List<CellProblems.Entry> entries) {
    Set<String> values = new LinkedHashSet<>();
    entries.stream().map(CellProblems.Entry::value).filter(v -> !v.isEmpty()).forEach(values::add);
    return values.isEmpty() ? "" : " (" + Wording.quoted(List.copyOf(values)) + ")";
  }

  private static boolean hasCategories(Question question) {
    return !question.codes().categories().isEmpty();
  }
}
