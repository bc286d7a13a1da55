package org.plait.change.contrast;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.question.Answers;
import org.plait.change.question.Series;
import org.plait.change.question.Subgroup;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.TwoWaves;
import org.plait.study.analysis.WavePair;

/** A survey whose people and clusters have numbers that both surveys understand. */
record NumberedSurvey(
    Panel panel, IntUnaryOperator person, IntUnaryOperator cluster, WaveWeights weights) {

  /**
   * Numbers a survey.
   *
   * @param firstPerson the number of its first person
   * @param organisations the numbers given so far, to which its own are added
   */
  static NumberedSurvey of(Panel panel, int firstPerson, Map<String, Integer> organisations) {
    IntUnaryOperator person = id -> id + firstPerson;
    IntUnaryOperator cluster = id -> place(panel, id, organisations);
    return new NumberedSurvey(panel, person, cluster, new WaveWeights(panel, person, cluster));
  }

  /** The answers in two waves. */
  TwoWaves waves(ContrastSubject subject, WavePair pair, boolean weighted) {
    return TwoWaves.of(
        cell(subject, panel.wave(pair.from()), weighted),
        cell(subject, panel.wave(pair.to()), weighted));
  }

  /** The answers in a wave. */
  Observations cell(ContrastSubject subject, PanelWave wave, boolean weighted) {
    Answers answers = subject.answers(wave).orElseThrow();
    return Optional.of(wave)
        .filter(w -> weighted)
        .flatMap(w -> weights.of(w, answers, Subgroup.EVERYBODY))
        .orElseGet(
            () ->
                numbered(
                    Series.of(panel, wave, answers, Subgroup.EVERYBODY)
                        .observations()
                        .unweighted()));
  }

  private Observations numbered(Observations own) {
    int[] persons = new int[own.size()];
    int[] clusters = new int[own.size()];
    for (int i = 0; i < persons.length; i++) {
      persons[i] = number(own.person(i), person);
      clusters[i] = number(own.cluster(i), cluster);
    }
    return Observations.of(own.each(), persons).inClusters(clusters).withMissing(own.missing());
  }

  private static int number(int id, IntUnaryOperator number) {
    return id == Observations.NONE ? id : number.applyAsInt(id);
  }

  /** The same number for an organisation of both surveys; others are their survey's own. */
  private static int place(Panel panel, int cluster, Map<String, Integer> organisations) {
    String name =
        organisations(panel)
            ? panel.organisations().get(cluster)
            : panel.survey().id() + '\u0000' + cluster;
    return organisations.computeIfAbsent(name, unseen -> organisations.size());
  }

  /** Whether the same organisations stand in both surveys by the same number. */
  boolean sharesOrganisations(NumberedSurvey other) {
    return organisations(panel) && organisations(other.panel);
  }

  private static boolean organisations(Panel panel) {
    return panel.survey().cluster().isPresent()
        && panel.survey().cluster().equals(panel.survey().link().organisation());
  }
}
