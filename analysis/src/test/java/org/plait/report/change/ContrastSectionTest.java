package org.plait.report.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.difference;
import static org.plait.report.SampleRows.key;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plait.change.FurtherResults;
import org.plait.change.contrast.ContrastRow;
import org.plait.change.contrast.ContrastRow.Kind;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Suppressed;
import org.plait.study.analysis.WavePair;

/** What stands around the sentences of contrasts, word for word. */
class ContrastSectionTest {
  private static final RowKey HOURS = key("specialist", "hours", "", "", "mean");

  private static ContrastRow row(
      Kind kind, String event, WavePair waves, List<String> restsOn, Verdict verdict) {
    RowKey group =
        new RowKey("specialist", "hours", "", "", "role_group", "acute", HOURS.measure());
    return new ContrastRow(
        kind,
        kind == Kind.EVENT ? HOURS : group,
        false,
        false,
        event,
        waves,
        restsOn,
        Optional.of(difference("mean", 0.4, -0.2, 1)),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.of(400),
        Optional.of(verdict),
        "made up");
  }

  private static ContrastRow group(Verdict verdict) {
    return row(Kind.GROUP_DIFFERENCE, "", new WavePair("T1", "T2"), List.of("acute"), verdict);
  }

  private static ContrastRow event(String event, Verdict verdict) {
    return row(Kind.EVENT, event, new WavePair("T1", "T2-T3"), List.of("T1", "T2", "T3"), verdict);
  }

  private static ContrastRow ofTwoWaves(String event) {
    return row(
        Kind.EVENT, event, new WavePair("T1", "T2"), List.of("T1", "T2"), Verdict.NO_CLEAR_CHANGE);
  }

  private static List<String> said(ContrastRow... rows) {
    return paragraphs(rows).skip(1).toList();
  }

  private static Stream<String> paragraphs(ContrastRow... rows) {
    Report sample = SampleReport.report();
    Report report =
        new Report(
            sample.study(),
            sample.notice(),
            sample.surveys(),
            sample.coding(),
            sample.findings(),
            new FurtherResults(List.of(rows), List.of(), List.of()),
            sample.provenance());
    List<SurveyView> views =
        report.surveys().stream().map(survey -> new SurveyView(survey, 0.95)).toList();
    return new ContrastSection(report, views)
        .section().blocks().stream()
            .filter(Paragraph.class::isInstance)
            .map(block -> ((Paragraph) block).text());
  }

  @Test
  void whereContrastsAreWeightedTheIntroductionSaysSo() {
    ContrastRow plain = group(Verdict.HIGHER);
    ContrastRow weighted = plain.beside(Optional.of(plain)).get(0);
    String introduction = paragraphs(plain).findFirst().orElseThrow();
    assertThat(introduction).endsWith("Every comparison is in the file contrasts.csv.");
    assertThat(paragraphs(weighted))
        .first()
        .isEqualTo(
            introduction
                + " Where a survey has weights, answers count by them here; the file has each"
                + " comparison without weights as well.");
    ContrastRow hidden = weighted.hidden(new Suppressed("mean", "too few to show"));
    assertThat(paragraphs(hidden, plain)).first().isEqualTo(introduction);
  }

  @Test
  void theComparisonsOfGroupsWithoutAClearDifferenceAreCounted() {
    assertThat(
            said(
                group(Verdict.NO_CLEAR_CHANGE),
                group(Verdict.NO_CLEAR_CHANGE),
                group(Verdict.TOO_FEW_TO_SAY)))
        .containsExactly(
            "In 2 comparisons there was no clear change beyond everybody else’s; in 1 there are too"
                + " few to say.");
    assertThat(said(group(Verdict.HIGHER), group(Verdict.TOO_FEW_TO_SAY)))
        .containsExactly("In the other 1 comparison there are too few to say.");
    assertThat(said(group(Verdict.HIGHER))).isEmpty();
  }

  @Test
  void anEventIsIntroducedByTheSurveysBeforeAndAfter() {
    assertThat(said(event("A framework", Verdict.NO_CLEAR_CHANGE), ofTwoWaves("A framework")))
        .endsWith(
            "Before “A framework” there is the survey of 2023, after it those of 2026 and 2028.",
            "In 1 comparison there was no clear change.",
            "A further 1 comparison is between one survey before and one after: “What changed”"
                + " tells the change between the two.");
  }

  @Test
  void eventsAreExplainedBesideTheFirstSurveyOnly() {
    ContrastRow first = event("A framework", Verdict.HIGHER);
    ContrastRow second =
        new ContrastRow(
            first.kind(),
            key("partner", "supported", "", "", "relative_effect"),
            first.companion(),
            first.weighted(),
            first.event(),
            first.waves(),
            first.restsOn(),
            first.difference(),
            first.test(),
            first.adjusted(),
            first.n(),
            first.verdict(),
            first.method());
    assertThat(said(first, second))
        .filteredOn(text -> text.startsWith("This tells when answers changed, not why"))
        .hasSize(1);
    assertThat(said(second))
        .filteredOn(text -> text.startsWith("This tells when answers changed, not why"))
        .hasSize(1);
  }

  @Test
  void wavesBeforeAndAfterAnEventAreToldApartWhateverTheirIds() {
    ContrastRow row =
        row(
            Kind.EVENT,
            "A framework",
            new WavePair("w-1-w-2", "w-3"),
            List.of("w-1", "w-2", "w-3"),
            Verdict.NO_CLEAR_CHANGE);
    assertThat(row.before()).containsExactly("w-1", "w-2");
    assertThat(row.after()).containsExactly("w-3");
    assertThat(group(Verdict.HIGHER).before()).isEmpty();
    assertThat(group(Verdict.HIGHER).after()).isEmpty();
  }

  @Test
  void eventsBetweenTheSameSurveysAreToldTogether() {
    assertThat(said(ofTwoWaves("A framework"), ofTwoWaves("A merger")))
        .endsWith(
            "Before “A framework” and “A merger”, which can’t be told apart, there is the survey of"
                + " 2023, after them that of 2026.",
            "Every comparison is between one survey before and one after: “What changed” tells the"
                + " change between the two.");
  }
}
