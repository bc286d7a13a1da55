package org.plait.disclosure.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plait.disclosure.cell.CellKey;
import org.plait.disclosure.cell.CellKey.Kind;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.CountReader;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.cell.Rounding;
import org.plait.disclosure.cell.RowCells;

/**
 * What readers of an earlier report of the study know. A number that is the same now stays known,
 * whatever is hidden. Where an answer counts fewer people now, the difference is a number of its
 * own: those whose answers were taken out, of whom none or at least {@code minimum} may be told.
 * Rounded numbers differ by rounding too, so that their differences tell no number of people.
 */
public final class EarlierCounts {

  /** Numbers of answers: only these tell what those who were taken out had answered. */
  private static final Set<Kind> ANSWERS = Set.of(Kind.COUNT, Kind.BASE, Kind.ASKED, Kind.LINKED);

  private final Cells.Collector earlier;
  private final Map<CellKey, CellKey> gone = new TreeMap<>();
  private final Map<CellKey, CellKey> others = new TreeMap<>();
  private final List<CellKey> same = new ArrayList<>();
  private final List<CellKey> more = new ArrayList<>();

  private EarlierCounts(Cells.Collector earlier) {
    this.earlier = earlier;
  }

  /**
   * What an earlier report shows; adds those who are gone to the cells of this one.
   *
   * @param earlier the cells it shows
   * @param now the cells of this one
   */
  public static EarlierCounts of(Cells.Collector earlier, Cells.Collector now) {
    EarlierCounts counts = new EarlierCounts(earlier);
    List.copyOf(now.keys()).forEach(key -> counts.compare(key, now));
    return counts;
  }

  /**
   * What an earlier report shows of themes. Where as many comments were read, another number of a
   * theme says that they were coded otherwise, and nothing of who is gone.
   *
   * @param earlier the cells it shows
   * @param now the cells of this one
   * @param rows which base a number has
   */
  public static EarlierCounts ofThemes(
      Cells.Collector earlier, Cells.Collector now, RowCells rows) {
    EarlierCounts counts = new EarlierCounts(earlier);
    for (CellKey key : List.copyOf(now.keys())) {
      CellKey base = rows.baseOf(key);
      boolean coded =
          key.kind() == Kind.COUNT
              && earlier.value(base).isPresent()
              && earlier.value(base).equals(now.value(base));
      if (!coded || earlier.value(key).equals(now.value(key))) {
        counts.compare(key, now);
      }
    }
    return counts;
  }

  private void compare(CellKey key, Cells.Collector now) {
    OptionalLong then = earlier.value(key);
    OptionalLong value = now.value(key);
    if (then.isEmpty() || value.isEmpty() || key.kind() == Kind.COMPLEMENT) {
      return;
    }
    Limits limits = now.limits(key);
    long difference = then.getAsLong() - value.getAsLong();
    if (limits.rounds()) {
      if (then.getAsLong() == Rounding.nearest(value.getAsLong(), limits.step())) {
        same.add(key);
      }
    } else if (difference == 0) {
      same.add(key);
    } else if (ANSWERS.contains(key.kind())) {
      differs(key, difference, limits, now);
    }
  }

  private void differs(CellKey key, long difference, Limits limits, Cells.Collector now) {
    if (difference > 0) {
      CellKey those = key.as(Kind.GONE).withCategory(key.kind() + " " + key.category());
      now.add(those, difference, limits);
      gone.put(key, those);
      others(key, difference, limits, now);
    } else if (limits.hidesCount(-difference)) {
      more.add(key);
    }
  }

  /** Nobody is gone from an answer who is not gone from the wave, which respondents tell. */
  private void others(CellKey key, long difference, Limits limits, Cells.Collector now) {
    CellKey respondents =
        new CellKey(Kind.PEOPLE, "", "", CountReader.RESPONDENTS, key.wave(), "", "");
    OptionalLong then = earlier.value(respondents);
    OptionalLong value = now.value(respondents);
    if (then.isPresent() && value.isPresent()) {
      long all = then.getAsLong() - value.getAsLong();
      CellKey rest = key.as(Kind.OTHERS_GONE).withCategory(key.kind() + " " + key.category());
      if (all >= difference) {
        now.add(rest, all - difference, limits);
        others.put(key, rest);
      }
    }
  }

  /** Tells the cells and the sums among them what readers know. */
  public void tell(Cells cells, Sums sums) {
    for (CellKey key : same) {
      Optional.ofNullable(cells.find(key)).ifPresent(cells::knownBefore);
    }
    for (CellKey key : more) {
      Optional.ofNullable(cells.find(key)).ifPresent(cells::mustHide);
    }
    others.forEach(
        (key, rest) ->
            sums.addKnown(sums.find(Stream.of(Objects.requireNonNull(gone.get(key)), rest))));
    gone.forEach((key, those) -> sums.addKnown(sums.find(Stream.of(key, those))));
  }
}
