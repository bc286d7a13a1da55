package org.plait.disclosure.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.plait.disclosure.cell.CellKey.Kind;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.Equation;
import org.plait.disclosure.cell.RowCells;
import org.plait.disclosure.cell.Rule;
import org.plait.disclosure.sum.SumsOfPeople;

/**
 * Hides what is too small, and then as much beside it that no hidden number can be worked out.
 *
 * <p>In each sum with a visible total the hidden parts are none or at least two; else the next
 * smallest part is hidden, nobody at all last, or the total where there is no other. Wherever a
 * hidden cell follows from any combination of the sums, or nearly so, one more is hidden. What
 * turns out not to be needed for that is shown again in the end.
 *
 * <p><b>Reference</b>: Cox (1980) Suppression methodology and statistical disclosure control, JASA
 * 75:377-385.
 */
public final class Suppression {

  /** So many numbers, as of a small survey, take well under a second. */
  private static final int FEW_CELLS = 4_000;

  private final Cells cells;
  private final List<Equation> equations;
  private final RowCells rows;
  private final long[] weights;
  private final Comparator<Integer> order;
  private final List<List<Integer>> sumsOf = new ArrayList<>();
  private final List<List<Integer>> restOn = new ArrayList<>();
  private final boolean every;
  private final BitSet open = new BitSet();
  private final BitSet changed = new BitSet();
  private final BitSet closer = new BitSet();
  private final BitSet last = new BitSet();

  private Suppression(Cells cells, List<Equation> equations, RowCells rows, boolean fewFirst) {
    this.cells = cells;
    this.equations = equations;
    this.rows = rows;
    this.weights = SumsOfPeople.weights(cells);
    this.every = cells.size() <= FEW_CELLS;
    this.order = order(cells, weights, fewFirst);
    for (int cell = 0; cell < cells.size(); cell++) {
      sumsOf.add(new ArrayList<>(4));
      restOn.add(List.of());
    }
    for (int sum = 0; sum < equations.size(); sum++) {
      for (int cell : equations.get(sum).members()) {
        sumsOf.get(cell).add(sum);
      }
    }
    new Dependence(cells, rows).forEach((base, cell) -> dependent(base).add(cell));
  }

  /**
   * What readers miss least comes first: groups before everybody, counts before bases, few people
   * before many; nobody at all comes last. Of counts the category of fewest people comes first, or
   * last, so that in all groups the same categories are hidden, which protect each other.
   */
  private static Comparator<Integer> order(Cells cells, long[] weights, boolean fewFirst) {
    return Comparator.<Integer>comparingInt(c -> cells.value(c) == 0 ? 1 : 0)
        .thenComparingInt(c -> cells.key(c).total() ? 1 : 0)
        .thenComparingInt(c -> cells.key(c).kind() == Kind.BASE ? 1 : 0)
        .thenComparingLong(
            c -> cells.key(c).kind() != Kind.COUNT ? weights[c] : ofAll(cells, c, fewFirst))
        .thenComparingLong(c -> weights[c])
        .thenComparingInt(c -> c);
  }

  /** How many of everybody are in the category of a count. */
  private static long ofAll(Cells cells, int count, boolean fewFirst) {
    Integer all = cells.find(cells.key(count).everybody());
    long people = cells.value(all == null ? count : all);
    return fewFirst ? people : -people;
  }

  /**
   * Hides cells until the rule holds everywhere. In small surveys, of which most is hidden, two
   * orders are tried, and every hidden number is checked by linear programming.
   */
  public static void apply(Cells cells, List<Equation> equations, RowCells rows) {
    Cells other = cells.copy();
    new Suppression(cells, equations, rows, true).run();
    if (cells.size() <= FEW_CELLS) {
      new Suppression(other, equations, rows, false).run();
      new FewerHidden(cells, equations, rows).take(other);
    }
  }

