package org.plait.simulation.comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.people.Person;
import org.plait.simulation.plan.SimulationPlan;

/**
 * Gives comments to people so that themes come as often as planned, nobody says the same thing
 * twice and comments not used yet come first.
 */
public final class CommentDraw {

  private static final int PASSES = 6;
  private static final double REUSE = 0.04;
  private static final String ALL = "all";

  private final List<BaseComment> bank;
  private final SimulationPlan plan;
  private final Set<String> withoutContent;
  private final Chance chance;
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, Set<String>> said = new HashMap<>();

  /**
   * Starts with no comment used.
   *
   * @param withoutContent codes that say a comment has no content
   */
  public CommentDraw(
      List<BaseComment> bank, SimulationPlan plan, Set<String> withoutContent, Chance chance) {
    this.bank = List.copyOf(bank);
    this.plan = plan;
    this.withoutContent = Set.copyOf(withoutContent);
    this.chance = chance.named("comments");
  }

  /** A comment for each writer; none where the bank has nothing that fits. */
  public Map<Person, BaseComment> draw(
      String survey, String wave, String question, List<Person> writers) {
    List<BaseComment> fitting = fitting(survey, wave, question);
    if (fitting.isEmpty()) {
      return Map.of();
    }
    List<Person> order = new ArrayList<>();
    for (int position : chance.named(survey + wave + question).order(writers.size(), 0)) {
      order.add(writers.get(position));
    }
    Cell cell = new Cell(targets(survey, wave, question, order.size()));
    for (Person writer : order) {
      cell.give(writer, best(cell, writer, survey, fitting));
    }
    for (int pass = 0; pass < PASSES; pass++) {
      for (Person writer : order) {
        BaseComment now = cell.take(writer);
        said(survey, writer).remove(now.id());
        cell.give(writer, best(cell, writer, survey, fitting));
      }
    }
    return cell.given;
  }

  private List<BaseComment> fitting(String survey, String wave, String question) {
    SimulationPlan.Unused none = new SimulationPlan.Unused(List.of(), List.of());
    SimulationPlan.Unused unused = plan.unused().getOrDefault(survey + "." + wave, none);
    List<BaseComment> fitting =
        bank.stream()
            .filter(c -> c.survey().equals(survey) && c.question().equals(question))
            .filter(c -> !c.outOfPlace(unused))
            .toList();
    // In another order for each cell, so that ties are not always won by the same comments.
    List<BaseComment> mixed = new ArrayList<>();
    for (int position : chance.named("mix " + survey + wave + question).order(fitting.size(), 0)) {
      mixed.add(fitting.get(position));
    }
    return mixed;
  }

  /** How many people each planned theme should come from. */
  private Map<String, Double> targets(String survey, String wave, String question, int writers) {
    Map<String, Map<String, Double>> planned =
        plan.themes().getOrDefault(survey + "." + question, Map.of());
    Map<String, Double> shares = new LinkedHashMap<>(planned.getOrDefault(ALL, Map.of()));
    shares.putAll(planned.getOrDefault(wave, Map.of()));
    double empty =
        shares.entrySet().stream()
            .filter(e -> withoutContent.contains(e.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    Map<String, Double> targets = new LinkedHashMap<>();
    shares.forEach(
        (code, share) ->
            targets.put(code, share * writers * (withoutContent.contains(code) ? 1 : 1 - empty)));
    return targets;
  }

  private BaseComment best(Cell cell, Person writer, String survey, List<BaseComment> fitting) {
    Set<String> already = said(survey, writer);
    BaseComment best = fitting.get(0);
    double least = Double.POSITIVE_INFINITY;
    for (BaseComment comment : fitting) {
      double cost =
          cell.cost(comment)
              + REUSE * uses.getOrDefault(comment.id(), 0)
              + (already.contains(comment.id()) ? 1000 : 0);
      if (cost < least - 1e-12) {
        least = cost;
        best = comment;
      }
    }
    uses.merge(best.id(), 1, Integer::sum);
    already.add(best.id());
    return best;
  }

  private Set<String> said(String survey, Person writer) {
    return said.computeIfAbsent(survey + " " + writer.id(), k -> new HashSet<>());
  }

  /** The comments of one question and wave, and how often each theme comes so far. */
  private final class Cell {
    private final Map<String, Double> targets;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<Person, BaseComment> given = new LinkedHashMap<>();

    Cell(Map<String, Double> targets) {
      this.targets = targets;
    }

    void give(Person writer, BaseComment comment) {
      given.put(writer, comment);
      comment.codes().forEach(c -> counts.merge(c, 1, Integer::sum));
    }

    BaseComment take(Person writer) {
      BaseComment comment = given.get(writer);
      comment.codes().forEach(c -> counts.merge(c, -1, Integer::sum));
      uses.merge(comment.id(), -1, Integer::sum);
      return comment;
    }

    /** How much one more comment takes the themes from their targets; below 0 towards them. */
    double cost(BaseComment comment) {
      double cost = 0;
      for (String code : comment.codes()) {
        Double target = targets.get(code);
        if (target != null) {
          double off = counts.getOrDefault(code, 0) - target;
          cost += (2 * off + 1) / Math.max(target, 1);
        }
      }
      return cost;
    }
  }
}
