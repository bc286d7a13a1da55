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

/** Comments that coders gave no theme, grouped by their meaning: where a theme may be missing. */
final class UncodedBlocks {

  private static final int SHOWN = 12;

  /** With less agreement between parts a grouping is as much chance as not. */
  private static final double STABLE = 0.5;

  private final UncodedGroups uncoded;
  private final Respondents writers;

  UncodedBlocks(UncodedGroups uncoded, Respondents writers) {
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
    blocks.add(
        Paragraph.of(
            "Comments that people gave no theme, as nobody read them or no theme fitted, were"
                + " grouped by what they mean. A large group whose words no theme covers may be a"
                + " theme that is missing. Many comments belong to no group."
                + stability()));
    blocks.add(table(named));
    return blocks;
  }

  private String stability() {
    if (uncoded.stability().isEmpty()) {
      return "";
    }
    double index = uncoded.stability().getAsDouble();
    return " Random parts of them, grouped by themselves, agree with this grouping to "
        + ReaderNumbers.hundredths(index)
        + " (1: the same groups, 0: what chance gives)"
        + (index < STABLE ? ", so read the groups as hints." : ".");
  }

  private Table table(List<Group> groups) {
    return new Table(
        "Comments without a theme, grouped by meaning",
        List.of("Words that set the group apart", "Comments"),
        List.of(new Table.Group("", groups.stream().map(UncodedBlocks::row).toList())),
        List.of(
            "All surveys, waves and coded questions together. Groups of few "
                + writers.many()
                + ", and words that few of a group used, are left out."));
  }

  private static Table.Row row(Group group) {
    String words =
        group.terms().stream().map(UncodedGroups.Term::term).collect(Collectors.joining(", "));
    return new Table.Row(words, List.of(Cell.number(Shown.of(Form.COUNT, group.comments()))));
  }
}
