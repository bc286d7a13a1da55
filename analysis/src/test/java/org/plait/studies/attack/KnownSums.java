package org.plait.studies.attack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The sums that hold in a report. What is not known from a questionnaire of categories and nets is
 * read off the numbers: a run of categories that adds up to another wherever all of them are shown
 * is its net, and categories that add up to the base wherever they are shown exclude each other.
 */
final class KnownSums {

  private static final int ENOUGH = 2;

  private final CountSystem system;
  private final Questionnaire questionnaire;

  KnownSums(CountSystem system, Questionnaire questionnaire) {
    this.system = system;
    this.questionnaire = questionnaire;
  }

  void add(Set<Place> asked) {
    answers();
    groups();
    missing(asked);
    people();
  }

  /** The categories of each question and item, and where they are counted. */
  private void answers() {
    Map<List<String>, Set<Place>> blocks = new LinkedHashMap<>();
    Map<List<String>, Set<String>> categories = new LinkedHashMap<>();
    for (Place place : List.copyOf(system.places())) {
      if (!place.question().isEmpty() && system.names(place.base()) && counted(place)) {
        List<String> question = List.of(place.survey(), place.question(), place.item());
        blocks.computeIfAbsent(question, k -> new LinkedHashSet<>()).add(place.base());
        categories.computeIfAbsent(question, k -> new LinkedHashSet<>()).add(place.category());
        system.sum(place.base(), List.of(place, place.rest()));
      }
    }
    blocks.forEach(
        (question, bases) -> {
          List<String> all = List.copyOf(categories.get(question));
          if (questionnaire.names(question.get(1))) {
            sums(all, questionnaire.nets(question.get(1)), List.copyOf(bases));
          } else {
            answers(all, List.copyOf(bases));
          }
        });
  }

  private static boolean counted(Place place) {
    return !place.category().startsWith("(") && !place.category().matches("[A-Z_]{5,}");
  }

  private void answers(List<String> categories, List<Place> blocks) {
    Map<String, List<String>> nets = new LinkedHashMap<>();
    for (String net : categories) {
      run(categories, net, blocks).ifPresent(parts -> nets.put(net, parts));
    }
    List<String> single = categories.stream().filter(c -> !nets.containsKey(c)).toList();
    if (single.size() >= 2 && holds(blocks, Place.BASE, single)) {
      sums(categories, nets, blocks);
    }
  }

  private void sums(List<String> categories, Map<String, List<String>> nets, List<Place> blocks) {
    List<String> single = categories.stream().filter(c -> !nets.containsKey(c)).toList();
    for (Place block : blocks) {
      system.sum(block, named(block, single));
      nets.forEach((net, parts) -> system.sum(block.withCategory(net), named(block, parts)));
    }
  }

  private static List<Place> named(Place block, List<String> categories) {
    return categories.stream().map(block::withCategory).toList();
  }

  /** The only run of two or more other categories that a category is the sum of. */
  private Optional<List<String>> run(List<String> categories, String net, List<Place> blocks) {
    List<String> others = categories.stream().filter(c -> !c.equals(net)).toList();
    List<List<String>> found = new ArrayList<>();
    for (int from = 0; from < others.size(); from++) {
      for (int to = from + 2; to <= others.size(); to++) {
        List<String> parts = others.subList(from, to);
        // A category that nobody chose wherever it is shown may be in any net, and proves none.
        if (holds(blocks, net, parts) && parts.stream().allMatch(part -> chosen(blocks, part))) {
          found.add(parts);
        }
      }
    }
    return found.stream().findFirst();
  }

  private boolean chosen(List<Place> blocks, String category) {
    return blocks.stream()
        .map(block -> block.withCategory(category))
        .anyMatch(place -> system.known(place) && system.least(place) > 0);
  }

