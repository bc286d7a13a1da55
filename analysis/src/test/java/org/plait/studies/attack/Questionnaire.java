package org.plait.studies.attack;

import java.util.List;
import java.util.Map;

/**
 * What a questionnaire that readers have says of its answers: in the named questions the categories
 * exclude each other.
 *
 * @param nets the categories of each net, by question and net
 */
record Questionnaire(Map<String, Map<String, List<String>>> nets) {

  /** Readers have none, and go by the numbers. */
  static final Questionnaire NONE = new Questionnaire(Map.of());

  Questionnaire {
    nets = Map.copyOf(nets);
  }

  boolean names(String question) {
    return nets.containsKey(question);
  }

  Map<String, List<String>> nets(String question) {
    return nets.getOrDefault(question, Map.of());
  }
}
