package org.plait.coding.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plait.coding.coder.Judgement;
import org.plait.text.Comment;

/**
 * A comment with the themes people gave it and what a coder that did not know them said.
 *
 * @param comment the comment
 * @param people the themes people gave it
 * @param coder what the coder said of the themes that people's reading tells
 * @param untold the themes it does not tell, as an earlier version of the codebook did not
 */
record Judged(Comment comment, Set<String> people, Judgement coder, Set<String> untold) {

  /** Leaves out what people's reading says neither yes nor no of. */
  Judged {
    Map<String, Double> scores = new TreeMap<>(coder.scores());
    scores.keySet().removeAll(untold);
    Set<String> codes = new TreeSet<>(coder.codes());
    codes.removeAll(untold);
    coder = new Judgement(scores, codes);
  }

  /** Whether people's reading says yes or no of a theme. */
  boolean tells(String theme) {
    return !untold.contains(theme);
  }

  /** The comments of each respondent of a survey. */
  static List<List<Judged>> byRespondent(List<Judged> judged) {
    Map<Integer, List<Judged>> respondents = new LinkedHashMap<>();
    judged.forEach(
        j -> respondents.computeIfAbsent(j.comment().person(), p -> new ArrayList<>()).add(j));
    return List.copyOf(respondents.values());
  }
}
