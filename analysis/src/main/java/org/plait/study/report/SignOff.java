package org.plait.study.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What people decided about each quotation: whether it may stand in the report, after reading it
 * for what could still point to somebody.
 *
 * @param file where it is written
 * @param entries the decisions, in file order
 */
public record SignOff(Path file, List<Entry> entries) {

  /** Copies the decisions. */
  public SignOff {
    entries = List.copyOf(entries);
  }

  /**
   * One decision.
   *
   * @param id the quotation's id, as {@code work/quotations.csv} gives it
   * @param approved whether it may be shown
   * @param read whether somebody read it for what could still point to a person
   * @param by the role of who decided, never a name
   * @param date when
   */
  public record Entry(String id, boolean approved, boolean read, String by, LocalDate date) {}

  /**
   * The quotations that may be shown.
   *
   * @return ids in file order
   */
  public Set<String> approved() {
    return entries.stream()
        .filter(entry -> entry.approved() && entry.read())
        .map(Entry::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
