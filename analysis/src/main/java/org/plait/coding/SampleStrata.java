package org.plait.coding;

import java.util.Map;
import java.util.Set;
import org.plait.text.Comment;

/**
 * From which stratum each comment could be drawn, and which were. Within a stratum every comment
 * had the same chance.
 *
 * @param strata the stratum of every comment that could be drawn
 * @param drawn those that were
 */
public record SampleStrata(Map<Comment, String> strata, Set<Comment> drawn) {

  /** No strata: what was read is a simple random sample, or none at all. */
  public static final SampleStrata NONE = new SampleStrata(Map.of(), Set.of());

  /** The stratum of comments that were read but not drawn: known, and standing for no others. */
  public static final String READ_APART = "read apart";

  /** The stratum of comments nobody read and nobody could have drawn. */
  public static final String LEFT_OUT = "left out";

  /** Copies the collections. */
  public SampleStrata {
    strata = Map.copyOf(strata);
    drawn = Set.copyOf(drawn);
  }

  /**
   * The stratum of a comment in an estimate.
   *
   * @param comment the comment
   * @param read whether its coding counts
   * @return the stratum's name; empty where there are no strata
   */
  String of(Comment comment, boolean read) {
    if (strata.isEmpty()) {
      return "";
    }
    if (read && !drawn.contains(comment)) {
      return READ_APART;
    }
    return strata.getOrDefault(comment, LEFT_OUT);
  }
}
