package org.plait.coding.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.coding.Code;
import org.plait.coding.CodebookVersions;
import org.plait.ingest.Reconciliation.SetAside;
import org.plait.ingest.file.DelimitedTable;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;

/** The rows of one coding file that do not count, and what is said of them. */
final class CodingFindings {

  private static final int SHOWN = 12;

  private final String file;
  private final CodebookVersions versions;
  private final Map<CodingRule, List<Integer>> lines = new EnumMap<>(CodingRule.class);
  private final Map<String, List<Integer>> unknownCodes = new LinkedHashMap<>();

  CodingFindings(String file, CodebookVersions versions) {
    this.file = file;
    this.versions = versions;
  }

  /** Sets a row aside. */
  void setAside(CodingRule rule, DelimitedTable.Record row, String code) {
    lines.computeIfAbsent(rule, r -> new ArrayList<>()).add(row.line());
    if (rule == CodingRule.UNKNOWN_CODE) {
      unknownCodes.computeIfAbsent(code, c -> new ArrayList<>()).add(row.line());
    }
  }

  /** How many rows each rule set aside. */
  List<SetAside> counted() {
    return lines.entrySet().stream()
        .map(entry -> new SetAside(entry.getKey().word(), entry.getValue().size()))
        .toList();
  }

  /** Says why rows were set aside, rule by rule, and of which numbers were left out. */
  void report(List<Integer> wrongNumbers, Findings findings) {
    lines.forEach((rule, rows) -> report(rule, rows, findings));
    if (!wrongNumbers.isEmpty()) {
      String message =
          "sentiment must be from -1 to 1 and score from 0 to 1; "
              + rows(wrongNumbers.size())
              + " found with something else, which is left out.";
      findings.add(
          Finding.of(Severity.NOTE, "bad-number", at(wrongNumbers), "sentiment", message, "")
              .about(wrongNumbers.size()));
    }
  }

  private void report(CodingRule rule, List<Integer> rows, Findings findings) {
    if (rule == CodingRule.UNKNOWN_CODE) {
      unknownCodes.forEach((value, own) -> findings.add(unknownCode(value, own)));
      return;
    }
    int number = rows.size();
    String message =
        "must be " + rule.must() + ", found " + rows(number) + rule.found() + " " + aside(number);
    Severity severity = rule.suspicious() ? Severity.WARNING : Severity.NOTE;
    findings.add(
        Finding.of(severity, rule.word(), at(rows), rule.field(), message, rule.remedy())
            .about(number));
  }

  private Finding unknownCode(String value, List<Integer> rows) {
    CodingRule rule = CodingRule.UNKNOWN_CODE;
    String found = value.length() <= SHOWN ? "found \"" + value + "\" in " : "found another in ";
    String remedy =
        Spelling.nearest(value, names())
            .map(name -> "Did you mean `" + name + "`?")
            .orElse("Add it to the codebook, as a code or an alias, or correct the coding.");
    String message =
        "must be " + rule.must() + ", " + found + rows(rows.size()) + ". " + aside(rows.size());
    return Finding.of(Severity.WARNING, rule.word(), at(rows), rule.field(), message, remedy)
        .withValue(value)
        .about(rows.size());
  }

  private List<String> names() {
    List<Code> codes = versions.codebook().codes();
    List<String> names = new ArrayList<>();
    codes.forEach(code -> names.add(code.id()));
    codes.forEach(code -> names.add(code.label()));
    codes.forEach(code -> names.addAll(code.aliases()));
    return names;
  }

  private Place at(List<Integer> rows) {
    return new Place(file, rows.get(0), 0);
  }

  private static String aside(int rows) {
    return rows == 1 ? "It is set aside." : "They are set aside.";
  }

  /** A number of rows in words. */
  static String rows(int number) {
    return number == 1 ? "1 row" : number + " rows";
  }
}
