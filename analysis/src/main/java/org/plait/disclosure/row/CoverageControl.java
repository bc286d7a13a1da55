package org.plait.disclosure.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.disclosure.audit.Suppression;
import org.plait.disclosure.cell.CellKey;
import org.plait.disclosure.cell.CellKey.Kind;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.CountReader;
import org.plait.disclosure.cell.Equation;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.cell.RowCells;
import org.plait.disclosure.cell.Strictness;

/**
 * Shows which share answered of those in two groups at once only where the tables of answers show
 * how many they are, their number in the frame is a base that may be told, and none or enough of
 * them did not answer. Else the number in the frame is hidden too, and beside it as many others as
 * it takes that no number of those who did not answer follows from the margins or is nearly known:
 * they are checked like all others that are hidden. The numbers of those who answered are taken to
 * be known, and so is what both numbers add up to in each group.
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
    Set<Place> hidden = hidden(places, rates);
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

  /** What may not be shown, and what must be hidden beside it. */
  private Set<Place> hidden(List<Place> all, Map<Place, EstimateRow> rates) {
    Set<Place> hidden = new HashSet<>();
    all.stream()
        .filter(place -> !shown(place, Objects.requireNonNull(rates.get(place))))
        .forEach(hidden::add);
    List<Place> places = besideOthers(all);
    Cells.Collector read = new Cells.Collector();
    for (Place place : places) {
      EstimateRow rate = Objects.requireNonNull(rates.get(place));
      Limits limits = strictness.of(rate.key());
      // The size of a population is given to the last person, whatever else is rounded.
      read.add(key(place), notAnswered(rate), new Limits(limits.minimum(), limits.base()));
    }
    Cells cells = read.cells();
    places.stream().filter(hidden::contains).forEach(p -> cells.mustHide(cell(cells, p)));
    Suppression.apply(cells, sums(places, cells), RowCells.ofThemes());
    places.stream().filter(place -> cells.hidden(key(place))).forEach(hidden::add);
    return hidden;
  }

  /**
   * A cell alone in its line is the group itself: its number follows from the margins of the table,
   * and is judged with those of the groups.
   */
  private static List<Place> besideOthers(List<Place> places) {
    Map<Place, Long> inLine =
        places.stream()
            .flatMap(place -> Stream.of(place.row(), place.column()))
            .collect(Collectors.groupingBy(line -> line, Collectors.counting()));
    return places.stream()
        .filter(place -> inLine.getOrDefault(place.row(), 0L) > 1)
        .filter(place -> inLine.getOrDefault(place.column(), 0L) > 1)
        .toList();
  }

  private static List<Equation> sums(List<Place> places, Cells cells) {
    Map<Place, List<Integer>> lines = new LinkedHashMap<>();
    for (Place place : places) {
      for (Place line : List.of(place.row(), place.column())) {
        lines.computeIfAbsent(line, l -> new ArrayList<>()).add(cell(cells, place));
      }
    }
    return lines.values().stream()
        .map(line -> new Equation(Equation.KNOWN, true, line, List.of(), 0))
        .toList();
  }

  private static int cell(Cells cells, Place place) {
    return Objects.requireNonNull(cells.find(key(place)));
  }

  private static CellKey key(Place place) {
    return new CellKey(
        Kind.PEOPLE,
        place.question(),
        "",
        place.category(),
        place.wave(),
        place.groupBy(),
        place.group());
  }

  /** Nobody where more answered than the frame has. */
  private static long notAnswered(EstimateRow rate) {
    return Math.max(0, rate.base().denominator().orElse(0) - rate.base().n().orElse(0));
  }
}
