package org.plait.report.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Numbers the tables and the charts of a document in reading order and gives them anchors. */
final class Labels {
  /** Longer captions are cut, so that anchors can be read. */
  private static final int LONGEST = 72;

  private final Set<String> taken = new HashSet<>();
  private int tables;
  private int figures;
  private String heading = "";

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
    } else if (block instanceof Block.Table table) {
      return table.labelled(new Label("Table " + ++tables, id("table", table.caption())));
    } else if (block instanceof Block.Figure figure) {
      return figure.labelled(new Label("Figure " + ++figures, id("figure", figure.chart().name())));
    } else if (block instanceof Block.Folded folded) {
      return new Block.Folded(folded.summary(), blocks(folded.blocks()));
    }
    return block;
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
