package org.plait.report.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plait.study.wording.Wording;

/**
 * Numbers the tables and the charts of a document in reading order, those folded away apart, and
 * gives them anchors. What has a number keeps it.
 */
final class Labels {
  /** Longer captions are cut, so that anchors can be read. */
  private static final int LONGEST = 72;

  private final Set<String> taken = new HashSet<>();
  private final Count open = new Count();
  private final Count folded = new Count();
  private final Wording wording;
  private Count count = open;
  private String heading = "";

  /** How many there were so far, in the text or folded away. */
  private static final class Count {
    private int tables;
    private int figures;
  }

  Labels(Wording wording) {
    this.wording = wording;
  }

  List<Document.Section> of(List<Document.Section> sections) {
    List<Document.Section> labelled = new ArrayList<>();
    for (Document.Section section : sections) {
      heading = section.id();
      labelled.add(new Document.Section(section.id(), section.title(), blocks(section.blocks())));
    }
    return List.copyOf(labelled);
  }

  private List<Block> blocks(List<Block> blocks) {
    List<Block> labelled = new ArrayList<>();
    for (Block block : blocks) {
      labelled.add(labelled(block));
    }
    return labelled;
  }

  private Block labelled(Block block) {
    if (block instanceof Block.Heading own) {
      heading = own.id();
    } else if (block instanceof Block.Table table && table.label().equals(Label.NONE)) {
      return table.labelled(label(Label.Kind.TABLE, ++count.tables, table.caption()));
    } else if (block instanceof Block.Figure figure && figure.label().equals(Label.NONE)) {
      return figure.labelled(label(Label.Kind.FIGURE, ++count.figures, figure.chart().name()));
    } else if (block instanceof Block.Folded own) {
      return folded(own);
    }
    return block;
  }

  private Block folded(Block.Folded fold) {
    Count before = count;
    count = folded;
    Block labelled = new Block.Folded(fold.summary(), blocks(fold.blocks()));
    count = before;
    return labelled;
  }

  private Label label(Label.Kind kind, int nth, String about) {
    String number = (count == folded ? Label.ANNEX : "") + nth;
    String id = id(kind.name().toLowerCase(Locale.ROOT), about);
    return new Label(kind, Label.name(wording, kind, number), number, id);
  }

  private String id(String kind, String caption) {
    String whole = Anchors.of(kind, heading, caption);
    String id = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    String own = id;
    for (int more = 2; !taken.add(own); more++) {
      own = id + "-" + more;
    }
    return own;
  }
}
