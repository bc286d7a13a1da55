package org.plait.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;
import org.plait.statistics.Estimate;

/** Those who wrote of a theme against the others whose comments people read. */
class ThemeContrastsTest {

  private static final String DISPLAY =
      "{displays: [{id: time, title: Time, questions: [staff.quote_ok.yes], themes: [A1]}]}";

  @TempDir Path folder;

  /** Of r1 to r20 15 said yes, of r21 to r40 6, of r41 to r60 10. */
  private static String wave() {
    return IntStream.rangeClosed(1, 60)
        .mapToObj(i -> "r" + i + "," + (yes(i) ? "yes" : "no") + ",n,Words of " + i)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static boolean yes(int i) {
    return i <= 20 ? i <= 15 : i <= 40 ? i <= 26 : i <= 50;
  }

  /** The first 20 wrote of time, the next 20 of managers, the others were not read. */
  private static String codes() {
    return IntStream.rangeClosed(1, 40)
        .mapToObj(i -> "T1,r" + i + ",hinder," + (i <= 20 ? "A1" : "B1") + ",ann")
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private List<ThemeContrast> rows() {
    CodedStudy.Read read =
        CodedStudy.in(folder).withoutQuotations().displaying(DISPLAY).read(wave(), wave(), codes());
    return ThemeContrasts.of(read.study(), read.panels(), read.coded());
  }

  /** The same as R t.test of the two groups: 0.45, with the error of unequal variances. */
  @Test
  void theDifferenceIsThatOfTheTwoGroupsRead() {
    ThemeContrast row = rows().get(0);
    assertThat(row.theme()).isEqualTo("A1");
    assertThat(row.with()).hasValue(20);
    assertThat(row.without()).hasValue(20);
    Estimate difference = row.difference().estimate().orElseThrow();
    assertThat(difference.value()).isCloseTo(0.45, within(1e-12));
    double error = Math.sqrt(0.75 * 0.25 / 19 + 0.3 * 0.7 / 19);
    assertThat(difference.standardError().orElseThrow()).isCloseTo(error, within(1e-9));
  }

  @Test
  void theSmallestCountBehindItIsKnownToDisclosureControl() {
    assertThat(rows().get(0).fewest()).hasValue(5);
  }
}
