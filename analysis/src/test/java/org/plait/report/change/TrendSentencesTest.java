package org.plait.report.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.difference;
import static org.plait.report.SampleRows.key;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.plait.change.row.ComparisonRow.Design;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.change.trend.TrendRow;
import org.plait.change.trend.TrendRow.Bases;
import org.plait.change.trend.TrendRow.Kind;
import org.plait.instrument.Comparability;
import org.plait.report.SampleReport;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Definitions;
import org.plait.report.document.Block.Folded;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.file.data.TrendsFile;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Alternative;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.statistics.TestOutcome;
import org.plait.statistics.TestResult;
import org.plait.statistics.Undefined;

/** What readers are told over all the waves, word for word, by verdict and reason. */
class TrendSentencesTest {
  private static final int MOST_WORDS = 25;
  private static final List<String> ALL = List.of("T1", "T2", "T3");
  private static final RowKey SHARE = key("specialist", "priorities", "lfpse", "", "proportion");
  private static final RowKey ORDERED = key("specialist", "exp_support", "", "", "relative_effect");
  private static final RowKey AGREE = key("specialist", "exp_support", "", "agree", "top_box");
  private static final RowKey HOURS = key("specialist", "hours", "", "", "mean");
  private static final Outcome HIDDEN = new Suppressed("relative_effect", "made up");

  private final SurveyView view = new SurveyView(SampleReport.report().surveys().get(0), 0.95);

  private static TrendRow row(
      RowKey key,
      List<String> waves,
      Kind kind,
      Optional<Outcome> estimate,
      Optional<TestOutcome> test,
      double departure,
      Optional<Verdict> verdict,
      VerdictReason... reasons) {
    boolean hidden = estimate.filter(HIDDEN::equals).isPresent();
    return new TrendRow(
        key,
        waves,
        kind,
        !kind.trend() || key.equals(AGREE),
        false,
        Design.OVERLAPPING,
        estimate,
        hidden ? Optional.empty() : test,
        hidden || verdict.isEmpty() ? Optional.empty() : Optional.of(0.012),
        hidden ? Optional.empty() : Optional.of(test(departure)),
        kind == Kind.SAME_PEOPLE ? Optional.of(0.124) : Optional.empty(),
        hidden
            ? new Bases(List.of(), Optional.empty(), List.of(), 4)
            : new Bases(List.of(200L, 210L, 220L), Optional.of(40L), List.of(), 4),
        Comparability.EXACT,
        verdict,
        List.of(reasons),
        "made up");
  }

  private static TestResult test(double p) {
    return new TestResult(
        2,
        OptionalDouble.of(2),
        p,
        Alternative.TWO_SIDED,
        new Method("made up", ""),
        40,
        Optional.empty());
  }

  private static TrendRow told(
      RowKey key,
      double value,
      double lower,
      double upper,
      double departure,
      Verdict verdict,
      VerdictReason... reasons) {
    return row(
        key,
        ALL,
        key.equals(ORDERED) ? Kind.AVERAGE_EFFECT : Kind.CHANGE_PER_YEAR,
        Optional.of(difference(key.measure(), value, lower, upper)),
        Optional.of(test(0.004)),
        departure,
        Optional.of(verdict),
        reasons);
  }

  private static TrendRow agree(double value, double lower, double upper) {
    return row(
        AGREE,
        ALL,
        Kind.CHANGE_PER_YEAR,
        Optional.of(difference("top_box", value, lower, upper)),
        Optional.of(test(0.004)),
        0.4,
        Optional.empty());
  }

  private static TrendRow without(RowKey key, Outcome estimate) {
    return row(
        key,
        ALL,
        key.equals(ORDERED) ? Kind.AVERAGE_EFFECT : Kind.CHANGE_PER_YEAR,
        Optional.of(estimate),
        Optional.empty(),
        0.4,
        Optional.empty(),
        VerdictReason.NO_INTERVAL);
  }

  private String said(TrendRow row, TrendRow... beside) {
    String said = new TrendSentences(view, Arrays.asList(beside)).of(row);
    assertThat(said.split("(?<=[.]) "))
        .allSatisfy(s -> assertThat(s.split(" ")).hasSizeLessThanOrEqualTo(MOST_WORDS));
    return said;
  }

