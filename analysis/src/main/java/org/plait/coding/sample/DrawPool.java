package org.plait.coding.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plait.coding.CodedComments;
import org.plait.coding.Coding;
import org.plait.coding.Codings;
import org.plait.coding.CodingsApart;
import org.plait.coding.Reading;
import org.plait.text.Comment;

/**
 * Which comments with content may be drawn for an end.
 *
 * @param open those that may be drawn
 * @param before those that were read before and count towards a wanted half-width
 */
public record DrawPool(Predicate<Reading> open, Predicate<Reading> before) {

  /**
   * For one end: estimates draw what nobody has read for them, whatever was read for training;
   * training draws what nobody has read at all; a bridge draws what was read by an earlier version
   * of the codebook or, where there is none, in an earlier wave than the latest read, and was not
   * bridged yet.
   *
   * @param purpose what is drawn for
   * @param coded the comments, and what was read before
   * @param apart what was read for training and bridges
   * @param random whether what was read before was a random sample
   */
  public static DrawPool of(
      Purpose purpose, CodedComments coded, CodingsApart apart, boolean random) {
    Predicate<Reading> unread = reading -> coded.byCoder(reading.comment()).isEmpty();
    Predicate<Reading> none = reading -> false;
    return switch (purpose) {
      case ESTIMATE, RELIABILITY -> new DrawPool(unread, random ? unread.negate() : none);
      case TRAINING -> new DrawPool(unread.and(not(comments(apart.training()))), none);
      case BRIDGE -> new DrawPool(earlier(coded).and(not(comments(apart.bridge()))), none);
    };
  }

  /** Of these only comments that a coding file can name. */
  public DrawPool among(Predicate<Comment> nameable) {
    Predicate<Reading> named = reading -> nameable.test(reading.comment());
    return new DrawPool(open.and(named), before.and(named));
  }

  private static Predicate<Reading> not(Set<Comment> comments) {
    return reading -> !comments.contains(reading.comment());
  }

  private static Set<Comment> comments(Codings codings) {
    return codings.rows().stream().map(Coding::comment).collect(Collectors.toSet());
  }

  private static Predicate<Reading> earlier(CodedComments coded) {
    if (!coded.versions().earlier().isEmpty()) {
      String current = coded.codebook().version();
      return reading -> reading.read() && !reading.versions().contains(current);
    }
    Map<List<String>, String> latest = new HashMap<>();
    coded.readings().stream()
        .filter(Reading::read)
        .map(Reading::comment)
        .forEach(comment -> latest.put(place(comment), comment.wave()));
    return reading ->
        reading.read() && !reading.comment().wave().equals(latest.get(place(reading.comment())));
  }

  private static List<String> place(Comment comment) {
    return List.of(comment.survey(), comment.question());
  }
}
