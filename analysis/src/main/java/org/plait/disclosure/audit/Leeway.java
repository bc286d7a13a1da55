package org.plait.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.plait.disclosure.cell.CellKey.Kind;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.Equation;

/**
 * Finds hidden cells that are known too closely: from what is true it moves all numbers that a
 * reader does not know as far as the sums allow, nobody being fewer than 0 and rounded numbers
 * staying where they round alike. A hidden cell is safe where it can be anything in a range at
 * least {@code minimum} wide, or from 0 up to the largest number that would be hidden.
 *
 * <p>Cells that hold the same are one number. A number is moved together with its nearest
 * neighbours; one that is not safe beside them counts as known too closely, which may hide more
 * than needed.
 *
 * <p><b>Formula</b>: least and greatest value by linear programming over the numbers that sums
 * connect; a whole number of people is not asked for, which in tables of two dimensions changes
 * nothing.
 *
 * <p><b>Reference</b>: Fischetti, Salazar (2001) Solving the cell suppression problem on tabular
 * data with linear constraints, Management Science 47:1008-1027, doi:10.1287/mnsc.47.7.1008.10265.
 */
final class Leeway {

  /** How many numbers are moved together: most cells are safe beside few others. */
  private static final int[] SIZES = {24, 100};

  private static final int[] FAR = {24, 100, 400};

  private final Cells cells;
  private final List<Equation> equations;
  private final Connected connected;
  private final List<List<Integer>> sumsOf = new ArrayList<>();
  private final Alike alike;
  private final Neighbours neighbours;
  private final boolean every;
  private final BitSet safe = new BitSet();
  private final Map<Integer, Close> close = new HashMap<>();

  /**
   * A cell that was not safe when last looked at, whether it can be nobody, and the sums that
   * decided that.
   */
  private record Close(double width, boolean nobody, BitSet sums) {}

  /**
   * The leeway of hidden cells.
   *
   * @param cells the cells
   * @param equations the sums among them
   * @param every whether all hidden cells are looked at, not only those that must be hidden for
   *     their own sake
   */
  Leeway(Cells cells, List<Equation> equations, boolean every) {
    this.cells = cells;
    this.equations = equations;
    this.every = every || cells.rounded();
    this.alike = new Alike(cells.size(), equations);
    List<Integer> counting =
        IntStream.range(0, equations.size())
            .filter(sum -> cells.counting(equations.get(sum)))
            .boxed()
            .toList();
    this.connected = new Connected(cells, equations, counting, cells::uncertain);
    this.neighbours = new Neighbours(alike, sumsOf, sum -> connected.unknown(equations.get(sum)));
    for (int cell = 0; cell < cells.size(); cell++) {
      sumsOf.add(new ArrayList<>(4));
    }
    for (int sum : counting) {
      for (int cell : equations.get(sum).members()) {
        sumsOf.get(cell).add(sum);
      }
    }
  }

  /**
   * For each connected set of hidden cells those known too closely, closest first: the sums they
   * stand in. What was safe stays safe where more is hidden.
   *
   * @param changed the sums in which a cell was hidden since the last time
   */
  List<List<int[]>> find(BitSet changed) {
    return connected.changed(changed).stream()
        .map(sums -> ways(sums, changed))
        .filter(ways -> !ways.isEmpty())
        .toList();
  }

  private List<int[]> ways(List<Integer> sums, BitSet changed) {
    Map<Integer, Double> widths = new TreeMap<>();
    for (int sum : sums) {
      for (int cell : connected.unknown(equations.get(sum))) {
        if (mayLeak(cell) && !widths.containsKey(cell)) {
          Close known = close.get(cell);
          if (known == null || known.sums().intersects(changed)) {
            look(cell);
          }
          if (!safe.get(cell) && (more(cell) || !close.get(cell).nobody())) {
            widths.put(cell, close.get(cell).width());
          }
        }
      }
    }
    return widths.keySet().stream()
        .sorted(Comparator.<Integer>comparingDouble(widths::get).thenComparingInt(c -> c))
        .map(this::beside)
        .toList();
  }

  /** The sums a cell stands in; where nothing in them can be hidden, those of what moves there. */
  private int[] beside(int cell) {
    IntStream near = sumsOf.get(cell).stream().mapToInt(Integer::intValue);
    return more(cell)
        ? near.toArray()
        : near.flatMap(sum -> IntStream.of(connected.unknown(equations.get(sum))))
            .flatMap(other -> sumsOf.get(other).stream().mapToInt(Integer::intValue))
            .distinct()
            .sorted()
            .toArray();
  }

  /**
   * Whether what moves with a cell may be hidden where nothing beside it can: rounded numbers leave
   * most of what is hidden open. How many left a question out is not protected.
   */
  private boolean mayReachFar(int cell) {
    return cells.rounded() && cells.key(cell).kind() != Kind.MISSING;
  }

  /** Whether anything in the sums of a cell can still be hidden. */
  private boolean more(int cell) {
    return sumsOf.get(cell).stream().anyMatch(sum -> equations.get(sum).mayHideMore(cells));
  }

  /**
   * Whether a hidden number is not known to be safe, and there is something left to hide. Where
   * only those are looked at that must be hidden for their own sake, what is hidden beside them is
   * mostly as wide.
   */
  private boolean mayLeak(int cell) {
    return cells.hidden(cell)
        && cells.known(cell)
        && cells.value(cell) > 0
        && (every || cells.tooSmall(cell) || cells.restTooSmall(cell))
        && !safe.get(cell)
        && (more(cell) || mayReachFar(cell));
  }

  /** Looks at a cell beside few others, and where that does not show it to be safe, beside more. */
  private void look(int cell) {
    int before = 0;
    for (int size : cells.rounded() && !more(cell) ? FAR : SIZES) {
      List<Integer> around = neighbours.around(cell, size);
      if (safe.get(cell) || around.size() == before) {
        return;
      }
      BitSet sums = neighbours.sums(around);
      Moves moves =
          new Moves(cells, alike, around, sums.stream().mapToObj(equations::get).toList());
      moves.all();
      around.stream()
          .flatMap(number -> alike.members(number).stream())
          .filter(moves::seenSafe)
          .forEach(safe::set);
      safe.set(cell, moves.safe(cell));
      close.put(cell, new Close(moves.width(cell), moves.nobody(cell), sums));
      before = around.size();
    }
  }
}
