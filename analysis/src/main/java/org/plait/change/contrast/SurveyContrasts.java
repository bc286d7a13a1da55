package org.plait.change.contrast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.change.contrast.ContrastRow.Kind;
import org.plait.change.question.Subgroup;
import org.plait.change.question.WavePairs;
import org.plait.change.row.RowKey;
import org.plait.instrument.Question;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.TwoWaves;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.analysis.WavePair;

/**
 * Whether two surveys answered differently on a question they share, in one wave, and whether they
 * changed differently: another survey's change less this one's, between waves of the same id. Only
 * questions with the same concept, text, categories and nets, asked in the same words in both
 * waves; others are never tested. People of two surveys are different people; organisations are the
 * same where both surveys are clustered by them.
 */
final class SurveyContrasts {

  private final Panel first;
  private final Panel second;
  private final AnalysisSettings settings;
  private final NumberedSurvey ofFirst;
  private final NumberedSurvey ofSecond;
  private final SurveysInWave within;

  SurveyContrasts(Panel first, Panel second, AnalysisSettings settings) {
    this.first = first;
    this.second = second;
    this.settings = settings;
    Map<String, Integer> organisations = new HashMap<>();
    this.ofFirst = NumberedSurvey.of(first, 0, organisations);
    this.ofSecond = NumberedSurvey.of(second, first.pseudonyms().size(), organisations);
    this.within = new SurveysInWave(ofFirst, ofSecond, settings.confidence());
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
      for (String wave : asked) {
        if (wording(one, first, wave).equals(wording(other, second, wave))) {
          rows.addAll(within.of(one, other, wave));
        }
      }
      for (WavePair pair : WavePairs.among(asked, settings.compare())) {
        if (sameWords(one, first, other, second, pair)) {
          rows.addAll(row(one, other, pair));
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

  private List<ContrastRow> row(ContrastSubject one, ContrastSubject other, WavePair pair) {
    boolean weights =
        Stream.of(pair.from(), pair.to())
            .anyMatch(
                wave ->
                    ofFirst.weights().matter(first.wave(wave))
                        || ofSecond.weights().matter(second.wave(wave)));
    return row(one, other, pair, false)
        .beside(weights ? Optional.of(row(one, other, pair, true)) : Optional.empty());
  }

  private ContrastRow row(
      ContrastSubject one, ContrastSubject other, WavePair pair, boolean weighted) {
    TwoWaves own = ofFirst.waves(one, pair, weighted);
    TwoWaves others = ofSecond.waves(other, pair, weighted);
    return ContrastRows.of(
        Kind.SURVEY_DIFFERENCE,
        against(one, first, second),
        one.companion(),
        "",
        pair,
        List.of(other.quantity().question()),
        ContrastRows.difference(one.quantity().measure(), own, others, settings.confidence()));
  }

  /** A subject of one survey, told of another. */
  static RowKey against(ContrastSubject one, Panel first, Panel second) {
    RowKey key = one.quantity().key(first.survey().id(), Subgroup.EVERYBODY);
    return new RowKey(
        key.survey(),
        key.question(),
        key.item(),
        key.category(),
        ContrastRow.SURVEY,
        second.survey().id(),
        key.measure());
  }
}
