package org.plait.report.theme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.plait.coding.gap.UncodedGroups;
import org.plait.coding.gap.UncodedGroups.Group;
import org.plait.instrument.Respondents;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.report.words.Shown.Form;
import org.plait.study.wording.Wording;

/** Comments that coders gave no theme, grouped by their meaning: where a theme may be missing. */
final class UncodedBlocks {

  private static final int SHOWN = 12;

  /** With less agreement between parts a grouping is as much chance as not. */
  private static final double STABLE = 0.5;

  private final Wording wording;
  private final UncodedGroups uncoded;
  private final Respondents writers;

  UncodedBlocks(Wording wording, UncodedGroups uncoded, Respondents writers) {
    this.wording = wording;
    this.uncoded = uncoded;
    this.writers = writers;
  }

  List<Block> blocks() {
    List<Group> named =
        uncoded.groups().stream()
            .filter(group -> !group.terms().isEmpty())
            .sorted(Comparator.comparingLong(group -> -group.comments()))
            .limit(SHOWN)
            .toList();
    if (named.isEmpty()) {
      return List.of();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.of(wording.say("theme.uncoded") + stability()));
    blocks.add(table(named));
    return blocks;
  }

  private String stability() {
    if (uncoded.stability().isEmpty()) {
      return "";
    }
    double index = uncoded.stability().getAsDouble();
    String key = index < STABLE ? "theme.uncoded-unstable" : "theme.uncoded-stable";
    return " " + wording.say(key, "index", ReaderNumbers.hundredths(index));
  }

  private Table table(List<Group> groups) {
    return new Table(
        wording.say("theme.uncoded-table"),
        List.of(wording.say("theme.uncoded-words"), wording.say("theme.comments")),
        List.of(new Table.Group("", groups.stream().map(UncodedBlocks::row).toList())),
        List.of(wording.say("theme.uncoded-note", "writers", writers.many())));
  }

  private static Table.Row row(Group group) {
    String words =
        group.terms().stream().map(UncodedGroups.Term::term).collect(Collectors.joining(", "));
    return new Table.Row(words, List.of(Cell.number(Shown.of(Form.COUNT, group.comments()))));
  }
}
