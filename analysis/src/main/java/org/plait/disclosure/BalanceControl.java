package org.plait.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.plait.change.flow.Balance;
import org.plait.change.flow.Decomposition;
import org.plait.change.flow.Decomposition.Group;
import org.plait.change.flow.EarlierAnswerTests;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.disclosure.cell.Limits;
import org.plait.disclosure.cell.Strictness;
import org.plait.disclosure.row.RowMask;
import org.plait.disclosure.row.TotalRows;
import org.plait.instrument.Instrument;
import org.plait.study.analysis.WavePair;

/**
 * Shows how those who answered again differ from those who did not only where nobody is told by it:
 * with the share of everybody known, a standardised difference tells the shares of both sides, and
 * beside the later wave those who joined.
 *
 * <p>The categories of a question are shown all together or not at all, so that none can be worked
 * out from the others; of questions that follow from one another only the first that may be shown,
 * so that none can be worked out from how two of them put the same categories together. The
 * difference behind a change that was taken apart, and the test of the same numbers, are shown
 * where the change is. Adjusted p-values are made of those that are shown, as one may be a multiple
 * of the p-value of another. {@link JointBalance} judges the test of all questions together.
 */
final class BalanceControl {

  private final Instrument instrument;
  private final Strictness strictness;
  private final Results safe;
  private final TotalRows totals;
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
    this.totals = new TotalRows(safe.estimates());
    this.decompositions = decompositions;
  }

  /** What is shown together or not at all: a question's differences. */
  private record Asked(String question, WavePair waves) {}

  /** As many in the same order, some of them hidden. */
  List<Balance> apply(List<Balance> balances) {
    Map<Asked, List<Balance>> together = new HashMap<>();
    balances.stream()
        .filter(balance -> behind(balance).isEmpty())
        .forEach(b -> together.computeIfAbsent(asked(b), k -> new ArrayList<>()).add(b));
    Map<Asked, Boolean> shown = new HashMap<>();
    Set<Asked> families = new HashSet<>();
    List<Balance> told = new ArrayList<>();
    for (Balance balance : balances) {
      boolean open =
          behind(balance)
              .map(change -> !change.groups().isEmpty())
              .orElseGet(
                  () ->
                      shown.computeIfAbsent(
                          asked(balance),
                          asked ->
                              shown(asked, together.getOrDefault(asked, List.of()), families)));
      told.add(open && !earlier.changed(balance.waves()) ? balance : hidden(balance));
    }
    return adjusted(joint(told));
  }

  /** The test of all questions, as far as it may be told beside their single differences. */
  private List<Balance> joint(List<Balance> told) {
    return told.stream()
        .map(
            balance ->
                balance.testOfAll() && balance.outcome().estimate().isPresent()
                    ? JointBalance.told(balance, told, instrument).orElseGet(() -> hidden(balance))
                    : balance)
        .toList();
  }

  /** The same with p-values adjusted among those that are shown of the same two waves. */
  private static List<Balance> adjusted(List<Balance> told) {
    Map<Tested, Balance> adjusted = new HashMap<>();
    Map<WavePair, List<Balance>> tests = new HashMap<>();
    told.stream()
        .filter(b -> b.key().measure().equals(Balance.P_VALUE) && !b.testOfAll())
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

  private static Asked asked(Balance balance) {
    return new Asked(balance.key().question(), balance.waves());
  }

  private Balance hidden(Balance balance) {
    Limits limits = strictness.of(balance.key());
    return balance.hidden(RowMask.suppressed(balance.key().measure(), limits));
  }

  /** The change whose people a difference or a test is about. */
  private Optional<Decomposition> behind(Balance balance) {
    return decompositions.stream()
        .filter(change -> !change.weighted() && change.waves().equals(balance.waves()))
        .filter(change -> change.key().withMeasure(balance.key().measure()).equals(balance.key()))
        .findFirst();
  }

  private boolean shown(Asked asked, List<Balance> balances, Set<Asked> families) {
    boolean safely =
        people(asked.waves())
            && estimates(asked)
            && balances.stream().allMatch(this::nobodyTold)
            && balances.stream().noneMatch(this::fewJoined);
    return safely
        && (asked.question().isEmpty()
            || families.add(new Asked(instrument.source(asked.question()), asked.waves())));
  }

  private boolean nobodyTold(Balance balance) {
    Limits limits = strictness.of(balance.key());
    return !balance.groups().isEmpty()
        && balance.groups().stream().allMatch(group -> FlowControl.enough(group, limits));
  }

  /**
   * Whether the later wave shows few more people with the answer than gave it before and answered
   * again: those joined, where people answer alike in both waves.
   */
  private boolean fewJoined(Balance balance) {
    Limits limits = strictness.of(balance.key());
    OptionalLong again = balance.groups().isEmpty() ? OptionalLong.empty() : first(balance).in();
    return again.isPresent()
        && rows(balance.key()).stream()
            .filter(row -> row.wave().equals(balance.waves().to()))
            .filter(row -> row.key().withMeasure(Balance.DIFFERENCE).equals(balance.key()))
            .flatMapToLong(row -> row.base().n().stream())
            .anyMatch(now -> limits.hidesCount(now - again.getAsLong()));
  }

  private List<EstimateRow> rows(RowKey key) {
    return key.total() ? totals.of(key.question()) : safe.estimates();
  }

  private static Group first(Balance balance) {
    return balance.groups().get(0);
  }

  /** Whether it is shown how many stayed, left, joined and can't be followed. */
  private boolean people(WavePair waves) {
    return safe.attrition().stream()
        .filter(row -> row.waves().equals(waves.ids()))
        .allMatch(BalanceControl::open);
  }

  /** Whether everything of the earlier wave's answers to a question is shown. */
  private boolean estimates(Asked asked) {
    return totals.of(asked.question()).stream()
        .filter(row -> row.wave().equals(asked.waves().from()))
        .allMatch(BalanceControl::open);
  }

  private static boolean open(EstimateRow row) {
    return row.outcome().fold(estimate -> true, undefined -> true, suppressed -> false);
  }
}
