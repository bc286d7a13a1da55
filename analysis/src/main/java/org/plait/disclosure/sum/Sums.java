package org.plait.disclosure.sum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plait.disclosure.cell.CellKey;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.Equation;

/**
 * Collects the sums that hold among cells. A sum that the numbers contradict, or with a cell that
 * came in hidden, tells a reader nothing and is left out.
 */
public final class Sums {

  private final Cells cells;
  private final List<Equation> equations = new ArrayList<>();

  /** No sums yet. */
  public Sums(Cells cells) {
    this.cells = cells;
  }

  /** The sums, those of few parts first: what they need hidden often serves the others too. */
  public List<Equation> equations() {
    return equations.stream().sorted(Comparator.comparingInt(Equation::size)).toList();
  }

  /** The parts make up the total, but for those in no part. */
  void add(@Nullable Integer total, Collection<Integer> parts) {
    if (total != null && !parts.isEmpty()) {
      add(total, false, parts, List.of(), false);
    }
  }

  /** The parts make up exactly the total. */
  void addExact(@Nullable Integer total, Collection<Integer> parts) {
    if (total != null && !parts.isEmpty()) {
      add(total, false, parts, List.of(), true);
    }
  }

  /** The parts make up exactly the total, which the sum may not hide, nor some of the parts. */
  void addKept(int total, Collection<Integer> parts, Collection<Integer> kept) {
    if (!parts.isEmpty()) {
      add(total, true, parts, kept, true);
    }
  }

  /** The parts make up a number that everybody knows. */
  void addKnown(Collection<Integer> parts) {
    if (!parts.isEmpty()) {
      add(Equation.KNOWN, true, parts, List.of(), true);
    }
  }

  /** Two cells that count the same people. */
  void same(@Nullable Integer one, @Nullable Integer other) {
    if (one != null && other != null && !one.equals(other)) {
      addExact(one, List.of(other));
    }
  }

  /** The cells of some keys, as far as the tables have them. */
  List<Integer> find(Stream<CellKey> keys) {
    return keys.<@Nullable Integer>map(cells::find).filter(Objects::nonNull).distinct().toList();
  }

  private void add(
      int total,
      boolean totalKept,
      Collection<Integer> parts,
      Collection<Integer> kept,
      boolean exact) {
    long sum = 0;
    boolean known = total == Equation.KNOWN || cells.known(total);
    for (int part : parts) {
      known &= cells.known(part);
      sum += cells.value(part);
    }
    for (int part : kept) {
      known &= cells.known(part);
      sum += cells.value(part);
    }
    long remainder = total == Equation.KNOWN ? 0 : cells.value(total) - sum;
    if (known && (remainder == 0 || (remainder > 0 && !exact))) {
      equations.add(new Equation(total, totalKept, parts, kept, remainder));
    }
  }

  /** Cells that hold the same value, each the same as the next. */
  void sameWhereEqual(List<Integer> group) {
    IntStream.range(1, group.size())
        .filter(i -> cells.value(group.get(i)) == cells.value(group.get(i - 1)))
        .forEach(i -> same(group.get(i - 1), group.get(i)));
  }
}
