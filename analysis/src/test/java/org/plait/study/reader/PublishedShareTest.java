package org.plait.study.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.study.Change;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Severity;
import org.plait.study.yaml.YamlFile;

/** Which published percentages can be of the number of answers they are said to be of. */
class PublishedShareTest {

  private static final String BASE = Change.text(PublishedShareTest.class, "study.yaml");

  /** Abelson and others, BMJ Open 2022;12(9):e061465: 603 patient partners answered. */
  @ParameterizedTest(name = "{0} % of 603: {1}")
  @CsvSource({"76.6, 462", "36.2, 218", "83.6, 504", "76.9, 464", "63.3, 382", "40.3, 243"})
  void theFiguresOfOneStudyThatArePossible(BigDecimal percent, long count) {
    assertThat(new PublishedShare(percent, 603).count()).contains(count);
  }

  @ParameterizedTest(name = "{0} % of 603")
  @CsvSource({"70.2", "23.3"})
  void theFiguresOfTheSameStudyThatAreNot(BigDecimal percent) {
    assertThat(new PublishedShare(percent, 603).count()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 7, 0", "100, 7, 7", "12.5, 8, 1", "12, 8, 1", "13, 8, 1", "0.5, 200, 1"})
  void endsAndHalvesEitherWay(BigDecimal percent, long n, long count) {
    assertThat(new PublishedShare(percent, n).count()).contains(count);
  }

  @Test
  void aWholePercentageOfMoreThanAHundredIsAlwaysPossible() {
    assertThat(LongStream.rangeClosed(0, 100))
        .allMatch(p -> new PublishedShare(BigDecimal.valueOf(p), 184).count().isPresent());
  }

  @Test
  void everyRoundedShareIsPossibleAndNoOther() {
    for (long n = 1; n < 60; n++) {
      for (long tenths = 0; tenths <= 1000; tenths++) {
        BigDecimal percent = BigDecimal.valueOf(tenths, 1);
        long all = n;
        boolean one =
            LongStream.rangeClosed(0, n)
                .anyMatch(
                    k ->
                        rounded(k, all, RoundingMode.HALF_UP).equals(percent)
                            || rounded(k, all, RoundingMode.HALF_DOWN).equals(percent));
        assertThat(new PublishedShare(percent, n).count().isPresent())
            .as(percent + " % of " + n)
            .isEqualTo(one);
      }
    }
  }

  private static BigDecimal rounded(long count, long n, RoundingMode mode) {
    return BigDecimal.valueOf(100 * count).divide(BigDecimal.valueOf(n), 1, mode);
  }

  @Test
  void nothingElseIsAShare() {
    assertThatThrownBy(() -> new PublishedShare(BigDecimal.TEN, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PublishedShare(BigDecimal.valueOf(101), 9))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aStudyThatQuotesAnImpossibleFigureIsWarned() {
    Loaded<Study> loaded = read(figure("70.2", "603") + figure("76.6", "603"));
    assertThat(loaded.findings())
        .extracting(Finding::text)
        .containsExactly(
            "study.yaml:11: published[1]: 70.2 % must be a whole number of 603 answers, but 423 are"
                + " 70.1 % and 424 are 70.3 %. Look up how many answered this question; fewer may"
                + " have than answered the survey.");
    assertThat(loaded.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
    assertThat(loaded.value()).isPresent();
  }

  @Test
  void aFigureThatIsNoPercentageIsAnError() {
    assertThat(read(figure("70.2 %", "603")).findings())
        .extracting(Finding::text)
        .containsExactly(
            "study.yaml:11: published[1].percent: must be a percentage from 0 to 100, as published,"
                + " such as 70.2, found \"70.2 %\".");
    assertThat(read(figure("70", "many")).findings()).hasSize(1);
    assertThat(read(figure("70", "10").replace("staff", "stuff")).findings())
        .extracting(Finding::rule)
        .isEqualTo(List.of("unknown-reference"));
  }

  private static String figure(String percent, String n) {
    return "  - {survey: staff, wave: T1, question: q, category: a, percent: \"%s\", n: %s, source: x}\n"
        .formatted(percent, n);
  }

  private static Loaded<Study> read(String figures) {
    String text = BASE + "published:\n" + figures;
    return StudyReader.read(YamlFile.of(text, "study.yaml"), Path.of("study.yaml"));
  }
}
