package org.plait.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.change.ContrastRow.Kind;
import org.plait.instrument.Question;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.TwoWaves;
import org.plait.study.AnalysisSettings;
import org.plait.study.WavePair;

/**
 * Whether two surveys changed differently on a question they share: another survey's change less
 * this one's, between waves of the same id. Only questions with the same concept, text, categories
 * and nets, asked in the same words in both waves; others are never tested. People of two surveys
 * are different people; organisations are the same where both surveys are clustered by them.
 */
final class SurveyContrasts {

  private final Panel first;
  private final Panel second;
  private final AnalysisSettings settings;

  SurveyContrasts(Panel first, Panel second, AnalysisSettings settings) {
    this.first = first;
    this.second = second;
    this.settings = settings;
  }

  /** By question of the first survey, and pair of waves. */
  List<ContrastRow> all() {
    List<ContrastRow> rows = new ArrayList<>();
    for (Question one : first.instrument().all()) {
      for (Question other : second.instrument().all()) {
        if (shared(one, other)) {
          add(rows, ContrastSubject.of(first, one), ContrastSubject.of(second, other));
        }
      }
    }
    return rows;
  }

  private static boolean shared(Question one, Question other) {
    return one.concept().isPresent()
        && one.concept().equals(other.concept())
        && one.type() == other.type()
        && one.text().equals(other.text())
        && one.topBox() == other.topBox()
        && one.favourable().equals(other.favourable())
        && one.rows().equals(other.rows())
        && one.codes().categories().equals(other.codes().categories())
        && one.codes().nets().equals(other.codes().nets());
  }

  private void add(
      List<ContrastRow> rows, List<ContrastSubject> ones, List<ContrastSubject> others) {
    for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
      ContrastSubject one = ones.get(i);
      ContrastSubject other = others.get(i);
      List<String> asked = new ArrayList<>(one.asked(first).stream().map(PanelWave::id).toList());
      asked.retainAll(other.asked(second).stream().map(PanelWave::id).toList());
      for (WavePair pair : WavePairs.among(asked, settings.compare())) {
        if (sameWords(one, first, other, second, pair)) {
          rows.add(row(one, other, pair));
        }
      }
    }
  }

  private static boolean sameWords(
      ContrastSubject one, Panel ofOne, ContrastSubject other, Panel ofOther, WavePair pair) {
    return one.compares(ofOne.wave(pair.from()), ofOne.wave(pair.to()))
        && other.compares(ofOther.wave(pair.from()), ofOther.wave(pair.to()))
        && List.of(pair.from(), pair.to()).stream()
            .allMatch(wave -> wording(one, ofOne, wave).equals(wording(other, ofOther, wave)));
  }

  private static Optional<String> wording(ContrastSubject subject, Panel panel, String wave) {
    return panel
        .instrument()
        .question(subject.quantity().question())
        .flatMap(q -> q.waves().get(wave).text());
  }

  private ContrastRow row(ContrastSubject one, ContrastSubject other, WavePair pair) {
    Map<String, Integer> organisations = new HashMap<>();
    TwoWaves own = waves(first, one, pair, 0, organisations);
    TwoWaves others = waves(second, other, pair, first.pseudonyms().size(), organisations);
    RowKey key = one.quantity().key(first.survey().id(), Subgroup.EVERYBODY);
    RowKey against =
        new RowKey(
            key.survey(),
            key.question(),
            key.item(),
            key.category(),
            ContrastRow.SURVEY,
            second.survey().id(),
            key.measure());
    return ContrastRows.of(
        Kind.SURVEY_DIFFERENCE,
        against,
        one.companion(),
        "",
        pair,
        List.of(other.quantity().question()),
        ContrastRows.difference(one.quantity().measure(), own, others, settings.confidence()));
  }

  private static TwoWaves waves(
      Panel panel,
      ContrastSubject subject,
      WavePair pair,
      int firstPerson,
      Map<String, Integer> organisations) {
    return TwoWaves.of(
        cell(panel, subject, pair.from(), firstPerson, organisations),
        cell(panel, subject, pair.to(), firstPerson, organisations));
  }

  private static Observations cell(
      Panel panel,
      ContrastSubject subject,
      String waveId,
      int firstPerson,
      Map<String, Integer> organisations) {
    PanelWave wave = panel.wave(waveId);
    Observations own =
        Series.of(panel, wave, subject.answers(wave).orElseThrow(), Subgroup.EVERYBODY)
            .observations();
    int[] all = IntStream.range(0, own.size()).toArray();
    return Observations.of(
            IntStream.of(all).mapToDouble(own::value).toArray(),
            IntStream.of(all).map(i -> shifted(own.person(i), firstPerson)).toArray())
        .inClusters(
            IntStream.of(all).map(i -> place(panel, own.cluster(i), organisations)).toArray())
        .withMissing(own.missing());
  }

  private static int shifted(int person, int by) {
    return person == Observations.NONE ? person : person + by;
  }

  /** The same number for an organisation of both surveys; others are their survey's own. */
  private static int place(Panel panel, int cluster, Map<String, Integer> organisations) {
    if (cluster == Observations.NONE) {
      return cluster;
    }
    boolean organisation = panel.survey().cluster().equals(panel.survey().link().organisation());
    String name =
        organisation
            ? panel.organisations().get(cluster)
            : panel.survey().id() + '\u0000' + cluster;
    return organisations.computeIfAbsent(name, unseen -> organisations.size());
  }
}
