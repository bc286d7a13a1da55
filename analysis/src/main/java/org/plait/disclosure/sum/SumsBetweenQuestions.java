package org.plait.disclosure.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.plait.disclosure.cell.CellKey;
import org.plait.disclosure.cell.CellKey.Kind;
import org.plait.disclosure.cell.Cells;
import org.plait.instrument.Category;
import org.plait.instrument.Derivation;
import org.plait.instrument.Instrument;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;

/** The sums between a derived question and the question it follows from. */
public final class SumsBetweenQuestions {

  private final Cells cells;
  private final Sums sums;

  /** Of these cells; what is found is added to the sums. */
  public SumsBetweenQuestions(Cells cells, Sums sums) {
    this.cells = cells;
    this.sums = sums;
  }

  /** Adds the sums of an instrument's questions. */
  public void add(Instrument instrument) {
    Map<String, List<CellKey>> places = new TreeMap<>();
    for (int base : cells.of(Kind.BASE)) {
      CellKey key = cells.key(base);
      places.computeIfAbsent(key.question(), k -> new ArrayList<>()).add(key);
    }
    for (Question derived : instrument.derived()) {
      Question source =
          instrument.question(derived.derivation().orElseThrow().from()).orElseThrow();
      for (CellKey place : places.getOrDefault(derived.id(), List.of())) {
        derived
            .derivation()
            .orElseThrow()
            .fold(
                gathered -> gathered(gathered, source, place),
                anyOf -> anyOf(anyOf, source, place),
                banded -> place);
      }
    }
  }

  private CellKey gathered(Derivation.Gathered derivation, Question source, CellKey base) {
    CellKey derived = base.as(Kind.COUNT);
    CellKey from = derived.withQuestion(source.id());
    TreeSet<String> left =
        new TreeSet<>(source.codes().categories().stream().map(Category::code).toList());
    derivation
        .sources()
        .forEach(
            (category, codes) -> {
              left.removeAll(codes);
              sums.addExact(
                  cells.find(derived.withCategory(category)), found(from, codes.stream()));
            });
    List<Integer> parts = new ArrayList<>(found(from, left.stream()));
    Integer own = cells.find(base);
    if (own != null) {
      parts.add(own);
    }
    sums.addExact(cells.find(base.withQuestion(source.id())), parts);
    return base;
  }

  private CellKey anyOf(Derivation.AnyOf derivation, Question source, CellKey base) {
    CellKey from = base.as(Kind.COUNT).withQuestion(source.id());
    Integer yes = cells.find(base.as(Kind.COUNT).withCategory("yes"));
    TreeSet<String> codes = new TreeSet<>(derivation.codes());
    if (source.type() == QuestionType.MULTIPLE) {
      List<Integer> options =
          sums.find(codes.stream().map(code -> SumsOfAnswers.option(from, code)));
      if (options.size() == 1) {
        sums.same(yes, options.get(0));
      }
    } else {
      sums.addExact(yes, found(from, codes.stream()));
      sums.same(cells.find(base), cells.find(base.withQuestion(source.id())));
    }
    for (Net net : source.codes().nets()) {
      if (new TreeSet<>(net.codes()).equals(codes)) {
        sums.same(yes, cells.find(from.withCategory(net.id())));
      }
    }
    return base;
  }

  private List<Integer> found(CellKey from, Stream<String> codes) {
    return sums.find(codes.map(from::withCategory));
  }
}
