package org.plait.report;

import java.util.List;
import java.util.Optional;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.coding.coder.CoderMade;
import org.plait.coding.drift.Drift;
import org.plait.ingest.Reconciliation;
import org.plait.integration.quotation.Quotation;

/**
 * What the free text gave.
 *
 * @param themes the themes, in codebook order
 * @param estimates how common each theme is: the theme's code stands as the category
 * @param comparisons how that changed between waves
 * @param quotations comments that may be quoted
 * @param agreement how far coders agreed: the theme's code stands as the category, empty for all
 *     themes together
 * @param drift how far the coding itself moved between waves
 * @param reconciliation where every row of each coding file went
 * @param coder what Plait's own coder was made of, when it read the comments
 * @param quality how good that coder is: the theme's code stands as the category, empty for all
 *     themes together
 */
public record CodedText(
    List<Theme> themes,
    List<EstimateRow> estimates,
    List<ComparisonRow> comparisons,
    List<Quotation> quotations,
    List<EstimateRow> agreement,
    Drift drift,
    List<Reconciliation> reconciliation,
    Optional<CoderMade> coder,
    List<EstimateRow> quality) {
  /** Copies the lists. */
  public CodedText {
    themes = List.copyOf(themes);
    estimates = List.copyOf(estimates);
    comparisons = List.copyOf(comparisons);
    quotations = List.copyOf(quotations);
    agreement = List.copyOf(agreement);
    reconciliation = List.copyOf(reconciliation);
    quality = List.copyOf(quality);
  }

  /**
   * Coded by people, or with the help of another program.
   *
   * @param themes the themes, in codebook order
   * @param estimates how common each theme is
   * @param comparisons how that changed between waves
   * @param quotations comments that may be quoted
   * @param agreement how far coders agreed
   * @param drift how far the coding itself moved between waves
   * @param reconciliation where every row of each coding file went
   */
  public CodedText(
      List<Theme> themes,
      List<EstimateRow> estimates,
      List<ComparisonRow> comparisons,
      List<Quotation> quotations,
      List<EstimateRow> agreement,
      Drift drift,
      List<Reconciliation> reconciliation) {
    this(
        themes,
        estimates,
        comparisons,
        quotations,
        agreement,
        drift,
        reconciliation,
        Optional.empty(),
        List.of());
  }

  /**
   * The same, read by Plait's own coder too.
   *
   * @param made what it was made of
   * @param rows how good it is
   * @return the text
   */
  public CodedText with(CoderMade made, List<EstimateRow> rows) {
    return new CodedText(
        themes,
        estimates,
        comparisons,
        quotations,
        agreement,
        drift,
        reconciliation,
        Optional.of(made),
        rows);
  }

  /**
   * One theme.
   *
   * @param code its code
   * @param label what readers see
   * @param parent the code of the theme it belongs to; empty for a top-level theme
   * @param definition what it means
   */
  public record Theme(String code, String label, String parent, String definition) {}
}
