package org.plait.report.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.hidden;
import static org.plait.report.SampleRows.key;
import static org.plait.report.SampleRows.share;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plait.change.row.RowKey;
import org.plait.integration.JointDisplay;
import org.plait.integration.QuoteMatrix;
import org.plait.integration.ThemeContrast;
import org.plait.integration.convergence.Convergence;
import org.plait.integration.convergence.Convergence.State;
import org.plait.integration.convergence.Evidence;
import org.plait.integration.convergence.Presence;
import org.plait.integration.convergence.Source;
import org.plait.integration.quotation.Quotation;
import org.plait.report.Report;
import org.plait.report.SampleJoint;
import org.plait.report.SampleReport;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Link;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.SurveyView;
import org.plait.study.finding.Place;
import org.plait.study.wording.Wording;
import org.plait.study.words.Display;
import org.plait.study.words.MetaInference;

/** Numbers and words together, as readers see them. */
class JointSectionTest {
  private static final Display DISPLAY =
      new Display(
          "support",
          "Support",
          List.of(),
          List.of("A"),
          Optional.of(Display.Direction.UNFAVOURABLE),
          Place.of("study.yaml"));
  private static final RowKey AGREE = key("specialist", "exp_support", "", "agree", "proportion");
  private static final RowKey CLARITY = key("partner", "hinder", "", "A", "proportion");
  private static final Source ANSWERS =
      new Source(
          "specialist",
          "exp_support",
          "",
          "",
          List.of(
              new Evidence("T1", Presence.NUMBER, Optional.of(share(AGREE, "T1", 60, 100))),
              new Evidence("T2", Presence.NO_DATA, Optional.empty())));
  private static final Source WORDS =
      new Source(
          "partner",
          "hinder",
          "",
          "A",
          List.of(
              new Evidence(
                  "T2", Presence.HIDDEN, Optional.of(hidden(CLARITY, "T2", OptionalLong.empty()))),
              new Evidence("T3", Presence.NONE, Optional.of(share(CLARITY, "T3", 0, 98)))));

  private static final MetaInference CONCLUSION =
      new MetaInference(
          "m1",
          Optional.of("support"),
          "Support is uneven.",
          List.of("joint-support", "table-gone"),
          MetaInference.Fit.EXPANDS,
          "Few wrote of it.",
          MetaInference.Confidence.MODERATE,
          "research lead",
          LocalDate.of(2028, 11, 20));

  private static Quotation quotation(String wave, Quotation.Choice choice, String text) {
    return new Quotation(wave + text.length(), "partner", wave, "hinder", "A", choice, text);
  }

  private static List<Block> quoting(List<ThemeContrast> contrasts, Quotation... quotations) {
    Report report = SampleReport.report();
    List<SurveyView> views =
        report.surveys().stream().map(survey -> new SurveyView(survey, 0.95)).toList();
    SourceWords words =
        new SourceWords(report.wording(), views, report.coding().orElseThrow().themes());
    return new DisplayBlocks(
            new JointDisplay(
                DISPLAY, List.of(ANSWERS, WORDS), List.of(quotations), List.of(), contrasts),
            views,
            words)
        .blocks();
  }

  private static List<Block> section() {
    Convergence pair = new Convergence(ANSWERS, WORDS, "T2", Optional.of(State.INDETERMINATE));
    Convergence untold = new Convergence(WORDS, ANSWERS, "T2", Optional.empty());
    Report report =
        SampleReport.report()
            .withDisplays(
                List.of(
                    new JointDisplay(
                        DISPLAY,
                        List.of(ANSWERS, WORDS),
                        List.of(),
                        List.of(pair, untold),
                        List.of())));
    List<SurveyView> views =
        report.surveys().stream().map(survey -> new SurveyView(survey, 0.95)).toList();
    return new JointSection(report, views, Map.of()).section().blocks();
  }

  private static List<String> cells(Table table) {
    return table.groups().stream()
        .flatMap(group -> group.rows().stream())
        .map(
            row ->
                String.join(
                    " | ",
                    Stream.concat(Stream.of(row.name()), row.cells().stream().map(Block.Cell::text))
                        .toList()))
        .toList();
  }

  private static List<Table> tables(List<Block> blocks) {
    return blocks.stream().filter(Table.class::isInstance).map(Table.class::cast).toList();
  }

  @Test
  void answersAndThemesStandSideBySideAndEmptyCellsSayWhy() {
    Table table = tables(section()).get(0);
    assertThat(table.head()).containsExactly("What was ticked and written", "2023", "2026", "2028");
    assertThat(table.groups())
        .extracting(Table.Group::heading)
        .containsExactly("Specialist survey", "Partner survey");
    assertThat(cells(table))
        .containsExactly(
            "My organisation supports me well as a specialist: Agree | 60% (60/100) | no data |"
                + " not asked",
            "Wrote about: Clarity of the role | not asked | [c] | asked, none");
  }

  @Test
  void theSectionSaysWhatItSetsBesideWhat() {
    assertThat(section())
        .contains(
            Block.Paragraph.of(
                "This section sets what people ticked beside what they wrote about the same"
                    + " thing. The study declares which questions and which themes those are."));
  }

