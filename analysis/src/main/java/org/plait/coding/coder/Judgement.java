package org.plait.coding.coder;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a coder decided about a comment.
 *
 * @param scores how likely each code applies, from 0 to 1, by the code's id; a code not named 0
 * @param codes the ids of the codes it gives the comment
 */
public record Judgement(Map<String, Double> scores, Set<String> codes) {

  /** Copies both, in alphabetical order. */
  public Judgement {
    scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    codes = Collections.unmodifiableSet(new TreeSet<>(codes));
  }

  /**
   * How likely a code applies.
   *
   * @param code the code's id
   * @return 0 to 1
   */
  public double score(String code) {
    return scores.getOrDefault(code, 0.0);
  }
}
