package org.plait.run.line;

import java.util.List;
import java.util.Optional;
import org.plait.run.coding.ApprovedQuotations;
import org.plait.study.Study;
import org.plait.study.finding.Finding;

/** Whether a report is a draft, and why: every format says so. */
final class DraftMark {

  private static final String DECLARED = "Draft: this report is not final and may still change.";
  private static final String UNDECIDED =
      "Draft: it is still to be decided which quotations this report may show.";

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
    if (undecided) {
      return Optional.of(UNDECIDED);
    }
    return study.report().draft() ? Optional.of(DECLARED) : Optional.empty();
  }
}
