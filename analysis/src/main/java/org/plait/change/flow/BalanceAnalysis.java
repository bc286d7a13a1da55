package org.plait.change.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.plait.change.comparison.Analyses;
import org.plait.change.flow.Decomposition.Group;
import org.plait.change.question.Answers;
import org.plait.change.question.Quantities;
import org.plait.change.question.Quantity;
import org.plait.change.question.Subgroup;
import org.plait.change.question.WavePairs;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.instrument.Question;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Outcome;
import org.plait.statistics.response.BalanceDifference;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.WavePair;

/**
 * Compares those who answered again with those who did not by the questions that describe
 * respondents, as they answered them in the earlier wave. People without a key can't be followed
 * and are left out.
 */
final class BalanceAnalysis {

  private final Panel panel;
  private final AnalysisSettings settings;

  BalanceAnalysis(Panel panel, AnalysisSettings settings) {
    this.panel = panel;
    this.settings = settings;
  }

  /** The differences of each pair of waves, with the test of the model. */
  List<Balance> all() {
    List<Balance> all = new ArrayList<>();
    List<String> waves = panel.waves().stream().map(PanelWave::id).toList();
    for (WavePair pair : WavePairs.among(waves, settings.compare())) {
      Followed followed = Followed.of(panel.wave(pair.from()), panel.wave(pair.to()));
      for (Question question : panel.instrument().all()) {
        if (Analyses.describesRespondents(panel, question)) {
          told(question).forEach(quantity -> add(all, pair, followed, quantity));
        }
      }
      new StayingModel(panel, settings.by()).of(pair, followed).ifPresent(all::add);
    }
    return all;
  }

  /** Shares of single categories, years and options, and means; no shares of several together. */
  private List<Quantity> told(Question question) {
    Set<String> nets =
        question.codes().nets().stream().map(net -> net.id()).collect(Collectors.toSet());
    return new Quantities(panel, question)
        .all().stream()
            .filter(q -> q.measure() == Measure.PROPORTION || q.measure() == Measure.MEAN)
            .filter(q -> !nets.contains(q.category()))
            .toList();
  }

  private void add(List<Balance> all, WavePair pair, Followed followed, Quantity quantity) {
    quantity
        .answers()
        .apply(panel.wave(pair.from()))
        .map(answers -> balance(pair, followed, quantity, answers))
        .ifPresent(all::add);
  }

  private Balance balance(WavePair pair, Followed followed, Quantity quantity, Answers answers) {
    double[] again = values(followed.rows(true), answers);
    double[] left = values(followed.rows(false), answers);
    boolean share = quantity.measure() == Measure.PROPORTION;
    BalanceDifference apart =
        share ? BalanceDifference.ofShares(again, left) : BalanceDifference.ofNumbers(again, left);
    Outcome difference = apart.estimate();
    RowKey key =
        quantity.key(panel.survey().id(), Subgroup.EVERYBODY).withMeasure(Balance.DIFFERENCE);
    List<Group> groups = List.of(group(share, again), group(share, left));
    return new Balance(key, pair, difference, groups, Balance.APART);
  }

  private static double[] values(IntStream rows, Answers answers) {
    return rows.filter(answers::valid).mapToDouble(answers::value).toArray();
  }

  private static Group group(boolean share, double[] values) {
    long ones = Arrays.stream(values).filter(value -> value != 0).count();
    return new Group(share ? OptionalLong.of(ones) : OptionalLong.empty(), values.length);
  }
}
