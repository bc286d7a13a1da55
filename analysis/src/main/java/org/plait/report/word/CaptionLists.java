package org.plait.report.word;

import java.util.List;
import org.plait.report.document.Label;
import org.plait.report.document.Label.Kind;
import org.plait.study.wording.Wording;

/** The captions of a document, those of its annex counted apart, as everywhere in a report. */
final class CaptionLists {
  private final List<Captions> order;

  CaptionLists(Wording wording) {
    order =
        List.of(
            Captions.of(wording, Kind.TABLE, "", 1),
            Captions.of(wording, Kind.FIGURE, "", 2),
            Captions.of(wording, Kind.TABLE, Label.ANNEX, 3),
            Captions.of(wording, Kind.FIGURE, Label.ANNEX, 4));
  }

  /** The captions among which a table or figure is counted. */
  Captions of(Label label) {
    boolean table = label.kind() == Kind.TABLE;
    return order.get((table ? 0 : 1) + (label.annexed() ? 2 : 0));
  }

  /** Lists them all, those of the annex last. */
  void list(Pen pen) {
    order.forEach(captions -> captions.list(pen));
  }
}