  @Test
  void theTypicalQuotationStandsBesideItsThemeAndTheOthersBeneath() {
    List<Block> blocks =
        quoting(
            List.of(),
            quotation("T2", Quotation.Choice.TYPICAL, "Nobody knows what I am for."),
            quotation("T3", Quotation.Choice.CHANCE, "My task changes weekly."));
    Table table = tables(blocks).get(0);
    assertThat(table.head()).last().isEqualTo("In their words");
    assertThat(cells(table))
        .containsExactly(
            "My organisation supports me well as a specialist: Agree | 60% (60/100) | no data |"
                + " not asked | ticked",
            "Wrote about: Clarity of the role | not asked | [c] | asked, none | “Nobody knows what"
                + " I am for.”");
    Block.Cell said = table.groups().get(1).rows().get(0).cells().get(3);
    assertThat(said.quotes()).isTrue();
    assertThat(said.beneath()).containsExactly("2026");
    assertThat(((Block.Quotes) blocks.get(blocks.size() - 1)).quotes())
        .extracting(Block.Quotes.Quote::text)
        .containsExactly("My task changes weekly.");
  }

  @Test
  void aFurtherQuotationStandsWithThoseWhoWroteOfTheThemeAndNoneTwice() {
    ThemeContrast row =
        new ThemeContrast(
            key("partner", "exp_support", "", "agree", "proportion"),
            "T3",
            "A",
            share(AGREE, "T3", 60, 100).outcome(),
            OptionalLong.of(30),
            OptionalLong.of(40),
            OptionalLong.empty(),
            false);
    List<Block> blocks =
        quoting(
            List.of(row, row),
            quotation("T2", Quotation.Choice.TYPICAL, "Nobody knows what I am for."),
            quotation("T3", Quotation.Choice.CHANCE, "My task changes weekly."));
    assertThat(tables(blocks).get(1).head())
        .containsExactly(
            "Wrote about",
            "Wave",
            "Difference",
            "People who wrote of it",
            "Other people",
            "In their words");
    assertThat(tables(blocks).get(1).notes())
        .contains(
            "Those who wrote of the theme less the others whose comments people read, in points or"
                + " the question’s unit. Exploratory. Rounded, and the numbers behind it to the"
                + " nearest ten, to protect small groups.");
    assertThat(cells(tables(blocks).get(1)))
        .extracting(line -> line.substring(line.lastIndexOf('|') + 2))
        .containsExactly("“My task changes weekly.”", "no other");
    assertThat(blocks).noneMatch(Block.Quotes.class::isInstance);
  }

  @Test
  void aQuoteMatrixHasARowAnAnswerAndWhatWasWrittenInItsCells() {
    Report report = SampleJoint.report();
    List<SurveyView> views =
        report.surveys().stream().map(survey -> new SurveyView(survey, 0.95)).toList();
    List<Block> blocks = new JointSection(report, views, Map.of()).section().blocks();
    Table table = tables(blocks).get(1);
    assertThat(table.caption()).isEqualTo("What was written about, by answer: Support");
    assertThat(table.head()).containsExactly("Answer", "Clarity of the role");
    assertThat(table.groups())
        .extracting(Table.Group::heading)
        .containsExactly("Specialist survey, 2026: “Hinder”");
    assertThat(cells(table)).containsExactly("Agree | 20% (20/98)", "Disagree | [c]");
    Block.Cell agree = table.groups().get(0).rows().get(0).cells().get(0);
    assertThat(agree.number()).isTrue();
    assertThat(agree.beneath())
        .containsExactly("12% to 29%", "“No time: =SUM(A)”", "“No time: =SUM(A) again”");
    assertThat(table.notes())
        .contains(
            "The answers are those to “My organisation supports me well as a specialist”.",
            "Quotations are of different people, approved one by one. None stands where the number"
                + " is not shown.");
  }

  @Test
  void whereNobodyWasAskedBothAQuoteMatrixSaysSo() {
    QuoteMatrix empty = new QuoteMatrix(SampleJoint.matrix().settings(), List.of());
    Report report = SampleReport.report().withDisplays(List.of(), List.of(empty));
    List<SurveyView> views =
        report.surveys().stream().map(survey -> new SurveyView(survey, 0.95)).toList();
    assertThat(new JointSection(report, views, Map.of()).section().blocks())
        .contains(
            Block.Paragraph.of(
                "No comments can be set against these answers: no wave asked both, or none were"
                    + " read."));
  }

  @Test
  void howSourcesFitIsProposedByRuleAndNothingIsSaidOfHiddenNumbers() {
    assertThat(cells(tables(section()).get(1)))
        .containsExactly(
            "Specialist survey: My organisation supports me well as a specialist: Agree | Partner"
                + " survey: Wrote about: Clarity of the role | indeterminate (imprecise)",
            "Partner survey: Wrote about: Clarity of the role | Specialist survey: My organisation"
                + " supports me well as a specialist: Agree | a number is not shown");
  }

  @Test
  void conclusionsAreCarriedWithTheirEvidence() {
    List<Block> blocks =
        new ConclusionBlocks(Wording.own(), List.of(CONCLUSION), Map.of("joint-support", "Support"))
            .blocks();
    assertThat(cells(tables(blocks).get(0)))
        .containsExactly(
            "Support is uneven. | expands | Few wrote of it. | moderate | research lead, 20"
                + " November 2028");
    List<Block> evidence = ((Block.Folded) blocks.get(blocks.size() - 1)).blocks();
    assertThat(evidence).contains(new Link("Support", "joint-support"));
    assertThat(evidence).contains(Block.Paragraph.note("Not in this report: table-gone."));
  }

  @Test
  void aStudyThatBringsNothingTogetherHasNoSuchSection() {
    Report report = SampleReport.report();
    assertThat(new JointSection(report, List.of(), Map.of()).section().blocks()).isEmpty();
  }
}
