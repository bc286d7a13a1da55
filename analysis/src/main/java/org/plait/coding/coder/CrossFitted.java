package org.plait.coding.coder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.coding.Codebook;
import org.plait.coding.Predictions;
import org.plait.study.Sha256;
import org.plait.text.Comment;

/**
 * What a coder says of a study's comments when it never learned from a comment of the same
 * respondent. The respondents are in ten parts; for each part a coder learns from what people coded
 * in the nine others, and reads every comment of the part, coded or not. So people's coding of a
 * comment has no part in what is predicted of it, and coded and uncoded comments are read alike,
 * which keeps a correction by people's coding unbiased. What people coded for training only is
 * learned from in the same way: a respondent of whom anything was learned is read by another coder.
 * Probabilities and thresholds of a part come from the scores and codes of the others.
 *
 * <p>This is the only way from a coder to predictions that may be counted.
 *
 * <p>Source: Zrnic and Candès (2024) PNAS 121:e2322083121.
 */
public final class CrossFitted implements Predictions {

  private final Map<Comment, Judgement> judgements;
  private final List<CodedComment> coded;
  private final CoderMade made;
  private final Set<String> known;

  private CrossFitted(
      Map<Comment, Judgement> judgements,
      List<CodedComment> coded,
      CoderMade made,
      Set<String> known) {
    this.judgements = judgements;
    this.coded = List.copyOf(coded);
    this.made = made;
    this.known = known;
  }

  /**
   * Lets coders learn and read.
   *
   * @param recipe how a coder is made
   * @param codebook which codes stand below which
   * @param lessons the comments that people coded
   * @param comments the comments to be read, coded or not
   * @return what was said of each of both
   */
  public static CrossFitted of(
      CoderRecipe recipe, Codebook codebook, Lessons lessons, List<Comment> comments) {
    List<CodedComment> learned = lessons.all();
    List<List<CodedComment>> folds = new ArrayList<>();
    for (int f = 0; f < Folds.NUMBER; f++) {
      int fold = f;
      folds.add(learned.stream().filter(c -> Folds.of(c.comment()) == fold).toList());
    }
    Map<Comment, Map<String, Double>> scores =
        scores(recipe.learnWithout(folds), learned, comments);
    List<Decisions> decisions =
        folds.parallelStream().map(out -> decisions(codebook, folds, out, scores)).toList();
    Map<Comment, Judgement> judgements = judged(scores, decisions);
    return new CrossFitted(
        judgements,
        lessons.sample(),
        new CoderMade(
            recipe.name(),
            recipe.parameters(),
            learned.size(),
            comments.size(),
            fingerprint(learned)),
        known(learned, judgements));
  }

  private static Map<Comment, Judgement> judged(
      Map<Comment, Map<String, Double>> scores, List<Decisions> decisions) {
    List<Comment> comments = List.copyOf(scores.keySet());
    List<Judgement> said =
        comments.parallelStream()
            .map(comment -> decisions.get(Folds.of(comment)).judge(scores.get(comment)))
            .toList();
    Map<Comment, Judgement> judgements = new LinkedHashMap<>();
    for (int i = 0; i < said.size(); i++) {
      judgements.put(comments.get(i), said.get(i));
    }
    return judgements;
  }

  /** What people gave, and what a coder gives without: rules need nobody's coding. */
  private static Set<String> known(List<CodedComment> learned, Map<Comment, Judgement> judgements) {
    Set<String> known = new HashSet<>();
    learned.forEach(c -> known.addAll(c.codes()));
    judgements.values().forEach(said -> known.addAll(said.codes()));
    return known;
  }

  private static String fingerprint(List<CodedComment> coded) {
    List<String> lines =
        coded.stream()
            .map(
                c ->
                    String.join(
                        "\u0000",
                        c.comment().survey(),
                        c.comment().question(),
                        String.join(" ", c.codes()),
                        c.comment().text()))
            .sorted()
            .toList();
    return Sha256.hex(lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
  }

  private static Map<Comment, Map<String, Double>> scores(
      List<Coder> coders, List<CodedComment> coded, List<Comment> comments) {
    Map<Comment, Map<String, Double>> scores = new LinkedHashMap<>();
    coded.forEach(c -> scores.put(c.comment(), Map.of()));
    comments.forEach(comment -> scores.put(comment, Map.of()));
    List<Comment> all = List.copyOf(scores.keySet());
    List<Map<String, Double>> said =
        all.parallelStream()
            .map(comment -> coders.get(Folds.of(comment)).scores(comment))
            .collect(Collectors.toList());
    for (int i = 0; i < all.size(); i++) {
      scores.put(all.get(i), said.get(i));
    }
    return scores;
  }

  private static Decisions decisions(
      Codebook codebook,
      List<List<CodedComment>> folds,
      List<CodedComment> out,
      Map<Comment, Map<String, Double>> scores) {
    return Decisions.of(
        codebook,
        folds.stream()
            .filter(fold -> fold != out)
            .flatMap(List::stream)
            .map(c -> new Scored(scores.get(c.comment()), c.codes()))
            .toList());
  }

  /**
   * What decided it.
   *
   * @return the recipe and what it learned from
   */
  public CoderMade made() {
    return made;
  }

  /**
   * The comments that people coded for estimates: with them a coder is corrected and judged.
   *
   * @return the comments, in the order given
   */
  public List<CodedComment> coded() {
    return coded;
  }

  /**
   * What a coder said of a comment.
   *
   * @param comment the comment
   * @return its judgement; empty when it was not among the comments given
   */
  public Optional<Judgement> judgement(Comment comment) {
    return Optional.ofNullable(judgements.get(comment));
  }

  @Override
  public boolean covers(Comment comment) {
    return judgements.containsKey(comment);
  }

  @Override
  public double score(Comment comment, String theme) {
    return judgements.get(comment).score(theme);
  }

  @Override
  public boolean says(Comment comment, String theme) {
    return judgements.get(comment).codes().contains(theme);
  }

  @Override
  public boolean knows(String theme) {
    return known.contains(theme);
  }
}
