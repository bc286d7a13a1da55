package org.plait.coding.sample;

import java.util.List;
import java.util.Set;

/**
 * What people are to read.
 *
 * @param texts each text once, in the order of the sheets
 * @param gone the names of rows that nobody's kept answers stand for any more, as people withdrew
 *     after the draw
 */
public record CodingSample(List<DrawnText> texts, Set<String> gone) {

  /** Copies the collections. */
  public CodingSample {
    texts = List.copyOf(texts);
    gone = Set.copyOf(gone);
  }

  /**
   * A sample as it was drawn.
   *
   * @param texts each text once, in the order of the sheets
   */
  public CodingSample(List<DrawnText> texts) {
    this(texts, Set.of());
  }

  /**
   * What one coder reads.
   *
   * @param coder the coder's name
   * @return the texts, in the order of the sheet
   */
  public List<DrawnText> of(String coder) {
    return texts.stream().filter(text -> text.coders().contains(coder)).toList();
  }

  /**
   * Who reads.
   *
   * @return the coders, in the order of their names
   */
  public List<String> coders() {
    return texts.stream().flatMap(text -> text.coders().stream()).distinct().sorted().toList();
  }

  /**
   * How many comments the texts stand for.
   *
   * @return at least the number of texts
   */
  public long comments() {
    return texts.stream().mapToLong(text -> text.comments().size()).sum();
  }
}
