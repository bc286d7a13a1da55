package org.plait.text.concordance;

import java.util.ArrayList;
import java.util.List;
import org.plait.text.Comment;
import org.plait.text.lemma.LemmaText;
import org.plait.text.lemma.Lemmas;
import org.plait.text.lemma.TextPattern;
import org.plait.text.lemma.TextPattern.Hit;

/**
 * Every place where words stand, with what stands before and after (keyword in context).
 *
 * @param lines the places, in the order of the comments and then of the text
 */
public record Concordance(List<Line> lines) {

  /** Copies the lines. */
  public Concordance {
    lines = List.copyOf(lines);
  }

  /**
   * One place. Left, hit and right together are the whole comment.
   *
   * @param comment the comment
   * @param left what stands before
   * @param hit what was found
   * @param right what stands after
   */
  public record Line(Comment comment, String left, String hit, String right) {}

  /**
   * Looks for words.
   *
   * @param pattern words in any form, or a regular expression
   * @param comments where to look
   * @return every place
   */
  public static Concordance of(TextPattern pattern, List<Comment> comments) {
    Lemmas lemmas = new Lemmas();
    List<Line> lines = new ArrayList<>();
    for (Comment comment : comments) {
      LemmaText text = lemmas.text(comment.text());
      for (Hit hit : pattern.in(text)) {
        lines.add(line(comment, text.text(), hit));
      }
    }
    return new Concordance(lines);
  }

  private static Line line(Comment comment, String text, Hit hit) {
    return new Line(
        comment,
        text.substring(0, hit.start()),
        text.substring(hit.start(), hit.end()),
        text.substring(hit.end()));
  }

  /**
   * In how many comments the words stand.
   *
   * @return a comment counts once
   */
  public long comments() {
    return lines.stream().map(Line::comment).distinct().count();
  }

  /**
   * How many people used the words.
   *
   * @return a person counts once in a survey, over all waves
   */
  public long people() {
    return lines.stream()
        .map(line -> List.of(line.comment().survey(), line.comment().person()))
        .distinct()
        .count();
  }
}
