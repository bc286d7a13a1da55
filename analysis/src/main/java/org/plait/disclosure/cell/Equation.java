package org.plait.disclosure.cell;

import java.util.Arrays;
import java.util.Collection;

/** A sum that a reader can check: a total and the parts that make it up. */
public final class Equation {

  /** A total that is no cell of the tables and that everybody knows. */
  public static final int KNOWN = -1;

  private final int total;
  private final boolean totalKept;
  private final int[] parts;
  private final int own;
  private final long remainder;

  /**
   * A sum.
   *
   * @param total the total's cell, or {@link #KNOWN} where the total is known from elsewhere
   * @param totalKept whether this sum may not hide its total
   * @param parts the parts' cells that this sum may hide
   * @param kept parts that this sum may not hide
   * @param remainder what the total holds beside the parts
   */
  public Equation(
      int total,
      boolean totalKept,
      Collection<Integer> parts,
      Collection<Integer> kept,
      long remainder) {
    this.total = total;
    this.totalKept = totalKept;
    this.parts = new int[parts.size() + kept.size()];
    this.own = parts.size();
    this.remainder = remainder;
    int next = 0;
    for (int part : parts) {
      this.parts[next++] = part;
    }
    for (int part : kept) {
      this.parts[next++] = part;
    }
  }

  /** The total's cell, or {@link #KNOWN}. */
  public int total() {
    return total;
  }

  /** Whether this sum may not hide its total. */
  public boolean totalKept() {
    return totalKept;
  }

  /** What the total holds beside the parts. */
  public long remainder() {
    return remainder;
  }

  /** How many parts there are. */
  public int size() {
    return parts.length;
  }

  /** A part. */
  public int part(int i) {
    return parts[i];
  }

  /** All parts and, where it is a cell, the total. */
  public int[] members() {
    if (total == KNOWN) {
      return parts.clone();
    }
    int[] members = Arrays.copyOf(parts, parts.length + 1);
    members[parts.length] = total;
    return members;
  }

  /** The parts that this sum may hide. */
  public int[] mayHide() {
    return Arrays.copyOf(parts, own);
  }

  /** Whether it has a cell that is shown and may be hidden. */
  public boolean mayHideMore(Cells cells) {
    for (int i = 0; i < own; i++) {
      if (cells.published(parts[i])) {
        return true;
      }
    }
    return !totalKept && total != KNOWN && cells.published(total);
  }

  /** Whether the total is a hidden cell. */
  public boolean totalHidden(Cells cells) {
    return total != KNOWN && cells.hidden(total);
  }

  /** How many parts are hidden. */
  public int hiddenParts(Cells cells) {
    int hidden = 0;
    for (int part : parts) {
      hidden += cells.hidden(part) ? 1 : 0;
    }
    return hidden;
  }

  /** How many people the hidden parts hold. */
  public long hiddenPeople(Cells cells) {
    long people = 0;
    for (int part : parts) {
      people += cells.hidden(part) ? cells.value(part) : 0;
    }
    return people;
  }

  /** The minimum that holds for the strictest of its cells. */
  public int minimum(Cells cells) {
    int minimum = total == KNOWN ? 0 : cells.limits(total).minimum();
    for (int part : parts) {
      minimum = Math.max(minimum, cells.limits(part).minimum());
    }
    return minimum;
  }
}
