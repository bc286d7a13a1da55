package org.plait.change.contrast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.plait.change.comparison.WaveWeights;
import org.plait.change.question.AnswerPatterns;
import org.plait.change.question.AnswerPatterns.States;
import org.plait.change.question.Answers;
import org.plait.change.question.CodedAnswers;
import org.plait.change.question.Series;
import org.plait.change.question.Subgroup;
import org.plait.change.question.WaveLinks;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Observations;

/**
 * The answers to one quantity in some waves, by the groups of a breakdown: counted by pattern where
 * people differ in nothing but their answers and groups, else one by one.
 */
final class ContrastCells {

  private final Cell answers;
  private final Optional<ContrastCells> weighted;

  private ContrastCells(Cell answers, Optional<ContrastCells> weighted) {
    this.answers = answers;
    this.weighted = weighted;
  }

  private interface Cell {
    /** The answers of a group, or of all others, in the wave of a place. */
    Observations of(int wave, Subgroup group, boolean others);
  }

  /** The answers of a group in a wave, by its place. */
  Observations in(int wave, Subgroup group) {
    return answers.of(wave, group, false);
  }

  /** The answers of all who are not in a group, in a wave. */
  Observations others(int wave, Subgroup group) {
    return answers.of(wave, group, true);
  }

  /** The same with the weights of the waves; nothing where they change nothing. */
  Optional<ContrastCells> weighted() {
    return weighted;
  }

  /** Where the answers come from: patterns that were counted once are used again. */
  static final class Source {
    private final Panel panel;
    private final WaveLinks links;
    private final WaveWeights weights;
    private final Map<Counted, Optional<AnswerPatterns>> counted = new HashMap<>();

    Source(Panel panel, WaveLinks links, WaveWeights weights) {
      this.panel = panel;
      this.links = links;
      this.weights = weights;
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
      Optional<ContrastCells> weighted =
          waves.stream().anyMatch(weights::matter)
              ? Optional.of(new ContrastCells(weighted(waves, answers), Optional.empty()))
              : Optional.empty();
      return new ContrastCells(
          counted(waves, answers, breakdown).orElseGet(() -> single(waves, answers)), weighted);
    }

    private Cell single(List<PanelWave> waves, List<Answers> answers) {
      return (wave, group, others) ->
          Series.of(
                  panel,
                  waves.get(wave),
                  answers.get(wave),
                  members(waves.get(wave), group, others))
              .observations()
              .unweighted();
    }

    private Cell weighted(List<PanelWave> waves, List<Answers> answers) {
      Cell single = single(waves, answers);
      return (wave, group, others) ->
          weights
              .of(waves.get(wave), answers.get(wave), members(waves.get(wave), group, others))
              .orElseGet(() -> single.of(wave, group, others));
    }

    private static IntPredicate members(PanelWave wave, Subgroup group, boolean others) {
      return others ? group.in(wave).negate() : group.in(wave);
    }

    /** From patterns; nothing where people must be taken one by one. */
    private Optional<Cell> counted(
        List<PanelWave> waves, List<Answers> answers, Subgroup breakdown) {
      List<CodedAnswers> coded =
          panel.survey().cluster().isPresent() ? List.of() : coded(waves, answers);
      return Optional.of(coded)
          .filter(places -> !places.isEmpty())
          .flatMap(places -> patterns(waves, places, breakdown))
          .map(
              patterns ->
                  (wave, group, others) ->
                      patterns.in(
                          wave,
                          coded.get(wave).values(),
                          g -> group.everybody() || (g == group.position()) != others));
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
