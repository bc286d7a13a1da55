package org.plait.coding.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.coding.CodedStudy;
import org.plait.coding.file.MachineCoding;
import org.plait.disclosure.DisclosureControl;
import org.plait.disclosure.cell.ThemeTables;
import org.plait.instrument.Comparability;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import org.plait.study.report.DisclosureRule;

/** Themes of waves that were read by two versions of the codebook. */
class ThemeVersionsTest {

  @TempDir Path folder;

  private static final String FIRST =
      """
      plait: 1
      id: small
      version: "1"
      codes:
        - {id: A, label: Resources, definition: d, kind: theme}
        - {id: time, parent: A, label: Time, definition: Hours., kind: theme, aliases: [Hours]}
        - {id: boss, parent: A, label: Boss, definition: d, kind: theme}
      """;
  private static final String SECOND =
      """
      plait: 1
      id: small
      version: "2"
      codes:
        - {id: A, label: Resources, definition: d, kind: theme}
        - {id: load, parent: A, label: Workload, definition: d, kind: theme}
        - {id: cover, parent: A, label: Cover, definition: d, kind: theme}
        - {id: lead, parent: A, label: Lead, definition: d, kind: theme}
        - {id: old, label: Old, definition: d, kind: theme, status: retired}
      crosswalk:
        - {from-version: "1", from: time, to: [load, cover]}
        - {from-version: "1", from: boss, to: lead}
      """;

  /** 20 comments each: T1 has time 12, boss 8; T2 load 5, cover 6, lead 9. */
  private static final String CODES =
      codes("T1", 1, 12, "Hours", "1")
          + codes("T1", 13, 20, "boss", "1")
          + codes("T2", 1, 5, "load", "2")
          + codes("T2", 6, 11, "cover", "")
          + codes("T2", 12, 20, "lead", "2");

  private static String codes(String wave, int from, int to, String code, String version) {
    return IntStream.rangeClosed(from, to)
        .mapToObj(i -> wave + ",r" + i + ",hinder," + code + ",ann," + version)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String wave() {
    return IntStream.rangeClosed(1, 20)
        .mapToObj(i -> "r" + i + ",yes," + (i % 2 == 0 ? "n" : "s") + ",Words of " + i)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private CodedStudy.Read read(String codes) {
    return CodedStudy.in(folder).withVersions(FIRST, SECOND).read(wave(), wave(), codes);
  }

  private static ThemeResults results(CodedStudy.Read read) {
    return ThemeAnalysis.of(read.study(), read.panels(), read.coded(), MachineCoding.NONE);
  }

  private static List<String> shares(ThemeResults results, String theme) {
    return results.estimates().stream()
        .filter(r -> r.key().total() && r.key().category().equals(theme))
        .filter(r -> r.key().measure().equals("proportion") && !r.finitePopulation())
        .map(ThemeVersionsTest::share)
        .toList();
  }

  private static String share(EstimateRow row) {
    return row.wave()
        + " "
        + row.outcome().fold(e -> Double.toString(e.value()), u -> u.reason(), s -> "hidden");
  }

  @Test
  void aSplitThemeComparesOnlyAsItsPartsTogether() {
    ThemeResults results = results(read(CODES));
    String untold = "version 1 of the codebook does not tell the theme from others";
    assertThat(shares(results, "load")).containsExactly("T1 " + untold, "T2 0.25");
    assertThat(shares(results, "cover")).containsExactly("T1 " + untold, "T2 0.3");
    assertThat(shares(results, "load+cover")).containsExactly("T1 0.6", "T2 0.55");
    assertThat(shares(results, "lead")).containsExactly("T1 0.4", "T2 0.45");
    assertThat(shares(results, "A")).containsExactly("T1 1.0", "T2 1.0");
  }

  @Test
  void aChangeStandsOnlyOnThemesThatBothWavesTell() {
    List<ComparisonRow> rows =
        results(read(CODES)).changes().stream()
            .filter(r -> r.key().total() && !r.finitePopulation())
            .toList();
    assertThat(rows)
        .extracting(r -> r.key().category() + " " + r.difference().estimate().isPresent())
        .containsExactly("A true", "load false", "cover false", "load+cover true", "lead true");
    ComparisonRow split = rows.get(1);
    assertThat(split.comparability()).isEqualTo(Comparability.NOT_COMPARABLE);
    assertThat(split.verdict()).isEmpty();
    assertThat(split.difference().<String>fold(e -> "", u -> u.reason(), s -> ""))
        .isEqualTo("version 1 of the codebook does not tell the theme from others");
    assertThat(split.method()).isEqualTo("not told by the version of the codebook");
  }

  @Test
  void theReasonWhyThereIsNoNumberIsToldInTheReportToo() {
    CodedStudy.Read read = read(CODES);
    ThemeResults results = results(read);
    ThemeTables safe =
        DisclosureControl.of(
                new DisclosureRule(5, 10),
                read.panels().get(0).instrument(),
                read.panels().get(0).survey())
            .themes()
            .apply(new ThemeTables(results.estimates(), results.changes(), List.of()));
    assertThat(safe.estimates()).hasSameSizeAs(results.estimates());
    assertThat(safe.comparisons())
        .filteredOn(row -> row.key().category().equals("load"))
        .extracting(row -> row.difference().<String>fold(e -> "", u -> u.reason(), s -> "hidden"))
        .containsExactly("version 1 of the codebook does not tell the theme from others");
    assertThat(safe.estimates())
        .filteredOn(row -> row.key().category().equals("cover") && row.wave().equals("T1"))
        .extracting(ThemeVersionsTest::share)
        .containsExactly("T1 version 1 of the codebook does not tell the theme from others");
  }

  @Test
  void aRetiredThemeStandsOnlyWhereItWasInUse() {
    assertThat(shares(results(read(CODES)), "old")).isEmpty();
  }

  @Test
  void oneVersionNeedsNoPartsTogether() {
    String codes = CODES.lines().filter(l -> l.startsWith("T2")).collect(Collectors.joining("\n"));
    assertThat(shares(results(read(codes + "\n")), "load+cover")).isEmpty();
  }

  @Test
  void rowsOfUnknownVersionsAndRetiredCodesAreSetAside() {
    CodedStudy.Read read =
        read(
            """
            T1,r1,hinder,time,ann,3
            T1,r2,hinder,old,ann,2
            T1,r3,hinder,time,ann,1
            T1,r3,hinder,load,ann,2
            T1,r4,hinder,time,ann,2
            """);
    assertThat(
            read.codings().findings().stream()
                .filter(f -> f.severity() != Severity.NOTE)
                .map(Finding::text))
        .containsExactly(
            "coder.csv:2: codebook_version: must be the codebook’s version or one named under"
                + " `coding.earlier`, found 1 row with another. It is set aside. Name the file of"
                + " that version under `coding.earlier`.",
            "coder.csv:3: code: must be a code in use, found 1 row with a retired one. It is set"
                + " aside. Use another code, or say under `codebook_version` by which version it"
                + " was coded.",
            "coder.csv:5: codebook_version: must be the version by which the coder read the comment"
                + " first, found 1 row with another. It is set aside. A coder’s word on a comment"
                + " counts once; remove one of the two.",
            "coder.csv:6: code: must be a code of the codebook, by id, label or alias, found"
                + " \"time\" in 1 row. It is set aside. Add it to the codebook, as a code or an"
                + " alias, or correct the coding.");
  }
}
