package org.plait.report;

import static org.plait.report.SampleRows.change;
import static org.plait.report.SampleRows.difference;
import static org.plait.report.SampleRows.key;
import static org.plait.report.SampleRows.number;
import static org.plait.report.SampleRows.share;

import java.util.ArrayList;
import java.util.List;
import org.plait.change.row.Base;
import org.plait.change.row.ComparisonRow.Role;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.coding.drift.Drift;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.Reconciliation.SetAside;
import org.plait.integration.quotation.Quotation;
import org.plait.report.CodedText.Theme;

/** What the free text of the sample report gave. */
final class SampleCoding {

  private static final String P = "partner";

  private SampleCoding() {}

  static CodedText coded() {
    List<EstimateRow> rows = new ArrayList<>();
    for (String wave : List.of("T2", "T3")) {
      for (String theme : List.of("A", "A1", "B")) {
        long n = theme.equals("B") ? 31 : theme.equals("A") ? 44 : 21;
        RowKey key = key(P, "hinder", "", theme, "proportion");
        rows.add(share(key, wave, n, 98));
        rows.add(share(key.withMeasure("of_asked"), wave, n, 120));
      }
    }
    return new CodedText(
        List.of(
            new Theme("A", "Clarity of the role", "", "What the role is for and who knows it."),
            new Theme("A1", "Unclear purpose", "A", "The role's purpose is not clear."),
            new Theme("B", "Time " + SampleReport.HOSTILE, "", "Having or lacking time.")),
        rows,
        List.of(
            change(
                key(P, "hinder", "", "A", "proportion"),
                "T2",
                "T3",
                Role.EXPLORATORY,
                difference("proportion", -0.08, -0.19, 0.03),
                0.14,
                Verdict.NO_CLEAR_CHANGE)),
        List.of(
            new Quotation(
                "q1",
                P,
                "T2",
                "hinder",
                "A",
                Quotation.Choice.TYPICAL,
                "Nobody could tell me what I was for."),
            new Quotation(
                "q2", P, "T3", "hinder", "B", Quotation.Choice.DEVIANT, SampleReport.HOSTILE)),
        List.of(
            agreement("", "masi_alpha", 0.742, "Krippendorff's alpha, sets, MASI"),
            agreement("", "same_themes_agreement", 0.75, "percent agreement"),
            agreement("A", "krippendorff_alpha", 0.91, "Krippendorff's alpha, nominal"),
            agreement("A", "kappa", 0.91, "Cohen's kappa, identity weights")),
        new Drift(List.of(), List.of(), List.of()),
        List.of(
            new Reconciliation(
                "",
                "",
                "coder-a.csv",
                210,
                196,
                List.of(
                    new SetAside("duplicate", 2),
                    new SetAside("empty-comment", 11),
                    new SetAside("unknown-respondent", 1)))));
  }

  private static EstimateRow agreement(String code, String measure, double value, String method) {
    return new EstimateRow(
        key(P, "hinder", "", code, measure),
        "T2",
        number(measure, value, 0.04, 24),
        Base.of(24, 24),
        false,
        method);
  }
}
