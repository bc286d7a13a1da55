package org.plait.coding.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.change.row.EstimateRow;
import org.plait.coding.CodedStudy;
import org.plait.statistics.Estimate;
import org.plait.statistics.Undefined;

/** How far coders agree on the comments that two of them read. */
class AgreementsTest {
  private static final double EXACT = 1e-12;

  @TempDir private Path folder;

  /** Comments that all have words of their own. */
  private static String wave(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> "r" + i + ",yes,n,Story number " + i)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** One coder gives Time to the first comments and Managers to the rest. */
  private static String codes(String coder, String wave, int from, int to, int time) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> wave + ",r" + i + ",hinder," + (i <= time ? "A1" : "B1") + "," + coder)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private List<AgreementRow> rows(String t1, String t2, String codes, boolean detailed) {
    CodedStudy.Read read = CodedStudy.in(folder).read(t1, t2, codes);
    return rows(read, detailed);
  }

  private static List<AgreementRow> rows(CodedStudy.Read read, boolean detailed) {
    var settings = read.study().coding().orElseThrow();
    return detailed
        ? Agreements.detailed(read.coded(), settings, 0.95)
        : Agreements.of(read.coded(), settings, 0.95);
  }

  private static EstimateRow row(
      List<AgreementRow> rows, String waves, String code, String group, String measure) {
    List<EstimateRow> found =
        rows.stream()
            .map(AgreementRow::row)
            .filter(r -> r.wave().equals(waves) && r.key().category().equals(code))
            .filter(r -> r.key().group().equals(group) && r.key().measure().equals(measure))
            .toList();
    assertThat(found).as(waves + " " + code + " " + group + " " + measure).hasSize(1);
    return found.get(0);
  }

  private static Estimate estimate(EstimateRow row) {
    return row.outcome().estimate().orElseThrow();
  }

  private static final String TWO =
      codes("ann", "T1", 1, 20, 10) + codes("bob", "T1", 1, 20, 12) + "T1,r21,hinder,A1,ann\n";

  @Test
  void everyMeasureOfACodeHasItsErrorAndNamesItsWeights() {
    List<AgreementRow> rows = rows(wave(1, 30), "", TWO, false);
    EstimateRow alpha = row(rows, "T1", "A1", "", "krippendorff_alpha");
    assertThat(alpha.base().n()).hasValue(20);
    // By hand: Do = 4/40; De = 2*22*18/(40*39)
    assertThat(estimate(alpha).value())
        .isCloseTo(1 - 0.1 / (2 * 22 * 18 / (40.0 * 39)), within(EXACT));
    assertThat(alpha.method()).isEqualTo("Krippendorff's alpha, nominal, identity weights");
    EstimateRow kappa = row(rows, "T1", "A1", "", "kappa");
    assertThat(estimate(kappa).value()).isCloseTo(0.8, within(EXACT));
    assertThat(kappa.method()).isEqualTo("Cohen's kappa, identity weights");
    assertThat(estimate(row(rows, "T1", "A1", "", "percent_agreement")).value()).isEqualTo(0.9);
    assertThat(estimate(row(rows, "T1", "A1", "", "brennan_prediger")).value())
        .isCloseTo(0.8, within(EXACT));
    assertThat(estimate(row(rows, "T1", "A1", "", "positive_agreement")).value())
        .isCloseTo(20 / 22.0, within(EXACT));
    assertThat(estimate(row(rows, "T1", "A1", "", "negative_agreement")).value())
        .isCloseTo(16 / 18.0, within(EXACT));
    assertThat(rows)
        .filteredOn(r -> r.row().key().category().equals("A1"))
        .hasSize(7)
        .allMatch(r -> estimate(r.row()).standardError().isPresent())
        .allMatch(r -> estimate(r.row()).interval().isPresent());
  }

  @Test
  void bothLevelsStandThereAndSetsAreOfMainThemes() {
    List<AgreementRow> rows = rows(wave(1, 30), "", TWO, false);
    assertThat(rows)
        .extracting(r -> r.row().key().category())
        .contains("", "A", "A1", "B", "B1")
        .doesNotContain("A2");
    EstimateRow masi = row(rows, "T1", "", "", "masi_alpha");
    assertThat(estimate(masi).value())
        .as("sets of one theme are equal or not")
        .isEqualTo(estimate(row(rows, "T1", "A", "", "krippendorff_alpha")).value());
    assertThat(masi.method()).isEqualTo("Krippendorff's alpha, sets, MASI");
    assertThat(estimate(masi).standardError()).isPresent();
    assertThat(estimate(row(rows, "T1", "", "", "jaccard_alpha")).interval()).isPresent();
    assertThat(estimate(row(rows, "T1", "", "", "same_themes_agreement")).value()).isEqualTo(0.9);
    assertThat(rows(wave(1, 30), "", TWO, false)).as("same seed, same interval").isEqualTo(rows);
  }

  @Test
  void theMeanOverCodesSaysHowManyAndWhich() {
    List<AgreementRow> rows = rows(wave(1, 30), "", TWO, false);
    EstimateRow mean = row(rows, "T1", "", "", "macro_krippendorff_alpha");
    assertThat(mean.method())
        .isEqualTo("Krippendorff's alpha, mean of 4 codes given to 10 comments or more");
    assertThat(estimate(mean).value())
        .isCloseTo(estimate(row(rows, "T1", "A", "", "krippendorff_alpha")).value(), within(EXACT));
    List<AgreementRow> few =
        rows(wave(1, 5), "", codes("ann", "T1", 1, 5, 2) + codes("bob", "T1", 1, 5, 3), false);
    assertThat(row(few, "T1", "", "", "macro_gwet_ac1").outcome())
        .isEqualTo(new Undefined("macro_gwet_ac1", "no code given to 10 comments or more", 5));
  }

  @Test
  void oneThemeForAllIsNoVariationForAlphaAndKappa() {
    String all = codes("ann", "T1", 1, 12, 12) + codes("bob", "T1", 1, 12, 12);
    List<AgreementRow> rows = rows(wave(1, 12), "", all, false);
    assertThat(row(rows, "T1", "A1", "", "krippendorff_alpha").outcome())
        .isEqualTo(new Undefined("krippendorff_alpha", "no variation", 12));
    assertThat(row(rows, "T1", "A1", "", "kappa").outcome())
        .isEqualTo(new Undefined("cohen_kappa", "one category used", 12));
    assertThat(row(rows, "T1", "", "", "masi_alpha").outcome().estimate()).isEmpty();
    assertThat(estimate(row(rows, "T1", "A1", "", "gwet_ac1")).value()).isEqualTo(1);
    assertThat(row(rows, "T1", "A1", "", "negative_agreement").outcome())
        .isEqualTo(new Undefined("specific_agreement", "category not used", 12));
  }

  @Test
  void waveByWaveShowsADrift() {
    String codes =
        codes("ann", "T1", 1, 20, 10)
            + codes("bob", "T1", 1, 20, 10)
            + codes("ann", "T2", 31, 50, 40)
            + codes("bob", "T2", 31, 50, 46);
    List<AgreementRow> rows = rows(wave(1, 20), wave(31, 50), codes, false);
    assertThat(estimate(row(rows, "T1", "", "", "masi_alpha")).value()).isEqualTo(1);
    assertThat(estimate(row(rows, "T2", "", "", "masi_alpha")).value()).isLessThan(0.6);
    assertThat(row(rows, "T1-T2", "A1", "", "krippendorff_alpha").base().n()).hasValue(40);
    assertThat(rows)
        .as("codes are told over all waves only")
        .noneMatch(r -> r.row().wave().equals("T2") && !r.row().key().category().isEmpty());
    assertThat(rows(wave(1, 20), wave(31, 50), codes, true))
        .anyMatch(r -> r.row().wave().equals("T2") && r.row().key().category().equals("A1"));
  }

  @Test
  void theSameWordsAreOneUnit() {
    String twice = wave(1, 20) + "r21,yes,n,story NUMBER 1\n";
    String codes = codes("ann", "T1", 1, 21, 10) + codes("bob", "T1", 1, 21, 12);
    assertThat(row(rows(twice, "", codes, false), "T1", "A1", "", "kappa").base().n()).hasValue(20);
  }

  @Test
  void threeCodersHaveCongersKappaAndATableOfPairs() {
    String codes =
        codes("ann", "T1", 1, 20, 10)
            + codes("bob", "T1", 1, 20, 12)
            + codes("cem", "T1", 1, 14, 12);
    List<AgreementRow> rows = rows(wave(1, 30), "", codes, false);
    assertThat(row(rows, "T1", "A1", "", "kappa").method())
        .isEqualTo("Conger's kappa, identity weights");
    assertThat(row(rows, "T1", "", "ann-bob", "masi_alpha").base().n()).hasValue(20);
    EstimateRow pair = row(rows, "T1", "", "bob-cem", "masi_alpha");
    assertThat(pair.base().n()).hasValue(14);
    assertThat(estimate(pair).value()).isEqualTo(1);
    assertThat(pair.key().groupBy()).isEqualTo("coders");
    assertThat(rows)
        .filteredOn(r -> r.row().key().group().equals("bob-cem"))
        .allMatch(r -> r.pair().orElseThrow().equals("2-3"));
  }

  @Test
  void eachCoderStandsBesideWhatWasSettled() {
    String codes = TWO + codes("adjudicated", "T1", 11, 12, 11);
    CodedStudy.Read read =
        CodedStudy.in(folder)
            .withCoding("consensus: adjudicated, sample: random")
            .read(wave(1, 30), "", codes);
    List<AgreementRow> rows = rows(read, false);
    assertThat(estimate(row(rows, "T1", "", "ann-settled", "same_themes_agreement")).value())
        .isEqualTo(0.95);
    assertThat(row(rows, "T1", "", "bob-settled", "masi_alpha").base().n()).hasValue(20);
    assertThat(rows).noneMatch(r -> r.row().key().group().contains("adjudicated"));
    assertThat(read.coded().unsettled()).isZero();
  }

  @Test
  void whatNobodySettledIsCounted() {
    CodedStudy.Read read =
        CodedStudy.in(folder)
            .withCoding("consensus: adjudicated, sample: random")
            .read(wave(1, 30), "", TWO);
    assertThat(read.coded().unsettled()).isEqualTo(2);
    assertThat(row(rows(read, false), "T1", "", "ann-settled", "masi_alpha").base().n())
        .as("what is not settled is not compared")
        .hasValue(18);
  }

  @Test
  void oneCoderOrNoCommentInCommonGivesNothing() {
    assertThat(rows(wave(1, 30), "", codes("ann", "T1", 1, 20, 10), false)).isEmpty();
    assertThat(
            rows(
                wave(1, 30),
                "",
                codes("ann", "T1", 1, 10, 5) + codes("bob", "T1", 11, 20, 15),
                true))
        .isEmpty();
  }

  @Test
  void countsBehindACodeStandBesideIt() {
    String codes =
        codes("ann", "T1", 1, 20, 10)
            + codes("bob", "T1", 1, 20, 12)
            + codes("ann", "T2", 31, 40, 35)
            + codes("bob", "T2", 31, 40, 35);
    AgreementRow alpha =
        rows(wave(1, 30), wave(31, 50), codes, false).stream()
            .filter(r -> r.row().key().category().equals("A1"))
            .findFirst()
            .orElseThrow();
    assertThat(alpha.counts()).containsExactly(new Unanimity(2, 15, 2, 13));
    assertThat(alpha.mostly()).isTrue();
  }
}
