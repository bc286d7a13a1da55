package org.plait.integration.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;
import org.plait.integration.quotation.Quotation.Choice;

/** Who is quoted in the cells of a quote matrix. */
class CellQuotationsTest {

  private static final String[] NUMBERS = {
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"
  };

  @TempDir Path folder;

  /** Those of the north wrote of time, those of the middle of money, with the consent given. */
  private Quotations.Selection selection(String matrix, int north, int middle, String consent) {
    List<String> rows = new ArrayList<>();
    List<String> codes = new ArrayList<>();
    IntStream.range(0, north + middle)
        .forEach(
            i -> {
              String region = i < north ? "n" : "m";
              rows.add("r" + i + "," + consent + "," + region + ",The reason is " + NUMBERS[i]);
              codes.add("T1,r" + i + ",hinder," + (i < north ? "A1" : "A2") + ",ann");
            });
    String t1 = rows.stream().collect(Collectors.joining("\n", "", "\n"));
    CodedStudy.Read read =
        CodedStudy.in(folder)
            .inBands(matrix)
            .read(t1, "", codes.stream().collect(Collectors.joining("\n", "", "\n")));
    return Quotations.of(
        read.study(), read.panels(), read.coded(), read.codings().value().orElseThrow().rows());
  }

  @Test
  void thoseQuotedOfTheThemeAnywayComeFirstAndThenOthersOfTheCell() {
    Quotations.Selection selection =
        selection("themes: [A1], wave: T1, quotations: 4", 6, 0, "yes");
    assertThat(selection.quotations()).hasSize(2);
    List<Quotation> cell = selection.cells().stream().map(CellQuotation::quotation).toList();
    assertThat(cell).hasSize(4).doesNotHaveDuplicates().containsAll(selection.quotations());
    assertThat(cell.subList(2, 4)).extracting(Quotation::choice).containsOnly(Choice.BAND);
    assertThat(selection.candidates())
        .extracting(QuotationCandidate::outcome)
        .filteredOn(QuotationCandidate.Outcome.BAND::equals)
        .hasSize(2);
  }

  @Test
  void aThemeAboveIsIllustratedByThoseBelowItInEachBand() {
    assertThat(selection("themes: [A], wave: T1", 5, 5, "yes").cells())
        .extracting(CellQuotation::theme, CellQuotation::band, cell -> cell.quotation().theme())
        .containsExactly(tuple("A", "n", "A1"), tuple("A", "m", "A2"));
  }

  @Test
  void nobodyIsQuotedInACellOfFewerPeopleThanTheMinimum() {
    assertThat(selection("themes: [A1, A2], wave: T1", 5, 4, "yes").cells())
        .extracting(CellQuotation::band)
        .containsExactly("n");
  }

  @Test
  void nobodyIsQuotedWithoutConsent() {
    assertThat(selection("themes: [A1], wave: T1", 6, 0, "no").cells()).isEmpty();
  }

  @Test
  void nobodyIsQuotedWhoseWaveFewerThanTheMinimumAnswered() {
    Quotations.Selection selection = selection("themes: [A1], wave: T1", 4, 0, "yes");
    assertThat(selection.quotations()).isEmpty();
    assertThat(selection.candidates())
        .extracting(QuotationCandidate::outcome)
        .containsOnly(QuotationCandidate.Outcome.FEW);
  }
}
