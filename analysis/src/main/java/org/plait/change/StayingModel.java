package org.plait.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.plait.change.Decomposition.Group;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.ItemRef;
import org.plait.panel.Panel;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.Undefined;
import org.plait.statistics.model.LogisticRegression;
import org.plait.statistics.model.ModelMatrix;
import org.plait.statistics.model.Predictor;
import org.plait.study.WavePair;

/**
 * Whether the questions that break results down tell together who answered again: a logistic
 * regression of answering again on them, tested against none. Categories with few people on either
 * side are put together first, so that no coefficient rests on a handful.
 */
final class StayingModel {

  /** With so few who left, or fewer, only the single differences are told. */
  static final int FEW_LEFT = 5;

  /** The people on either side that a category of its own needs. */
  static final int ENOUGH = 10;

  private final Panel panel;
  private final List<String> by;

  StayingModel(Panel panel, List<String> by) {
    this.panel = panel;
    this.by = by;
  }

  /** How many people of a category answered again, and how many did not. */
  private record Count(int category, long again, long left) {
    long least() {
      return Math.min(again, left);
    }
  }

  private record Grouped(String question, CategoryColumn column, List<List<Integer>> parts) {
    int part(int row) {
      int category = column.category(row);
      return IntStream.range(0, parts.size())
          .filter(i -> parts.get(i).contains(category))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The test; none where the earlier wave asked none of the questions. */
  Optional<Balance> of(WavePair pair, Followed followed) {
    List<String> asked = by.stream().filter(id -> column(id, followed).isPresent()).toList();
    int[] rows =
        followed
            .rows()
            .filter(row -> asked.stream().allMatch(id -> column(id, followed).get().given(row)))
            .toArray();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    List<Grouped> grouped =
        asked.stream()
            .map(id -> grouped(id, column(id, followed).orElseThrow(), followed, rows))
            .filter(question -> question.parts().size() > 1)
            .toList();
    RowKey key = new RowKey(panel.survey().id(), "", "", "", "", "", Balance.P_VALUE);
    return Optional.of(
        new Balance(
            key,
            pair,
            outcome(grouped, followed, rows),
            groups(grouped, followed, rows),
            method(grouped)));
  }

  private Optional<CategoryColumn> column(String question, Followed followed) {
    return followed
        .from()
        .column(ItemRef.of(question))
        .filter(CategoryColumn.class::isInstance)
        .map(CategoryColumn.class::cast);
  }

  /** The smallest categories put together until what they make is large enough. */
  private static Grouped grouped(
      String question, CategoryColumn column, Followed followed, int[] rows) {
    List<Integer> together = new ArrayList<>();
    List<List<Integer>> parts = new ArrayList<>();
    long again = 0;
    long left = 0;
    for (Count count : counts(column, followed, rows)) {
      boolean small = !together.isEmpty() && Math.min(again, left) < ENOUGH;
      if (small || count.least() < ENOUGH) {
        together.add(count.category());
        again += count.again();
        left += count.left();
      } else {
        parts.add(List.of(count.category()));
      }
    }
    if (!together.isEmpty()) {
      parts.add(List.copyOf(together));
    }
    return new Grouped(question, column, parts);
  }

  private static List<Count> counts(CategoryColumn column, Followed followed, int[] rows) {
    return IntStream.of(rows)
        .map(column::category)
        .distinct()
        .mapToObj(category -> count(column, category, followed, rows))
        .sorted(Comparator.comparingLong(Count::least).thenComparingInt(Count::category))
        .toList();
  }

  private static Count count(CategoryColumn column, int category, Followed followed, int[] rows) {
    int[] own = IntStream.of(rows).filter(row -> column.category(row) == category).toArray();
    long again = IntStream.of(own).filter(followed::answeredAgain).count();
    return new Count(category, again, own.length - again);
  }

  private static Outcome outcome(List<Grouped> grouped, Followed followed, int[] rows) {
    long left = IntStream.of(rows).filter(row -> !followed.answeredAgain(row)).count();
    if (left <= FEW_LEFT) {
      return new Undefined(Balance.P_VALUE, "five or fewer left", rows.length);
    }
    if (grouped.isEmpty()) {
      return new Undefined(Balance.P_VALUE, "too few people in the groups", rows.length);
    }
    double[] again =
        IntStream.of(rows).mapToDouble(row -> followed.answeredAgain(row) ? 1 : 0).toArray();
    List<Predictor> predictors = grouped.stream().map(q -> predictor(q, rows)).toList();
    TestOutcome test = LogisticRegression.of(ModelMatrix.of(predictors), again).test();
    return test.fold(
        result -> Estimate.of(Balance.P_VALUE, result.pValue(), rows.length, result.method()),
        undefined -> new Undefined(Balance.P_VALUE, undefined.reason(), rows.length));
  }

  private static Predictor predictor(Grouped question, int[] rows) {
    List<String> labels =
        IntStream.range(0, question.parts().size()).mapToObj(Integer::toString).toList();
    return Predictor.categories(
        question.question(), labels, IntStream.of(rows).map(question::part).toArray());
  }

  private static List<Group> groups(List<Grouped> grouped, Followed followed, int[] rows) {
    List<Group> groups = new ArrayList<>();
    for (Grouped question : grouped) {
      for (int part = 0; part < question.parts().size(); part++) {
        int own = part;
        int[] people = IntStream.of(rows).filter(row -> question.part(row) == own).toArray();
        long again = IntStream.of(people).filter(followed::answeredAgain).count();
        groups.add(new Group(OptionalLong.of(again), people.length));
      }
    }
    return groups;
  }

  private static String method(List<Grouped> grouped) {
    String on =
        grouped.isEmpty()
            ? "nothing"
            : String.join(" and ", grouped.stream().map(Grouped::question).toList());
    return "likelihood-ratio test of a logistic regression of answering again on "
        + on
        + ", small categories put together";
  }
}
