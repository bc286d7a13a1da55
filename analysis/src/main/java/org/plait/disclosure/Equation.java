package org.plait.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A sum that a reader can check: a total and the parts that make it up.
 *
 * @param total the total's cell, or {@link #KNOWN} where the total is known from elsewhere
 * @param totalKept whether this sum may not hide its total
 * @param parts the parts' cells that this sum may hide
 * @param kept parts that this sum may not hide
 * @param remainder what the total holds beside the parts
 */
record Equation(int total, boolean totalKept, int[] parts, int[] kept, long remainder) {

  /** A total that is no cell of the tables and that everybody knows. */
  static final int KNOWN = -1;

  /** All parts, whether this sum may hide them or not. */
  IntStream allParts() {
    return IntStream.concat(Arrays.stream(parts), Arrays.stream(kept));
  }

  /** All cells. */
  IntStream members() {
    return total == KNOWN ? allParts() : IntStream.concat(IntStream.of(total), allParts());
  }
}
