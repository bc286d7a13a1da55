package org.plait.ingest.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.plait.ingest.cell.WaveContext;
import org.plait.ingest.file.FileFindings;
import org.plait.ingest.file.Wording;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;

/** Says what was wrong with rows and columns as a whole. */
public final class RowFindings {

  private static final String SEE = "See work/set-aside.csv and correct the export.";

  private final FileFindings findings;

  /** Reports to a file's findings. */
  public RowFindings(FileFindings findings) {
    this.findings = findings;
  }

  /** Columns that belong to no question and no rule. */
  public void undeclaredColumns(WaveContext context) {
    List<String> undeclared =
        context.header().names().stream()
            .filter(n -> !context.used().contains(n) && !context.export().gathered(n))
            .filter(n -> !context.platform().isAbout(n))
            .toList();
    if (!undeclared.isEmpty()) {
      String them = undeclared.size() == 1 ? "it" : "them";
      findings.note(
          "undeclared-column",
          "",
          "every column should belong to a question or a rule, found "
              + Wording.counted(undeclared.size(), "other")
              + ": "
              + Spelling.list(undeclared)
              + "; not read.",
          "Bind " + them + " in the instrument if the study needs " + them + ".");
    }
  }

  /** Rows that are damaged, have no key or a damaged one, and whether there are too many. */
  public void rows(WaveRows rows, double setAsideLimit) {
    if (rows.read() == 0) {
      findings.warning(
          "no-rows",
          0,
          "",
          "file must have rows below its header, found none.",
          "Export it again if people have answered.");
    }
    setAside(
        rows,
        RowRule.DAMAGED_ROW,
        "",
        "every row must have as many fields as the header and no quote inside a field");
    if (rows.keyed()) {
      setAside(rows, RowRule.NO_KEY, rows.keyName(), "every row must have a key");
      damagedIds(rows);
    }
    limit(rows, setAsideLimit);
  }

  private void setAside(WaveRows rows, RowRule rule, String field, String must) {
    long number = rows.counted(rule);
    if (number > 0) {
      String message = must + "; not so in " + Wording.rows(number) + ", set aside.";
      int line = rows.firstLine(rule);
      add(findings.finding(Severity.WARNING, rule.id(), line, field, message, SEE), number);
    }
  }

  private void damagedIds(WaveRows rows) {
    long number = rows.damagedIds();
    if (number > 0) {
      Finding finding =
          findings.finding(
              Severity.ERROR,
              "damaged-ids",
              rows.firstDamagedId(),
              rows.keyName(),
              "keys must be whole; a spreadsheet made powers of ten such as 1.23E+11 of them in "
                  + Wording.rows(number)
                  + ".",
              "Export the keys as text, and don't save the file from a spreadsheet.");
      add(finding, number);
    }
  }

  private void limit(WaveRows rows, double limit) {
    long damaged = rows.counted(RowRule.DAMAGED_ROW) + rows.counted(RowRule.NO_KEY);
    if (damaged > limit * rows.read()) {
      Finding finding =
          findings.finding(
              Severity.ERROR,
              "set-aside-limit",
              0,
              "",
              "at most "
                  + percent(limit)
                  + " % of the rows may be damaged or without a key, found "
                  + damaged
                  + " of "
                  + rows.read()
                  + ".",
              "Correct the export, or raise `rows.set-aside-limit` of the survey.");
      add(finding, damaged);
    }
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }

  /** Respondents who stand in a wave more than once; people who withdrew are left out. */
  public void duplicates(
      WaveRows rows, RepeatedRespondents repeated, Set<String> withdrawn, boolean byRule) {
    long respondents = repeated.respondents(withdrawn);
    long all = repeated.rows(withdrawn);
    long surplus = all - respondents;
    String found =
        "each respondent must stand once in a wave; "
            + Wording.counted(respondents, "respondent")
            + (respondents == 1 ? " stands in " : " stand in ")
            + Wording.rows(all);
    Finding finding =
        findings.finding(
            byRule ? Severity.NOTE : Severity.ERROR,
            "duplicate-respondent",
            rows.lines().get(repeated.firstRepeat(withdrawn)),
            rows.keyName(),
            byRule ? found + ", " + surplus + " of them set aside." : found + ".",
            byRule
                ? "See work/set-aside.csv."
                : "Declare `rows.duplicates` (first, last or most-complete), or correct the export.");
    add(finding, surplus);
  }

  private void add(Finding finding, long rows) {
    findings.add(finding.about(rows));
  }
}
