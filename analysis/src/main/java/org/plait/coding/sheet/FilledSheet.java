package org.plait.coding.sheet;

import java.util.List;

/**
 * What came back from a coder.
 *
 * @param file the file's name
 * @param coder who filled it in
 * @param rows how many comments it holds
 * @param decisions what was decided, in the order of the file
 */
public record FilledSheet(String file, String coder, int rows, List<Decision> decisions) {

  /** Copies the decisions. */
  public FilledSheet {
    decisions = List.copyOf(decisions);
  }
}
