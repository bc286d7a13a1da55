package org.plait.coding.coder;

import java.util.Map;
import java.util.Set;

/** What a coder that did not know a comment said of it, and what people said. */
record Scored(Map<String, Double> scores, Set<String> codes) {

  double score(String code) {
    return scores.getOrDefault(code, 0.0);
  }

  boolean has(String code) {
    return codes.contains(code);
  }
}
