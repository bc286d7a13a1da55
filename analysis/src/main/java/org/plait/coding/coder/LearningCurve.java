package org.plait.coding.coder;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plait.coding.Codebook;
import org.plait.text.Comment;

/**
 * How a coder gets better with more coded comments: what it says of all of them when it learns from
 * some only, twice as many each time. Who is among the first follows from the respondents alone.
 */
public final class LearningCurve {

  private static final int FIRST = 75;

  private LearningCurve() {}

  /**
   * Lets coders learn from some of the comments, and read those coded for estimates as {@link
   * CrossFitted} does.
   *
   * @param recipe how a coder is made
   * @param codebook which codes stand below which
   * @param lessons the comments that people coded
   * @return by the number of comments learned from: 75, 150, 300 and so on, below the number of all
   */
  public static SortedMap<Integer, CrossFitted> of(
      CoderRecipe recipe, Codebook codebook, Lessons lessons) {
    List<CodedComment> coded = lessons.all();
    List<CodedComment> mixed =
        coded.stream()
            .sorted(
                Comparator.comparingLong((CodedComment c) -> Folds.mixed(c.comment()))
                    .thenComparing(c -> c.comment().wave())
                    .thenComparing(c -> c.comment().question()))
            .toList();
    List<Comment> read = lessons.sample().stream().map(CodedComment::comment).toList();
    List<Integer> sizes =
        Stream.iterate(FIRST, size -> size < coded.size(), size -> size * 2).toList();
    List<CrossFitted> fitted =
        sizes.parallelStream()
            .map(size -> Lessons.of(mixed.subList(0, size)))
            .map(some -> CrossFitted.of(recipe, codebook, some, read))
            .toList();
    SortedMap<Integer, CrossFitted> curve = new TreeMap<>();
    for (int i = 0; i < sizes.size(); i++) {
      curve.put(sizes.get(i), fitted.get(i));
    }
    return curve;
  }
}
