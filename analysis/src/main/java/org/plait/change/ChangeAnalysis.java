package org.plait.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plait.change.comparison.Analyses;
import org.plait.change.comparison.Analysis;
import org.plait.change.comparison.Families;
import org.plait.change.comparison.WaveComparisons;
import org.plait.change.comparison.WaveEstimates;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.question.Quantities;
import org.plait.change.question.Quantity;
import org.plait.change.question.ScaleQuantities;
import org.plait.change.question.Subgroup;
import org.plait.change.question.WaveLinks;
import org.plait.change.response.AttritionRows;
import org.plait.change.response.MissingRows;
import org.plait.change.response.ResponseRows;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.instrument.Question;
import org.plait.instrument.Scale;
import org.plait.panel.Panel;
import org.plait.study.analysis.AnalysisSettings;

/**
 * Estimates every question in every wave of a survey and compares the waves, as the study settles
 * it.
 */
public final class ChangeAnalysis {

  private final AnalysisSettings settings;

  /**
   * An analysis by these settings.
   *
   * @param settings the confidence level, breakdowns, pairs of waves and adjustment
   */
  public ChangeAnalysis(AnalysisSettings settings) {
    this.settings = settings;
  }

  /**
   * Everything that is counted and compared in one survey. Breakdowns by questions that the survey
   * did not ask are left out.
   *
   * @param panel the survey's linked waves
   * @return the rows, in study order
   */
  public Results of(Panel panel) {
    List<Subgroup> groups = Subgroup.of(panel, settings.by());
    WaveLinks links = new WaveLinks(panel);
    WaveWeights weights = new WaveWeights(panel);
    WaveEstimates estimates =
        new WaveEstimates(panel, groups, links, weights, settings.confidence());
    List<EstimateRow> answers =
        inParallel(
            panel.instrument().all(),
            question -> estimates.of(new Quantities(panel, question).all()));
    List<Quantity> scores =
        panel.instrument().scales().stream()
            .map(scale -> new ScaleQuantities(panel, scale).score())
            .toList();
    return new Results(
        panel.survey().id(),
        answers,
        comparisons(panel, groups, links, weights),
        estimates.of(scores),
        new ResponseRows(panel, groups).all(),
        new AttritionRows(panel).all(settings.compare()),
        new MissingRows(panel).all());
  }

  private List<ComparisonRow> comparisons(
      Panel panel, List<Subgroup> groups, WaveLinks links, WaveWeights weights) {
    WaveComparisons comparisons = new WaveComparisons(panel, groups, links, weights, settings);
    List<ComparisonRow> rows =
        new ArrayList<>(
            inParallel(
                panel.instrument().all(), question -> comparisons(panel, question, comparisons)));
    for (Scale scale : panel.instrument().scales()) {
      ScaleQuantities quantities = new ScaleQuantities(panel, scale);
      Analysis analysis = Analysis.ofMeans(quantities.score(), List.of());
      rows.addAll(comparisons.of(analysis, quantities::comparability, (from, to) -> true));
    }
    Set<String> unordered =
        panel.instrument().all().stream()
            .filter(Analyses::unordered)
            .map(Question::id)
            .collect(Collectors.toSet());
    return new Families(settings)
        .decide(
            rows, row -> row.role() == Role.PRIMARY || !unordered.contains(row.key().question()));
  }

  private static List<ComparisonRow> comparisons(
      Panel panel, Question question, WaveComparisons comparisons) {
    Quantities quantities = new Quantities(panel, question);
    List<ComparisonRow> rows = new ArrayList<>();
    for (Analysis analysis : new Analyses(panel, question).all()) {
      rows.addAll(
          comparisons.of(
              analysis,
              pair -> question.comparability(pair.from(), pair.to()),
              (from, to) -> quantities.offeredAlike(analysis.quantity(), from, to)));
    }
    return rows;
  }

  /** Questions do not depend on each other; the rows stay in their order. */
  private static <R> List<R> inParallel(
      List<Question> questions, Function<Question, List<R>> rows) {
    return questions.parallelStream().map(rows).flatMap(List::stream).toList();
  }
}
