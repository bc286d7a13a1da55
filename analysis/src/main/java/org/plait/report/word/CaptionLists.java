package org.plait.report.word;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.plait.report.document.Label;

/** The captions of a document, those of its annex counted apart, as everywhere in a report. */
final class CaptionLists {
  private static final String TABLE = "Table";
  private static final String FIGURE = "Figure";

  private final Map<String, Captions> kinds = new TreeMap<>();
  private final List<Captions> order =
      List.of(
          Captions.of(TABLE, "", 1),
          Captions.of(FIGURE, "", 2),
          Captions.of(TABLE, Label.ANNEX, 3),
          Captions.of(FIGURE, Label.ANNEX, 4));

  CaptionLists() {
    order.forEach(captions -> kinds.put(captions.prefix(), captions));
  }

  /** The captions among which a table or figure is counted. */
  Captions of(Label label) {
    return kinds.get(label.name().replaceAll("[0-9]+$", ""));
  }

  /** Lists them all, those of the annex last. */
  void list(Pen pen) {
    order.forEach(captions -> captions.list(pen));
  }
}
