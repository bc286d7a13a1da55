package org.plait.change.contrast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plait.change.contrast.ContrastRow.Kind;
import org.plait.change.question.Subgroup;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;
import org.plait.statistics.contrast.CellContrast;
import org.plait.statistics.contrast.CellContrast.Effect;
import org.plait.study.Wave;
import org.plait.study.analysis.WavePair;
import org.plait.study.report.PolicyEvent;

/**
 * Before and after a dated event: the mean of the waves after it less the mean of those before; for
 * ordered answers the mean of the relative effects of each later against each earlier wave. Waves
 * whose fieldwork lay on both sides of the date are on neither. It tells when something changed,
 * never why.
 */
final class EventContrasts {

  private final Panel panel;
  private final List<PolicyEvent> events;
  private final double confidence;

  EventContrasts(Panel panel, List<PolicyEvent> events, double confidence) {
    this.panel = panel;
    this.events = List.copyOf(events);
    this.confidence = confidence;
  }

  /** By event; only where both sides have a wave, and all of them asked comparably. */
  List<ContrastRow> of(ContrastSubject subject, ContrastCells.Source source) {
    List<ContrastRow> rows = new ArrayList<>();
    List<PanelWave> asked = subject.asked(panel);
    for (PolicyEvent event : events) {
      List<PanelWave> before = asked.stream().filter(w -> before(w, event.date())).toList();
      List<PanelWave> after = asked.stream().filter(w -> after(w, event.date())).toList();
      if (!before.isEmpty() && !after.isEmpty() && comparable(subject, before, after)) {
        List<PanelWave> waves = Stream.concat(before.stream(), after.stream()).toList();
        ContrastCells cells = source.of(subject, waves, Subgroup.EVERYBODY);
        rows.addAll(
            row(subject, cells, event, before, after)
                .beside(cells.weighted().map(w -> row(subject, w, event, before, after))));
      }
    }
    return rows;
  }

  private ContrastRow row(
      ContrastSubject subject,
      ContrastCells answers,
      PolicyEvent event,
      List<PanelWave> before,
      List<PanelWave> after) {
    List<PanelWave> waves = Stream.concat(before.stream(), after.stream()).toList();
    List<Observations> cells =
        IntStream.range(0, waves.size())
            .mapToObj(wave -> answers.in(wave, Subgroup.EVERYBODY))
            .toList();
    CellContrast contrast =
        subject.quantity().measure() == Measure.RELATIVE_EFFECT
            ? CellContrast.ofEffects(cells, effects(before.size(), cells.size()))
            : CellContrast.ofMeans(cells, coefficients(before.size(), cells.size()));
    return ContrastRows.of(
        Kind.EVENT,
        subject.quantity().key(panel.survey().id(), Subgroup.EVERYBODY),
        subject.companion(),
        event.label(),
        new WavePair(ids(before), ids(after)),
        waves.stream().map(PanelWave::id).toList(),
        contrast.estimate(confidence));
  }

  private static double[] coefficients(int before, int all) {
    double[] coefficients = new double[all];
    for (int k = 0; k < all; k++) {
      coefficients[k] = k < before ? -1.0 / before : 1.0 / (all - before);
    }
    return coefficients;
  }

  private static List<Effect> effects(int before, int all) {
    List<Effect> effects = new ArrayList<>();
    double each = 1.0 / (before * (all - before));
    for (int from = 0; from < before; from++) {
      for (int to = before; to < all; to++) {
        effects.add(new Effect(from, to, each));
      }
    }
    return effects;
  }

  private static boolean comparable(
      ContrastSubject subject, List<PanelWave> before, List<PanelWave> after) {
    return before.stream().allMatch(b -> after.stream().allMatch(a -> subject.compares(b, a)));
  }

  private boolean before(PanelWave wave, LocalDate date) {
    return panel.survey().wave(wave.id()).closed().isBefore(date);
  }

  private boolean after(PanelWave wave, LocalDate date) {
    Wave dates = panel.survey().wave(wave.id());
    return !dates.opened().orElse(dates.closed()).isBefore(date);
  }

  private static String ids(List<PanelWave> waves) {
    return EstimateRow.joined(waves.stream().map(PanelWave::id).toList());
  }
}
