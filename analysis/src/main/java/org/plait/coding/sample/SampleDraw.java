package org.plait.coding.sample;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.plait.text.Comment;
import org.plait.text.Comments;
import org.plait.text.Comments.Duplicates;

/**
 * Draws comments: simple random sampling without replacement within each stratum.
 *
 * <p>Comments are drawn, not texts, so that each has the chance its stratum says, however often its
 * words were written. Drawn comments with the same words under the same question are then read
 * once. Coders get the texts dealt out in turn; those for reliability, a simple random part of the
 * texts, go to every coder.
 */
public final class SampleDraw {

  private final SamplePlan plan;
  private final Map<Comment, Duplicates> groups = new HashMap<>();
  private final List<DrawnComment> undrawn = new ArrayList<>();

  private SampleDraw(SamplePlan plan, Comments comments) {
    this.plan = plan;
    comments.distinct().forEach(group -> group.comments().forEach(c -> groups.put(c, group)));
  }

  /**
   * Draws what a plan says.
   *
   * @param plan how many of each stratum
   * @param comments all comments of the study, among them those of the plan
   * @return the sample; the same plan and comments give the same
   */
  public static CodingSample draw(SamplePlan plan, Comments comments) {
    SampleDraw draw = new SampleDraw(plan, comments);
    return draw.deal(draw.texts());
  }

  /** The drawn comments by their words, in study order of the questions. */
  private List<List<DrawnComment>> texts() {
    Map<Duplicates, List<DrawnComment>> texts = new LinkedHashMap<>();
    for (Stratum stratum : plan.strata()) {
      List<Comment> shuffled = shuffled(stratum.comments(), stratum.name());
      Set<Comment> drawn = new HashSet<>(shuffled.subList(0, stratum.drawn()));
      for (Comment comment : stratum.comments()) {
        DrawnComment one = new DrawnComment(comment, stratum.name(), stratum.probability());
        if (drawn.contains(comment)) {
          texts.computeIfAbsent(groups.get(comment), group -> new ArrayList<>()).add(one);
        } else {
          undrawn.add(one);
        }
      }
    }
    return List.copyOf(texts.values());
  }

  private CodingSample deal(List<List<DrawnComment>> texts) {
    List<List<DrawnComment>> mixed = shuffled(texts, "");
    List<String> coders = plan.design().coders();
    List<DrawnText> dealt = new ArrayList<>();
    for (int i = 0; i < mixed.size(); i++) {
      boolean all = i < plan.design().doubled();
      List<String> readers = all ? coders : List.of(coders.get(i % coders.size()));
      Purpose wanted = plan.design().purpose();
      Purpose purpose = all && wanted == Purpose.ESTIMATE ? Purpose.RELIABILITY : wanted;
      dealt.add(new DrawnText(id(mixed.get(i)), mixed.get(i), purpose, readers));
    }
    if (dealt.stream().map(DrawnText::id).distinct().count() < dealt.size()) {
      throw new IllegalStateException("two texts share the name of a row");
    }
    return new CodingSample(byQuestion(texts, shuffled(dealt, "order")), undrawn);
  }

  /** A coder reads one question after the other, its texts in random order. */
  private static List<DrawnText> byQuestion(List<List<DrawnComment>> texts, List<DrawnText> dealt) {
    List<String> order =
        texts.stream().map(text -> question(text.get(0).comment())).distinct().toList();
    return dealt.stream()
        .sorted(
            Comparator.comparingInt(
                text -> order.indexOf(question(text.comments().get(0).comment()))))
        .toList();
  }

  private static String question(Comment comment) {
    return comment.survey() + "/" + comment.question();
  }

  private String id(List<DrawnComment> text) {
    Duplicates group = groups.get(text.get(0).comment());
    return RowId.of(group.survey(), group.question(), group.form());
  }

  /** A copy in random order, the same for the same seed and name. */
  private <T> List<T> shuffled(List<T> things, String name) {
    SplittableRandom random = new SplittableRandom(seed(name));
    List<T> mixed = new ArrayList<>(things);
    for (int i = mixed.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T kept = mixed.get(i);
      mixed.set(i, mixed.get(j));
      mixed.set(j, kept);
    }
    return mixed;
  }

  private long seed(String name) {
    CRC32 hash = new CRC32();
    hash.update(name.getBytes(StandardCharsets.UTF_8));
    return plan.design().seed() * 0x9E3779B97F4A7C15L + hash.getValue();
  }
}
