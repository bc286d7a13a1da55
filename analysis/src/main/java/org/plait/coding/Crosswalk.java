package org.plait.coding;

import java.util.List;

/**
 * What became of a code of an earlier version of the codebook.
 *
 * @param fromVersion the earlier version
 * @param from the code's id there
 * @param to the ids of the codes here: one where it was renamed or merged, several where it was
 *     split
 */
public record Crosswalk(String fromVersion, String from, List<String> to) {

  /** Copies the list. */
  public Crosswalk {
    to = List.copyOf(to);
  }
}
