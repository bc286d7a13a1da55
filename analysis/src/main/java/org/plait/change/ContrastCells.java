package org.plait.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.plait.change.AnswerPatterns.States;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;

/**
 * The answers to one quantity in some waves, by the groups of a breakdown: counted by pattern where
 * people differ in nothing but their answers and groups, else one by one.
 */
final class ContrastCells {

  private final Panel panel;
  private final List<PanelWave> waves;
  private final List<Answers> answers;
  private final Optional<AnswerPatterns> patterns;
  private final List<double[]> values;

  private ContrastCells(
      Panel panel,
      List<PanelWave> waves,
      List<Answers> answers,
      Optional<AnswerPatterns> patterns,
      List<double[]> values) {
    this.panel = panel;
    this.waves = waves;
    this.answers = answers;
    this.patterns = patterns;
    this.values = values;
  }

  /** The answers of a group in a wave, by its place. */
  Observations in(int wave, Subgroup group) {
    return patterns
        .map(p -> p.in(wave, values.get(wave), g -> group.everybody() || g == group.position()))
        .orElseGet(() -> single(wave, group.in(waves.get(wave))));
  }

  /** The answers of all who are not in a group, in a wave. */
  Observations others(int wave, Subgroup group) {
    return patterns
        .map(p -> p.in(wave, values.get(wave), g -> g != group.position()))
        .orElseGet(() -> single(wave, group.in(waves.get(wave)).negate()));
  }

  private Observations single(int wave, IntPredicate members) {
    return Series.of(panel, waves.get(wave), answers.get(wave), members).observations();
  }

  /** Where the answers come from: patterns that were counted once are used again. */
  static final class Source {
    private final Panel panel;
    private final WaveLinks links;
    private final Map<Counted, Optional<AnswerPatterns>> counted = new HashMap<>();

    Source(Panel panel, WaveLinks links) {
      this.panel = panel;
      this.links = links;
    }

    /**
     * The answers to a quantity.
     *
     * @param subject the quantity
     * @param waves the waves, all of which asked it
     * @param breakdown any group of the breakdown, or everybody
     */
    ContrastCells of(ContrastSubject subject, List<PanelWave> waves, Subgroup breakdown) {
      List<Answers> answers =
          waves.stream().map(wave -> subject.answers(wave).orElseThrow()).toList();
      List<CodedAnswers> coded =
          panel.survey().cluster().isPresent() ? List.of() : coded(waves, answers);
      Optional<AnswerPatterns> patterns =
          coded.isEmpty() ? Optional.empty() : patterns(waves, coded, breakdown);
      return new ContrastCells(
          panel, waves, answers, patterns, coded.stream().map(CodedAnswers::values).toList());
    }

    /** The answers as places of values; none where a wave has too many different ones. */
    private static List<CodedAnswers> coded(List<PanelWave> waves, List<Answers> answers) {
      List<CodedAnswers> coded =
          IntStream.range(0, waves.size())
              .mapToObj(w -> CodedAnswers.of(waves.get(w), answers.get(w)))
              .flatMap(Optional::stream)
              .toList();
      return coded.size() == waves.size() ? coded : List.of();
    }

    private Optional<AnswerPatterns> patterns(
        List<PanelWave> waves, List<CodedAnswers> coded, Subgroup breakdown) {
      Counted what =
          new Counted(coded.stream().map(CodedAnswers::source).toList(), breakdown.groupBy());
      return counted.computeIfAbsent(what, key -> count(waves, coded, breakdown));
    }

    private Optional<AnswerPatterns> count(
        List<PanelWave> waves, List<CodedAnswers> coded, Subgroup breakdown) {
      List<States> states =
          IntStream.range(0, waves.size())
              .mapToObj(w -> states(waves.get(w), coded.get(w), breakdown))
              .toList();
      return AnswerPatterns.count(states, links.rows(waves));
    }

    private static States states(PanelWave wave, CodedAnswers answers, Subgroup breakdown) {
      int groups = breakdown.by().map(by -> by.codes().categories().size()).orElse(0);
      IntUnaryOperator group =
          breakdown.column(wave).<IntUnaryOperator>map(c -> c::category).orElse(row -> -1);
      return States.of(answers, group, groups);
    }
  }

  /** What was counted; columns are told apart as objects, which is quicker than by their cells. */
  private record Counted(List<Object> sources, String by) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Counted that
          && by.equals(that.by)
          && sources.size() == that.sources.size()
          && IntStream.range(0, sources.size())
              .allMatch(i -> sources.get(i) == that.sources.get(i));
    }

    @Override
    public int hashCode() {
      int hash = by.hashCode();
      for (Object source : sources) {
        hash = 31 * hash + System.identityHashCode(source);
      }
      return hash;
    }
  }
}
