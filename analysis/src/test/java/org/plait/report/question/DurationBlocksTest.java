package org.plait.report.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.plait.change.FurtherResults;
import org.plait.change.duration.DurationCurve;
import org.plait.change.duration.DurationPoint;
import org.plait.change.duration.NotFollowed;
import org.plait.change.duration.RoleTimes;
import org.plait.change.duration.WaveWindow;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Method;
import org.plait.statistics.Suppressed;

class DurationBlocksTest {
  private static final Method METHOD = new Method("Kaplan-Meier", "K (1958)");
  private static final WaveWindow WINDOW =
      new WaveWindow("T2", YearMonth.of(2025, 4), YearMonth.of(2025, 12));

  private final List<DurationPoint> points = new ArrayList<>();
  private final Map<NotFollowed, OptionalLong> apart = new TreeMap<>();
  private int start;
  private int step = 10;

  private DurationBlocksTest year(int years, double share, double low, double high) {
    points.add(
        new DurationPoint(
            years,
            Estimate.of("survival", share, 0, METHOD)
                .withInterval(new Interval(low, high, 0.95, METHOD)),
            OptionalLong.of(70)));
    return this;
  }

  private DurationBlocksTest hidden(int years) {
    points.add(
        new DurationPoint(
            years, new Suppressed("survival", "counts below 5"), OptionalLong.empty()));
    return this;
  }

  private List<Block> blocks() {
    SurveyResults survey = SampleReport.report().surveys().get(0);
    DurationCurve curve =
        new DurationCurve(
            survey.survey().id(),
            RoleTimes.TENURE,
            List.of(WINDOW),
            start,
            points,
            new DurationCurve.Counts(OptionalLong.of(430), OptionalLong.of(20), apart, step));
    SurveyView view =
        new SurveyView(
            survey,
            0.95,
            FurtherResults.NONE.withDurations(List.of(curve)),
            java.util.Optional.empty());
    return DurationBlocks.of(view, view.durations().get(0));
  }

  private String headline() {
    return ((Block.Paragraph) blocks().get(0)).text();
  }

  private static <T extends Block> T only(List<Block> blocks, Class<T> kind) {
    return blocks.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
  }

  private String basis() {
    return ((Block.Paragraph) only(blocks(), Block.Folded.class).blocks().get(0)).text();
  }

  @Test
  void theYearNearestToThreeIsToldFirst() {
    year(1, 0.93, 0.85, 0.96).hidden(2).year(3, 0.73, 0.61, 0.82).hidden(4).year(5, 0.59, 0.4, 0.7);
    assertThat(headline())
        .isEqualTo(
            "About 7 in 10 people are still in the role 3 years after they began (73%, between 61%"
                + " and 82%). More than half are still there after 5 years, the last that is"
                + " shown.");
  }

  @Test
  void whereTheLastYearIsToldNothingIsAdded() {
    year(2, 0.8, 0.7, 0.9);
    assertThat(headline())
        .isEqualTo(
            "About 8 in 10 people are still in the role 2 years after they began (80%, between 70%"
                + " and 90%).");
  }

  @Test
  void byWhenHalfHaveLeftIsToldBetweenYearsThatAreShown() {
    year(1, 0.7, 0.6, 0.8).hidden(2).year(3, 0.5, 0.4, 0.6).year(4, 0.3, 0.2, 0.4);
    assertThat(headline()).endsWith(" Half have left by some time between 1 year and 3 years.");
    points.remove(0);
    assertThat(headline())
        .endsWith(" Half have left by some time between the beginning and 3 years.");
  }

  @Test
  void whereTheCurveBeginsLaterItIsOfThoseWhoStayed() {
    start = 1;
    year(2, 0.96, 0.85, 0.98);
    assertThat(headline())
        .startsWith("Nearly all people who had stayed 1 year are still in the role 2 years after");
  }

  @Test
  void figureAndTableHoldTheYearsThatAreShownAndNoOthers() {
    year(1, 0.93, 0.85, 0.96).hidden(2).year(3, 0.73, 0.61, 0.82);
    Block.Table table = only(blocks(), Block.Table.class);
    assertThat(table.head())
        .containsExactly(
            "Years since they began",
            "Still in the role",
            "Followed until then, to the nearest 10");
    assertThat(table.groups().get(0).rows())
        .extracting(row -> row.name() + " " + row.cells().get(0).text())
        .containsExactly("1 year 93%", "3 years 73%");
    Block.Figure figure = only(blocks(), Block.Figure.class);
    assertThat(figure.chart().title()).endsWith(": share still in the role after some years");
    assertThat(figure.caption()).endsWith("confidence interval; line and grey only join them.");
  }

  @Test
  void whatItRestsOnIsToldInRoundNumbers() {
    year(1, 0.93, 0.85, 0.96);
    apart.put(NotFollowed.NO_START, OptionalLong.of(20));
    apart.put(NotFollowed.NO_END, OptionalLong.empty());
    assertThat(basis())
        .contains(": April 2025 to December 2025)")
        .endsWith(
            "About 430 answers tell of these months; for about 20 of them it ended in them. Left"
                + " out: about 20 without a date of beginning and fewer than 10, or none, for each"
                + " other reason (dates left out, that can’t both be right, or outside these"
                + " months).");
  }

  @Test
  void withoutRoundingReasonsThatOccurAreToldEach() {
    step = 1;
    year(1, 0.93, 0.85, 0.96);
    apart.put(NotFollowed.NO_START, OptionalLong.of(3));
    apart.put(NotFollowed.NO_END, OptionalLong.of(0));
    assertThat(basis())
        .endsWith(
            " 430 answers tell of these months; for 20 of them it ended in them. Left out: 3"
                + " without a date of beginning.");
  }

  @Test
  void thatThoseWhoLeftMayAnswerLessOftenIsSaidBeneath() {
    year(1, 0.93, 0.85, 0.96);
    assertThat(blocks())
        .contains(
            Block.Paragraph.note(
                "Those who have left may answer less often than those who stay; the shares would"
                    + " then be too high."));
  }

  @Test
  void whereNoYearCanBeShownASentenceSaysSo() {
    hidden(1);
    assertThat(headline())
        .isEqualTo(
            "How long people stay in the role can’t be told: too few left in the months that the"
                + " waves see to show any share without pointing to them.");
    assertThat(blocks()).noneMatch(Block.Figure.class::isInstance);
    assertThat(blocks()).noneMatch(Block.Table.class::isInstance);
  }
}
