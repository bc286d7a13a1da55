package org.plait.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.change.flow.Balance;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.EarlierAnswerTests;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.cell.Strictness;
import org.plait.disclosure.row.RowMask;
import org.plait.instrument.Instrument;
import org.plait.study.analysis.WavePair;

/**
 * Shows how those who answered again differ from those who did not only where nobody is told by it:
 * with the share of everybody known, a standardised difference tells the shares of both sides.
 *
 * <p>The categories of a question are shown all together or not at all, so that none can be worked
 * out from the others; of questions that follow from one another only the first that may be shown,
 * so that none can be worked out from how two of them put the same categories together. The
 * difference behind a change that was taken apart is shown where the change is. The test of an
 * earlier answer tells how many people of each part of it answered again, so it is shown where none
 * of these numbers is small and no difference of the same answer is hidden. Adjusted p-values are
 * made of those that are shown, as one may be a multiple of the p-value of another.
 */
final class BalanceControl {

  private final Instrument instrument;
  private final Strictness strictness;
  private final Results safe;
  private final List<Decomposition> decompositions;
  private final EarlierFlows earlier;

  BalanceControl(
      Instrument instrument,
      Strictness strictness,
      Results safe,
      List<Decomposition> decompositions,
      EarlierFlows earlier) {
    this.earlier = earlier;
    this.instrument = instrument;
    this.strictness = strictness;
    this.safe = safe;
    this.decompositions = decompositions;
  }

  /** What is shown together or not at all: a question's differences, or the tests of an item. */
  private record Asked(String question, String item, boolean test, WavePair waves) {}

  /** As many in the same order, some of them hidden. */
  List<Balance> apply(List<Balance> balances) {
    Map<Asked, List<Balance>> together = new HashMap<>();
    balances.forEach(b -> together.computeIfAbsent(asked(b), k -> new ArrayList<>()).add(b));
    Map<Asked, Boolean> shown = new HashMap<>();
    Set<Asked> families = new HashSet<>();
    List<Boolean> open = new ArrayList<>();
    for (Balance balance : balances) {
      Optional<Decomposition> behind = behind(balance);
      boolean told =
          behind.isPresent()
              ? !behind.get().groups().isEmpty()
              : shown.computeIfAbsent(asked(balance), a -> shown(a, together.get(a), families));
      open.add(told && !earlier.changed(balance.waves()));
    }
    return adjusted(told(balances, open));
  }

  /** Hidden is what is not open, and the tests of an answer of which a difference is hidden. */
  private List<Balance> told(List<Balance> balances, List<Boolean> open) {
    Set<Asked> hidden = new HashSet<>();
    for (int i = 0; i < open.size(); i++) {
      if (!open.get(i) && !tests(balances.get(i))) {
        hidden.add(tested(balances.get(i)));
      }
    }
    List<Balance> told = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      Balance balance = balances.get(i);
      boolean beside = tests(balance) && hidden.contains(tested(balance));
      told.add(open.get(i) && !beside ? balance : hidden(balance));
    }
    return told;
  }

  /** The same with p-values adjusted among those that are shown of the same two waves. */
  private static List<Balance> adjusted(List<Balance> told) {
    Map<Tested, Balance> adjusted = new HashMap<>();
    Map<WavePair, List<Balance>> tests = new HashMap<>();
    told.stream()
        .filter(b -> tests(b) && b.key().measure().equals(Balance.P_VALUE))
        .filter(b -> b.outcome().estimate().isPresent())
        .forEach(b -> tests.computeIfAbsent(b.waves(), w -> new ArrayList<>()).add(b));
    tests.values().stream()
        .flatMap(shown -> EarlierAnswerTests.adjusted(shown).stream())
        .forEach(b -> adjusted.put(new Tested(b.key(), b.waves()), b));
    return told.stream()
        .map(
            b ->
                b.outcome().estimate().isPresent()
                    ? adjusted.getOrDefault(new Tested(b.key(), b.waves()), b)
                    : b)
        .toList();
  }

  private record Tested(RowKey key, WavePair waves) {}

  /** The tests of the answer that a balance is about. */
  private static Asked tested(Balance balance) {
    return new Asked(balance.key().question(), balance.key().item(), true, balance.waves());
  }

  private static Asked asked(Balance balance) {
    boolean test = tests(balance);
    String item = test ? balance.key().item() : "";
    return new Asked(balance.key().question(), item, test, balance.waves());
  }

  private static boolean tests(Balance balance) {
    return !balance.key().measure().equals(Balance.DIFFERENCE) && !balance.testOfAll();
  }

  private Balance hidden(Balance balance) {
    Limits limits = strictness.of(balance.key());
    return balance.hidden(RowMask.suppressed(balance.key().measure(), limits));
  }

  private Optional<Decomposition> behind(Balance balance) {
    return decompositions.stream()
        .filter(change -> change.waves().equals(balance.waves()))
        .filter(change -> change.key().withMeasure(Balance.DIFFERENCE).equals(balance.key()))
        .findFirst();
  }

  private boolean shown(Asked asked, List<Balance> balances, Set<Asked> families) {
    boolean safely =
        people(asked.waves()) && estimates(asked) && balances.stream().allMatch(this::nobodyTold);
    return safely
        && (asked.question().isEmpty()
            || asked.test()
            || families.add(
                new Asked(instrument.source(asked.question()), "", false, asked.waves())));
  }

  private boolean nobodyTold(Balance balance) {
    Limits limits = strictness.of(balance.key());
    return !balance.groups().isEmpty()
        && balance.groups().stream().allMatch(group -> FlowControl.enough(group, limits));
  }

  /** Whether it is shown how many stayed, left, joined and can't be followed. */
  private boolean people(WavePair waves) {
    return safe.attrition().stream()
        .filter(row -> row.waves().equals(waves.ids()))
        .allMatch(BalanceControl::open);
  }

  /** Whether everything of the earlier wave's answers to a question is shown. */
  private boolean estimates(Asked asked) {
    return safe.estimates().stream()
        .filter(row -> about(row.key(), asked) && row.wave().equals(asked.waves().from()))
        .allMatch(BalanceControl::open);
  }

  private static boolean about(RowKey key, Asked asked) {
    return key.total() && key.question().equals(asked.question());
  }

  private static boolean open(EstimateRow row) {
    return row.outcome().fold(estimate -> true, undefined -> true, suppressed -> false);
  }
}