  @Test
  void aShareThatRoseOrFell() {
    assertThat(said(told(SHARE, 0.03, 0.01, 0.05, 0.4, Verdict.HIGHER, VerdictReason.CLEAR)))
        .isEqualTo(
            "Over the three waves the share rose by about 3 points a year (between 1 and 5).");
    assertThat(said(told(SHARE, -0.06, -0.08, -0.05, 0.01, Verdict.LOWER, VerdictReason.CLEAR)))
        .isEqualTo(
            "Over the three waves the share fell by about 6 points a year (between 5 and 8). The"
                + " fall was not steady.");
    assertThat(said(told(AGREE, 0.01, 0.002, 0.014, 0.4, Verdict.HIGHER, VerdictReason.CLEAR)))
        .isEqualTo(
            "Over the three waves the share who said “Agree” rose by about 1 point a year (between"
                + " less than 1 and 1).");
  }

  @Test
  void orderedAnswersAndTheShareBeside() {
    assertThat(
            said(
                told(ORDERED, 0.56, 0.53, 0.6, 0.01, Verdict.HIGHER, VerdictReason.CLEAR),
                agree(0.03, 0.01, 0.05)))
        .isEqualTo(
            "Higher over the three waves: of two answers from different waves, the later is the"
                + " higher in 56 of 100 pairs (between 53 and 60). Said “Agree”: 3 points higher a"
                + " year (between 1 and 5 points higher). The rise was not steady.");
    assertThat(
            said(
                told(
                    ORDERED,
                    0.53,
                    0.49,
                    0.57,
                    0.01,
                    Verdict.NO_CLEAR_CHANGE,
                    VerdictReason.INTERVAL_INCLUDES_NO_CHANGE)))
        .isEqualTo(
            "No clear change over the three waves (the later answer is the higher in 49 to 57 of"
                + " 100 pairs). Between single waves there was more movement.");
  }

  @Test
  void averagesHaveTwoDecimals() {
    assertThat(said(told(HOURS, 0.113, 0.081, 0.144, 0.4, Verdict.HIGHER, VerdictReason.CLEAR)))
        .isEqualTo(
            "Over the three waves the average rose by about 0.11 hours a year (between 0.08 and"
                + " 0.14).");
    assertThat(
            said(
                told(
                    HOURS,
                    0.002,
                    -0.003,
                    0.05,
                    0.4,
                    Verdict.NO_CLEAR_CHANGE,
                    VerdictReason.INTERVAL_INCLUDES_NO_CHANGE)))
        .isEqualTo(
            "No clear change over the three waves (between less than 0.01 hours lower and 0.05"
                + " higher a year).");
  }

  @Test
  void noClearChangeSaysWhy() {
    assertThat(
            said(
                told(
                    ORDERED,
                    0.46,
                    0.43,
                    0.497,
                    0.4,
                    Verdict.NO_CLEAR_CHANGE,
                    VerdictReason.ONLY_ADJUSTMENT)))
        .isEqualTo(
            "No clear change over the three waves once all questions are considered (the later"
                + " answer is the higher in 43 to 50 of 100 pairs).");
    assertThat(
            said(
                told(
                    SHARE,
                    0.02,
                    0.001,
                    0.04,
                    0.4,
                    Verdict.NO_CLEAR_CHANGE,
                    VerdictReason.TEST_NOT_CLEAR)))
        .isEqualTo(
            "No clear change over the three waves (between less than 1 and 4 points higher a"
                + " year): the test does not rule out chance.");
    assertThat(said(without(SHARE, Estimate.of("trend", 0, 600, new Method("made up", "")))))
        .isEqualTo(
            "No clear change over the three waves; as nothing varies, there is no interval.");
  }

  @Test
  void tooFewToSaySaysWhy() {
    assertThat(said(tooFew(VerdictReason.FEW_ANSWERS)))
        .isEqualTo("Too few to say over the three waves: fewer than 10 answered in one of them.");
    assertThat(said(tooFew(VerdictReason.FEW_ORGANISATIONS)))
        .isEqualTo(
            "Too few to say over the three waves: the answers come from fewer than 10"
                + " organisations.");
    assertThat(said(tooFew(VerdictReason.WIDE_INTERVAL)))
        .isEqualTo(
            "Too few to say over the three waves: the interval is too wide (between 10 points lower"
                + " and 20 higher a year).");
    assertThat(said(without(SHARE, new Undefined("trend", "no cases", 0))))
        .isEqualTo("Nothing to tell over the three waves: no cases.");
  }

  private static TrendRow tooFew(VerdictReason reason) {
    return told(SHARE, 0.05, -0.1, 0.2, 0.001, Verdict.TOO_FEW_TO_SAY, reason);
  }

  @Test
  void hiddenAnswersLeaveTheShareOrNothing() {
    assertThat(said(without(ORDERED, HIDDEN), agree(0.06, 0.04, 0.08)))
        .isEqualTo(
            "Over the three waves, said “Agree”: 6 points higher a year (between 4 and 8 points"
                + " higher). The whole scale can’t be compared here, to protect people in small"
                + " groups.");
    assertThat(said(without(ORDERED, HIDDEN)))
        .isEqualTo("Not shown, to protect people in small groups.");
  }

