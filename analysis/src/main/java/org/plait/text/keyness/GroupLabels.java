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
    Map<Integer, String> names = new TreeMap<>();
    terms(texts, groups)
        .forEach(
            (group, terms) ->
                names.put(
                    group,
                    terms.stream().limit(TERMS).map(Term::term).collect(Collectors.joining(", "))));
    return names;
  }

  /**
   * A term that is more common in a group than elsewhere.
   *
   * @param term the term
   * @param texts the numbers of the group's texts that have it, counted from 0
   */
  public record Term(String term, List<Integer> texts) {

    /** Copies the numbers. */
    public Term {
      texts = List.copyOf(texts);
    }
  }

  /**
   * Says what sets groups apart.
   *
   * @param texts the texts
   * @param groups the group of each, 0 for none
   * @return all terms of at least two texts that are more common in the group, by group, those with
   *     the largest G2 first; nothing for a group without such a term
   */
  public static Map<Integer, List<Term>> terms(List<String> texts, List<Integer> groups) {
    GroupLabels labels = new GroupLabels(texts, groups);
    Map<Integer, List<Term>> found = new TreeMap<>();
    for (int group : new HashSet<>(groups)) {
      List<Term> own = group == 0 ? List.of() : labels.terms(group);
      if (!own.isEmpty()) {
        found.put(group, own);
      }
    }
    return found;
  }

  private record Scored(Term term, double score) {}

  private List<Term> terms(int group) {
    Map<String, List<Integer>> own = new HashMap<>();
    long size = 0;
    for (int i = 0; i < terms.size(); i++) {
      if (groups.get(i) == group) {
        size++;
        int text = i;
        terms.get(i).forEach(term -> own.computeIfAbsent(term, t -> new ArrayList<>()).add(text));
      }
    }
    List<Scored> scored = new ArrayList<>();
    for (Map.Entry<String, List<Integer>> term : own.entrySet()) {
      long with = term.getValue().size();
      long others = everywhere.get(term.getKey()) - with;
      Keyness keyness = Keyness.of(others, terms.size() - size, with, size);
      double ratio = keyness.logRatio().estimate().map(Estimate::value).orElse(0.0);
      if (ratio > 0 && with > 1) {
        keyness
            .test()
            .result()
            .ifPresent(
                test ->
                    scored.add(
                        new Scored(new Term(term.getKey(), term.getValue()), test.statistic())));
      }
    }
    return scored.stream()
        .sorted(
            Comparator.comparingDouble((Scored term) -> -term.score())
                .thenComparing(term -> term.term().term()))
        .map(Scored::term)
        .toList();
  }
}
