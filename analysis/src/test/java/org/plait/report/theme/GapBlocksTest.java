package org.plait.report.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plait.coding.gap.CodebookGaps;
import org.plait.coding.gap.PairRow;
import org.plait.coding.gap.ThemesSeen;
import org.plait.coding.gap.UncodedGroups;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.SurveyView;
import org.plait.study.wording.Wording;
import org.plait.text.keyness.KeywordRow;
import org.plait.text.keyness.KeywordRow.Share;
import org.plait.text.keyness.KeywordRow.Sides;

class GapBlocksTest {

  private static final Report REPORT = SampleReport.report();
  private static final SurveyView VIEW = new SurveyView(REPORT.surveys().get(0), 0.95);

  private static List<Block> blocks(CodebookGaps gaps) {
    return new GapBlocks(REPORT.withGaps(gaps), List.of(VIEW)).blocks();
  }

  private static KeywordRow word(String term, long from, long to, double ratio, double adjusted) {
    List<String> waves =
        REPORT.surveys().get(0).survey().waves().stream().map(w -> w.id()).toList();
    return new KeywordRow(
        VIEW.id(),
        "comment",
        new Sides("", "", waves.get(0), waves.get(1)),
        term,
        new Share(from, 100),
        new Share(to, 200),
        12,
        0.0005,
        OptionalDouble.of(adjusted),
        ratio);
  }

  private static List<String> lines(Table table) {
    return table.groups().stream()
        .flatMap(
            group ->
                group.rows().stream()
                    .map(
                        row ->
                            row.name()
                                + ": "
                                + row.cells().stream()
                                    .map(
                                        cell -> cell.text() + " " + String.join("", cell.beneath()))
                                    .toList()))
        .toList();
  }

  @Test
  void wordsThatStandOutAreShownWithTheirShares() {
    List<Block> blocks =
        blocks(
            new CodebookGaps(
                List.of(
                    word("merger", 5, 60, 2.6, 0.01),
                    word("parking", 40, 10, -3, 0.02),
                    word("time", 40, 90, 0.2, 0.6)),
                List.of(),
                List.of(),
                UncodedGroups.NONE));
    Table table = (Table) blocks.get(2);
    assertThat(lines(table))
        .containsExactly("merger: [5% 5/100, 30% 60/200]", "parking: [40% 40/100, 5% 10/200]");
    assertThat(table.groups()).extracting(Table.Group::heading).allMatch(h -> h.startsWith("More"));
  }

  @Test
  void whereNoneStandsOutThatIsSaid() {
    assertThat(
            blocks(
                new CodebookGaps(
                    List.of(word("time", 40, 90, 0.2, 0.6)),
                    List.of(),
                    List.of(),
                    UncodedGroups.NONE)))
        .contains(
            Paragraph.of(
                "No word that may be shown stands out once all words that were looked at are taken"
                    + " into account."));
  }

  @Test
  void themesThatMeetMoreOftenThanByChanceAreShown() {
    List<Block> blocks =
        blocks(
            new CodebookGaps(
                List.of(),
                List.of(
                    new PairRow(VIEW.id(), "comment", "P", "Q", 20, 40, 50, 200),
                    new PairRow(VIEW.id(), "comment", "P", "R", 11, 40, 50, 200)),
                List.of(),
                UncodedGroups.NONE));
    assertThat(lines((Table) blocks.get(1)))
        .containsExactly("P – Q: [" + VIEW.name() + " , 10% 20/200, 2.0 ]");
  }

  @Test
  void howFarThemesWereSeenIsADescription() {
    List<Block> blocks =
        blocks(
            new CodebookGaps(
                List.of(),
                List.of(),
                List.of(seen(Map.of("P", 298L, "Q", 1L, "R", 1L), Map.of("P", 298L))),
                UncodedGroups.NONE));
    assertThat(((Paragraph) blocks.get(1)).text())
        .startsWith("About 99% of the themes given to the comments on")
        .endsWith("it does not prove that nothing is missing.");
  }

  private static ThemesSeen seen(Map<String, Long> counts, Map<String, Long> listed) {
    return new ThemesSeen(VIEW.id(), "comment", 300, counts, listed);
  }

  @Test
  void howManyThemesFurtherCommentsBringIsShownStepByStep() {
    Map<String, Long> counts = Map.of("P", 150L, "Q", 100L, "R", 30L, "S", 6L, "T", 5L);
    List<Block> blocks =
        blocks(
            new CodebookGaps(
                List.of(), List.of(), List.of(seen(counts, counts)), UncodedGroups.NONE));
    assertThat(((Paragraph) blocks.get(2)).text())
        .isEqualTo(
            "Read in an order of chance, 25 comments have on average 4 of the 5 themes counted"
                + " here, half of all comments read have 5: the second half brought none that the"
                + " first had not.");
    assertThat(lines((Table) blocks.get(3)))
        .containsExactly("25: [4 , 4 ]", "50: [4 , 0 ]", "100: [5 , 1 ]", "300: [5 , 0 ]");
  }

  @Test
  void groupsOfUncodedCommentsAreShownByTheirWordsLargestFirst() {
    List<Block> blocks =
        blocks(
            new CodebookGaps(
                List.of(),
                List.of(),
                List.of(),
                new UncodedGroups(
                    List.of(group(12, "rota"), group(40, "pay", "hour"), group(15)),
                    OptionalDouble.of(0.44))));
    assertThat(((Paragraph) blocks.get(1)).text())
        .endsWith(
            "agree with this grouping to 0.44 (1: the same groups, 0: what chance gives), so read"
                + " the groups as hints.");
    assertThat(lines((Table) blocks.get(2))).containsExactly("pay, hour: [40 ]", "rota: [12 ]");
  }

  private static UncodedGroups.Group group(long comments, String... terms) {
    return new UncodedGroups.Group(
        1,
        comments,
        comments,
        Set.of(),
        Stream.of(terms).map(term -> new UncodedGroups.Term(term, 9)).toList());
  }

  @Test
  void nothingFoundSaysNothing() {
    assertThat(blocks(CodebookGaps.NONE)).isEmpty();
  }

  @Test
  void themesThatStandTogetherAreDrawnWhereThreePairsMayBeShown() {
    List<PairRow> pairs =
        List.of(
            new PairRow(VIEW.id(), "comment", "A", "B", 8, 20, 30, 80),
            new PairRow(VIEW.id(), "comment", "A", "C", 16, 20, 40, 80),
            new PairRow(VIEW.id(), "comment", "B", "C", 6, 30, 40, 80));
    Block.Figure figure =
        (Block.Figure)
            PairsChart.figures(Wording.own(), pairs, code -> "theme " + code, id -> "Survey")
                .get(0);
    assertThat(figure.chart().title())
        .isEqualTo("Survey: “theme A” and “theme C” stand together most often");
    assertThat(figure.chart().description())
        .isEqualTo("theme C: theme A 16. theme B: theme A 8, theme C 6.");
    assertThat(PairsChart.figures(Wording.own(), pairs.subList(0, 2), code -> code, id -> id))
        .isEmpty();
    List<PairRow> tied =
        List.of(
            pairs.get(1),
            pairs.get(2),
            new PairRow(VIEW.id(), "comment", "B", "D", 16, 30, 40, 80));
    Block.Figure ties =
        (Block.Figure) PairsChart.figures(Wording.own(), tied, code -> code, id -> "S").get(0);
    assertThat(ties.chart().title())
        .isEqualTo("S: “A” and “C” are among those that stand together most often");
  }
}
