package org.plait.disclosure;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plait.disclosure.CellKey.Kind;

/**
 * Every number of people in some tables, each once, in the order of their keys, and which of them
 * are hidden. The order of the rows they came from leaves no trace.
 */
public final class Cells {

  /** The value of a cell that came in hidden. */
  static final long UNKNOWN = -1;

  private final List<CellKey> keys;
  private final Map<CellKey, Integer> places = new HashMap<>();
  private final long[] values;
  private final Limits[] limits;
  private final BitSet hidden = new BitSet();
  private final BitSet shownBefore = new BitSet();
  private final BitSet tooClose = new BitSet();

  private Cells(List<CellKey> keys, Map<CellKey, Found> found) {
    this.keys = keys;
    this.values = new long[keys.size()];
    this.limits = new Limits[keys.size()];
    for (int i = 0; i < keys.size(); i++) {
      Found cell = found.get(keys.get(i));
      places.put(keys.get(i), i);
      values[i] = cell.value();
      limits[i] = cell.limits();
    }
  }

  /** Collects cells; where rows give a cell different values, the smallest counts. */
  static final class Collector {
    private final Map<CellKey, Found> found = new HashMap<>();

    void add(CellKey key, long value, Limits limits) {
      found.merge(
          key,
          new Found(value, limits),
          (a, b) -> new Found(Math.min(a.value(), b.value()), a.limits()));
    }

    /** The value a cell has so far, where it has one that is not hidden. */
    OptionalLong value(CellKey key) {
      Found cell = found.get(key);
      return cell == null || cell.value() == UNKNOWN
          ? OptionalLong.empty()
          : OptionalLong.of(cell.value());
    }

    Limits limits(CellKey key) {
      return Objects.requireNonNull(found.get(key)).limits();
    }

    Set<CellKey> keys() {
      return Collections.unmodifiableSet(found.keySet());
    }

    Cells cells() {
      return new Cells(found.keySet().stream().sorted().toList(), found);
    }
  }

  private record Found(long value, Limits limits) {}

  int size() {
    return values.length;
  }

  List<CellKey> keys() {
    return Collections.unmodifiableList(keys);
  }

  CellKey key(int cell) {
    return keys.get(cell);
  }

  @Nullable Integer find(CellKey key) {
    return places.get(key);
  }

  long value(int cell) {
    return values[cell];
  }

  boolean known(int cell) {
    return values[cell] != UNKNOWN;
  }

  Limits limits(int cell) {
    return limits[cell];
  }

  boolean hidden(int cell) {
    return hidden.get(cell);
  }

  /** Whether a cell that the tables have is hidden. */
  boolean hidden(CellKey key) {
    Integer cell = places.get(key);
    return cell != null && hidden.get(cell);
  }

  /** Hides a cell; one that an earlier report shows is known whatever this one does. */
  void hide(int cell) {
    if (!shownBefore.get(cell)) {
      hidden.set(cell);
    }
  }

  /** Takes a cell as known to readers of an earlier report. */
  void knownBefore(int cell) {
    shownBefore.set(cell);
  }

  /** Takes a cell as too close to what an earlier report shows of it. */
  void differsTooLittle(int cell) {
    tooClose.set(cell);
  }

  /** Whether readers of an earlier report know the cell. */
  boolean shownBefore(int cell) {
    return shownBefore.get(cell);
  }

  /** Shows a cell that was hidden. */
  void show(int cell) {
    hidden.clear(cell);
  }

  /** Whether the counts that are shown are rounded. */
  boolean rounded() {
    return limits.length > 0 && limits[0].rounds();
  }

  /**
   * Whether a reader does not know a number to the last person: it is hidden, or it is shown
   * rounded. Rounded complements are not shown at all.
   */
  boolean uncertain(int cell) {
    return hidden.get(cell) || (rounded() && values[cell] != 0);
  }

  /** Whether a cell is what a reader sees, so that hiding it would take something away. */
  boolean published(int cell) {
    return !hidden.get(cell) && !(rounded() && keys.get(cell).kind() == Kind.COMPLEMENT);
  }

  /** Whether a sum is of counts and bases: complements say nothing that those do not say. */
  boolean counting(Equation sum) {
    return IntStream.of(sum.members()).noneMatch(c -> keys.get(c).kind() == Kind.COMPLEMENT);
  }

  /** How far a reader can think a number above or below its value, nobody being fewer than 0. */
  double room(int cell, boolean above) {
    if (!published(cell)) {
      return above ? Programme.ENDLESS : Math.max(0, values[cell]);
    }
    int step = limits[cell].step();
    long shown = Rounding.nearest(values[cell], step);
    long most = step / 2;
    return above ? shown + most - values[cell] : values[cell] - (shown - most);
  }

  /** Whether a cell must be hidden for its own sake. */
  boolean tooSmall(int cell) {
    if (tooClose.get(cell)) {
      return true;
    }
    long value = values[cell];
    return switch (keys.get(cell).kind()) {
      case BASE, MEAN_BASE, ASKED -> limits[cell].hidesBase(value);
      case COMPLEMENT -> !rounded() && limits[cell].hidesCount(value);
      case COUNT, MISSING, PEOPLE, LINKED, MOVED ->
          limits[cell].hidesCount(value) || limits[cell].hidesNobody(value);
      case GONE -> limits[cell].hidesCount(value);
      case OTHERS_GONE -> false;
    };
  }

  /** Whether a count must be hidden for the sake of the rest of its base. */
  boolean restTooSmall(int cell) {
    CellKey key = keys.get(cell);
    Integer rest = key.kind() == Kind.COUNT ? places.get(key.as(Kind.COMPLEMENT)) : null;
    return rest != null && tooSmall(rest);
  }

  /** Cells of one kind, in order. */
  public List<Integer> of(Kind kind) {
    return IntStream.range(0, keys.size()).filter(i -> keys.get(i).kind() == kind).boxed().toList();
  }
}
