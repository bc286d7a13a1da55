package org.plait.coding.term;

import java.util.List;
import org.plait.study.yaml.YamlFile;

/** A term in one cell of a table: its text, or its keys with values in braces. */
public final class TermCell {

  private static final String BRACE = "{";

  private TermCell() {}

  /**
   * Writes a term.
   *
   * @param term the term
   * @return the cell
   */
  public static String of(Term term) {
    return term.plain() && !term.text().startsWith(BRACE) ? term.text() : TermYaml.keys(term);
  }

  /**
   * Reads a term.
   *
   * @param cell the cell
   * @return the term that was written there; a cell of another kind is a term's text
   */
  public static Term read(String cell) {
    if (!cell.startsWith(BRACE)) {
      return Term.of(cell);
    }
    List<Term> terms =
        YamlFile.of("terms: [" + cell + "]", "")
            .keys()
            .map(keys -> new TermReader().read(keys.items("terms")))
            .orElse(List.of());
    return terms.size() == 1 ? terms.get(0) : Term.of(cell);
  }
}
