package org.plait.change.response;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.change.comparison.MethodWords;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.Category;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.panel.Population;
import org.plait.statistics.Outcome;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.statistics.response.ResponsePropensities;

/**
 * How evenly the groups that a frame counts answered: the R-indicator, what chance alone would make
 * of it, and the coefficient of variation, by each question of the frame that the wave asked.
 * Respondents who did not tell their group are left out.
 */
final class RepresentativityRows {

  private static final List<Told> TOLD =
      List.of(
          new Told("r_indicator", ResponsePropensities::representativity),
          new Told("r_indicator_by_chance", ResponsePropensities::byChance),
          new Told("propensity_cv", ResponsePropensities::coefficientOfVariation));

  private final Panel panel;

  RepresentativityRows(Panel panel) {
    this.panel = panel;
  }

  private record Told(String measure, Function<ResponsePropensities, Outcome> of) {}

  /** The people of each group and how many of them answered. */
  private record Groups(long[] people, long[] answered) {

    Optional<TooLittle> tooLittle() {
      if (IntStream.range(0, people.length).anyMatch(i -> answered[i] > people[i])) {
        return Optional.of(TooLittle.POPULATION_TOO_SMALL);
      }
      return Arrays.stream(people).filter(count -> count > 0).count() < 2
          ? Optional.of(TooLittle.ONE_GROUP)
          : Optional.empty();
    }

    ResponsePropensities propensities() {
      double[] shares = new double[people.length];
      Arrays.setAll(shares, i -> people[i] == 0 ? 0 : (double) answered[i] / people[i]);
      return ResponsePropensities.of(shares, Arrays.stream(people).asDoubleStream().toArray());
    }
  }

  List<EstimateRow> of(PanelWave wave) {
    return panel.population().stream()
        .flatMap(
            people ->
                people.questions().stream()
                    .flatMap(id -> panel.instrument().question(id).stream())
                    .flatMap(question -> rows(wave, people, question)))
        .toList();
  }

  private Stream<EstimateRow> rows(PanelWave wave, Population population, Question question) {
    return wave.column(ItemRef.of(question.id()))
        .filter(CategoryColumn.class::isInstance)
        .map(CategoryColumn.class::cast)
        .map(column -> groups(wave, population, question, column))
        .filter(groups -> Arrays.stream(groups.people()).sum() > 0)
        .map(groups -> TOLD.stream().map(told -> row(wave, population, question, groups, told)))
        .orElse(Stream.empty());
  }

  private static Groups groups(
      PanelWave wave, Population population, Question question, CategoryColumn column) {
    List<String> codes = question.codes().categories().stream().map(Category::code).toList();
    long[] answered = new long[codes.size()];
    IntStream.range(0, wave.rows())
        .filter(column::given)
        .forEach(row -> answered[column.category(row)]++);
    long[] people =
        codes.stream()
            .mapToLong(code -> population.in(wave.id(), question.id(), code).orElse(0))
            .toArray();
    return new Groups(people, answered);
  }

  private EstimateRow row(
      PanelWave wave, Population population, Question question, Groups groups, Told told) {
    long answered = Arrays.stream(groups.answered()).sum();
    long people = Arrays.stream(groups.people()).sum();
    Outcome outcome =
        groups
            .tooLittle()
            .<Outcome>map(why -> Undefined.of(told.measure(), why, answered))
            .orElseGet(() -> told.of().apply(groups.propensities()));
    RowKey key = new RowKey(panel.survey().id(), question.id(), "", "", "", "", told.measure());
    return new EstimateRow(
        key,
        wave.id(),
        outcome,
        new Base(OptionalLong.of(answered), OptionalLong.of(people), OptionalLong.of(people)),
        false,
        "groups of the " + MethodWords.population(population.standing()));
  }
}
