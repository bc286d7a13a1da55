package org.plait.report.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plait.report.document.Block;
import org.plait.report.document.Document;

/** The headings of a report with the bookmarks that contents and links lead to. */
final class Outline {
  /**
   * A heading.
   *
   * @param level 1 for a section
   * @param text its words
   * @param bookmark its bookmark
   */
  record Entry(int level, String text, String bookmark) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Entry> byAnchor = new HashMap<>();

  private Outline() {}

  /** The headings of a report, in its order. */
  static Outline of(Document document) {
    Outline outline = new Outline();
    for (Document.Section section : document.sections()) {
      outline.add(1, section.id(), section.title());
      section
          .all(Block.Heading.class)
          .forEach(heading -> outline.add(heading.level() - 1, heading.id(), heading.text()));
    }
    return outline;
  }

  private void add(int level, String anchor, String text) {
    String bookmark = String.format(Locale.ROOT, "_Toc%08d", entries.size() + 1);
    Entry entry = new Entry(level, text, bookmark);
    entries.add(entry);
    byAnchor.putIfAbsent(anchor, entry);
  }

  /** All headings down to a level. */
  List<Entry> downTo(int level) {
    return entries.stream().filter(e -> e.level() <= level).toList();
  }

  /** The nth heading, counted from 0. */
  Entry nth(int number) {
    return entries.get(number);
  }

  /** The heading of an anchor. */
  Optional<Entry> at(String anchor) {
    return Optional.ofNullable(byAnchor.get(anchor));
  }
}
