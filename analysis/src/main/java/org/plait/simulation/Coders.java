package org.plait.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two coders who read the same simple random sample of each question and wave. Each records the
 * true themes with the planned chances of a slip, apart from the other.
 */
final class Coders {

  static final List<String> COLUMNS =
      List.of("survey", "wave", "respondent", "question", "code", "coder", "sentiment");

  private final SimulationPlan.CoderPlan plan;
  private final CodeFamilies families;
  private final Chance chance;

  Coders(SimulationPlan.CoderPlan plan, CodeFamilies families, Chance chance) {
    this.plan = plan;
    this.families = families;
    this.chance = chance.named("coders");
  }

  /** The sample of each wave of a question, waves in the order given. */
  List<GivenComment> sample(String survey, String question, List<GivenComment> comments) {
    Map<String, List<GivenComment>> waves = new LinkedHashMap<>();
    comments.stream()
        .filter(c -> c.base().question().equals(question))
        .forEach(c -> waves.computeIfAbsent(c.wave(), w -> new ArrayList<>()).add(c));
    List<GivenComment> sample = new ArrayList<>();
    waves.forEach(
        (wave, all) -> {
          int size = (int) Math.rint(plan.share() * all.size());
          int[] order = chance.named("sample " + survey + wave + question).order(all.size(), 0);
          Set<Integer> chosen = new TreeSet<>();
          for (int i = 0; i < size; i++) {
            chosen.add(order[i]);
          }
          chosen.forEach(i -> sample.add(all.get(i)));
        });
    return sample;
  }

  /** The rows one coder writes about a sample. */
  List<List<String>> rows(String coder, String survey, List<GivenComment> sample) {
    List<String> used =
        List.copyOf(
            new TreeSet<>(sample.stream().flatMap(c -> c.base().codes().stream()).toList()));
    List<List<String>> rows = new ArrayList<>();
    for (GivenComment comment : sample) {
      Set<String> codes = recorded(coder, survey, comment, used);
      String sentiment = sentiment(coder, survey, comment);
      for (String code : codes.isEmpty() ? Set.of("") : codes) {
        rows.add(
            List.of(
                survey,
                comment.wave(),
                comment.person().key(),
                comment.base().question(),
                code,
                coder,
                code.isEmpty() ? "" : sentiment));
      }
    }
    return rows;
  }

  private Chance field(String coder, String survey, GivenComment comment, String what) {
    return chance.named(
        String.join(" ", coder, survey, comment.wave(), comment.base().question(), what));
  }

  private Set<String> recorded(
      String coder, String survey, GivenComment comment, List<String> used) {
    long person = comment.person().id();
    Set<String> codes = new LinkedHashSet<>();
    for (String code : comment.base().codes()) {
      if (!families.isTheme(code)) {
        codes.add(code);
        continue;
      }
      double point = field(coder, survey, comment, "slip " + code).uniform(person, 0);
      Chance which = field(coder, survey, comment, "instead of " + code);
      List<String> siblings = families.siblings(code, used);
      if (point < plan.keep() || point < plan.keep() + plan.sibling() && siblings.isEmpty()) {
        codes.add(code);
      } else if (point < plan.keep() + plan.sibling()) {
        codes.add(which.pick(siblings, person, 0));
      } else if (point < plan.keep() + plan.sibling() + plan.other()) {
        add(codes, which, families.others(code, used), person);
      }
    }
    boolean themes = comment.base().codes().stream().allMatch(families::isTheme);
    double added = field(coder, survey, comment, "adds").uniform(person, 0);
    if (themes && added < plan.added()) {
      Chance which = field(coder, survey, comment, "added");
      add(codes, which, used.stream().filter(families::isTheme).toList(), person);
    }
    return codes;
  }

  private static void add(Set<String> codes, Chance which, List<String> from, long person) {
    if (!from.isEmpty()) {
      codes.add(which.pick(from, person, 0));
    }
  }

  /** Nine times in ten as it is, else neither good nor bad. */
  private String sentiment(String coder, String survey, GivenComment comment) {
    double point = field(coder, survey, comment, "sentiment").uniform(comment.person().id(), 0);
    return point < 0.9 ? comment.base().sentiment() : "0";
  }
}
