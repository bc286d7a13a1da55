package org.plait.ingest.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.plait.study.finding.Spelling;

/**
 * The columns of an export, by name.
 *
 * @param names the names, in file order; without header rows {@code 1}, {@code 2} and so on
 * @param phantom whether one more column without a name stands last, as after a trailing comma
 */
public record Header(List<String> names, boolean phantom) {

  /** Copies the names. */
  public Header {
    names = List.copyOf(names);
  }

  /** The header of a first row; names are tidied, and what is wrong with them is found. */
  public static Header of(List<String> cells, FileFindings findings) {
    List<String> names = new ArrayList<>(cells.stream().map(AnswerText::tidy).toList());
    boolean phantom = names.size() > 1 && names.get(names.size() - 1).isEmpty();
    if (phantom) {
      names.remove(names.size() - 1);
    }
    Map<String, List<String>> positions = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      positions.computeIfAbsent(names.get(i), n -> new ArrayList<>()).add(Integer.toString(i + 1));
    }
    positions.forEach((name, where) -> check(name, where, findings));
    return new Header(names, phantom);
  }

  private static void check(String name, List<String> where, FileFindings findings) {
    if (name.isEmpty()) {
      findings.error(
          "blank-header",
          1,
          "",
          "every column must have a name, found none at " + positions(where) + ".",
          "Name the column in the export.");
    } else if (where.size() > 1) {
      findings.error(
          "duplicate-header",
          1,
          name,
          "name must stand once in the header, found it at " + positions(where) + ".",
          "Rename all but one of them in the export.");
    }
  }

  private static String positions(List<String> where) {
    return (where.size() == 1 ? "position " : "positions ") + Spelling.list(where);
  }

  /** How many fields a row must have. */
  public int width() {
    return names.size() + (phantom ? 1 : 0);
  }

  /**
   * Where a column stands.
   *
   * @param name its name
   * @return the position, counted from 0; empty when there is no such column
   */
  public OptionalInt position(String name) {
    int at = names.indexOf(name);
    return at < 0 ? OptionalInt.empty() : OptionalInt.of(at);
  }

  /** Where a column stands, whatever the case of its letters, when just one fits. */
  public OptionalInt positionAnyCase(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    List<String> fitting =
        names.stream().filter(n -> n.toLowerCase(Locale.ROOT).equals(lower)).toList();
    return fitting.size() == 1 ? position(fitting.get(0)) : OptionalInt.empty();
  }
}
