package org.plait.change.response;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.plait.change.comparison.MethodWords;
import org.plait.change.comparison.SeriesEstimates;
import org.plait.change.question.Subgroup;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;
import org.plait.study.analysis.PopulationSettings.Standing;

/**
 * Who answered in each wave: respondents, their organisations, and the response rate. Without a
 * population there is no rate, and none is guessed. Where a frame counts by two breakdowns at once,
 * each pair of groups has its rate too.
 */
public final class ResponseRows {

  static final Method RATE = new Method("respondents of the population", "");

  private final Panel panel;
  private final List<Subgroup> groups;

  public ResponseRows(Panel panel, List<Subgroup> groups) {
    this.panel = panel;
    this.groups = groups;
  }

  public List<EstimateRow> all() {
    List<EstimateRow> rows = new ArrayList<>();
    CrossedRates crossed = new CrossedRates(panel, groups);
    for (PanelWave wave : panel.waves()) {
      for (Subgroup group : groups) {
        if (group.everybody()) {
          addRespondents(rows, wave);
          rows.addAll(new DispositionRows(panel.survey().id()).of(wave, panel.dispositions()));
          rows.addAll(new WeightRows(panel.survey().id()).of(wave));
          rows.addAll(new RepresentativityRows(panel).of(wave));
        }
        if (group.knownIn(wave)) {
          addRate(rows, wave, group);
        }
      }
      rows.addAll(crossed.of(wave));
    }
    return rows;
  }

  private void addRespondents(List<EstimateRow> rows, PanelWave wave) {
    RowKey respondents = key("respondents", Subgroup.EVERYBODY, Measure.COUNT);
    rows.add(
        SeriesEstimates.count(
            respondents, wave.id(), wave.rows(), wave.rows(), "respondents kept"));
    long known = IntStream.range(0, wave.rows()).filter(r -> wave.organisation(r) >= 0).count();
    if (known > 0 && !organisationsAnswer()) {
      long organisations =
          IntStream.range(0, wave.rows())
              .map(wave::organisation)
              .filter(organisation -> organisation >= 0)
              .distinct()
              .count();
      RowKey key = key("organisations", Subgroup.EVERYBODY, Measure.COUNT);
      rows.add(
          SeriesEstimates.count(
              key,
              wave.id(),
              organisations,
              known,
              "organisations named by respondents, after succession"));
    }
  }

  /** Whether each response stands for an organisation, so that counting them says nothing more. */
  private boolean organisationsAnswer() {
    return panel.survey().link().organisationsAnswer();
  }

  private void addRate(List<EstimateRow> rows, PanelWave wave, Subgroup group) {
    OptionalLong people =
        panel.population().map(p -> group.people(p, wave.id())).orElse(OptionalLong.empty());
    if (people.isEmpty()) {
      return;
    }
    long population = people.getAsLong();
    Standing standing = panel.population().orElseThrow().standing();
    IntPredicate members = group.in(wave);
    long answered = IntStream.range(0, wave.rows()).filter(members).count();
    rows.add(
        SeriesEstimates.count(
            key("population", group, Measure.COUNT),
            wave.id(),
            population,
            population,
            MethodWords.population(standing)));
    RowKey key = key("response_rate", group, Measure.PROPORTION);
    rows.add(
        new EstimateRow(
            key,
            wave.id(),
            rate(answered, population, RATE),
            new Base(
                OptionalLong.of(answered),
                OptionalLong.of(population),
                OptionalLong.of(population)),
            false,
            "respondents of the " + MethodWords.population(standing)));
  }

  /** A share of a population; undefined where there is nobody, or more answers than people. */
  static Outcome rate(long answered, long population, Method method) {
    String measure = Measure.PROPORTION.word();
    if (population == 0) {
      return Undefined.of(measure, TooLittle.NO_CASES, 0);
    }
    return answered > population
        ? Undefined.of(measure, TooLittle.POPULATION_TOO_SMALL, answered)
        : Estimate.of(measure, (double) answered / population, answered, method);
  }

  private RowKey key(String category, Subgroup group, Measure measure) {
    return new RowKey(
        panel.survey().id(), "", "", category, group.groupBy(), group.category(), measure.word());
  }
}
