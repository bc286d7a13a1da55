package org.plait.study.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with gaps, such as "Higher in {later} than in {earlier}.".
 *
 * @param texts what stands before, between and after the gaps
 * @param gaps their names, in order
 */
record Template(List<String> texts, List<String> gaps) {
  private static final Pattern GAP = Pattern.compile("\\{([a-z-]+)}");

  static Template of(String sentence) {
    List<String> texts = new ArrayList<>();
    List<String> gaps = new ArrayList<>();
    Matcher gap = GAP.matcher(sentence);
    int from = 0;
    while (gap.find()) {
      texts.add(sentence.substring(from, gap.start()));
      gaps.add(gap.group(1));
      from = gap.end();
    }
    texts.add(sentence.substring(from));
    return new Template(List.copyOf(texts), List.copyOf(gaps));
  }

  /** The names of its gaps, each once. */
  Set<String> names() {
    return new LinkedHashSet<>(gaps);
  }

  String filled(Map<String, String> with) {
    StringBuilder said = new StringBuilder(texts.get(0));
    for (int i = 0; i < gaps.size(); i++) {
      said.append(with.get(gaps.get(i))).append(texts.get(i + 1));
    }
    return said.toString();
  }
}
