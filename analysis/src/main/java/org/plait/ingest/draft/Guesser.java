package org.plait.ingest.draft;

import java.util.Locale;
import java.util.Set;
import org.plait.ingest.observed.ObservedColumn;

/** Says what a column seems to be, from its name, labels and values. */
final class Guesser {

  private static final int MOST_CATEGORIES = 12;
  private static final int MOST_CODES = 11;
  private static final int LONGEST_LABEL = 60;
  private static final int LONGEST_KEY = 40;
  private static final int FEWEST_ROWS_OF_KEYS = 5;
  private static final Set<String> TICKS = Set.of("1", "0", "y", "n", "yes", "no", "true", "false");

  private Guesser() {}

  static Guess of(ObservedColumn column) {
    if (column.identifying()) {
      return Guess.IDENTIFYING;
    }
    if (column.about()) {
      return Guess.ABOUT;
    }
    if (column.filled() == 0) {
      return column.labels().isEmpty() ? Guess.EMPTY : Guess.CHOICE;
    }
    if (!column.labels().isEmpty()) {
      return Guess.CHOICE;
    }
    if (column.dates().isPresent()) {
      return Guess.DATE;
    }
    if (key(column)) {
      return Guess.KEY;
    }
    return ofValues(column);
  }

  private static Guess ofValues(ObservedColumn column) {
    if (column.numeric()) {
      return codes(column) ? Guess.CHOICE : Guess.NUMBER;
    }
    boolean few =
        !column.values().isEmpty()
            && column.values().size() <= MOST_CATEGORIES
            && column.longest() <= LONGEST_LABEL
            && (column.values().size() <= 2 || column.filled() >= 2L * column.values().size())
            && column.values().values().stream().anyMatch(n -> n > 1);
    return few ? Guess.CHOICE : Guess.TEXT;
  }

  /** Few whole numbers of at most two digits, each often, look like the codes of categories. */
  private static boolean codes(ObservedColumn column) {
    return !column.values().isEmpty()
        && column.values().size() <= MOST_CODES
        && column.filled() >= 2L * column.values().size()
        && column.values().keySet().stream().allMatch(v -> v.matches("-?\\d{1,2}"));
  }

  /** Another value in every row, or many of them, under a name that speaks of a key. */
  private static boolean key(ObservedColumn column) {
    boolean many =
        column.distinct() || column.values().isEmpty() || column.values().size() > MOST_CATEGORIES;
    return many
        && column.filled() >= FEWEST_ROWS_OF_KEYS
        && column.longest() <= LONGEST_KEY
        && column.name().toLowerCase(Locale.ROOT).matches(".*(id|key|code|token|number|nr|no|urn)");
  }

  /** Whether a column of a group can be the tick of one option. */
  static boolean tick(ObservedColumn column) {
    if (column.filled() == 0) {
      return true;
    }
    Set<String> values = column.values().keySet();
    return values.size() == 1
            && column.longest() <= LONGEST_LABEL
            && (column.filled() > 1 || TICKS.contains(values.iterator().next()))
        || values.size() == 2
            && values.stream().allMatch(v -> TICKS.contains(v.toLowerCase(Locale.ROOT)));
  }
}
