package org.plait.report.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.analysis.AnalysisPlan;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.wording.Wording;

/** Which answers were in when the plan was frozen, word for word. */
class PlanTimingTest {
  private static final List<Integer> YEARS = List.of(2023, 2026, 2028);

  private static AnalysisPlan plan(String day) {
    return new AnalysisPlan(
        Path.of("plan.yaml"),
        LocalDate.parse(day),
        List.of(new QuestionRef("specialist", "exp_support"), new QuestionRef("partner", "x")),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** A survey of the sample, each wave in the field from a day of its year to the last of March. */
  private static SurveyView view(int place, Optional<String> opened) {
    SurveyResults sample = SampleReport.report().surveys().get(place);
    Survey survey = sample.survey();
    int first = YEARS.size() - survey.waves().size();
    List<Wave> waves =
        IntStream.range(0, survey.waves().size())
            .mapToObj(i -> wave(survey.waves().get(i), YEARS.get(first + i), opened))
            .toList();
    Survey dated =
        new Survey(
            survey.id(),
            survey.instrument(),
            waves,
            survey.rows(),
            survey.link(),
            survey.population(),
            survey.design(),
            survey.weights(),
            survey.dispositions(),
            survey.withdrawn());
    return new SurveyView(
        new SurveyResults(
            dated,
            sample.instrument(),
            sample.population(),
            sample.linked(),
            sample.reconciliation(),
            sample.results()),
        0.95);
  }

  private static Wave wave(Wave wave, int year, Optional<String> opened) {
    return new Wave(
        wave.id(),
        wave.label(),
        wave.file(),
        wave.layout(),
        opened.map(day -> LocalDate.parse(year + day)),
        LocalDate.of(year, 3, 31));
  }

  private static String said(String day, Optional<String> opened) {
    List<SurveyView> views = Stream.of(0, 1).map(place -> view(place, opened)).toList();
    return PlanTiming.words(Wording.own(), plan(day), views);
  }

  @Test
  void answersThatWereInAreTold() {
    assertThat(said("2025-11-28", Optional.of("-01-10")))
        .isEqualTo(", after the answers of 2023 were in and before those of 2026 and 2028");
    assertThat(said("2029-01-01", Optional.of("-01-10")))
        .isEqualTo(", after the answers of 2023, 2026 and 2028 were in");
  }

  @Test
  void answersThatWereComingInAreTold() {
    assertThat(said("2026-02-01", Optional.of("-01-10")))
        .isEqualTo(
            ", after the answers of 2023 were in, while those of 2026 were coming in and before"
                + " those of 2028");
    assertThat(said("2023-03-31", Optional.of("-01-10")))
        .isEqualTo(", while the answers of 2023 were coming in and before those of 2026 and 2028");
  }

  @Test
  void withoutTheFirstDayOnlyTheLastIsKnown() {
    assertThat(said("2025-11-28", Optional.empty()))
        .isEqualTo(
            ", after the answers of 2023 were in and before all those of 2026 and 2028 were in");
  }

  @Test
  void aPlanBeforeAllAnswersNeedsNoMore() {
    assertThat(said("2022-11-28", Optional.of("-01-10"))).isEmpty();
  }

  @Test
  void whereSurveysDifferTheWaveIsNamedWithItsSurvey() {
    List<SurveyView> views =
        List.of(view(0, Optional.of("-01-10")), view(1, Optional.of("-03-01")));
    assertThat(PlanTiming.words(Wording.own(), plan("2026-02-01"), views))
        .isEqualTo(
            ", after the answers of 2023 were in, while those of 2026 (Specialist survey) were"
                + " coming in and before those of 2026 (Partner survey) and 2028");
  }

  @Test
  void aSurveyOfWhichNothingIsPlannedIsLeftOut() {
    AnalysisPlan partners =
        new AnalysisPlan(
            Path.of("plan.yaml"),
            LocalDate.of(2025, 11, 28),
            List.of(new QuestionRef("partner", "x")),
            List.of(),
            List.of(),
            Optional.empty());
    List<SurveyView> views =
        Stream.of(0, 1).map(place -> view(place, Optional.of("-01-10"))).toList();
    assertThat(PlanTiming.words(Wording.own(), partners, views)).isEmpty();
  }
}
