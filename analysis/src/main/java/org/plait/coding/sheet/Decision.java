package org.plait.coding.sheet;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plait.coding.sample.DrawnText;
import org.plait.text.Comment;

/**
 * What a coder said of a text.
 *
 * @param text the text
 * @param comments the drawn comments it is about
 * @param coder the coder's name
 * @param choices the codes, or that nothing applies; at least one
 */
public record Decision(DrawnText text, List<Comment> comments, String coder, List<Choice> choices) {

  /** Copies the lists. */
  public Decision {
    comments = List.copyOf(comments);
    choices = List.copyOf(choices);
  }

  /**
   * The codes, whatever their order.
   *
   * @return ids of codes; none when nothing applies
   */
  public Set<String> codes() {
    return choices.stream()
        .flatMap(choice -> choice.code().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The codes for people.
   *
   * @return such as {@code A1, B2}
   */
  String words() {
    return codes().isEmpty() ? SheetNames.NOTHING : String.join(", ", codes());
  }
}
