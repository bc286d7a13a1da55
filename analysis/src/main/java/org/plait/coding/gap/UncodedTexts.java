package org.plait.coding.gap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.plait.coding.CodedComments;
import org.plait.coding.Reading;
import org.plait.study.analysis.QuestionRef;
import org.plait.text.Comment;
import org.plait.text.cluster.TextClusters;
import org.plait.text.keyness.GroupLabels;

/**
 * The different texts of the comments that have content and that people gave no theme: nobody read
 * them, or no theme applied.
 */
public final class UncodedTexts {

  /** With fewer there is nothing to group. */
  public static final int FEWEST = 50;

  private final Map<String, List<Comment>> texts = new LinkedHashMap<>();

  private UncodedTexts() {}

  /**
   * Finds them.
   *
   * @param coded the comments with their coding
   * @return the texts, in the order of the comments
   */
  public static UncodedTexts of(CodedComments coded) {
    UncodedTexts uncoded = new UncodedTexts();
    for (Reading reading : coded.readings()) {
      if (reading.content() && reading.themes().isEmpty()) {
        uncoded
            .texts
            .computeIfAbsent(reading.comment().text(), t -> new ArrayList<>())
            .add(reading.comment());
      }
    }
    return uncoded;
  }

  /**
   * The different texts.
   *
   * @return the texts, in the order of the comments
   */
  public List<String> texts() {
    return List.copyOf(texts.keySet());
  }

  /**
   * Who wrote a text.
   *
   * @param text one of the texts
   * @return its comments
   */
  public List<Comment> comments(String text) {
    return List.copyOf(texts.get(text));
  }

  /**
   * How many comments there are.
   *
   * @return at least as many as texts
   */
  public long comments() {
    return texts.values().stream().mapToLong(List::size).sum();
  }

  /**
   * Groups the texts by their meaning.
   *
   * @param vectors the vector of each text
   * @param seed decides by which parts stability is judged
   * @return the groups; none with fewer than {@link #FEWEST} texts
   */
  public UncodedGroups grouped(Function<String, float[]> vectors, long seed) {
    if (texts.size() < FEWEST) {
      return UncodedGroups.NONE;
    }
    List<String> all = texts();
    TextClusters found = TextClusters.of(all.stream().map(vectors).toList(), seed);
    Map<Integer, List<GroupLabels.Term>> terms = GroupLabels.terms(all, found.groups());
    List<UncodedGroups.Group> groups = new ArrayList<>();
    found.groups().stream()
        .filter(group -> group > 0)
        .distinct()
        .sorted()
        .map(group -> group(group, found.groups(), terms.getOrDefault(group, List.of())))
        .forEach(groups::add);
    return new UncodedGroups(groups, found.stability());
  }

  private UncodedGroups.Group group(
      int number, List<Integer> groups, List<GroupLabels.Term> terms) {
    List<String> all = texts();
    List<Comment> own =
        IntStream.range(0, all.size())
            .filter(i -> groups.get(i) == number)
            .boxed()
            .flatMap(i -> texts.get(all.get(i)).stream())
            .toList();
    Set<QuestionRef> questions = new HashSet<>();
    own.forEach(c -> questions.add(new QuestionRef(c.survey(), c.question())));
    return new UncodedGroups.Group(
        number,
        own.size(),
        people(own),
        questions,
        terms.stream()
            .map(
                term ->
                    new UncodedGroups.Term(
                        term.term(),
                        people(
                            term.texts().stream()
                                .flatMap(i -> texts.get(all.get(i)).stream())
                                .toList())))
            .toList());
  }

  private static long people(List<Comment> comments) {
    return comments.stream().map(c -> List.<Object>of(c.survey(), c.person())).distinct().count();
  }
}
