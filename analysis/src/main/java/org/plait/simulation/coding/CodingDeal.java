package org.plait.simulation.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plait.simulation.chance.Chance;
import org.plait.simulation.comment.GivenComment;
import org.plait.simulation.plan.CoderPlan;
import org.plait.study.analysis.QuestionRef;

/**
 * Which comments are read, and by whom: a simple random sample of each question and wave, a random
 * part of it by both coders, the rest dealt out to them in turn.
 */
public final class CodingDeal {

  private final CoderPlan plan;
  private final Chance chance;

  /** The deal of a plan. */
  public CodingDeal(CoderPlan plan, Chance chance) {
    this.plan = plan;
    this.chance = chance.named("coders");
  }

  /** The comments on a question that are read, waves in the order given. */
  public List<ReadComment> read(QuestionRef question, List<GivenComment> comments) {
    Map<String, List<GivenComment>> waves = new LinkedHashMap<>();
    comments.forEach(c -> waves.computeIfAbsent(c.wave(), w -> new ArrayList<>()).add(c));
    List<ReadComment> read = new ArrayList<>();
    waves.forEach((wave, all) -> read.addAll(wave(question, wave, all)));
    return read;
  }

  private List<ReadComment> wave(QuestionRef question, String wave, List<GivenComment> all) {
    String place = question.survey() + wave + question.question();
    List<GivenComment> sample =
        part(plan.share(), all.size(), "sample " + place).stream().map(all::get).toList();
    Set<Integer> both = part(plan.twice(), sample.size(), "both " + place);
    double share =
        plan.earlier(question.survey() + "." + wave)
            .flatMap(earlier -> plan.bridge())
            .map(CoderPlan.Bridge::share)
            .orElse(0.0);
    Set<Integer> again = part(share, sample.size(), "again " + place);
    List<ReadComment> read = new ArrayList<>();
    int dealt = 0;
    for (int i = 0; i < sample.size(); i++) {
      int coder = both.contains(i) ? 0 : dealt++ % 2;
      read.add(
          new ReadComment(question, sample.get(i), coder, both.contains(i), again.contains(i)));
    }
    return read;
  }

  /** The positions of a random share of some things, in their order. */
  private Set<Integer> part(double share, int of, String name) {
    int[] order = chance.named(name).order(of, 0);
    Set<Integer> chosen = new TreeSet<>();
    for (int i = 0; i < (int) Math.rint(share * of); i++) {
      chosen.add(order[i]);
    }
    return chosen;
  }
}
