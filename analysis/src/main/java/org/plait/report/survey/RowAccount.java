package org.plait.report.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.plait.ingest.Reconciliation;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.words.Shown;
import org.plait.study.wording.Wording;

/**
 * Where every row of some files went, in readers' words: read, set aside by each rule, kept.
 *
 * @param wording the sentences of the report
 * @param words what is said of rows set aside, by rule; a rule that is not among them is said as it
 *     is named
 */
public record RowAccount(Wording wording, Map<String, String> words) {
  /** Copies the words. */
  public RowAccount {
    words = Map.copyOf(words);
  }

  /** What is said of rows that a rule sets aside. */
  public String said(String rule) {
    String known = words.get(rule);
    return known == null ? wording.say("survey.rows-aside", "rule", rule.replace('-', ' ')) : known;
  }

  /** The rows of a table with a column a file; rules that set nothing aside are left out. */
  public List<Table.Row> rows(List<Reconciliation> files) {
    Set<String> rules = new LinkedHashSet<>();
    files.forEach(
        file ->
            file.setAside().stream()
                .filter(aside -> aside.rows() > 0)
                .forEach(aside -> rules.add(aside.rule())));
    List<Table.Row> rows = new ArrayList<>();
    rows.add(row(wording.say("survey.rows-read"), files, Reconciliation::read));
    rules.forEach(rule -> rows.add(row(said(rule), files, file -> aside(file, rule))));
    rows.add(row(wording.say("survey.rows-kept"), files, Reconciliation::kept));
    return rows;
  }

  private static long aside(Reconciliation file, String rule) {
    return file.setAside().stream()
        .filter(aside -> aside.rule().equals(rule))
        .mapToLong(Reconciliation.SetAside::rows)
        .sum();
  }

  private static Table.Row row(
      String label, List<Reconciliation> files, ToLongFunction<Reconciliation> rows) {
    return new Table.Row(
        label,
        files.stream().map(file -> Cell.number(Shown.count(rows.applyAsLong(file)))).toList());
  }
}
