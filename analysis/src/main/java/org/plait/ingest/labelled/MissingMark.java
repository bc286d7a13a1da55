package org.plait.ingest.labelled;

import java.util.Optional;

/**
 * How a cell says that the file itself calls its value missing: the value behind a NUL, which no
 * text of an export may hold, so that no answer can be taken for it.
 */
public final class MissingMark {

  private static final char MARK = '\0';

  private MissingMark() {}

  /**
   * Marks a value.
   *
   * @param code the value, such as {@code 98} or {@code .a}
   * @return the cell
   */
  public static String cell(String code) {
    return MARK + code;
  }

  /**
   * The value of a marked cell.
   *
   * @param cell any cell
   * @return the value; empty when the cell is not marked
   */
  public static Optional<String> code(String cell) {
    return marks(cell) ? Optional.of(cell.substring(1)) : Optional.empty();
  }

  /**
   * Whether a cell is marked.
   *
   * @param cell any cell
   * @return true when its value is missing by the file's own rule
   */
  public static boolean marks(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == MARK;
  }

  /**
   * A cell as people may see it, without the mark.
   *
   * @param cell any cell
   * @return the cell or its value
   */
  public static String shown(String cell) {
    return marks(cell) ? cell.substring(1) : cell;
  }
}
