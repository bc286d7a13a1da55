package org.plait.integration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.plait.change.contrast.ContrastSubject;
import org.plait.change.question.Answers;
import org.plait.change.question.Subgroup;
import org.plait.change.row.Measure;
import org.plait.coding.CodedComments;
import org.plait.coding.Reading;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.contrast.CellContrast;
import org.plait.statistics.contrast.ContrastEstimate;
import org.plait.study.Study;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.words.Display;
import org.plait.study.words.Display.Told;

/**
 * Sets those who wrote of a theme against the others, on the questions of the same display: the
 * difference of shares or means among those whose comment people read, each comment standing for
 * those it was drawn from (comments with content of its stratum by those read), times the
 * respondent's weight. Only people's coding counts: a program's errors would blur the difference.
 * What unordered answers say is not contrasted.
 */
public final class ThemeContrasts {

  private final Study study;
  private final CodedComments coded;
  private final List<ThemeContrast> rows = new ArrayList<>();

  private ThemeContrasts(Study study, CodedComments coded) {
    this.study = study;
    this.coded = coded;
  }

  /**
   * The contrasts of all displays.
   *
   * @param study the study, whose comments must be a random sample
   * @param panels its panels, in study order
   * @param coded its comments with their coding
   * @return the rows by display, question, theme and wave, each once
   */
  public static List<ThemeContrast> of(Study study, List<Panel> panels, CodedComments coded) {
    ThemeContrasts contrasts = new ThemeContrasts(study, coded);
    if (study.coding().filter(c -> c.randomSample()).isPresent()) {
      for (Display display : study.integration().displays()) {
        for (Panel panel : panels) {
          display.questions().stream()
              .filter(told -> told.survey().equals(panel.survey().id()))
              .forEach(told -> contrasts.add(panel, told, display));
        }
      }
    }
    return contrasts.rows.stream().distinct().toList();
  }

  private void add(Panel panel, Told told, Display display) {
    List<ContrastSubject> subjects =
        ContrastSubject.all(panel).stream()
            .flatMap(List::stream)
            .filter(s -> s.quantity().question().equals(told.question()))
            .filter(s -> told.names(s.quantity().item(), s.quantity().category()))
            .filter(s -> s.quantity().measure() != Measure.RELATIVE_EFFECT)
            .toList();
    for (ContrastSubject subject : subjects) {
      for (String theme : display.themes()) {
        for (PanelWave wave : subject.asked(panel)) {
          for (QuestionRef ref : study.coding().orElseThrow().questions()) {
            if (ref.survey().equals(panel.survey().id())) {
              add(panel, wave, subject, theme, ref.question());
            }
          }
        }
      }
    }
  }

  private void add(
      Panel panel, PanelWave wave, ContrastSubject subject, String theme, String question) {
    List<Reading> comments =
        coded.of(panel.survey().id(), wave.id(), question).stream()
            .filter(Reading::content)
            .toList();
    Answers answers = subject.answers(wave).orElseThrow();
    Map<String, Double> drawn = drawn(comments);
    Side with = new Side(panel, wave, answers);
    Side without = new Side(panel, wave, answers);
    Side unread = new Side(panel, wave, answers);
    Set<Integer> read = new HashSet<>();
    for (Reading reading : comments) {
      int row = reading.comment().row();
      if (reading.read() && read.add(row)) {
        Side side = reading.themes().contains(theme) ? with : without;
        side.add(row, drawn.get(reading.stratum()));
      }
    }
    for (int row = 0; row < wave.rows(); row++) {
      if (!read.contains(row)) {
        unread.add(row, 1);
      }
    }
    if (with.size() + without.size() == 0) {
      return;
    }
    boolean weighted =
        drawn.values().stream().distinct().count() > 1 || wave.weighting().isPresent();
    ContrastEstimate contrast =
        CellContrast.ofMeans(
                List.of(without.observations(weighted), with.observations(weighted)), -1, 1)
            .estimate(study.analysis().confidence());
    boolean share =
        subject.quantity().measure() == Measure.TOP_BOX
            || subject.quantity().measure() == Measure.PROPORTION;
    rows.add(
        new ThemeContrast(
            subject.quantity().key(panel.survey().id(), Subgroup.EVERYBODY),
            wave.id(),
            theme,
            contrast.estimate(),
            OptionalLong.of(with.size()),
            OptionalLong.of(without.size()),
            OptionalLong.of(fewest(share, with, without, unread)),
            weighted));
  }

  /** For how many comments with content each one read stands, by stratum. */
  private static Map<String, Double> drawn(List<Reading> comments) {
    Map<String, double[]> counts = new HashMap<>();
    for (Reading reading : comments) {
      double[] count = counts.computeIfAbsent(reading.stratum(), s -> new double[2]);
      count[0]++;
      count[1] += reading.read() ? 1 : 0;
    }
    Map<String, Double> drawn = new HashMap<>();
    counts.forEach((stratum, count) -> drawn.put(stratum, count[0] / count[1]));
    return drawn;
  }

  /** Those not read follow from everybody; nobody at all among them gives nothing away. */
  private static long fewest(boolean share, Side with, Side without, Side unread) {
    LongStream rest = unread.size() == 0 ? LongStream.empty() : counts(share, Stream.of(unread));
    return LongStream.concat(counts(share, Stream.of(with, without)), rest).min().orElse(0);
  }

  private static LongStream counts(boolean share, Stream<Side> sides) {
    return sides.flatMapToLong(
        side ->
            share
                ? LongStream.of(side.ones(), side.size() - side.ones())
                : LongStream.of(side.size()));
  }

  /** The answers of some respondents of a wave. */
  private static final class Side {
    private final Panel panel;
    private final PanelWave wave;
    private final Answers answers;
    private final List<Integer> rows = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    Side(Panel panel, PanelWave wave, Answers answers) {
      this.panel = panel;
      this.wave = wave;
      this.answers = answers;
    }

    /** Whoever has no valid answer, or no weight, is left out. */
    void add(int row, double drawn) {
      double weight = drawn * wave.weighting().map(w -> w.weight(row)).orElse(1.0);
      if (answers.valid(row) && weight > 0) {
        rows.add(row);
        weights.add(weight);
      }
    }

    int size() {
      return rows.size();
    }

    long ones() {
      return rows.stream().filter(row -> answers.value(row) == 1).count();
    }

    Observations observations(boolean weighted) {
      boolean clustered = panel.survey().cluster().isPresent();
      Observations plain =
          Observations.of(
                  rows.stream().mapToDouble(answers::value).toArray(),
                  rows.stream()
                      .mapToInt(row -> panel.linked() ? wave.person(row) : Observations.NONE)
                      .toArray())
              .inClusters(
                  rows.stream()
                      .mapToInt(row -> clustered ? wave.cluster(row) : Observations.NONE)
                      .toArray());
      return weighted
          ? plain.withWeights(weights.stream().mapToDouble(weight -> weight).toArray())
          : plain;
    }
  }
}
