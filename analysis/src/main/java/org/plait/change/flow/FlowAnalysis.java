package org.plait.change.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.plait.change.comparison.Analyses;
import org.plait.change.comparison.Analysis;
import org.plait.change.question.Quantities;
import org.plait.change.question.ScaleQuantities;
import org.plait.change.question.WaveLinks;
import org.plait.change.question.WavePairs;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Measure;
import org.plait.instrument.Comparability;
import org.plait.instrument.Question;
import org.plait.instrument.Scale;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.WavePair;

/**
 * Takes the changes of a linked survey apart by who answered, and follows the answers of everybody
 * from wave to wave. Questions that follow from others are left out: their people are told with
 * those.
 */
public final class FlowAnalysis {

  private final AnalysisSettings settings;

  /**
   * An analysis by these settings.
   *
   * @param settings the pairs of waves and the confidence level
   */
  public FlowAnalysis(AnalysisSettings settings) {
    this.settings = settings;
  }

  /**
   * Everything about the people of one survey, in study order.
   *
   * @param panel the survey's linked waves
   * @return the flows; nothing where the survey does not link
   */
  public Flows of(Panel panel) {
    if (!panel.linked()) {
      return Flows.NONE;
    }
    WaveLinks links = new WaveLinks(panel);
    Decompositions apart = new Decompositions(panel, links);
    List<Decomposition> decompositions = new ArrayList<>();
    List<Transitions> transitions = new ArrayList<>();
    for (Question question : panel.instrument().all()) {
      if (question.derivation().isEmpty()) {
        addQuestion(panel, question, links, apart, decompositions, transitions);
      }
    }
    for (Scale scale : panel.instrument().scales()) {
      ScaleQuantities quantities = new ScaleQuantities(panel, scale);
      Analysis score = Analysis.ofMeans(quantities.score(), List.of());
      for (WavePair pair : pairs(panel, score, quantities::comparability, (from, to) -> true)) {
        decompositions.addAll(apart.of(score, pair));
      }
    }
    List<Balance> balances = new ArrayList<>(new BalanceAnalysis(panel, settings).all());
    decompositions.stream()
        .filter(change -> !change.weighted())
        .filter(change -> change.key().measure().equals(Measure.TOP_BOX.word()))
        .map(Balance::of)
        .forEach(balances::add);
    balances.addAll(EarlierAnswerTests.of(decompositions));
    return new Flows(decompositions, transitions, balances);
  }

  private void addQuestion(
      Panel panel,
      Question question,
      WaveLinks links,
      Decompositions apart,
      List<Decomposition> decompositions,
      List<Transitions> transitions) {
    Quantities quantities = new Quantities(panel, question);
    TransitionTables tables = new TransitionTables(panel, question, links, settings.confidence());
    for (Analysis analysis : new Analyses(panel, question).all()) {
      if (analysis.role() != Role.PRIMARY) {
        continue;
      }
      List<WavePair> pairs =
          pairs(
              panel,
              analysis,
              pair -> question.comparability(pair.from(), pair.to()),
              (from, to) -> quantities.offeredAlike(analysis.quantity(), from, to));
      for (WavePair pair : pairs) {
        decompositions.addAll(apart.of(analysis, pair));
        if (analysis.signedRank() && analysis.quantity().measure() != Measure.MEAN) {
          transitions.addAll(tables.of(analysis, pair));
        }
      }
    }
  }

  private List<WavePair> pairs(
      Panel panel,
      Analysis analysis,
      Function<WavePair, Comparability> comparability,
      BiPredicate<PanelWave, PanelWave> offeredAlike) {
    List<String> asked =
        panel.waves().stream()
            .filter(wave -> analysis.quantity().answers().apply(wave).isPresent())
            .map(PanelWave::id)
            .toList();
    return WavePairs.among(asked, settings.compare()).stream()
        .filter(pair -> comparability.apply(pair) != Comparability.NOT_COMPARABLE)
        .filter(pair -> offeredAlike.test(panel.wave(pair.from()), panel.wave(pair.to())))
        .toList();
  }
}
