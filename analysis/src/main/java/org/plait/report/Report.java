package org.plait.report;

import java.util.List;
import java.util.Optional;
import org.plait.change.FurtherResults;
import org.plait.change.trend.TrendRow;
import org.plait.coding.gap.CodebookGaps;
import org.plait.integration.JointDisplay;
import org.plait.integration.QuoteMatrix;
import org.plait.study.Study;
import org.plait.study.wording.Wording;

/**
 * Everything a report says, computed and put through disclosure control before it gets here; each
 * format renders this one value and computes nothing.
 *
 * @param study the study
 * @param notice what readers must be told before anything else, such as that all data are invented;
 *     empty when there is nothing
 * @param surveys what each survey gave, in study order
 * @param coding what the free text gave; empty when it is not coded
 * @param findings what the checks found, as counts
 * @param further what stands beside the comparisons
 * @param trends what rose or fell over all the waves of each survey
 * @param gaps what the codebook may lack
 * @param displays the questions and themes that the study brings together
 * @param matrices what those with different answers wrote about
 * @param provenance what the report was made from and with
 * @param review what reviewers of earlier versions said
 */
public record Report(
    Study study,
    Optional<String> notice,
    List<SurveyResults> surveys,
    Optional<CodedText> coding,
    List<FindingCount> findings,
    FurtherResults further,
    List<TrendRow> trends,
    CodebookGaps gaps,
    List<JointDisplay> displays,
    List<QuoteMatrix> matrices,
    Provenance provenance,
    Review review) {
  /** Copies the lists. */
  public Report {
    surveys = List.copyOf(surveys);
    findings = List.copyOf(findings);
    trends = List.copyOf(trends);
    displays = List.copyOf(displays);
    matrices = List.copyOf(matrices);
  }

  /**
   * A report without trends and gaps.
   *
   * @param study the study
   * @param notice what readers must be told before anything else
   * @param surveys what each survey gave, in study order
   * @param coding what the free text gave
   * @param findings what the checks found, as counts
   * @param further what stands beside the comparisons
   * @param provenance what the report was made from and with
   */
  public Report(
      Study study,
      Optional<String> notice,
      List<SurveyResults> surveys,
      Optional<CodedText> coding,
      List<FindingCount> findings,
      FurtherResults further,
      Provenance provenance) {
    this(
        study,
        notice,
        surveys,
        coding,
        findings,
        further,
        List.of(),
        CodebookGaps.NONE,
        List.of(),
        List.of(),
        provenance,
        Review.NONE);
  }

  /**
   * The same report with trends.
   *
   * @param rows the trends of all surveys
   * @return the report
   */
  public Report withTrends(List<TrendRow> rows) {
    return with(rows, gaps, displays, matrices, review);
  }

  /**
   * The same report with what the codebook may lack.
   *
   * @param found the gaps
   * @return the report
   */
  public Report withGaps(CodebookGaps found) {
    return with(trends, found, displays, matrices, review);
  }

  /**
   * The same report with what reviewers said.
   *
   * @param said the review
   * @return the report
   */
  public Report withReview(Review said) {
    return with(trends, gaps, displays, matrices, said);
  }

  /**
   * The same report with numbers and words brought together.
   *
   * @param joint the displays, in the study's order
   * @return the report
   */
  public Report withDisplays(List<JointDisplay> joint) {
    return withDisplays(joint, matrices);
  }

  /**
   * The same report with numbers and words brought together.
   *
   * @param joint the displays, in the study's order
   * @param banded the quote matrices, in the study's order
   * @return the report
   */
  public Report withDisplays(List<JointDisplay> joint, List<QuoteMatrix> banded) {
    return with(trends, gaps, joint, banded, review);
  }

  private Report with(
      List<TrendRow> rows,
      CodebookGaps found,
      List<JointDisplay> joint,
      List<QuoteMatrix> banded,
      Review said) {
    return new Report(
        study,
        notice,
        surveys,
        coding,
        findings,
        further,
        rows,
        found,
        joint,
        banded,
        provenance,
        said);
  }

  /**
   * A report with nothing beside its comparisons.
   *
   * @param study the study
   * @param notice what readers must be told before anything else
   * @param surveys what each survey gave, in study order
   * @param coding what the free text gave
   * @param findings what the checks found, as counts
   * @param provenance what the report was made from and with
   */
  public Report(
      Study study,
      Optional<String> notice,
      List<SurveyResults> surveys,
      Optional<CodedText> coding,
      List<FindingCount> findings,
      Provenance provenance) {
    this(study, notice, surveys, coding, findings, FurtherResults.NONE, provenance);
  }

  /** The sentences of the report. */
  public Wording wording() {
    return study.report().wording();
  }
}
