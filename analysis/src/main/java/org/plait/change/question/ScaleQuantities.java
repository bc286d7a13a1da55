package org.plait.change.question;

import java.util.List;
import java.util.Optional;
import org.plait.change.row.Measure;
import org.plait.ingest.NumberColumn;
import org.plait.instrument.Comparability;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.instrument.Scale;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.study.analysis.WavePair;

/** The mean score of a scale, and how the scores of two waves compare. */
public final class ScaleQuantities {

  private final Panel panel;
  private final Scale scale;

  public ScaleQuantities(Panel panel, Scale scale) {
    this.panel = panel;
    this.scale = scale;
  }

  /** The score; put to everybody where each of its items is. */
  public Quantity score() {
    List<Question> questions =
        scale.items().stream()
            .flatMap(item -> panel.instrument().question(item.question()).stream())
            .toList();
    boolean everybody = questions.stream().allMatch(q -> Routing.everybody(panel.instrument(), q));
    return new Quantity(scale.id(), "", "", Measure.SCORE, everybody, this::answers);
  }

  /**
   * The worst comparability of its items; scores of other items are not comparable, so an item that
   * one of the waves did not ask makes them so.
   */
  public Comparability comparability(WavePair pair) {
    Comparability worst = Comparability.EXACT;
    for (ItemRef item : scale.items()) {
      worst = worst.worse(comparability(item, pair));
    }
    return worst;
  }

  private Comparability comparability(ItemRef item, WavePair pair) {
    boolean from = panel.wave(pair.from()).column(item).isPresent();
    boolean to = panel.wave(pair.to()).column(item).isPresent();
    if (!from && !to) {
      return Comparability.EXACT;
    }
    return panel
        .instrument()
        .question(item.question())
        .filter(q -> from && to && q.askedIn(pair.from()) && q.askedIn(pair.to()))
        .map(q -> q.comparability(pair.from(), pair.to()))
        .orElse(Comparability.NOT_COMPARABLE);
  }

  private Optional<Answers> answers(PanelWave wave) {
    return wave.column(ItemRef.of(scale.id()))
        .filter(NumberColumn.class::isInstance)
        .map(NumberColumn.class::cast)
        .map(column -> Answers.of(column, column::value));
  }
}
