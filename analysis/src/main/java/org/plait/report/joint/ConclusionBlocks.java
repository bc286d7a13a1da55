package org.plait.report.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Bullets;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Link;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.words.Dates;
import org.plait.study.words.MetaInference;

/** What the researchers conclude from numbers and words together; nothing else. */
final class ConclusionBlocks {
  private static final String INTRODUCTION =
      "The researchers wrote these conclusions. The program that made this report carries them and"
          + " checks that their evidence is in it; it draws no conclusions itself.";

  private final List<MetaInference> conclusions;
  private final Map<String, String> anchors;

  ConclusionBlocks(List<MetaInference> conclusions, Map<String, String> anchors) {
    this.conclusions = List.copyOf(conclusions);
    this.anchors = Map.copyOf(anchors);
  }

  /** What they say of one display, in a sentence each. */
  static List<Block> about(List<MetaInference> own) {
    return own.isEmpty()
        ? List.of()
        : List.of(
            Paragraph.of("What it means together, as the researchers see it:"),
            new Bullets(
                own.stream()
                    .map(m -> m.claim() + " (Numbers and words: " + word(m.fit()) + ".)")
                    .toList()));
  }

  List<Block> blocks() {
    if (conclusions.isEmpty()) {
      return List.of();
    }
    List<Table.Row> rows = new ArrayList<>();
    List<Block> links = new ArrayList<>();
    for (MetaInference conclusion : conclusions) {
      rows.add(row(conclusion));
      links.add(Paragraph.of("Evidence for “" + conclusion.claim() + "”"));
      conclusion.evidence().stream()
          .filter(anchors::containsKey)
          .forEach(id -> links.add(new Link(anchors.get(id), id)));
      List<String> gone =
          conclusion.evidence().stream().filter(id -> !anchors.containsKey(id)).toList();
      if (!gone.isEmpty()) {
        links.add(Paragraph.note("Not in this report: " + String.join(", ", gone) + "."));
      }
    }
    return List.of(
        new Heading(3, "joint-conclusions", "What the researchers conclude"),
        Paragraph.of(INTRODUCTION),
        new Table(
            "Conclusions from numbers and words together",
            List.of("Conclusion", "Fit", "What speaks against it", "Confidence", "Decided by"),
            List.of(new Table.Group("", rows)),
            List.of()),
        new Block.Folded("The evidence for each conclusion", links));
  }

  private static Table.Row row(MetaInference conclusion) {
    return new Table.Row(
        conclusion.claim(),
        List.of(
            Cell.words(word(conclusion.fit())),
            Cell.words(conclusion.counterEvidence()),
            Cell.words(word(conclusion.confidence())),
            Cell.words(conclusion.decidedBy() + ", " + Dates.words(conclusion.date()))));
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
