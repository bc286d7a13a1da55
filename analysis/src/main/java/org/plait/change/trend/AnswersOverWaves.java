package org.plait.change.trend;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.contrast.ContrastSubject;
import org.plait.change.question.AnswerPatterns;
import org.plait.change.question.AnswerPatterns.States;
import org.plait.change.question.Answers;
import org.plait.change.question.CodedAnswers;
import org.plait.change.question.Series;
import org.plait.change.question.Subgroup;
import org.plait.change.question.WaveLinks;
import org.plait.change.row.RowKey;
import org.plait.instrument.Comparability;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.contrast.RepeatedAnswers;
import org.plait.study.analysis.WavePair;

/**
 * What was asked alike in three or more waves of a survey, and the answers to it in all of them: a
 * quantity that decides a question's verdict, the favourable share beside it, or the score of a
 * scale. Waves whose answers do not compare with the others are left out.
 */
public final class AnswersOverWaves {

  /** With fewer waves two are compared, and nothing else is to be said. */
  private static final int ENOUGH_WAVES = 3;

  private final Panel panel;
  private final ContrastSubject subject;
  private final List<PanelWave> waves;
  private final WaveLinks links;
  private final WaveWeights weights;

  private AnswersOverWaves(
      Panel panel,
      ContrastSubject subject,
      List<PanelWave> waves,
      WaveLinks links,
      WaveWeights weights) {
    this.panel = panel;
    this.subject = subject;
    this.waves = waves;
    this.links = links;
    this.weights = weights;
  }

  /**
   * All there are in a survey.
   *
   * @param panel its linked waves
   * @return by question, then scale; the favourable share after what it stands beside
   */
  public static List<AnswersOverWaves> of(Panel panel) {
    WaveLinks links = new WaveLinks(panel);
    WaveWeights weights = new WaveWeights(panel);
    return ContrastSubject.all(panel).stream()
        .flatMap(List::stream)
        .map(s -> new AnswersOverWaves(panel, s, alike(panel, s), links, weights))
        .filter(answers -> answers.waves.size() >= ENOUGH_WAVES)
        .toList();
  }

  /** The largest set of waves that compare with each other; of two the one with the latest wave. */
  private static List<PanelWave> alike(Panel panel, ContrastSubject subject) {
    List<PanelWave> asked =
        subject.asked(panel).stream().filter(w -> subject.compares(w, w)).toList();
    List<PanelWave> most = List.of();
    for (PanelWave wave : asked) {
      List<PanelWave> like = asked.stream().filter(w -> subject.compares(wave, w)).toList();
      most = like.size() >= most.size() ? like : most;
    }
    return most;
  }

  /**
   * What they are about.
   *
   * @return the key, of everybody
   */
  public RowKey key() {
    return subject.quantity().key(panel.survey().id(), Subgroup.EVERYBODY);
  }

  /**
   * Whether it is the favourable share beside what decides.
   *
   * @return true when it decides nothing
   */
  public boolean companion() {
    return subject.companion();
  }

  /**
   * The waves.
   *
   * @return their ids, in time order
   */
  public List<String> waves() {
    return waves.stream().map(PanelWave::id).toList();
  }

  /**
   * How the answers compare.
   *
   * @return the worst of any two waves
   */
  public Comparability comparability() {
    Comparability worst = Comparability.EXACT;
    for (PanelWave wave : waves) {
      worst =
          worst.worse(subject.comparability().apply(new WavePair(waves.get(0).id(), wave.id())));
    }
    return worst;
  }

  /**
   * The answers of each wave, everybody counting the same.
   *
   * @return the answers; how many people gave each set of them where that says all
   */
  public RepeatedAnswers counted() {
    List<Answers> answers = waves.stream().map(w -> subject.answers(w).orElseThrow()).toList();
    return patterns(answers)
        .orElseGet(
            () ->
                RepeatedAnswers.of(
                    waves.stream()
                        .map(wave -> plain(wave, answers.get(waves.indexOf(wave))))
                        .toList()));
  }

  /** People who answered alike in all waves; nothing where organisations tell them apart. */
  private Optional<RepeatedAnswers> patterns(List<Answers> answers) {
    List<States> states =
        IntStream.range(0, waves.size())
            .mapToObj(w -> CodedAnswers.of(waves.get(w), answers.get(w)))
            .flatMap(Optional::stream)
            .map(coded -> States.of(coded, row -> -1, 0))
            .toList();
    if (panel.survey().cluster().isPresent() || states.size() < waves.size()) {
      return Optional.empty();
    }
    return AnswerPatterns.count(states, links.rows(waves)).flatMap(AnswerPatterns::repeated);
  }

  /**
   * The answers of each wave with their weights.
   *
   * @return the answers; empty where the weights change nothing, or there are none
   */
  public Optional<RepeatedAnswers> weighted() {
    if (waves.stream().allMatch(wave -> wave.weighting().isEmpty())) {
      return Optional.empty();
    }
    List<Observations> answers =
        waves.stream().map(wave -> weighted(wave, subject.answers(wave).orElseThrow())).toList();
    return answers.stream().anyMatch(Observations::weighted)
        ? Optional.of(RepeatedAnswers.of(answers))
        : Optional.empty();
  }

  private Observations weighted(PanelWave wave, Answers answers) {
    return weights.of(wave, answers, Subgroup.EVERYBODY).orElseGet(() -> plain(wave, answers));
  }

  private Observations plain(PanelWave wave, Answers answers) {
    return Series.of(panel, wave, answers, Subgroup.EVERYBODY).observations().unweighted();
  }
}
