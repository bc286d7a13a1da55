package org.plait.report.joint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Bullets;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Link;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.words.Dates;
import org.plait.study.wording.Wording;
import org.plait.study.words.MetaInference;

/** What the researchers conclude from numbers and words together; nothing else. */
final class ConclusionBlocks {
  private final Wording wording;
  private final List<MetaInference> conclusions;
  private final Map<String, String> anchors;

  ConclusionBlocks(Wording wording, List<MetaInference> conclusions, Map<String, String> anchors) {
    this.wording = wording;
    this.conclusions = List.copyOf(conclusions);
    this.anchors = Map.copyOf(anchors);
  }

  /** What they say of one display, in a sentence each. */
  static List<Block> about(Wording wording, List<MetaInference> own) {
    return own.isEmpty()
        ? List.of()
        : List.of(
            Paragraph.of(wording.say("joint.about")),
            new Bullets(
                own.stream()
                    .map(
                        m ->
                            wording.say(
                                "joint.about-claim", "claim", m.claim(), "fit", fit(wording, m)))
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
      links.add(Paragraph.of(wording.say("joint.evidence-for", "claim", conclusion.claim())));
      conclusion.evidence().stream()
          .filter(anchors::containsKey)
          .forEach(id -> links.add(new Link(anchors.get(id), id)));
      List<String> gone =
          conclusion.evidence().stream().filter(id -> !anchors.containsKey(id)).toList();
      if (!gone.isEmpty()) {
        links.add(
            Paragraph.note(
                wording.say("joint.evidence-gone", "evidence", String.join(", ", gone))));
      }
    }
    return List.of(
        new Heading(3, "joint-conclusions", wording.say("joint.conclusions")),
        Paragraph.of(wording.say("joint.conclusions-introduction")),
        new Table(
            wording.say("joint.conclusions-table"),
            List.of(
                wording.say("joint.conclusion"),
                wording.say("joint.fit"),
                wording.say("joint.counter-evidence"),
                wording.say("joint.confidence"),
                wording.say("joint.decided-by")),
            List.of(new Table.Group("", rows)),
            List.of()),
        new Block.Folded(wording.say("joint.evidence"), links));
  }

  private Table.Row row(MetaInference conclusion) {
    return new Table.Row(
        conclusion.claim(),
        List.of(
            Cell.words(fit(wording, conclusion)),
            Cell.words(conclusion.counterEvidence()),
            Cell.words(confidence(conclusion)),
            Cell.words(decided(conclusion))));
  }

  private String decided(MetaInference conclusion) {
    return wording.say(
        "joint.decided",
        "by",
        conclusion.decidedBy(),
        "date",
        Dates.words(wording, conclusion.date()));
  }

  private static String fit(Wording wording, MetaInference conclusion) {
    return switch (conclusion.fit()) {
      case CONFIRMS -> wording.say("joint.confirms");
      case EXPANDS -> wording.say("joint.expands");
      case DISCORD -> wording.say("joint.discord");
    };
  }

  private String confidence(MetaInference conclusion) {
    return switch (conclusion.confidence()) {
      case LOW -> wording.say("joint.low");
      case MODERATE -> wording.say("joint.moderate");
      case HIGH -> wording.say("joint.high");
    };
  }
}
