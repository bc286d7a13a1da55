package org.plait.coding.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.coding.coder.Coder;
import org.plait.coding.term.Term;
import org.plait.coding.term.TermRule;
import org.plait.text.Comment;
import org.plait.text.lemma.LemmaText;
import org.plait.text.lemma.LemmaToken;
import org.plait.text.lemma.Lemmas;

/**
 * Codes comments by the terms of a codebook: a code in use gets 1 where one of its terms counts,
 * else 0. Nothing is learnt, so that it needs no coded comments; what it says of a comment follows
 * from the codebook alone.
 */
public final class RuleCoder implements Coder {

  static final String NAME = "rules";

  private final Lemmas lemmas = new Lemmas();
  private final Map<String, List<Rule>> byFirstLemma = new HashMap<>();
  private final List<Rule> anywhere = new ArrayList<>();

  private record Rule(Code code, TermRule rule) {
    boolean fires(Comment comment, LemmaText text) {
      return rule.term().countsUnder(comment.survey(), comment.question()) && rule.fires(text);
    }
  }

  private RuleCoder(Codebook codebook) {
    for (Code code : codebook.codes().stream().filter(Code::inUse).toList()) {
      code.terms().forEach(term -> add(code, term));
    }
  }

  /**
   * Takes the terms of a codebook.
   *
   * @param codebook a codebook that was read without an error
   * @return the coder; of a codebook without terms it says nothing
   */
  public static RuleCoder of(Codebook codebook) {
    return new RuleCoder(codebook);
  }

  private void add(Code code, Term term) {
    Rule rule = new Rule(code, TermRule.of(term, lemmas));
    List<String> first = rule.rule().pattern().firstLemmas();
    if (first.isEmpty()) {
      anywhere.add(rule);
    }
    first.forEach(lemma -> byFirstLemma.computeIfAbsent(lemma, l -> new ArrayList<>()).add(rule));
  }

  @Override
  public String name() {
    return NAME;
  }

  /**
   * Reads a comment.
   *
   * @param comment the comment
   * @return 1 for each code one of whose terms counts, and for the code of the first level above it
   */
  @Override
  public Map<String, Double> scores(Comment comment) {
    LemmaText text = lemmas.text(comment.text());
    Set<Rule> candidates = new LinkedHashSet<>(anywhere);
    for (LemmaToken token : text.tokens()) {
      token.lemmas().forEach(l -> candidates.addAll(byFirstLemma.getOrDefault(l, List.of())));
    }
    Map<String, Double> scores = new TreeMap<>();
    for (Rule rule : candidates) {
      Code code = rule.code();
      if (!scores.containsKey(code.id()) && rule.fires(comment, text)) {
        scores.put(code.id(), 1.0);
        scores.put(code.top(), 1.0);
      }
    }
    return scores;
  }
}