  /**
   * Cells that an earlier report shows and that would have to be hidden: for their own sake, or
   * because a hidden number is known too closely with them and nothing else can be hidden.
   */
  public static List<Integer> exposed(Cells cells, List<Equation> equations) {
    List<Integer> found = shownTooMuch(cells, equations);
    if (found.isEmpty()) {
      return found;
    }
    // What the earlier report hid beside them may do, further away than sums were looked at.
    IntStream.range(0, cells.size())
        .filter(c -> cells.value(c) > 0)
        .forEach(c -> cells.hide(c, Rule.PREVIOUS));
    return shownTooMuch(cells, equations);
  }

  private static List<Integer> shownTooMuch(Cells cells, List<Equation> equations) {
    BitSet all = new BitSet();
    all.set(0, equations.size());
    IntStream small = IntStream.range(0, cells.size()).filter(cells::tooSmall);
    IntStream beside =
        new Leeway(cells, equations, false)
            .find(all).stream()
                .flatMap(List::stream)
                .flatMapToInt(IntStream::of)
                .mapToObj(equations::get)
                .flatMapToInt(
                    sum ->
                        IntStream.concat(
                            IntStream.of(sum.mayHide()),
                            sum.totalKept() ? IntStream.empty() : IntStream.of(sum.total())))
                .filter(cell -> cells.value(cell) > 0);
    return IntStream.concat(small, beside)
        .filter(cells::shownBefore)
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }

  private List<Integer> dependent(int base) {
    if (restOn.get(base).isEmpty()) {
      restOn.set(base, new ArrayList<>());
    }
    return restOn.get(base);
  }

  private void run() {
    for (int cell = 0; cell < cells.size(); cell++) {
      if (!cells.known(cell) || cells.tooSmall(cell)) {
        hide(cell, cells.differs(cell) ? Rule.PREVIOUS : Rule.PRIMARY);
      }
    }
    Leeway leeway = new Leeway(cells, equations, every);
    if (cells.rounded()) {
      // What a sum of rounded numbers leaves open protects most of what is hidden.
      while (hideAgainst(sums -> apart(leeway.find(sums)), last)) {}
      return;
    }
    settle();
    Determined determined = new Determined(cells, equations);
    Narrowed narrowed = new Narrowed(cells, equations);
    // The quick looks leave little for the thorough one.
    while (hideAgainst(determined::find, changed)
        || hideAgainst(narrowed::find, closer)
        || hideAgainst(sums -> apart(leeway.find(sums)), last)) {
      settle();
    }
    showAgain();
  }

  /** What is shown again is checked like what was never hidden; only the rule is not asked. */
  private void showAgain() {
    BitSet shown = Redundant.show(cells, equations, sumsOf, rows, mostMissed());
    List.of(changed, closer, last).forEach(since -> since.or(shown));
    Determined determined = new Determined(cells, equations);
    Narrowed narrowed = new Narrowed(cells, equations);
    Leeway leeway = new Leeway(cells, equations, every);
    while (hideAgainst(determined::find, changed)
        || hideAgainst(narrowed::find, closer)
        || hideAgainst(sums -> apart(leeway.find(sums)), last)) {}
  }

  /** Bases first, as what rests on them can be shown only with them; then the most people. */
  private Comparator<Integer> mostMissed() {
    return Comparator.<Integer>comparingInt(c -> isBase(cells.key(c).kind()) ? 0 : 1)
        .thenComparingLong(c -> -weights[c])
        .thenComparingInt(c -> c);
  }

  private static boolean isBase(Kind kind) {
    return kind == Kind.BASE || kind == Kind.MEAN_BASE || kind == Kind.ASKED;
  }

  /** Each way on its own: what connects them is often far away. */
  private static List<List<int[]>> apart(List<List<int[]>> leaks) {
    return leaks.stream().flatMap(List::stream).map(List::of).toList();
  }

  /**
   * Looks where something was hidden since the last look, and hides one cell more in each place
   * where something is given away.
   */
  private boolean hideAgainst(Function<BitSet, List<List<int[]>>> look, BitSet since) {
    BitSet places = (BitSet) since.clone();
    since.clear();
    return hideOneOfEach(look.apply(places), since);
  }

