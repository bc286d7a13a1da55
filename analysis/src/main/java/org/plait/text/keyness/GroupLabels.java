package org.plait.text.keyness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plait.statistics.Estimate;
import org.plait.statistics.occurrence.Keyness;

/** Names groups of texts by the terms that set each apart from all other texts. */
public final class GroupLabels {

  private static final int TERMS = 3;

  private final List<Set<String>> terms;
  private final List<Integer> groups;
  private final Map<String, Long> everywhere = new TreeMap<>();

  private GroupLabels(List<String> texts, List<Integer> groups) {
    KeyTerms finder = new KeyTerms();
    this.terms = texts.stream().map(finder::of).toList();
    this.groups = groups;
    terms.forEach(all -> all.forEach(term -> everywhere.merge(term, 1L, Long::sum)));
  }

  /**
   * Names the groups.
   *
   * @param texts the texts
   * @param groups the group of each, 0 for none
   * @return the three terms with the largest G2 that are more common in the group, with commas
   *     between them, by group; no name for a group without such a term
   */
  public static Map<Integer, String> of(List<String> texts, List<Integer> groups) {
    GroupLabels labels = new GroupLabels(texts, groups);
    Map<Integer, String> names = new TreeMap<>();
    for (int group : new HashSet<>(groups)) {
      String name = group == 0 ? "" : labels.name(group);
      if (!name.isEmpty()) {
        names.put(group, name);
      }
    }
    return names;
  }

  private record Scored(String term, double score) {}

  private String name(int group) {
    Map<String, Long> own = new HashMap<>();
    long size = 0;
    for (int i = 0; i < terms.size(); i++) {
      if (groups.get(i) == group) {
        size++;
        terms.get(i).forEach(term -> own.merge(term, 1L, Long::sum));
      }
    }
    List<Scored> scored = new ArrayList<>();
    for (Map.Entry<String, Long> term : own.entrySet()) {
      long others = everywhere.get(term.getKey()) - term.getValue();
      Keyness keyness = Keyness.of(others, terms.size() - size, term.getValue(), size);
      double ratio = keyness.logRatio().estimate().map(Estimate::value).orElse(0.0);
      if (ratio > 0 && term.getValue() > 1) {
        keyness
            .test()
            .result()
            .ifPresent(test -> scored.add(new Scored(term.getKey(), test.statistic())));
      }
    }
    return scored.stream()
        .sorted(
            Comparator.comparingDouble((Scored term) -> -term.score()).thenComparing(Scored::term))
        .limit(TERMS)
        .map(Scored::term)
        .collect(Collectors.joining(", "));
  }
}
