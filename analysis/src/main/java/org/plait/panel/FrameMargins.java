package org.plait.panel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.Category;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.statistics.weighting.Margin;

/** Lays the categories of a wave's respondents beside those of the frame. */
final class FrameMargins {

  private final PanelWave wave;
  private final List<Population.Cell> cells;

  FrameMargins(PanelWave wave, Population population) {
    this.wave = wave;
    this.cells = population.cells().stream().filter(cell -> cell.wave().equals(wave.id())).toList();
  }

  /** Whether the frame counts anybody in this wave. */
  boolean counts() {
    return !cells.isEmpty();
  }

  /** Whether the frame counts this wave by a question. */
  boolean countsBy(Question question) {
    return cells.stream().allMatch(cell -> cell.categories().containsKey(question.id()));
  }

  /** Whether the wave can tell each respondent's category. */
  boolean asked(Question question) {
    return wave.column(ItemRef.of(question.id()))
        .filter(CategoryColumn.class::isInstance)
        .isPresent();
  }

  /** One question by itself. */
  Margin of(Question question) {
    List<String> codes = question.codes().categories().stream().map(Category::code).toList();
    double[] people = new double[codes.size()];
    for (Population.Cell cell : cells) {
      people[codes.indexOf(cell.categories().get(question.id()))] += cell.people();
    }
    return Margin.of(question.id(), codes, people, categories(question));
  }

  /**
   * Several questions crossed; combinations with nobody in the frame or the sample are left out.
   */
  Margin crossed(List<Question> questions) {
    Map<List<Integer>, Double> people = new LinkedHashMap<>();
    for (Population.Cell cell : cells) {
      List<Integer> place =
          questions.stream().map(q -> q.codes().indexOf(cell.categories().get(q.id()))).toList();
      people.merge(place, (double) cell.people(), Double::sum);
    }
    List<int[]> given = questions.stream().map(this::categories).toList();
    List<List<Integer>> places =
        IntStream.range(0, wave.rows())
            .mapToObj(row -> given.stream().map(of -> of[row]).toList())
            .toList();
    places.stream()
        .filter(place -> !place.contains(Margin.UNKNOWN))
        .forEach(place -> people.putIfAbsent(place, 0.0));
    List<List<Integer>> combinations = new ArrayList<>(people.keySet());
    return Margin.of(
        questions.stream().map(Question::id).collect(Collectors.joining(" x ")),
        combinations.stream().map(place -> name(questions, place)).toList(),
        people.values().stream().mapToDouble(count -> count).toArray(),
        places.stream().mapToInt(combinations::indexOf).toArray());
  }

  private int[] categories(Question question) {
    CategoryColumn column = (CategoryColumn) wave.column(ItemRef.of(question.id())).orElseThrow();
    int[] categories = new int[wave.rows()];
    Arrays.setAll(categories, row -> column.given(row) ? column.category(row) : Margin.UNKNOWN);
    return categories;
  }

  private static String name(List<Question> questions, List<Integer> place) {
    return IntStream.range(0, questions.size())
        .mapToObj(i -> questions.get(i).codes().categories().get(place.get(i)).code())
        .collect(Collectors.joining(" / "));
  }
}