  private void hide(int cell, Rule rule) {
    if (cells.hidden(cell) || cells.shownBefore(cell)) {
      return;
    }
    cells.hide(cell, rule);
    sumsOf.get(cell).forEach(open::set);
    sumsOf.get(cell).forEach(changed::set);
    sumsOf.get(cell).forEach(closer::set);
    sumsOf.get(cell).forEach(last::set);
    restOn.get(cell).forEach(other -> hide(other, Rule.DERIVED));
  }

  private void settle() {
    for (int sum = open.nextSetBit(0); sum >= 0; sum = open.nextSetBit(0)) {
      open.clear(sum);
      // What is hidden is part of this sum, so it opens again until it is safe.
      next(equations.get(sum)).ifPresent(cell -> hide(cell, Rule.SECONDARY));
    }
  }

  /** The cell to hide next in a sum; empty when the sum is safe or can't be made safer. */
  private OptionalInt next(Equation sum) {
    int number = sum.hiddenParts(cells);
    if (sum.totalHidden(cells)) {
      return number > 0 ? OptionalInt.empty() : least(sum.mayHide(), false);
    }
    if (number == 0) {
      return OptionalInt.empty();
    }
    if (shownEmpty(sum) || number >= 2) {
      return OptionalInt.empty();
    }
    OptionalInt part = least(sum.mayHide(), true);
    long people = sum.hiddenPeople(cells) + sum.remainder();
    boolean othersUnseen = sum.remainder() > 0 && people > sum.minimum(cells) + number;
    if (part.isPresent() || sum.totalKept() || othersUnseen) {
      return part;
    }
    return OptionalInt.of(sum.total());
  }

  /**
   * For each connected set of cells of which some can be worked out, hides the smallest visible
   * cell of a combination of sums that gives one away; one with nobody only where there is no
   * other.
   */
  private boolean hideOneOfEach(List<List<int[]>> leaks, BitSet since) {
    boolean any = false;
    for (List<int[]> ways : leaks) {
      if (IntStream.of(ways.get(0)).anyMatch(since::get)) {
        // Something of these sums was just hidden, which may do.
        continue;
      }
      OptionalInt cell = firstOf(ways, false);
      if (cell.isEmpty()) {
        cell = firstOf(ways, true);
      }
      cell.ifPresent(found -> hide(found, Rule.AUDIT));
      any |= cell.isPresent();
    }
    return any;
  }

  private OptionalInt firstOf(List<int[]> ways, boolean emptyToo) {
    return ways.stream()
        .map(sums -> smallestOf(sums, emptyToo))
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }

  private OptionalInt smallestOf(int[] sums, boolean emptyToo) {
    return least(
        IntStream.of(sums).mapToObj(equations::get).flatMapToInt(this::mayHide).toArray(),
        emptyToo);
  }

  private IntStream mayHide(Equation sum) {
    IntStream parts = IntStream.of(sum.mayHide());
    return sum.totalKept() ? parts : IntStream.concat(IntStream.of(sum.total()), parts);
  }

  /** Whether a total that is shown to be nobody gives the cell away, so that it hides nothing. */
  private boolean plainlyEmpty(int cell) {
    return sumsOf.get(cell).stream()
        .map(equations::get)
        .anyMatch(sum -> sum.total() != cell && shownEmpty(sum));
  }

  private boolean shownEmpty(Equation sum) {
    return sum.total() != Equation.KNOWN
        && !cells.hidden(sum.total())
        && cells.value(sum.total()) == 0;
  }

  /** The first visible cell in that order; one with nobody only if it helps. */
  private OptionalInt least(int[] among, boolean emptyToo) {
    int best = -1;
    for (int cell : among) {
      boolean candidate = cells.value(cell) > 0 || (emptyToo && !plainlyEmpty(cell));
      candidate &= cells.published(cell) && !cells.shownBefore(cell);
      if (candidate && (best < 0 || order.compare(cell, best) < 0)) {
        best = cell;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }
}
