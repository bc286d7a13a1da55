package org.plait.coding.sample;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.coding.SampleStrata;
import org.plait.text.Comment;

/**
 * What people are to read.
 *
 * @param texts each text once, in the order of the sheets
 * @param undrawn the comments that could have been drawn and were not
 * @param gone the names of rows that nobody's kept answers stand for any more, as people withdrew
 *     after the draw
 */
public record CodingSample(List<DrawnText> texts, List<DrawnComment> undrawn, Set<String> gone) {

  /** Copies the collections. */
  public CodingSample {
    texts = List.copyOf(texts);
    undrawn = List.copyOf(undrawn);
    gone = Set.copyOf(gone);
  }

  /**
   * A sample as it was drawn.
   *
   * @param texts each text once, in the order of the sheets
   * @param undrawn the comments that could have been drawn and were not
   */
  public CodingSample(List<DrawnText> texts, List<DrawnComment> undrawn) {
    this(texts, undrawn, Set.of());
  }

  /**
   * The end it was drawn for, where its coding enters no estimate.
   *
   * @return training or bridge; empty where it is for estimates
   */
  public Optional<Purpose> apart() {
    return texts.stream()
        .map(DrawnText::purpose)
        .filter(purpose -> purpose == Purpose.TRAINING || purpose == Purpose.BRIDGE)
        .findFirst();
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
   * From which stratum each comment could be drawn, and which were; where several draws say it of a
   * comment, the last.
   *
   * @param draws the draws, in their order
   * @return the strata
   */
  public static SampleStrata strata(List<CodingSample> draws) {
    Map<Comment, String> strata = new HashMap<>();
    Set<Comment> drawn = new HashSet<>();
    for (CodingSample draw : draws) {
      draw.undrawn().forEach(other -> strata.put(other.comment(), other.stratum()));
      for (DrawnText text : draw.texts()) {
        for (DrawnComment one : text.comments()) {
          strata.put(one.comment(), one.stratum());
          drawn.add(one.comment());
        }
      }
    }
    return new SampleStrata(strata, drawn);
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
