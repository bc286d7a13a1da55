package org.plait.report.method;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Folded;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.document.Document;
import org.plait.study.wording.Wording;

/** Says once for a section what would otherwise stand under several of its tables. */
public final class SharedNotes {
  private final Wording wording;

  public SharedNotes(Wording wording) {
    this.wording = wording;
  }

  /** How the paragraph begins that says what would stand under several tables. */
  public String opening() {
    return wording.say("method.shared-notes");
  }

  public Document.Section in(Document.Section section) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    section
        .all(Table.class)
        .forEach(table -> table.notes().forEach(note -> counts.merge(note, 1, Integer::sum)));
    Set<String> shared = new LinkedHashSet<>();
    counts.forEach((note, tables) -> add(shared, note, tables));
    if (shared.isEmpty()) {
      return section;
    }
    List<Block> blocks = new ArrayList<>(without(section.blocks(), shared));
    int place = blocks.get(0) instanceof Paragraph ? 1 : 0;
    blocks.add(place, Paragraph.note(opening() + String.join(" ", shared)));
    return new Document.Section(section.id(), section.title(), blocks);
  }

  private void add(Set<String> shared, String note, int tables) {
    if (tables > 1 && Cells.explains(wording, note)) {
      shared.add(note);
    }
  }

  private static List<Block> without(List<Block> blocks, Set<String> shared) {
    return blocks.stream().map(b -> without(b, shared)).toList();
  }

  private static Block without(Block block, Set<String> shared) {
    if (block instanceof Table table) {
      return table.withNotes(table.notes().stream().filter(n -> !shared.contains(n)).toList());
    }
    return block instanceof Folded folded
        ? new Folded(folded.summary(), without(folded.blocks(), shared))
        : block;
  }
}
