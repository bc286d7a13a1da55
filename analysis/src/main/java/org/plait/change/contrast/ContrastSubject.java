package org.plait.change.contrast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.plait.change.comparison.Analyses;
import org.plait.change.comparison.Analysis;
import org.plait.change.question.Answers;
import org.plait.change.question.Quantities;
import org.plait.change.question.Quantity;
import org.plait.change.question.ScaleQuantities;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.Measure;
import org.plait.instrument.Comparability;
import org.plait.instrument.Question;
import org.plait.instrument.Scale;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.study.analysis.WavePair;

/**
 * A quantity whose changes are set against each other: what decides a question's verdict, or the
 * favourable share beside it.
 *
 * @param quantity what is told
 * @param companion whether it is the favourable share beside what decides
 * @param comparability how two waves' answers compare
 * @param offeredAlike whether two waves offered the same of what the quantity gathers
 */
public record ContrastSubject(
    Quantity quantity,
    boolean companion,
    Function<WavePair, Comparability> comparability,
    BiPredicate<PanelWave, PanelWave> offeredAlike) {

  /** Those of a question; none where its categories are only explored. */
  static List<ContrastSubject> of(Panel panel, Question question) {
    Quantities quantities = new Quantities(panel, question);
    return new Analyses(panel, question)
        .all().stream()
            .filter(analysis -> analysis.role() == Role.PRIMARY)
            .flatMap(
                analysis ->
                    told(analysis)
                        .map(q -> subject(question, quantities, q, q != analysis.quantity())))
            .toList();
  }

  private static ContrastSubject subject(
      Question question, Quantities quantities, Quantity quantity, boolean companion) {
    return new ContrastSubject(
        quantity,
        companion,
        pair -> question.comparability(pair.from(), pair.to()),
        (from, to) -> quantities.offeredAlike(quantity, from, to));
  }

  /** The score of a scale. */
  static ContrastSubject of(Panel panel, Scale scale) {
    ScaleQuantities quantities = new ScaleQuantities(panel, scale);
    return new ContrastSubject(
        quantities.score(), false, quantities::comparability, (a, b) -> true);
  }

  /** Those of every question, then of every scale. */
  public static List<List<ContrastSubject>> all(Panel panel) {
    List<List<ContrastSubject>> all = new ArrayList<>();
    panel.instrument().all().forEach(question -> all.add(of(panel, question)));
    panel.instrument().scales().forEach(scale -> all.add(List.of(of(panel, scale))));
    return all;
  }

  private static Stream<Quantity> told(Analysis analysis) {
    return Stream.concat(
        Stream.of(analysis.quantity()),
        analysis.beside().stream().filter(q -> q.measure() == Measure.TOP_BOX));
  }

  /** The waves that asked it, in time order. */
  public List<PanelWave> asked(Panel panel) {
    return panel.waves().stream().filter(wave -> answers(wave).isPresent()).toList();
  }

  public Optional<Answers> answers(PanelWave wave) {
    return quantity.answers().apply(wave);
  }

  /** Whether two waves that asked it may be set against each other. */
  public boolean compares(PanelWave from, PanelWave to) {
    return offeredAlike.test(from, to)
        && comparability.apply(new WavePair(from.id(), to.id())) != Comparability.NOT_COMPARABLE;
  }
}