  /** Whether parts add up to a total wherever all are shown, and often enough not by chance. */
  private boolean holds(List<Place> blocks, String total, List<String> parts) {
    int seen = 0;
    for (Place block : blocks) {
      Place whole = block.withCategory(total);
      List<Place> named = named(block, parts);
      if (system.known(whole) && named.stream().allMatch(system::known)) {
        double sum = named.stream().mapToDouble(system::least).sum();
        if (sum != system.least(whole)) {
          return false;
        }
        seen += sum > 0 ? 1 : 0;
      }
    }
    return seen >= ENOUGH;
  }

  /** The groups of a breakdown make up everybody, but for those whose group nobody knows. */
  private void groups() {
    Map<Place, List<Place>> parts = new LinkedHashMap<>();
    for (Place place : List.copyOf(system.places())) {
      if (!place.groupBy().isEmpty() && !place.group().equals(Place.ELSEWHERE)) {
        parts.computeIfAbsent(place.withGroup(""), k -> new ArrayList<>()).add(place);
      }
    }
    parts.forEach(
        (breakdown, groups) -> {
          if (system.names(breakdown.everybody())) {
            List<Place> all = new ArrayList<>(groups);
            all.add(breakdown.withGroup(Place.ELSEWHERE));
            system.sum(breakdown.everybody(), all);
          }
        });
  }

  /** The asked are those with an answer and those without one, by reason. */
  private void missing(Set<Place> asked) {
    Map<Place, List<Place>> reasons = new LinkedHashMap<>();
    for (Place place : List.copyOf(system.places())) {
      Place all = place.withCategory(Place.ASKED);
      if (asked.contains(all) && place.category().matches("[A-Z_]{5,}")) {
        reasons.computeIfAbsent(all, k -> new ArrayList<>()).add(place);
      }
    }
    reasons.forEach(
        (all, without) -> {
          List<Place> parts =
              new ArrayList<>(
                  without.stream().filter(p -> !p.category().equals("NOT_ASKED")).toList());
          if (system.names(all.base())) {
            parts.add(all.base());
            system.sum(all, parts);
          }
        });
  }

  /** Stayers and leavers are the earlier wave, stayers and joiners the later, as patterns are. */
  private void people() {
    Map<Place, List<Place>> patterns = new TreeMap<>(Comparator.comparing(Place::toString));
    for (Place place : List.copyOf(system.places())) {
      if (!place.question().isEmpty()) {
        continue;
      }
      String[] waves = place.wave().split("-");
      if (place.category().equals("stayers") && waves.length == 2) {
        Place from = place.withWave(waves[0]).withCategory("respondents");
        Place to = place.withWave(waves[1]).withCategory("respondents");
        system.sum(from, List.of(place, place.withCategory("leavers")));
        system.sum(to, List.of(place, place.withCategory("joiners")));
      } else if (place.category().matches("[01]+") && place.category().length() == waves.length) {
        patterns.computeIfAbsent(place.withCategory(""), k -> new ArrayList<>()).add(place);
      }
    }
    patterns.forEach(this::patterns);
  }

  private void patterns(Place all, List<Place> patterns) {
    String[] waves = all.wave().split("-");
    for (int i = 0; i < waves.length; i++) {
      int wave = i;
      Place respondents = all.withWave(waves[i]).withCategory("respondents");
      system.sum(respondents, having(patterns, p -> p.charAt(wave) == '1'));
      for (int j = i + 1; j < waves.length; j++) {
        int later = j;
        Place pair = all.withWave(waves[i] + "-" + waves[j]);
        pairs(pair, "stayers", having(patterns, p -> both(p, wave, later, "11")));
        pairs(pair, "leavers", having(patterns, p -> both(p, wave, later, "10")));
        pairs(pair, "joiners", having(patterns, p -> both(p, wave, later, "01")));
      }
    }
  }

  private static boolean both(String pattern, int from, int to, String then) {
    return pattern.charAt(from) == then.charAt(0) && pattern.charAt(to) == then.charAt(1);
  }

  private void pairs(Place pair, String word, List<Place> parts) {
    system.sum(pair.withCategory(word), parts);
  }

  private static List<Place> having(List<Place> patterns, Predicate<String> condition) {
    return patterns.stream().filter(p -> condition.test(p.category())).toList();
  }
}
