package org.plait.report.checklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.report.document.Block;
import org.plait.report.document.Document;

/** The sections and headings of a report that an answer can point to, and what they are called. */
final class Places {
  private final Map<String, String> names = new HashMap<>();

  Places(List<Document.Section> sections) {
    for (Document.Section section : sections) {
      if (!section.blocks().isEmpty()) {
        names.put(section.id(), section.title());
        section
            .all(Block.Heading.class)
            .forEach(
                heading ->
                    names.putIfAbsent(heading.id(), section.title() + ": " + heading.text()));
      }
    }
  }

  /** What stands at an anchor; empty where nothing does. */
  Optional<String> at(String anchor) {
    return Optional.ofNullable(names.get(anchor));
  }
}
