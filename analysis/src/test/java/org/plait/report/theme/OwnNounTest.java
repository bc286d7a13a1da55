package org.plait.report.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plait.coding.gap.CodebookGaps;
import org.plait.coding.gap.UncodedGroups;
import org.plait.instrument.Instrument;
import org.plait.instrument.Respondents;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.brief.KeyFindings;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Document;
import org.plait.report.survey.SurveyView;
import org.plait.text.keyness.KeywordRow;
import org.plait.text.keyness.KeywordRow.Share;
import org.plait.text.keyness.KeywordRow.Sides;

/** Whoever answers a survey is called what its instrument calls them. */
class OwnNounTest {

  private static final Respondents ORGANISATIONS = new Respondents("organisation", "organisations");
  private static final Respondents SPECIALISTS = new Respondents("specialist", "specialists");

  private static Report report(Respondents first, Respondents second) {
    Report sample = SampleReport.report();
    return new Report(
        sample.study(),
        sample.notice(),
        List.of(
            answeredBy(sample.surveys().get(0), first),
            answeredBy(sample.surveys().get(1), second)),
        sample.coding(),
        sample.findings(),
        sample.provenance());
  }

  private static SurveyResults answeredBy(SurveyResults results, Respondents who) {
    Instrument own = results.instrument();
    return new SurveyResults(
        results.survey(),
        new Instrument(own.id(), who, own.sections(), own.derived(), own.scales(), own.durations()),
        results.population(),
        results.linked(),
        results.reconciliation(),
        results.results());
  }

  private static List<SurveyView> views(Report report) {
    return report.surveys().stream().map(s -> new SurveyView(s, 0.95)).toList();
  }

  private static Document.Section themes(Report report) {
    return new ThemeSection(report, views(report)).section();
  }

  private static List<String> said(List<Block> blocks) {
    return blocks.stream()
        .filter(Paragraph.class::isInstance)
        .map(block -> ((Paragraph) block).text())
        .toList();
  }

  @Test
  void themesAreWhatItsRespondentsWrote() {
    assertThat(themes(SampleReport.report()).title()).isEqualTo("What people wrote");
    assertThat(themes(report(ORGANISATIONS, ORGANISATIONS)).title())
        .isEqualTo("What organisations wrote");
    assertThat(themes(report(SPECIALISTS, SPECIALISTS)).title())
        .isEqualTo("What specialists wrote");
  }

  @Test
  void thoseOfSeveralSurveysShareAWordOrAreRespondents() {
    assertThat(Respondents.together(List.of(ORGANISATIONS, ORGANISATIONS)))
        .isEqualTo(ORGANISATIONS);
    Respondents mixed = Respondents.together(List.of(ORGANISATIONS, Respondents.PEOPLE));
    assertThat(mixed.many()).isEqualTo("respondents");
    assertThat(mixed.who()).isEqualTo("who");
    assertThat(Respondents.together(List.of())).isEqualTo(Respondents.PEOPLE);
  }

  @Test
  void notesOnWordsLeaveOutThoseThatFewOrganisationsUsed() {
    Report organisations = report(ORGANISATIONS, ORGANISATIONS);
    String survey = organisations.surveys().get(0).survey().id();
    KeywordRow word =
        new KeywordRow(
            survey,
            "comment",
            new Sides("", "", "T1", "T2"),
            "merger",
            new Share(5, 100),
            new Share(60, 200),
            12,
            0.0005,
            OptionalDouble.of(0.01),
            2.6);
    CodebookGaps gaps = new CodebookGaps(List.of(word), List.of(), List.of(), UncodedGroups.NONE);
    assertThat(said(themes(organisations.withGaps(gaps)).blocks()))
        .anyMatch(text -> text.endsWith("Words that only a few organisations used are left out."));
  }

  @Test
  void keyFindingsSayWhoWrote() {
    Report organisations = report(ORGANISATIONS, ORGANISATIONS);
    Stream<String> lines =
        said(new KeyFindings(organisations, views(organisations)).blocks()).stream();
    assertThat(lines)
        .contains("What organisations wrote about:")
        .noneMatch(text -> text.contains("people"));
  }
}
