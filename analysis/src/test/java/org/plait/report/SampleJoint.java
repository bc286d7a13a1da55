package org.plait.report;

import static org.plait.report.SampleRows.hidden;
import static org.plait.report.SampleRows.share;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.integration.JointDisplay;
import org.plait.integration.QuoteMatrix;
import org.plait.integration.convergence.Evidence;
import org.plait.integration.convergence.Presence;
import org.plait.integration.convergence.Source;
import org.plait.integration.quotation.Quotation;
import org.plait.integration.quotation.Quotation.Choice;
import org.plait.study.finding.Place;
import org.plait.study.words.Display;
import org.plait.study.words.Display.Told;
import org.plait.study.words.MatrixSettings;

/** The sample report with a joint display and a quote matrix, and hostile words in both. */
public final class SampleJoint {

  private static final RowKey THEME = SampleRows.key("partner", "hinder", "", "A", "proportion");
  private static final RowKey BAND =
      new RowKey("specialist", "hinder", "", "A", "exp_support#words", "agree", "proportion");
  private static final String AGAIN = " again";

  private SampleJoint() {}

  public static Report report() {
    return SampleReport.report().withDisplays(List.of(display()), List.of(matrix()));
  }

  private static Quotation quotation(String survey, Choice choice, String text) {
    return new Quotation(text, survey, "T2", "hinder", "A", choice, text);
  }

  private static Evidence number(EstimateRow row) {
    return new Evidence(row.wave(), Presence.NUMBER, Optional.of(row));
  }

  private static JointDisplay display() {
    Display declared =
        new Display(
            "support",
            "Support",
            List.of(),
            List.of("A"),
            Optional.empty(),
            Place.of("study.yaml"));
    Source words =
        new Source("partner", "hinder", "", "A", List.of(number(share(THEME, "T2", 20, 98))));
    return new JointDisplay(
        declared,
        List.of(words),
        List.of(
            quotation("partner", Choice.TYPICAL, SampleReport.HOSTILE),
            quotation("partner", Choice.CHANCE, SampleReport.HOSTILE + AGAIN)),
        List.of(),
        List.of());
  }

  /** One number with two quotations, one that is hidden. */
  public static QuoteMatrix matrix() {
    Evidence unseen =
        new Evidence("T2", Presence.HIDDEN, Optional.of(hidden(BAND, "T2", OptionalLong.of(40))));
    return new QuoteMatrix(
        new MatrixSettings(
            "words",
            "Support",
            new Told("specialist", "exp_support", ""),
            List.of(),
            Optional.empty(),
            List.of("A"),
            2,
            Place.of("study.yaml")),
        List.of(
            row("agree", "Agree", number(share(BAND, "T2", 20, 98)), List.of("", AGAIN)),
            row("disagree", "Disagree", unseen, List.of())));
  }

  private static QuoteMatrix.Row row(
      String band, String label, Evidence evidence, List<String> said) {
    return new QuoteMatrix.Row(
        "hinder",
        "T2",
        band,
        label,
        List.of(
            new QuoteMatrix.Cell(
                "A",
                evidence,
                said.stream()
                    .map(more -> quotation("specialist", Choice.BAND, "No time: =SUM(A)" + more))
                    .toList())));
  }
}
