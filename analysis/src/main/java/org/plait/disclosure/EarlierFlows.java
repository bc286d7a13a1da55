package org.plait.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plait.change.flow.Balance;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.Decomposition.Part;
import org.plait.change.flow.Flows;
import org.plait.change.flow.Transitions;
import org.plait.change.flow.Transitions.Move;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.Limits;
import org.plait.study.analysis.WavePair;

/**
 * What an earlier report shows of people whose answers are linked. It shows how many stayed, left
 * and joined with each answer, one way or another, and so does this one: where a table of a
 * question shows anything else than it did, the difference of both is a number of people of its
 * own, which no table has. Such questions are shown in one of the reports only.
 */
final class EarlierFlows {

  private static final String VALUE = "estimate";

  private final ShownFigures shown;
  private final Set<Linked> changed = new HashSet<>();
  private final Set<WavePair> unbalanced = new HashSet<>();

  /** The answers to a question, or one statement of it, of people who are linked. */
  private record Linked(String question, String item, WavePair waves) {
    static Linked of(RowKey key, WavePair waves) {
      return new Linked(key.question(), key.item(), waves);
    }
  }

  /** Of a survey's flows, before disclosure control. */
  EarlierFlows(ShownFigures shown, Flows flows) {
    this.shown = shown;
    for (Decomposition change : flows.decompositions()) {
      if (change.parts().stream().anyMatch(part -> differs(change, part))) {
        changed.add(Linked.of(change.key(), change.waves()));
      }
    }
    for (Transitions table : flows.transitions()) {
      if (table.moves().stream().anyMatch(move -> differs(table, move))) {
        changed.add(Linked.of(table.key(), table.waves()));
      }
    }
    for (Balance balance : flows.balances()) {
      // An adjusted p-value also depends on which others are shown.
      if (!balance.key().measure().equals(Balance.ADJUSTED) && differs(balance)) {
        unbalanced.add(balance.waves());
      }
    }
  }

  /** Whether it shows anything else of the answers of these people. */
  boolean changed(RowKey key, WavePair waves) {
    return changed.contains(Linked.of(key, waves));
  }

  /** Whether it shows anything else of who answered again in the later wave. */
  boolean changed(WavePair waves) {
    return unbalanced.contains(waves);
  }

  /** The tables that hold a small number, and that it shows as they still are. */
  Stream<Exposed> exposed(Flows flows, Function<RowKey, Limits> limits) {
    Stream<Exposed> apart =
        flows.decompositions().stream()
            .filter(
                c ->
                    c.groups().stream()
                        .anyMatch(g -> !FlowControl.enough(g, limits.apply(c.key()))))
            .filter(c -> c.parts().stream().allMatch(part -> same(c, part)))
            .map(c -> exposed("change taken apart of question ", c.key(), c.waves()));
    Stream<Exposed> moves =
        flows.transitions().stream()
            .filter(
                t -> t.moves().stream().anyMatch(m -> few(m, limits.apply(t.key())) && same(t, m)))
            .map(t -> exposed("answers in both waves to question ", t.key(), t.waves()));
    return Stream.concat(apart, moves).distinct();
  }

  private static boolean few(Move move, Limits limits) {
    return move.n().isPresent() && limits.hidesCount(move.n().getAsLong());
  }

  private static Exposed exposed(String what, RowKey key, WavePair waves) {
    return new Exposed(what + key.question(), EstimateRow.joined(waves.ids()));
  }

  private boolean differs(Decomposition change, Part part) {
    return shown.changed(FigureTable.DECOMPOSITION, place(change, part), numbers(part));
  }

  private boolean same(Decomposition change, Part part) {
    return shown.same(FigureTable.DECOMPOSITION, place(change, part), numbers(part));
  }

  private static List<String> place(Decomposition change, Part part) {
    RowKey key = change.key();
    String kind = part.kind().name().toLowerCase(Locale.ROOT);
    return Stream.concat(
            about(key, change.waves()),
            Stream.of(key.category(), key.measure(), kind, Boolean.toString(change.weighted())))
        .toList();
  }

  private static Map<String, Double> numbers(Part part) {
    return new Figures()
        .people("n_from", part.from())
        .people("n_to", part.to())
        .estimate(Optional.of(part.change()))
        .numbers();
  }

  private boolean differs(Transitions table, Move move) {
    return shown.changed(FigureTable.TRANSITIONS, place(table, move), numbers(move));
  }

  private boolean same(Transitions table, Move move) {
    return shown.same(FigureTable.TRANSITIONS, place(table, move), numbers(move));
  }

  private static List<String> place(Transitions table, Move move) {
    return Stream.concat(about(table.key(), table.waves()), Stream.of(move.from(), move.to()))
        .toList();
  }

  private static Map<String, Double> numbers(Move move) {
    return new Figures().people("n", move.n()).people("denominator", move.of()).numbers();
  }

  private static Stream<String> about(RowKey key, WavePair waves) {
    return Stream.of(key.survey(), waves.from(), waves.to(), key.question(), key.item());
  }

  private boolean differs(Balance balance) {
    EstimateRow row = balance.row();
    List<String> place =
        List.of(
            row.key().survey(),
            row.wave(),
            row.key().question(),
            row.key().item(),
            row.key().category(),
            row.key().measure());
    Map<String, Double> numbers =
        new Figures().people("n", row.base().n()).estimate(Optional.of(row.outcome())).numbers();
    Map<String, Double> then = shown.shown(FigureTable.ATTRITION, place);
    return balance.testOfAll() && then.containsKey(VALUE) && numbers.containsKey(VALUE)
        ? !JointBalance.same(then.getOrDefault(VALUE, 0.0), numbers.getOrDefault(VALUE, 0.0))
        : shown.changed(FigureTable.ATTRITION, place, numbers);
  }
}
