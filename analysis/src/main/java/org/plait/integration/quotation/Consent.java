package org.plait.integration.quotation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.ItemRef;
import org.plait.panel.Panel;
import org.plait.study.Study;
import org.plait.study.words.QuotationRule;
import org.plait.text.Comment;

/** Whether the author of a comment agreed to be quoted, in the wave in which it was written. */
public final class Consent {

  private static final String YES = "yes";

  private final Optional<QuotationRule> rule;
  private final Map<String, Panel> panels = new HashMap<>();

  private Consent(Optional<QuotationRule> rule, List<Panel> panels) {
    this.rule = rule;
    panels.forEach(panel -> this.panels.put(panel.survey().id(), panel));
  }

  /**
   * Takes the question that asks for it.
   *
   * @param study the study; without a rule about quotations nobody agreed
   * @param panels its panels
   * @return the consent of everybody
   */
  public static Consent of(Study study, List<Panel> panels) {
    return new Consent(study.quotations(), panels);
  }

  /**
   * Whether a comment's author agreed.
   *
   * @param comment the comment
   * @return true when the answer is yes; false when there is none
   */
  public boolean given(Comment comment) {
    return rule.isPresent()
        && panels.containsKey(comment.survey())
        && given(comment, rule.get().consent(), panels.get(comment.survey()));
  }

  private static boolean given(Comment comment, String question, Panel panel) {
    int yes = panel.instrument().question(question).map(q -> q.codes().indexOf(YES)).orElse(-1);
    Optional<AnswerColumn> answers = panel.wave(comment.wave()).column(ItemRef.of(question));
    return yes >= 0
        && answers.isPresent()
        && answers.get() instanceof CategoryColumn categories
        && categories.category(comment.row()) == yes;
  }
}
