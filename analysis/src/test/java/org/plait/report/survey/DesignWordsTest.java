package org.plait.report.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.study.Survey;
import org.plait.study.analysis.DesignColumns;
import org.plait.study.analysis.ReplicateRule;

/** What a report says of how respondents were drawn. */
class DesignWordsTest {

  private static List<String> methods(DesignColumns design) {
    SurveyResults sample = SampleReport.report().surveys().get(0);
    Survey plain = sample.survey();
    Survey survey =
        new Survey(
            plain.id(),
            plain.instrument(),
            plain.waves(),
            plain.rows(),
            plain.link(),
            plain.population(),
            design,
            plain.weights(),
            plain.dispositions(),
            plain.withdrawn());
    return DesignWords.methods(
        List.of(
            new SurveyView(
                new SurveyResults(
                    survey,
                    sample.instrument(),
                    sample.population(),
                    true,
                    List.of(),
                    sample.results()),
                0.95)));
  }

  private static DesignColumns strata(Optional<String> cluster, Optional<String> size) {
    return new DesignColumns(
        Optional.empty(), Optional.of("region"), cluster, size, OptionalLong.empty());
  }

  @Test
  void whereNoExportTellsNothingIsSaid() {
    assertThat(methods(DesignColumns.NONE)).isEmpty();
    assertThat(methods(DesignColumns.of(Optional.of("w"), Optional.of("org")))).isEmpty();
  }

  @Test
  void strataAreSaid() {
    assertThat(methods(strata(Optional.empty(), Optional.empty())))
        .containsExactly(
            "Specialist survey: people were drawn separately within strata. Intervals and tests of"
                + " shares, averages and changes allow for that; a stratum with one respondent is"
                + " measured from the mean of all (Cochran 1977, Sampling Techniques).");
    assertThat(methods(strata(Optional.of("org"), Optional.of("fpc"))))
        .containsExactly(
            "Specialist survey: people were drawn separately within strata. Intervals and tests of"
                + " shares, averages and changes allow for that; a stratum with one organisation is"
                + " measured from the mean of all (Cochran 1977, Sampling Techniques). “All” is"
                + " estimated from the number of people in each stratum.");
  }

  @ParameterizedTest
  @CsvSource({
    "BRR, balanced half samples",
    "FAY, balanced half samples by Fay’s method",
    "JACKKNIFE, the jackknife",
    "BOOTSTRAP, the bootstrap"
  })
  void setsOfWeightsAreSaid(ReplicateRule.Kind kind, String words) {
    ReplicateRule rule = new ReplicateRule(List.of("r*"), kind, 0.3, OptionalDouble.empty());
    DesignColumns design =
        new DesignColumns(
            Optional.of("w"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.of(rule));
    assertThat(methods(design))
        .containsExactly(
            "Specialist survey: weighted shares, averages and changes were made again with each set"
                + " of weights the answers came with ("
                + words
                + "); their intervals and tests come from how much these differ (Wolter 2007,"
                + " Introduction to Variance Estimation).");
  }
}
