package org.plait.disclosure.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plait.disclosure.cell.CellKey;
import org.plait.disclosure.cell.CellKey.Kind;
import org.plait.disclosure.cell.Cells;
import org.plait.disclosure.cell.RowCells;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Instrument;
import org.plait.instrument.Net;
import org.plait.instrument.Question;

/** The sums within an item and wave: categories, nets, complements; and over the groups. */
public final class SumsOfAnswers {

  private final Cells cells;
  private final RowCells rows;
  private final Sums sums;
  private final Map<String, List<Integer>> counts = new TreeMap<>();

  /** Of these cells; what is found is added to the sums. */
  public SumsOfAnswers(Cells cells, RowCells rows, Sums sums) {
    this.cells = cells;
    this.rows = rows;
    this.sums = sums;
    for (int count : cells.of(Kind.COUNT)) {
      counts.computeIfAbsent(cells.key(count).question(), k -> new ArrayList<>()).add(count);
    }
  }

  /** Adds the sums within each question of an instrument. */
  public void add(Instrument instrument) {
    addComplements();
    addBases();
    for (Question question : instrument.all()) {
      switch (question.type()) {
        case SINGLE, ORDINAL, GRID, DATE -> addExclusive(question);
        case MULTIPLE -> addOptions(question);
        case RANKING -> addRanked(question);
        case NUMBER, TEXT, ALLOCATION -> {}
      }
    }
  }

  /** In each group what is true of everybody: the groups of a breakdown make up the whole. */
  public void addGroups() {
    Map<CellKey, List<Integer>> groups = new TreeMap<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      CellKey key = cells.key(cell);
      if (!key.total()) {
        groups.computeIfAbsent(key.anyGroup(), k -> new ArrayList<>()).add(cell);
      }
    }
    groups.forEach((key, parts) -> sums.add(cells.find(key.everybody()), parts));
  }

  /** A count and the rest of its base. */
  public void addComplements() {
    for (int count : cells.of(Kind.COUNT)) {
      CellKey key = cells.key(count);
      Integer complement = cells.find(key.as(Kind.COMPLEMENT));
      Integer base = cells.find(rows.baseOf(key));
      if (complement != null && base != null) {
        sums.addExact(base, List.of(count, complement));
      }
    }
  }

  /** The options of a question, or the themes, share their base. */
  public void addBases() {
    Map<CellKey, List<Integer>> bases = new TreeMap<>();
    for (int base : cells.of(Kind.BASE)) {
      CellKey key = cells.key(base);
      if (!rows.exclusive(key.question())) {
        bases.computeIfAbsent(key.withItem("").withCategory(""), k -> new ArrayList<>()).add(base);
      }
    }
    bases.values().forEach(sums::sameWhereEqual);
  }

  private void addExclusive(Question question) {
    Set<String> nets = new TreeSet<>(question.codes().nets().stream().map(Net::id).toList());
    Map<CellKey, List<Integer>> blocks = new TreeMap<>();
    for (int count : counts(question)) {
      if (!nets.contains(cells.key(count).category())) {
        CellKey block = rows.baseOf(cells.key(count));
        blocks.computeIfAbsent(block, k -> new ArrayList<>()).add(count);
      }
    }
    blocks.forEach(
        (base, categories) -> {
          sums.add(cells.find(base), categories);
          question.codes().nets().forEach(net -> addNet(base, net, categories));
        });
  }

  /** A net and what is outside it. */
  private void addNet(CellKey base, Net net, List<Integer> categories) {
    CellKey key = base.as(Kind.COUNT).withCategory(net.id());
    List<Integer> inside = new ArrayList<>();
    List<Integer> outside = new ArrayList<>();
    for (int category : categories) {
      boolean member = net.codes().contains(cells.key(category).category());
      (member ? inside : outside).add(category);
    }
    sums.addExact(cells.find(key), inside);
    sums.addExact(cells.find(key.as(Kind.COMPLEMENT)), outside);
  }

  /** A net of one option is that option; one of all that go together leaves the exclusive ones. */
  private void addOptions(Question question) {
    for (int count : counts(question)) {
      CellKey key = cells.key(count);
      Optional<Net> net =
          key.item().isEmpty() ? question.codes().net(key.category()) : Optional.empty();
      if (net.isEmpty()) {
        continue;
      }
      List<Integer> ticked = sums.find(net.get().codes().stream().map(c -> option(key, c)));
      if (ticked.size() == 1) {
        sums.same(count, ticked.get(0));
      }
      List<Integer> rest = new ArrayList<>(List.of(count));
      List<String> outside = outside(question.codes(), net.get());
      rest.addAll(sums.find(outside.stream().map(c -> option(key, c))));
      sums.addExact(cells.find(rows.baseOf(key)), rest);
    }
  }

  private static List<String> outside(CodeList codes, Net net) {
    return codes.categories().stream()
        .map(Category::code)
        .filter(code -> !net.codes().contains(code))
        .toList();
  }

  static CellKey option(CellKey net, String code) {
    return net.withCategory("").withItem(code);
  }

  /** Those whose rank is averaged are those who ranked the thing; all ranks given are known. */
  private void addRanked(Question question) {
    Map<CellKey, List<Integer>> things = new TreeMap<>();
    for (int count : counts(question)) {
      CellKey key = cells.key(count);
      sums.same(count, cells.find(key.as(Kind.MEAN_BASE)));
      things.computeIfAbsent(key.withItem(""), k -> new ArrayList<>()).add(count);
    }
    things.values().forEach(sums::addKnown);
  }

  private List<Integer> counts(Question question) {
    return counts.getOrDefault(question.id(), List.of());
  }
}
