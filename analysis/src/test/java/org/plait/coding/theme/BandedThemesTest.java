package org.plait.coding.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.change.row.EstimateRow;
import org.plait.coding.CodedStudy;
import org.plait.coding.file.MachineCoding;

/** How common themes are among those with each answer to another question. */
class BandedThemesTest {

  private static final String T1 =
      "r1,yes,n,First words\nr2,yes,n,Second words\nr3,yes,m,Third words\n";
  private static final String T2 =
      """
      r4,yes,n,No time whatever
      r5,yes,n,Good people around me
      r6,yes,m,No time for lunch
      r7,yes,s,The boss is away
      r8,yes,,I will not say where
      """;
  private static final String CODES =
      """
      T1,r1,hinder,A1,ann
      T1,r2,hinder,A1,ann
      T1,r3,hinder,A1,ann
      T2,r4,hinder,A1,ann
      T2,r5,hinder,B1,ann
      T2,r6,hinder,A1,ann
      T2,r7,hinder,B1,ann
      T2,r8,hinder,A1,ann
      """;

  @TempDir Path folder;

  private List<String> counts(String matrix) {
    CodedStudy.Read read = CodedStudy.in(folder).inBands(matrix).read(T1, T2, CODES);
    List<EstimateRow> rows =
        BandedThemes.of(read.study(), read.panels(), read.coded(), MachineCoding.NONE);
    return rows.stream()
        .filter(row -> row.key().measure().equals("count"))
        .map(
            row ->
                String.join(" ", row.wave(), row.key().groupBy(), row.key().group(), "")
                    + row.key().category()
                    + " "
                    + row.base().n().getAsLong()
                    + "/"
                    + row.base().denominator().getAsLong())
        .toList();
  }

  @Test
  void eachCategoryIsABandOfTheLatestWave() {
    assertThat(counts("themes: [A]"))
        .containsExactly(
            "T2 region#where n A 1/2", "T2 region#where m A 1/1", "T2 region#where s A 0/1");
  }

  @Test
  void aWaveCanBeNamed() {
    assertThat(counts("themes: [A1], wave: T1"))
        .containsExactly(
            "T1 region#where n A1 2/2", "T1 region#where m A1 1/1", "T1 region#where s A1 0/0");
  }

  @Test
  void answersOfNoBandAreOneOfTheirOwnForDisclosureControl() {
    assertThat(counts("themes: [A, B], bands: [n]"))
        .containsExactly(
            "T2 region#where n A 1/2",
            "T2 region#where n B 1/2",
            "T2 region#where * A 1/2",
            "T2 region#where * B 1/2");
  }
}
