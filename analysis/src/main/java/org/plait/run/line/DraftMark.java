package org.plait.run.line;

import java.util.List;
import java.util.Optional;
import org.plait.run.coding.ApprovedQuotations;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.wording.Wording;

/** Whether a report is a draft, and why: every format says so. */
final class DraftMark {

  private DraftMark() {}

  /**
   * The sentence that marks a draft.
   *
   * @param study the study
   * @param findings what was found, also of quotations that wait for a decision
   * @return the sentence; empty for a report that is final
   */
  static Optional<String> sentence(Study study, List<Finding> findings) {
    boolean undecided =
        study.quotations().isPresent() && study.signOff().isEmpty()
            || findings.stream().anyMatch(f -> f.rule().equals(ApprovedQuotations.WAIT));
    Wording wording = study.report().wording();
    if (undecided) {
      return Optional.of(wording.say("document.notice-undecided"));
    }
    return study.report().draft()
        ? Optional.of(wording.say("document.notice-draft"))
        : Optional.empty();
  }
}
