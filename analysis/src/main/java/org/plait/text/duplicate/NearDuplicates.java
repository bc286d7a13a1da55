package org.plait.text.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.text.Comments;
import org.plait.text.Comments.Duplicates;

/**
 * Groups of comments under one question that are nearly the same, such as one pasted with a word
 * changed. Two texts belong together when they share at least eight tenths of their pieces of five
 * letters (Jaccard), and with them all that belong to either. Texts that are equal but for case and
 * punctuation count as one; those with fewer than 20 letters are too short to tell.
 *
 * <p>Pairs are looked for with MinHash signatures in 16 bands of 4, then compared exactly: a pair
 * at the limit is missed once in 5,000 times, a closer one less often. Nothing is left to chance:
 * the same comments give the same groups.
 *
 * <p>Reference: Broder (1997) On the resemblance and containment of documents, Proc. Compression
 * and Complexity of Sequences 21-29.
 */
public final class NearDuplicates {

  private static final double LIKE = 0.8;
  private static final int SHORTEST = 20;
  private static final int BANDS = 16;
  private static final int ROWS = 4;

  private NearDuplicates() {}

  /**
   * Texts that are nearly the same.
   *
   * @param texts at least two, in study order, each with every comment of that text
   */
  public record Group(List<Duplicates> texts) {

    /** Copies the texts. */
    public Group {
      texts = List.copyOf(texts);
    }
  }

  /**
   * Finds the groups.
   *
   * @param comments the comments
   * @return the groups, by their first comment in study order
   */
  public static List<Group> of(Comments comments) {
    Map<List<String>, List<Duplicates>> questions = new LinkedHashMap<>();
    for (Duplicates text : comments.distinct()) {
      if (text.form().length() >= SHORTEST) {
        questions
            .computeIfAbsent(List.of(text.survey(), text.question()), question -> new ArrayList<>())
            .add(text);
      }
    }
    return questions.values().stream().flatMap(texts -> groups(texts).stream()).toList();
  }

  private static List<Group> groups(List<Duplicates> texts) {
    List<Shingles> shingles = texts.stream().map(text -> Shingles.of(text.form())).toList();
    int[] first = new int[texts.size()];
    for (int i = 0; i < first.length; i++) {
      first[i] = i;
    }
    for (int band = 0; band < BANDS; band++) {
      Map<List<Long>, List<Integer>> buckets = new HashMap<>();
      for (int i = 0; i < first.length; i++) {
        List<Integer> bucket =
            buckets.computeIfAbsent(signature(shingles.get(i), band), key -> new ArrayList<>());
        join(bucket, i, shingles, first);
        bucket.add(i);
      }
    }
    Map<Integer, List<Duplicates>> groups = new LinkedHashMap<>();
    for (int i = 0; i < first.length; i++) {
      groups.computeIfAbsent(root(first, i), root -> new ArrayList<>()).add(texts.get(i));
    }
    return groups.values().stream().filter(group -> group.size() > 1).map(Group::new).toList();
  }

  private static List<Long> signature(Shingles shingles, int band) {
    List<Long> signature = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      signature.add(shingles.least(Shingles.mixed(band * ROWS + row)));
    }
    return signature;
  }

  /** Joins a text with those of its bucket that it is like; what is together is not compared. */
  private static void join(List<Integer> bucket, int text, List<Shingles> all, int[] first) {
    for (int other : bucket) {
      int one = root(first, other);
      int two = root(first, text);
      if (one != two && all.get(other).jaccard(all.get(text)) >= LIKE) {
        first[Math.max(one, two)] = Math.min(one, two);
      }
    }
  }

  private static int root(int[] first, int text) {
    int root = text;
    while (first[root] != root) {
      root = first[root];
    }
    return root;
  }
}
