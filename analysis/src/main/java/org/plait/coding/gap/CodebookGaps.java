package org.plait.coding.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.coding.Code;
import org.plait.coding.CodedComments;
import org.plait.coding.Reading;
import org.plait.study.analysis.QuestionRef;
import org.plait.text.keyness.KeywordRow;

/**
 * What may be missing from a codebook, or may be merged or split in it.
 *
 * @param keywords words that set waves and groups apart
 * @param pairs themes that stand in the same comments
 * @param seen how often each theme was given, a row a question
 * @param uncoded what people gave no theme, grouped by meaning
 */
public record CodebookGaps(
    List<KeywordRow> keywords, List<PairRow> pairs, List<ThemesSeen> seen, UncodedGroups uncoded) {

  /** Nothing was looked for. */
  public static final CodebookGaps NONE =
      new CodebookGaps(List.of(), List.of(), List.of(), UncodedGroups.NONE);

  /** Copies the lists. */
  public CodebookGaps {
    keywords = List.copyOf(keywords);
    pairs = List.copyOf(pairs);
    seen = List.copyOf(seen);
  }

  /**
   * Counts which themes people gave to the same comments.
   *
   * @param keywords words that set waves and groups apart
   * @param coded the comments with their coding
   * @param uncoded what people gave no theme, grouped by meaning
   * @return the gaps; only pairs that stand together somewhere, by question in the order of the
   *     comments, then in the order of the codebook
   */
  public static CodebookGaps of(
      List<KeywordRow> keywords, CodedComments coded, UncodedGroups uncoded) {
    Map<QuestionRef, List<Reading>> questions = new LinkedHashMap<>();
    for (Reading reading : coded.readings()) {
      if (reading.read() && reading.content()) {
        questions
            .computeIfAbsent(
                new QuestionRef(reading.comment().survey(), reading.comment().question()),
                q -> new ArrayList<>())
            .add(reading);
      }
    }
    List<Code> themes = coded.codebook().themes();
    List<PairRow> pairs = new ArrayList<>();
    List<ThemesSeen> seen = new ArrayList<>();
    questions.forEach(
        (question, readings) -> {
          pairs.addAll(pairs(question, readings, themes));
          seen.add(seen(question, readings, themes));
        });
    return new CodebookGaps(keywords, pairs, seen, uncoded);
  }

  private static List<PairRow> pairs(
      QuestionRef question, List<Reading> readings, List<Code> themes) {
    List<PairRow> pairs = new ArrayList<>();
    Map<String, Long> counts = counts(readings);
    for (int i = 0; i < themes.size(); i++) {
      for (int j = i + 1; j < themes.size(); j++) {
        String one = themes.get(i).id();
        String other = themes.get(j).id();
        boolean sameLevel = themes.get(i).topLevel() == themes.get(j).topLevel();
        if (sameLevel && counts.containsKey(one) && counts.containsKey(other)) {
          long both =
              readings.stream().filter(r -> r.themes().containsAll(Set.of(one, other))).count();
          if (both > 0) {
            pairs.add(
                new PairRow(
                    question.survey(),
                    question.question(),
                    one,
                    other,
                    both,
                    counts.get(one),
                    counts.get(other),
                    readings.size()));
          }
        }
      }
    }
    return pairs;
  }

  private static ThemesSeen seen(QuestionRef question, List<Reading> readings, List<Code> themes) {
    Set<String> parents = themes.stream().map(Code::parent).collect(Collectors.toUnmodifiableSet());
    Map<String, Long> counts = counts(readings);
    Map<String, Long> lowest = new LinkedHashMap<>();
    themes.stream()
        .map(Code::id)
        .filter(id -> !parents.contains(id))
        .forEach(id -> lowest.put(id, counts.getOrDefault(id, 0L)));
    return new ThemesSeen(question.survey(), question.question(), readings.size(), lowest, lowest);
  }

  private static Map<String, Long> counts(List<Reading> readings) {
    Map<String, Long> counts = new HashMap<>();
    readings.forEach(reading -> reading.themes().forEach(t -> counts.merge(t, 1L, Long::sum)));
    return counts;
  }
}
