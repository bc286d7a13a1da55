package org.plait.disclosure.cell;

import java.util.Arrays;
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
import org.plait.disclosure.cell.CellKey.Kind;

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
  private final Rule[] rules;
  private final BitSet hidden = new BitSet();
  private final BitSet shownBefore = new BitSet();
  private final BitSet tooClose = new BitSet();

  private Cells(List<CellKey> keys, Map<CellKey, Found> found) {
    this.keys = keys;
    this.values = new long[keys.size()];
    this.limits = new Limits[keys.size()];
    this.rules = new Rule[keys.size()];
    Arrays.fill(rules, Rule.PRIMARY);
    for (int i = 0; i < keys.size(); i++) {
      Found cell = found.get(keys.get(i));
      places.put(keys.get(i), i);
      values[i] = cell.value();
      limits[i] = cell.limits();
    }
  }

  private Cells(Cells other) {
    this.keys = other.keys;
    this.values = other.values;
    this.limits = other.limits;
    this.places.putAll(other.places);
    this.rules = other.rules.clone();
    this.hidden.or(other.hidden);
    this.shownBefore.or(other.shownBefore);
    this.tooClose.or(other.tooClose);
  }

  /** The same numbers, of which others can be hidden. */
  public Cells copy() {
    return new Cells(this);
  }

  /** Takes over whether a cell is hidden, and why, from the same numbers. */
  public void take(int cell, Cells other) {
    hidden.set(cell, other.hidden.get(cell));
    rules[cell] = other.rules[cell];
  }

  /** Collects cells; where rows give a cell different values, the smallest counts. */
  public static final class Collector {
    private final Map<CellKey, Found> found = new HashMap<>();

    /** Adds a value of a cell; {@link #UNKNOWN} where it came in hidden. */
    public void add(CellKey key, long value, Limits limits) {
      found.merge(
          key,
          new Found(value, limits),
          (a, b) -> new Found(Math.min(a.value(), b.value()), a.limits()));
    }

    /** The value a cell has so far, where it has one that is not hidden. */
    public OptionalLong value(CellKey key) {
      Found cell = found.get(key);
      return cell == null || cell.value() == UNKNOWN
          ? OptionalLong.empty()
          : OptionalLong.of(cell.value());
    }

    /** The limits of a cell that was added. */
    public Limits limits(CellKey key) {
      return Objects.requireNonNull(found.get(key)).limits();
    }

    /** The cells so far. */
    public Set<CellKey> keys() {
      return Collections.unmodifiableSet(found.keySet());
    }

    /** All that was added. */
    public Cells cells() {
      return new Cells(found.keySet().stream().sorted().toList(), found);
    }
  }

  private record Found(long value, Limits limits) {}

  /** How many cells there are. */
  public int size() {
    return values.length;
  }

  /** The cells, in the order of their keys. */
  public List<CellKey> keys() {
    return Collections.unmodifiableList(keys);
  }

  /** What a cell counts. */
  public CellKey key(int cell) {
    return keys.get(cell);
  }

  /** The place of a cell; null where the tables do not have it. */
  public @Nullable Integer find(CellKey key) {
    return places.get(key);
  }

  /** The number of people; {@link #UNKNOWN} where it came in hidden. */
  public long value(int cell) {
    return values[cell];
  }

  /** Whether the number did not come in hidden. */
  public boolean known(int cell) {
    return values[cell] != UNKNOWN;
  }

  /** The limits that hold for a cell. */
  public Limits limits(int cell) {
    return limits[cell];
  }

  /** Whether a cell is hidden. */
  public boolean hidden(int cell) {
    return hidden.get(cell);
  }

  /** Whether a cell that the tables have is hidden. */
  public boolean hidden(CellKey key) {
    Integer cell = places.get(key);
    return cell != null && hidden.get(cell);
  }

  /** Hides a cell; one that an earlier report shows is known whatever this one does. */
  public void hide(int cell, Rule rule) {
    if (!shownBefore.get(cell)) {
      hidden.set(cell);
      rules[cell] = rule;
    }
  }

  /** Hides a cell that was shown for a try. */
  public void hideAgain(int cell) {
    hide(cell, rules[cell]);
  }

  /** Why a hidden cell is hidden. */
  public Rule rule(int cell) {
    return rules[cell];
  }

  /** Whether a cell is hidden for what it would tell beside an earlier report. */
  public boolean differs(int cell) {
    Kind kind = keys.get(cell).kind();
    return tooClose.get(cell) || kind == Kind.GONE || kind == Kind.OTHERS_GONE;
  }

  /** Takes a cell as known to readers of an earlier report. */
  public void knownBefore(int cell) {
    shownBefore.set(cell);
  }

  /**
   * Marks a cell that must be hidden whatever its number is, such as one too close to what an
   * earlier report shows of it.
   */
  public void mustHide(int cell) {
    tooClose.set(cell);
  }

  /** Whether readers of an earlier report know the cell. */
  public boolean shownBefore(int cell) {
    return shownBefore.get(cell);
  }

  /** Shows a cell that was hidden. */
  public void show(int cell) {
    hidden.clear(cell);
  }

  /** Whether the counts that are shown are rounded. */
  public boolean rounded() {
    return limits.length > 0 && limits[0].rounds();
  }

  /**
   * Whether a reader does not know a number to the last person: it is hidden, or it is shown
   * rounded. Rounded complements are not shown at all.
   */
  public boolean uncertain(int cell) {
    return hidden.get(cell) || (rounded() && values[cell] != 0);
  }

  /** Whether a cell is what a reader sees, so that hiding it would take something away. */
  public boolean published(int cell) {
    return !hidden.get(cell) && !(rounded() && keys.get(cell).kind() == Kind.COMPLEMENT);
  }

  /** Whether a sum is of counts and bases: complements say nothing that those do not say. */
  public boolean counting(Equation sum) {
    for (int cell : sum.members()) {
      if (keys.get(cell).kind() == Kind.COMPLEMENT) {
        return false;
      }
    }
    return true;
  }

  /** Whether a cell must be hidden for its own sake. */
  public boolean tooSmall(int cell) {
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
  public boolean restTooSmall(int cell) {
    CellKey key = keys.get(cell);
    Integer rest = key.kind() == Kind.COUNT ? places.get(key.as(Kind.COMPLEMENT)) : null;
    return rest != null && tooSmall(rest);
  }

  /** Cells of one kind, in order. */
  public List<Integer> of(Kind kind) {
    return IntStream.range(0, keys.size()).filter(i -> keys.get(i).kind() == kind).boxed().toList();
  }
}
