package org.plait.disclosure.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.change.row.EstimateRow;
import org.plait.disclosure.cell.CellKey;
import org.plait.disclosure.cell.CellKey.Kind;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.CountReader;

/**
 * The sums of response, attrition and missing answers. Respondents of a wave are known from the
 * reconciliation, which is exact, and so is whoever has a key.
 */
public final class SumsOfPeople {

  /** Those who answered both waves. */
  public static final String STAYERS = "stayers";

  /** Those who answered the earlier one only. */
  public static final String LEAVERS = "leavers";

  private static final String JOINERS = "joiners";

  /** Those who left and are not eligible any more. */
  public static final String GONE = "no_longer_eligible";

  private static final String NEW = "new";
  private static final String RETURNING = "returning";
  private static final String LEFT = "left";

  private final Cells cells;
  private final Sums sums;
  private final List<EstimateRow> attrition;

  /** Of these cells; what is found is added to the sums. */
  public SumsOfPeople(Cells cells, Sums sums, List<EstimateRow> attrition) {
    this.cells = cells;
    this.sums = sums;
    this.attrition = attrition;
  }

  /** Adds the sums. */
  public void add() {
    addMissing();
    addAttrition();
    addDispositions();
    addGroupSizes();
  }

  /** The dispositions but the last make up the people who were invited, whom the frame counts. */
  private void addDispositions() {
    Map<String, List<Integer>> byWave = new TreeMap<>();
    for (int cell : cells.of(Kind.PEOPLE)) {
      CellKey key = cells.key(cell);
      if (key.category().startsWith(CountReader.DISPOSITION)
          && !key.category().equals(CountReader.NOT_ELIGIBLE)) {
        byWave.computeIfAbsent(key.wave(), wave -> new ArrayList<>()).add(cell);
      }
    }
    byWave.values().forEach(sums::addKnown);
  }

  /**
   * Respondents are those with a valid answer and those without, by reason; the asked are all but
   * those not asked. The bases are kept: without them nothing of the question could be told.
   */
  private void addMissing() {
    Map<CellKey, List<Integer>> reasons = new TreeMap<>();
    for (int reason : cells.of(Kind.MISSING)) {
      reasons
          .computeIfAbsent(cells.key(reason).withCategory(""), k -> new ArrayList<>())
          .add(reason);
    }
    reasons.forEach(this::addMissing);
  }

  private void addMissing(CellKey item, List<Integer> reasons) {
    Integer asked = cells.find(item.as(Kind.ASKED));
    Integer notAsked = cells.find(item.withCategory(CountReader.NOT_ASKED));
    if (asked == null) {
      return;
    }
    if (notAsked != null) {
      sums.addKnown(List.of(notAsked, asked));
    }
    List<Integer> shares = reasons.stream().filter(r -> !r.equals(notAsked)).toList();
    // The answers to a text are counted against all who were asked.
    sums.addKept(asked, shares, sums.find(Stream.of(item.as(Kind.BASE))));
    sums.addKept(asked, shares, sums.find(Stream.of(item.as(Kind.COUNT))));
  }

  private void addAttrition() {
    Map<CellKey, List<Integer>> patterns = new TreeMap<>();
    Map<CellKey, List<String>> waves = new HashMap<>();
    for (EstimateRow row : attrition) {
      CellKey key = CellKey.of(Kind.PEOPLE, row.key(), row.wave());
      if (key.category().matches("[01]{2,}")) {
        CellKey all = key.withCategory("");
        waves.put(all, row.waves());
        patterns.computeIfAbsent(all, k -> new ArrayList<>()).addAll(sums.find(Stream.of(key)));
      } else if (key.category().equals(STAYERS)) {
        sums.addKnown(sums.find(Stream.of(key, key.withCategory(LEAVERS))));
        CellKey others = key.withCategory(CountReader.LEFT_ELIGIBLE);
        sums.addExact(
            cells.find(key.withCategory(LEAVERS)),
            sums.find(Stream.of(others, key.withCategory(GONE))));
        sums.addKnown(sums.find(Stream.of(key, key.withCategory(JOINERS))));
      } else if (key.category().equals(NEW)) {
        sums.addKnown(sums.find(Stream.of(key, key.withCategory(RETURNING))));
      }
    }
    patterns.forEach((all, cellsOfAll) -> addPatterns(all, waves.get(all), cellsOfAll));
  }

