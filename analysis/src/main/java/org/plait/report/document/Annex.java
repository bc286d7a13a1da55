package org.plait.report.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.report.words.Lists;
import org.plait.study.wording.Wording;

/**
 * A report as it is set on paper: what the page folds away stands in an annex at the end, in its
 * order, and where it stood a line leads to it.
 */
final class Annex {
  private static final String ID = "annex";
  private final Wording wording;
  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private String place = "";
  private String told = "";

  private Annex(Wording wording) {
    this.wording = wording;
  }

  /** The sections with the annex as the last; the same sections where nothing is folded away. */
  static List<Document.Section> of(Wording wording, List<Document.Section> sections) {
    Annex annex = new Annex(wording);
    List<Document.Section> paper = new ArrayList<>();
    for (Document.Section section : sections) {
      annex.place = section.title();
      List<Block> open = section.blocks().stream().map(b -> annex.open(section, b)).toList();
      paper.add(new Document.Section(section.id(), section.title(), open));
    }
    if (!annex.blocks.isEmpty()) {
      annex.blocks.add(0, Block.Paragraph.of(wording.say("document.annex-about")));
      paper.add(new Document.Section(ID, wording.say("document.annex"), annex.blocks));
    }
    return paper;
  }

  private Block open(Document.Section section, Block block) {
    if (block instanceof Block.Heading heading && heading.level() == 3) {
      place = wording.say("document.place", "section", section.title(), "heading", heading.text());
    }
    if (!(block instanceof Block.Folded folded)) {
      return block;
    }
    if (!told.equals(place)) {
      blocks.add(new Block.Heading(3, id(place), place));
      told = place;
    }
    String id = id(place, folded.summary());
    put(id, folded);
    return new Block.Link(led(folded), id);
  }

  private void put(String id, Block.Folded folded) {
    blocks.add(new Block.Heading(4, id, folded.summary()));
    for (Block block : folded.blocks()) {
      if (block instanceof Block.Folded inner) {
        put(id(id, inner.summary()), inner);
      } else {
        blocks.add(block);
      }
    }
  }

  private String id(String... about) {
    String id = Anchors.of(ID, String.join("-", about));
    String own = id;
    for (int more = 2; !taken.add(own); more++) {
      own = id + "-" + more;
    }
    return own;
  }

  private String led(Block.Folded folded) {
    List<String> said = new ArrayList<>();
    range(labels(folded, Block.Table.class), "document.tables-two", "document.tables-many")
        .ifPresent(said::add);
    range(labels(folded, Block.Figure.class), "document.figures-two", "document.figures-many")
        .ifPresent(said::add);
    return said.isEmpty()
        ? wording.say("document.in-annex", "details", folded.summary())
        : wording.say(
            "document.in-annex-labelled",
            "details",
            folded.summary(),
            "labels",
            Lists.joined(wording, said));
  }

  private static List<Label> labels(Block.Folded folded, Class<? extends Block> kind) {
    return new Document.Section(ID, "", folded.blocks())
        .all(kind)
        .map(b -> b instanceof Block.Table t ? t.label() : ((Block.Figure) b).label())
        .toList();
  }

  /** The first and the last of its tables or of its figures. */
  private Optional<String> range(List<Label> labels, String two, String many) {
    if (labels.size() < 2) {
      return labels.stream().findFirst().map(Label::name);
    }
    return Optional.of(
        wording.say(
            labels.size() == 2 ? two : many,
            "first",
            labels.get(0).number(),
            "last",
            labels.get(labels.size() - 1).number()));
  }
}
