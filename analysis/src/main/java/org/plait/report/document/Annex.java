package org.plait.report.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.report.words.Lists;

/**
 * A report as it is set on paper: what the page folds away stands in an annex at the end, in its
 * order, and where it stood a line leads to it.
 */
final class Annex {
  private static final String ID = "annex";
  private static final String TITLE = "Annex: the details";
  private static final String ABOUT =
      "What the page folds away stands here, in the order of the report. Its tables and figures are"
          + " counted apart: Table A1, Figure A1.";

  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private String place = "";
  private String told = "";

  private Annex() {}

  /** The sections with the annex as the last; the same sections where nothing is folded away. */
  static List<Document.Section> of(List<Document.Section> sections) {
    Annex annex = new Annex();
    List<Document.Section> paper = new ArrayList<>();
    for (Document.Section section : sections) {
      annex.place = section.title();
      List<Block> open = section.blocks().stream().map(b -> annex.open(section, b)).toList();
      paper.add(new Document.Section(section.id(), section.title(), open));
    }
    if (!annex.blocks.isEmpty()) {
      annex.blocks.add(0, Block.Paragraph.of(ABOUT));
      paper.add(new Document.Section(ID, TITLE, annex.blocks));
    }
    return paper;
  }

  private Block open(Document.Section section, Block block) {
    if (block instanceof Block.Heading heading && heading.level() == 3) {
      place = section.title() + ": " + heading.text();
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
    return new Block.Link("In the annex: " + folded.summary() + names(folded), id);
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

  /** The first and the last of its tables and of its figures. */
  private static String names(Block.Folded folded) {
    List<String> said = new ArrayList<>();
    range(labels(folded, Block.Table.class)).ifPresent(said::add);
    range(labels(folded, Block.Figure.class)).ifPresent(said::add);
    return said.isEmpty() ? "" : " (" + Lists.joined(said) + ")";
  }

  private static List<String> labels(Block.Folded folded, Class<? extends Block> kind) {
    return new Document.Section(ID, TITLE, folded.blocks())
        .all(kind)
        .map(b -> b instanceof Block.Table t ? t.label() : ((Block.Figure) b).label())
        .map(Label::name)
        .toList();
  }

  private static Optional<String> range(List<String> names) {
    if (names.size() < 2) {
      return names.stream().findFirst();
    }
    String[] first = names.get(0).split(" ");
    String last = names.get(names.size() - 1).split(" ")[1];
    return Optional.of(first[0] + "s " + first[1] + (names.size() == 2 ? " and " : " to ") + last);
  }
}