  /** The patterns make up the people of each wave, and who stayed, left or joined. */
  private void addPatterns(CellKey all, List<String> waves, List<Integer> patterns) {
    sums.addKnown(patterns);
    for (int i = 0; i < waves.size(); i++) {
      int wave = i;
      sums.addKnown(having(patterns, p -> p.charAt(wave) == '1'));
      addFlows(all.withWave(waves.get(wave)), wave, patterns);
      for (int j = i + 1; j < waves.size(); j++) {
        int from = i;
        int to = j;
        CellKey pair = all.withWave(EstimateRow.joined(List.of(waves.get(i), waves.get(j))));
        IntFunction<List<Integer>> of =
            kind ->
                having(patterns, p -> (p.charAt(from) - '0') * 2 + (p.charAt(to) - '0') == kind);
        sums.addExact(cells.find(pair.withCategory(STAYERS)), of.apply(3));
        sums.addExact(cells.find(pair.withCategory(LEAVERS)), of.apply(2));
        sums.addExact(cells.find(pair.withCategory(JOINERS)), of.apply(1));
        if (to == from + 1) {
          addSame(pair, all.withWave(waves.get(to)), from == 0);
        }
      }
    }
  }

  /** Who left since the wave before is told twice; so is who is new or came back in the second. */
  private void addSame(CellKey pair, CellKey wave, boolean first) {
    sums.same(cells.find(pair.withCategory(LEAVERS)), cells.find(wave.withCategory(LEFT)));
    if (first) {
      sums.same(cells.find(pair.withCategory(JOINERS)), cells.find(wave.withCategory(NEW)));
      Integer stayers = cells.find(pair.withCategory(STAYERS));
      sums.same(stayers, cells.find(wave.withCategory(RETURNING)));
      sums.same(stayers, cells.find(wave.withCategory(CountReader.CUMULATIVE)));
    }
  }

  /**
   * The patterns make up who is new in a wave, who came back, who left since the one before, and
   * who answered every wave so far.
   */
  private void addFlows(CellKey wave, int place, List<Integer> patterns) {
    String nobody = "0".repeat(place);
    sums.addExact(
        cells.find(wave.withCategory(NEW)), having(patterns, p -> p.startsWith(nobody + '1')));
    sums.addExact(
        cells.find(wave.withCategory(RETURNING)),
        having(patterns, p -> p.charAt(place) == '1' && !p.startsWith(nobody)));
    sums.addExact(
        cells.find(wave.withCategory(LEFT)),
        having(patterns, p -> place > 0 && p.startsWith("10", place - 1)));
    String every = "1".repeat(place + 1);
    sums.addExact(
        cells.find(wave.withCategory(CountReader.CUMULATIVE)),
        having(patterns, p -> p.startsWith(every)));
  }

  private List<Integer> having(List<Integer> patterns, Predicate<String> condition) {
    return patterns.stream().filter(p -> condition.test(cells.key(p).category())).toList();
  }

  /**
   * Respondents of a group of the frame are those who chose that category, and with those who did
   * not respond they are as many as the frame counts.
   */
  private void addGroupSizes() {
    for (int people : cells.of(Kind.PEOPLE)) {
      CellKey key = cells.key(people);
      if (!key.total() && key.category().equals(CountReader.RESPONDENTS)) {
        sums.same(people, cells.find(category(key)));
        CellKey others = key.withCategory(CountReader.NOT_RESPONDING);
        if (cells.find(others) != null) {
          sums.addKnown(sums.find(Stream.of(key, others)));
        }
      }
    }
  }

  /** The cell in which a group itself is counted. */
  static CellKey category(CellKey group) {
    return group
        .everybody()
        .as(Kind.COUNT)
        .withQuestion(group.groupBy())
        .withItem("")
        .withCategory(group.group());
  }

  /** How much room a cell has among the groups: bases by the size of the group everywhere. */
  public static long[] weights(Cells cells) {
    return IntStream.range(0, cells.size()).mapToLong(cell -> weight(cells, cell)).toArray();
  }

  private static long weight(Cells cells, int cell) {
    CellKey key = cells.key(cell);
    boolean base = key.kind() == Kind.BASE || key.kind() == Kind.MEAN_BASE;
    Integer size = base && !key.total() ? cells.find(category(key)) : null;
    return size == null ? cells.value(cell) : Math.max(cells.value(cell), cells.value(size));
  }
}
