package org.plait.instrument;

import java.util.List;

/**
 * A score made of several ordinal items.
 *
 * @param id its short name
 * @param text what it measures, for readers
 * @param items the items, as {@code question} or {@code question.row}
 * @param reverse the items counted the other way round
 * @param minimumItems how many items must be answered
 */
public record Scale(
    String id, String text, List<ItemRef> items, List<ItemRef> reverse, int minimumItems) {

  /** Copies the lists. */
  public Scale {
    items = List.copyOf(items);
    reverse = List.copyOf(reverse);
  }
}
