package org.plait.disclosure.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.CountReader;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.cell.Strictness;

/**
 * Shows which share answered of those in two groups at once only where the tables of answers show
 * how many they are, their number in the frame is a base that may be told, and none or enough of
 * them did not answer. Else the number in the frame is hidden too, and in each row and column of
 * the table that of at least one other cell, so that none follows from the margins.
 */
public final class CoverageControl {

  private final Strictness strictness;
  private final Map<Place, Long> answered = new HashMap<>();

  /** A cell of a table: who chose a category of the one question, in a group by the other. */
  private record Place(
      String wave, String question, String category, String groupBy, String group) {

    static Place of(EstimateRow rate) {
      RowKey key = rate.key();
      return new Place(rate.wave(), key.question(), key.item(), key.groupBy(), key.group());
    }

    /** The cells of the same group. */
    Place column() {
      return new Place(wave, question, "", groupBy, group);
    }

    /** The cells of the same category. */
    Place row() {
      return new Place(wave, question, category, groupBy, "");
    }
  }

  /**
   * The control of one survey.
   *
   * @param strictness which limits hold
   * @param estimates its tables of answers, after disclosure control
   */
  public CoverageControl(Strictness strictness, List<EstimateRow> estimates) {
    this.strictness = strictness;
    for (EstimateRow row : estimates) {
      RowKey key = row.key();
      boolean share =
          key.measure().equals(Measure.PROPORTION.word())
              && key.item().isEmpty()
              && !key.total()
              && !row.finitePopulation()
              && !row.weighted();
      if (share && row.outcome().estimate().isPresent() && row.base().n().isPresent()) {
        answered.put(
            new Place(row.wave(), key.question(), key.category(), key.groupBy(), key.group()),
            row.base().n().getAsLong());
      }
    }
  }

  /**
   * The same rows with what may not be shown hidden.
   *
   * @param response rows of who answered
   * @return as many in the same order
   */
  public List<EstimateRow> apply(List<EstimateRow> response) {
    Map<Place, EstimateRow> rates = new HashMap<>();
    List<Place> places = new ArrayList<>();
    for (EstimateRow row : response) {
      if (crossed(row) && row.key().category().equals(CountReader.RATE)) {
        places.add(Place.of(row));
        rates.put(Place.of(row), row);
      }
    }
    Set<Place> hidden = new HashSet<>();
    places.stream().filter(place -> !shown(place, rates.get(place))).forEach(hidden::add);
    Map<Place, List<Place>> lines = lines(places);
    Comparator<Place> fewest =
        Comparator.comparingLong(
            place -> rates.get(place).base().denominator().orElse(Long.MAX_VALUE));
    while (hideBeside(lines, hidden, fewest)) {}
    return response.stream()
        .map(
            row ->
                crossed(row) && hidden.contains(Place.of(row))
                    ? RowMask.hide(row, false, strictness.of(row.key()))
                    : row)
        .toList();
  }

  /** A row about two groups at once; others with a question have no group. */
  private static boolean crossed(EstimateRow row) {
    return !row.key().question().isEmpty() && !row.key().total();
  }

  private boolean shown(Place place, EstimateRow rate) {
    Limits limits = strictness.of(rate.key());
    long people = rate.base().denominator().orElse(0);
    Optional<Long> told = Optional.ofNullable(answered.get(place));
    return told.isPresent()
        && rate.base().n().stream().allMatch(n -> n == told.get())
        && !limits.hidesBase(people)
        && !limits.hidesCount(people - told.get());
  }

  private static Map<Place, List<Place>> lines(List<Place> places) {
    Map<Place, List<Place>> lines = new HashMap<>();
    for (Place place : places) {
      for (Function<Place, Place> of : List.<Function<Place, Place>>of(Place::row, Place::column)) {
        lines.computeIfAbsent(of.apply(place), line -> new ArrayList<>()).add(place);
      }
    }
    return lines;
  }

  /** Where a line hides a single cell, hides the next; whether there was one to hide. */
  private static boolean hideBeside(
      Map<Place, List<Place>> lines, Set<Place> hidden, Comparator<Place> fewest) {
    Set<Place> next = new HashSet<>();
    for (List<Place> line : lines.values()) {
      if (line.stream().filter(hidden::contains).count() == 1) {
        line.stream().filter(place -> !hidden.contains(place)).min(fewest).ifPresent(next::add);
      }
    }
    return hidden.addAll(next);
  }
}