  @Test
  void wavesThatAreLeftOutAreSaidByNamingTheOthers() {
    TrendRow four =
        row(
            SHARE,
            List.of("T1", "T2", "T3", "T3"),
            Kind.CHANGE_PER_YEAR,
            Optional.of(difference("proportion", 0.03, 0.01, 0.05)),
            Optional.empty(),
            0.4,
            Optional.of(Verdict.HIGHER),
            VerdictReason.CLEAR);
    assertThat(said(four))
        .startsWith("Over the four waves (2023, 2026, 2028, 2028) the share rose");
  }

  private List<TrendRow> study() {
    List<TrendRow> rows = new ArrayList<>();
    rows.add(told(SHARE, 0.03, 0.01, 0.05, 0.4, Verdict.HIGHER, VerdictReason.CLEAR));
    rows.add(
        row(
            SHARE,
            ALL,
            Kind.SAME_PEOPLE,
            Optional.empty(),
            Optional.of(test(0.002)),
            0.4,
            Optional.empty()));
    rows.add(without(ORDERED, HIDDEN));
    rows.add(
        told(
            HOURS,
            0.11,
            -0.02,
            0.24,
            0.03,
            Verdict.NO_CLEAR_CHANGE,
            VerdictReason.INTERVAL_INCLUDES_NO_CHANGE));
    return rows;
  }

  @Test
  void clearTrendsComeFirstAndTheOthersAndTheNumbersAreFolded() {
    List<Block> blocks = new TrendBlocks(view, study()).blocks();
    assertThat(((Paragraph) blocks.get(1)).text())
        .isEqualTo(
            "Is there a steady rise or fall over all the waves, by their dates? Those who answered"
                + " more than once are taken into account. This is exploratory: the results allow"
                + " for the number of questions (Benjamini and Hochberg’s method).");
    assertThat(((Definitions) blocks.get(2)).terms()).hasSize(1);
    Folded others = (Folded) blocks.get(3);
    assertThat(others.summary())
        .isEqualTo("Specialist survey: the other questions over all the waves");
    assertThat(((Definitions) others.blocks().get(0)).terms()).hasSize(2);
    Table table = (Table) ((Folded) blocks.get(4)).blocks().get(0);
    List<Table.Row> lines = table.groups().get(0).rows();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).cells())
        .extracting(Block.Cell::text)
        .containsExactly("+3 points a year", "630", "0.004", "0.012", "0.400", "40", "higher");
    assertThat(lines.get(0).cells().get(0).beneath()).containsExactly("+1 to +5");
    assertThat(lines.get(0).cells().get(5).beneath()).containsExactly("p 0.002; W 0.12");
    assertThat(lines.get(1).cells().get(0).text()).isEqualTo("+0.11 a year");
    assertThat(lines.get(1).cells().get(0).beneath()).containsExactly("−0.02 to +0.24");
    assertThat(table.notes())
        .contains("1 question is not shown, to protect people in small groups.");
  }

  @Test
  void withoutAClearTrendThatIsSaidAndWithoutTrendsNothing() {
    List<TrendRow> none = study().subList(3, 4);
    assertThat(((Paragraph) new TrendBlocks(view, none).blocks().get(2)).text())
        .isEqualTo("No question rose or fell clearly over all the waves.");
    assertThat(new TrendBlocks(view, List.of()).blocks()).isEmpty();
  }

  @Test
  void theFileHasARowATrendAndNothingOfAHiddenOne() {
    List<String> lines =
        new String(TrendsFile.of(study()), StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.get(0))
        .isEqualTo(
            "survey,waves,question,item,category,measure,kind,design,estimate,std_error,conf_low,"
                + "conf_high,conf_level,weighted,test,statistic,df,p_value,p_adjusted,effect,"
                + "effect_size,departure_statistic,departure_df,departure_p_value,n,n_fewest,"
                + "n_people,comparability,verdict,method,status");
    assertThat(lines.get(1))
        .startsWith(
            "specialist,T1-T2-T3,priorities,lfpse,,proportion,change_per_year,overlapping,0.03,")
        .endsWith(",0.004,0.012,,,2,2,0.4,630,200,40,exact,higher,made up,ok");
    assertThat(lines.get(2)).contains(",same_people,").contains(",Kendall W,0.124,");
    assertThat(lines.get(3))
        .isEqualTo(
            "specialist,T1-T2-T3,exp_support,,,relative_effect,average_effect,overlapping,,,,,,"
                + "false,,,,,,,,,,,,,,exact,,made up,suppressed");
  }
}
