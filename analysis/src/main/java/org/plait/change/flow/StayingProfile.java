package org.plait.change.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.ItemRef;
import org.plait.panel.Panel;
import org.plait.panel.Population;
import org.plait.statistics.model.Predictor;

/**
 * What may tell who answers again: the questions that break results down and those by which the
 * frame counts, as people answered them in the earlier wave. No answer is a category too. Of
 * questions that follow from one another the first is taken. Each person has a pattern of answers.
 */
final class StayingProfile {

  private final List<AnswerParts> questions;
  private final int[][] partsOfPattern;
  private final int[] patterns;

  private StayingProfile(List<AnswerParts> questions, int[][] partsOfPattern, int[] patterns) {
    this.questions = questions;
    this.partsOfPattern = partsOfPattern;
    this.patterns = patterns;
  }

  /** The profile of those who can be followed from the earlier wave. */
  static StayingProfile of(Panel panel, List<String> by, Followed followed) {
    StayingProfile profile =
        new StayingProfile(List.of(), new int[1][0], new int[followed.from().rows()]);
    for (String id : asked(panel, by, followed)) {
      CategoryColumn column = column(id, followed).orElseThrow();
      int none = panel.instrument().question(id).orElseThrow().codes().categories().size();
      AnswerParts parts = parts(id, column, none, followed);
      if (parts.size() > 1) {
        profile = profile.with(parts, row -> parts.part(category(column, row, none)), followed);
      }
    }
    return profile;
  }

  /** Splits each pattern by a further question; only patterns that somebody has are kept. */
  private StayingProfile with(AnswerParts parts, IntUnaryOperator partOf, Followed followed) {
    int[] finer = new int[patterns.length];
    int[] numbers = new int[partsOfPattern.length * parts.size()];
    followed
        .rows()
        .forEach(
            row -> {
              finer[row] = patterns[row] * parts.size() + partOf.applyAsInt(row);
              numbers[finer[row]] = 1;
            });
    List<int[]> kept = new ArrayList<>();
    for (int key = 0; key < numbers.length; key++) {
      if (numbers[key] == 1) {
        numbers[key] = kept.size();
        int[] before = partsOfPattern[key / parts.size()];
        int[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = key % parts.size();
        kept.add(after);
      }
    }
    followed.rows().forEach(row -> finer[row] = numbers[finer[row]]);
    List<AnswerParts> more = new ArrayList<>(questions);
    more.add(parts);
    return new StayingProfile(List.copyOf(more), kept.toArray(int[][]::new), finer);
  }

  /** The ids of the questions that the earlier wave asked, none of which another tells. */
  static List<String> asked(Panel panel, List<String> by, Followed followed) {
    Set<String> ids = new LinkedHashSet<>(by);
    panel.population().map(Population::questions).ifPresent(ids::addAll);
    Set<String> sources = new HashSet<>();
    return ids.stream()
        .filter(id -> column(id, followed).isPresent())
        .filter(id -> sources.add(panel.instrument().source(id)))
        .toList();
  }

  private static Optional<CategoryColumn> column(String question, Followed followed) {
    return followed
        .from()
        .column(ItemRef.of(question))
        .filter(CategoryColumn.class::isInstance)
        .map(CategoryColumn.class::cast);
  }

  private static AnswerParts parts(
      String question, CategoryColumn column, int none, Followed followed) {
    long[] again = new long[none + 1];
    long[] left = new long[none + 1];
    followed
        .rows()
        .forEach(
            row -> (followed.answeredAgain(row) ? again : left)[category(column, row, none)]++);
    return AnswerParts.of(question, again, left);
  }

  private static int category(CategoryColumn column, int row, int none) {
    return column.given(row) ? column.category(row) : none;
  }

  /** The questions, in order; those of which all people are alike are left out. */
  List<AnswerParts> questions() {
    return questions;
  }

  /** How many patterns there can be. */
  int patterns() {
    return partsOfPattern.length;
  }

  /** The pattern of a row of the earlier wave. */
  int pattern(int row) {
    return patterns[row];
  }

  /** The questions as predictors of a model whose rows have these patterns. */
  List<Predictor> predictors(int[] ofRows) {
    return IntStream.range(0, questions.size())
        .mapToObj(
            q ->
                questions
                    .get(q)
                    .predictor(
                        IntStream.of(ofRows).map(pattern -> partsOfPattern[pattern][q]).toArray()))
        .toList();
  }
}
