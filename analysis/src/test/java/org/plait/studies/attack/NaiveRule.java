package org.plait.studies.attack;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.statistics.Suppressed;
import org.plait.study.report.DisclosureRule;

/**
 * How tables are often protected by hand: what is too small is hidden, and in each row and column
 * with one hidden number the next smallest. It shares no code with disclosure control. What the
 * attacker still finds is mended by hiding one number more beside each.
 */
final class NaiveRule {

  private static final String NOT = "(not) ";

  private final DisclosureRule rule;
  private final Results all;
  private final List<EstimateRow> rows;
  private final BitSet hidden = new BitSet();
  private final BitSet basesHidden = new BitSet();

  NaiveRule(DisclosureRule rule, Results all) {
    this.rule = rule;
    this.all = all;
    this.rows = all.estimates();
    for (int i = 0; i < rows.size(); i++) {
      if (few(base(i), rule.base())) {
        hideGroup(i);
      } else if (few(count(i), rule.minimum()) || few(base(i) - count(i), rule.minimum())) {
        hidden.set(i);
      }
    }
    settle();
  }

  /** The tables as they would be published; what is not about answers as others protect it. */
  Results tables(Results safe) {
    return new Results(
        all.survey(),
        IntStream.range(0, rows.size()).mapToObj(this::shown).toList(),
        all.comparisons(),
        all.scales(),
        safe.response(),
        safe.attrition(),
        safe.missing());
  }

  private EstimateRow shown(int i) {
    EstimateRow row = rows.get(i);
    return hidden.get(i)
        ? new EstimateRow(
            row.key(),
            row.wave(),
            new Suppressed(row.key().measure(), "too few"),
            basesHidden.get(i)
                ? Base.HIDDEN
                : new Base(OptionalLong.empty(), row.base().denominator(), OptionalLong.empty()),
            row.finitePopulation(),
            row.method())
        : row;
  }

  /** Hides one number more beside each that the attacker knows; false where there is none left. */
  boolean mend(List<Leak> leaks) {
    int before = hidden.cardinality() + basesHidden.cardinality();
    leaks.forEach(leak -> beside(leak.place()).ifPresent(this::hide));
    settle();
    return hidden.cardinality() + basesHidden.cardinality() > before;
  }

  private void hide(int i) {
    if (hidden.get(i)) {
      hideGroup(i);
    } else {
      hidden.set(i);
    }
  }

  private Optional<Integer> beside(Place place) {
    String category = place.category().replace(NOT, "");
    Predicate<Integer> table =
        i -> key(i, k -> k.question()).equals(place.question()) && wave(i).equals(place.wave());
    Predicate<Integer> row = i -> key(i, k -> k.group()).equals(place.group());
    Predicate<Integer> column = i -> key(i, k -> k.category()).equals(category);
    Predicate<Integer> by =
        i -> rows.get(i).key().total() || key(i, k -> k.groupBy()).equals(place.groupBy());
    return Stream.of(table.and(by).and(row), table.and(by).and(column), table.and(by))
        .map(these -> smallest(all().filter(these).filter(i -> !hidden.get(i)).toList()))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> smallest(all().filter(table.and(by)).filter(i -> !basesHidden.get(i)).toList()));
  }

  /** In rows and columns with one hidden number hides the next smallest, until there is none. */
  private void settle() {
    boolean any = true;
    while (any) {
      any = false;
      for (List<Integer> line : lines(i -> rowOf(i), i -> !net(i))) {
        any |= second(line);
      }
      for (List<Integer> line : lines(i -> columnOf(i), i -> !rows.get(i).key().total())) {
        any |= second(line);
      }
      for (List<Integer> line : lines(i -> tableOf(i), i -> !rows.get(i).key().total())) {
        any |= secondGroup(line);
      }
    }
  }

  private boolean second(List<Integer> line) {
    List<Integer> shown = line.stream().filter(i -> !hidden.get(i)).toList();
    Optional<Integer> next =
        shown.size() == line.size() - 1 ? smallest(shown) : Optional.<Integer>empty();
    next.ifPresent(hidden::set);
    return next.isPresent();
  }

  private boolean secondGroup(List<Integer> table) {
    List<String> groups =
        table.stream()
            .filter(basesHidden::get)
            .map(i -> key(i, k -> k.group()))
            .distinct()
            .toList();
    Optional<Integer> next =
        groups.size() == 1
            ? table.stream()
                .filter(i -> !basesHidden.get(i) && base(i) > 0)
                .min(Comparator.<Integer>comparingLong(this::base).thenComparingInt(i -> i))
            : Optional.<Integer>empty();
    next.ifPresent(this::hideGroup);
    return next.isPresent();
  }

  private void hideGroup(int of) {
    for (int i = 0; i < rows.size(); i++) {
      if (rowOf(i).equals(rowOf(of))) {
        hidden.set(i);
        basesHidden.set(i);
      }
    }
  }

  private List<List<Integer>> lines(Function<Integer, List<String>> by, Predicate<Integer> some) {
    return new ArrayList<>(
        all().filter(some).collect(Collectors.groupingBy(by, Collectors.toList())).values());
  }

  private List<String> rowOf(int i) {
    return List.of(
        key(i, k -> k.question()), wave(i), key(i, k -> k.groupBy()), key(i, k -> k.group()));
  }

  private List<String> columnOf(int i) {
    return List.of(
        key(i, k -> k.question()), wave(i), key(i, k -> k.groupBy()), key(i, k -> k.category()));
  }

  private List<String> tableOf(int i) {
    return List.of(key(i, k -> k.question()), wave(i), key(i, k -> k.groupBy()));
  }

  /** The least people first, nobody last. */
  private Optional<Integer> smallest(List<Integer> among) {
    return among.stream()
        .min(
            Comparator.<Integer>comparingInt(i -> count(i) == 0 ? 1 : 0)
                .thenComparingLong(this::count)
                .thenComparingInt(i -> i));
  }

  private Stream<Integer> all() {
    return IntStream.range(0, rows.size()).boxed();
  }

  private boolean net(int i) {
    return key(i, k -> k.category()).length() > 1;
  }

  private String key(int i, Function<RowKey, String> part) {
    return Objects.requireNonNull(part.apply(rows.get(i).key()));
  }

  private String wave(int i) {
    return rows.get(i).wave();
  }

  private long count(int i) {
    return rows.get(i).base().n().orElseThrow();
  }

  private long base(int i) {
    return rows.get(i).base().denominator().orElseThrow();
  }

  private static boolean few(long number, long limit) {
    return number > 0 && number < limit;
  }
}
