package org.plait.report.checklist;

import java.util.List;

/**
 * What a checklist of good reporting asks for.
 *
 * @param name its short name, such as {@code CROSS}
 * @param title its name in full
 * @param source where it was published
 * @param items what it asks for, in its own order
 */
record Checklist(String name, String title, String source, List<Item> items) {
  Checklist {
    items = List.copyOf(items);
  }

  /**
   * One thing that readers must be told.
   *
   * @param number its number in the checklist
   * @param topic what it is about, in our words
   * @param needs what must all be there for the item to be met
   */
  record Item(String number, String topic, List<Need> needs) {
    Item {
      needs = List.copyOf(needs);
    }
  }

  /**
   * Something an item needs.
   *
   * @param kind where it comes from
   * @param key the key of a {@link Fact} or of a statement
   */
  record Need(Kind kind, String key) {
    enum Kind {
      /** A rule on the report decides. */
      FACT,
      /** The researchers say it. */
      STATEMENT
    }
  }
}
