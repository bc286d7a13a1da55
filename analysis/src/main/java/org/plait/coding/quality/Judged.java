package org.plait.coding.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.coding.coder.Judgement;
import org.plait.text.Comment;

/** A comment with the themes people gave it and what a coder that did not know them said. */
record Judged(Comment comment, Set<String> people, Judgement coder) {

  /** The comments of each respondent of a survey. */
  static List<List<Judged>> byRespondent(List<Judged> judged) {
    Map<Integer, List<Judged>> respondents = new LinkedHashMap<>();
    judged.forEach(
        j -> respondents.computeIfAbsent(j.comment().person(), p -> new ArrayList<>()).add(j));
    return List.copyOf(respondents.values());
  }
}
