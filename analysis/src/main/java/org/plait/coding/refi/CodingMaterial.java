package org.plait.coding.refi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plait.coding.Codebook;
import org.plait.panel.Panel;
import org.plait.study.Study;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.words.CodingSettings;
import org.plait.text.Comment;
import org.plait.text.Comments;

/**
 * What a study brings to its coding.
 *
 * @param study the study
 * @param settings which questions are coded
 * @param panels the surveys' panels, in study order
 * @param comments every comment, identifiers masked
 * @param codebook the codes
 * @param drawn the comments that people are to code; empty for all on coded questions
 */
public record CodingMaterial(
    Study study,
    CodingSettings settings,
    List<Panel> panels,
    Comments comments,
    Codebook codebook,
    Optional<Set<Comment>> drawn) {

  /** Copies the collections. */
  public CodingMaterial {
    panels = List.copyOf(panels);
    drawn = drawn.map(Set::copyOf);
  }

  /** Whether a comment is to be coded. */
  boolean holds(Comment comment) {
    return settings.questions().contains(new QuestionRef(comment.survey(), comment.question()))
        && drawn.map(set -> set.contains(comment)).orElse(true);
  }

  /** The panel of a survey. */
  Panel panel(String survey) {
    return panels.stream()
        .filter(panel -> panel.survey().id().equals(survey))
        .findFirst()
        .orElseThrow();
  }
}
