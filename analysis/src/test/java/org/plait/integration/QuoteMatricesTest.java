package org.plait.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.hidden;
import static org.plait.report.SampleRows.share;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.CodedStudy;
import org.plait.integration.convergence.Presence;
import org.plait.integration.quotation.CellQuotation;
import org.plait.integration.quotation.Quotation;
import org.plait.integration.quotation.Quotation.Choice;

/** A quote matrix tells only of cells whose number may be shown. */
class QuoteMatricesTest {

  private static final Quotation SAID =
      new Quotation("id", "staff", "T1", "hinder", "A1", Choice.BAND, "No time for lunch");

  @TempDir Path folder;

  private static RowKey key(String band) {
    return new RowKey("staff", "hinder", "", "A", "region#where", band, "proportion");
  }

  private QuoteMatrix matrix(EstimateRow... rows) {
    CodedStudy.Read read =
        CodedStudy.in(folder).inBands("themes: [A], bands: [n, m]").read("", "", "");
    List<CellQuotation> said =
        List.of(
            new CellQuotation("where", "A", "n", SAID), new CellQuotation("where", "A", "m", SAID));
    return QuoteMatrices.of(
            read.study(),
            Map.of("staff", read.panels().get(0).instrument()),
            new BandedWords(List.of(rows), said))
        .get(0);
  }

  private static List<Quotation> said(QuoteMatrix matrix, int row) {
    return matrix.rows().get(row).cells().get(0).quotations();
  }

  @Test
  void rowsAreBandsInTheirOrderWithWhatReadersCallThem() {
    QuoteMatrix matrix = matrix(share(key("m"), "T1", 12, 40), share(key("n"), "T1", 9, 30));
    assertThat(matrix.rows()).extracting(QuoteMatrix.Row::label).containsExactly("North", "Middle");
    assertThat(said(matrix, 0)).containsExactly(SAID);
  }

  @Test
  void nobodyIsQuotedWhereTheNumberIsHiddenOrOfFewerThanTheMinimum() {
    QuoteMatrix hidden =
        matrix(hidden(key("n"), "T1", OptionalLong.of(30)), share(key("m"), "T1", 4, 40));
    assertThat(said(hidden, 0)).isEmpty();
    assertThat(said(hidden, 1)).isEmpty();
    assertThat(hidden.rows().get(0).cells().get(0).evidence().presence())
        .isEqualTo(Presence.HIDDEN);
  }

  @Test
  void whatOnlyDisclosureControlNeedsToKnowIsNoRow() {
    assertThat(matrix(share(key("n"), "T1", 9, 30), share(key("*"), "T1", 9, 30)).rows())
        .extracting(QuoteMatrix.Row::band)
        .containsExactly("n", "m");
  }
}
