package org.plait.report.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.key;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.change.flow.Balance;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Table;
import org.plait.report.response.AttritionTest;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Suppressed;
import org.plait.study.analysis.WavePair;

class BalanceWordsTest {

  private static final Method MADE_UP = new Method("made up", "");
  private final SurveyResults survey = SampleReport.report().surveys().get(0);

  private String said(double... differences) {
    List<Balance> balances = new ArrayList<>();
    for (double difference : differences) {
      Outcome outcome = Estimate.of(Balance.DIFFERENCE, difference, 100, MADE_UP);
      balances.add(
          new Balance(
              key(survey.survey().id(), "exp_support", "", "agree", Balance.DIFFERENCE),
              new WavePair("T1", "T2"),
              outcome,
              List.of(),
              "made up"));
    }
    return new BalanceWords(new SurveyView(survey, 0.95), balances).sentences().get(0);
  }

  @Test
  void smallDifferencesAreSaidToBeSmallWithTheLargest() {
    assertThat(said(0.1, -0.2))
        .contains(" answered again. They differ little from those who did not: the largest")
        .endsWith(": Agree”, 0.20 standard deviations lower among those who did.");
  }

  /** Differences of the two answers of the survey's question with two, and one of another. */
  @Test
  void bothAnswersOfAQuestionWithTwoAreCountedOnce() {
    List<Balance> balances = new ArrayList<>();
    for (String category : List.of("yes", "no")) {
      balances.add(balance(key(survey.survey().id(), "clinical", "", category, "x"), 0.4));
    }
    balances.add(balance(key(survey.survey().id(), "exp_support", "", "agree", "x"), 0.1));
    BalanceWords words = new BalanceWords(new SurveyView(survey, 0.95), balances);
    assertThat(words.sentences().get(0)).contains(" in 1 of 2 answers compared, most in ");
    assertThat(words.table().orElseThrow().groups().get(0).rows())
        .extracting(row -> row.name().endsWith("No"))
        .containsExactly(false, false);
  }

  @Test
  void whatIsHiddenIsToldFromWhatWasNotCompared() {
    RowKey support = key(survey.survey().id(), "exp_support", "", "agree", "x");
    RowKey time = key(survey.survey().id(), "exp_time", "", "agree", "x");
    Balance later =
        new Balance(
            support.withMeasure(Balance.DIFFERENCE),
            new WavePair("T2", "T3"),
            new Suppressed(Balance.DIFFERENCE, "minimum 5"),
            List.of(),
            "made up");
    Table table =
        new BalanceWords(
                new SurveyView(survey, 0.95),
                List.of(balance(support, 0.1), balance(time, 0.2), later))
            .table()
            .orElseThrow();
    assertThat(table.groups().get(0).rows())
        .extracting(row -> row.cells().stream().map(Cell::text).toList())
        .containsExactly(List.of("0.10", "[c]"), List.of("0.20", "–"));
    assertThat(table.notes())
        .contains(
            "[c] = not shown, to protect people in small groups.",
            "– = not asked in the earlier wave, or too few answers to compare.");
  }

  private static Balance balance(RowKey key, double difference) {
    return new Balance(
        key.withMeasure(Balance.DIFFERENCE),
        new WavePair("T1", "T2"),
        Estimate.of(Balance.DIFFERENCE, difference, 100, MADE_UP),
        List.of(),
        "made up");
  }

  @Test
  void whoIsNotEligibleAnyMoreIsSaidNotToBeLost() {
    assertThat(saidWith(12))
        .contains(
            " answered again. 12 others were set aside as no longer eligible and do not count as"
                + " lost. They differ little ");
    assertThat(saidWith(1))
        .contains(" 1 other was set aside as no longer eligible and does not count as lost. They");
    assertThat(saidWith(0)).contains(" answered again. They differ little ");
  }

  private String saidWith(long notEligible) {
    SurveyResults with =
        AttritionTest.with(
            survey,
            row(key(survey.survey().id(), "", "", "no_longer_eligible", "count"), notEligible, 184)
                .of(List.of("T1", "T2")));
    Balance little = balance(key(survey.survey().id(), "exp_support", "", "agree", "x"), 0.1);
    return new BalanceWords(new SurveyView(with, 0.95), List.of(little)).sentences().get(0);
  }

  private static EstimateRow row(RowKey key, long n, long of) {
    Outcome count = Estimate.of("count", n, of, MADE_UP);
    return new EstimateRow(key, "T1", count, Base.of(n, of), false, "counted");
  }

  @Test
  void notableDifferencesAreCountedAndTheLargestIsNamed() {
    assertThat(said(0.1, 0.31))
        .contains("by more than 0.25 standard deviations in 1 of 2 answers compared")
        .endsWith(", 0.31 standard deviations higher among those who did.");
  }

  private Balance balance(String measure, Outcome outcome) {
    return new Balance(
        measure.equals(Balance.P_VALUE)
            ? key(survey.survey().id(), "", "", "", measure)
            : key(
                survey.survey().id(),
                "exp_support",
                "",
                measure.equals(Balance.ADJUSTED) ? "" : "agree",
                measure),
        new WavePair("T1", "T2"),
        outcome,
        List.of(),
        "of age and band together");
  }

  private BalanceWords words(Balance... balances) {
    return new BalanceWords(new SurveyView(survey, 0.95), List.of(balances));
  }

  /** Tests of the answers to a question, of 184 people. */
  private String tested(double... adjusted) {
    return tested(184, List.of(), adjusted);
  }

  private String tested(long people, List<Balance> differences, double... adjusted) {
    List<Balance> balances = new ArrayList<>(differences);
    for (double p : adjusted) {
      balances.add(balance(Balance.ADJUSTED, Estimate.of(Balance.ADJUSTED, p, people, MADE_UP)));
    }
    return words(balances.toArray(Balance[]::new)).sentences().get(0);
  }

  @Test
  void earlierAnswersThatTellWhoAnsweredAgainAreNamed() {
    String subject = "“" + survey.instrument().question("exp_support").orElseThrow().text() + "”";
    assertThat(tested(0.2, 0.049))
        .endsWith(
            " Tested one by one were 2 earlier answers. Of these 2, 1 goes with answering again"
                + " (exploratory, adjusted for their number): "
                + subject
                + ". With so few people only large differences would be found.");
    assertThat(tested(0.01, 0.01, 0.01, 0.01, 0.01))
        .contains(", 5 go with answering again ")
        .contains(
            "their number): " + String.join(", ", subject, subject, subject) + " and 2 others.");
    assertThat(tested(0.01))
        .contains(
            " Tested one by one was 1 earlier answer. It goes with answering again (exploratory): "
                + subject
                + ". With so few");
  }

  @Test
  void whereNoEarlierAnswerTellsItThatIsSaid() {
    assertThat(tested(0.2, 0.05))
        .endsWith(
            " Tested one by one were 2 earlier answers. Of these 2, none is found to go with"
                + " answering again (exploratory, adjusted for their number). With so few people"
                + " only large differences would be found.");
    assertThat(tested(0.2))
        .endsWith(
            " Tested one by one was 1 earlier answer. It is not found to go with answering again"
                + " (exploratory). With so few people only large differences would be found.");
  }

  /** With 503 people in two halves a quarter of a standard deviation is found in 4 of 5 studies. */
  @Test
  void withManyPeopleSmallerDifferencesWouldBeFoundToo() {
    assertThat(tested(502, List.of(), 0.2, 0.3)).contains(" With so few people ");
    assertThat(tested(503, List.of(), 0.2, 0.3)).doesNotContain(" With so few people ");
  }

  /** The tests are counted by whether the sentence before has counted the same answer. */
  @Test
  void theTestsAreCountedAmongTheAnswersThatWereCompared() {
    String id = survey.survey().id();
    Balance same = balance(key(id, "exp_support", "", "agree", "x"), 0.4);
    Balance another = balance(key(id, "clinical", "", "yes", "x"), 0.1);
    assertThat(tested(184, List.of(same, another), 0.2))
        .contains(
            " in 1 of 2 answers compared, most in ",
            " Tested one by one was 1 of the answers compared. It is not found");
    assertThat(tested(184, List.of(another), 0.2, 0.3))
        .contains(" Tested one by one were 2 other answers. Of these 2, none is found");
    Balance time =
        new Balance(
            key(id, "exp_time", "", "", Balance.ADJUSTED),
            new WavePair("T1", "T2"),
            Estimate.of(Balance.ADJUSTED, 0.3, 184, MADE_UP),
            List.of(),
            "made up");
    assertThat(tested(184, List.of(same, another, time), 0.2))
        .contains(
            " Tested one by one were 1 of the answers compared and 1 other. Of these 2, none is");
  }

  @Test
  void whatIsHiddenIsSaidToBeHiddenAndHasNoTable() {
    BalanceWords words =
        words(balance(Balance.DIFFERENCE, new Suppressed(Balance.DIFFERENCE, "few")));
    assertThat(words.sentences().get(0))
        .endsWith(
            " How they differ from those who did not is not shown, to protect people in small"
                + " groups.");
    assertThat(words.table()).isEmpty();
  }

  @Test
  void theTableMarksWhatIsNotableAndTellsTheTestOfAllTogether() {
    Block.Table table =
        words(
                balance(Balance.DIFFERENCE, Estimate.of(Balance.DIFFERENCE, -0.31, 100, MADE_UP)),
                balance(Balance.P_VALUE, Estimate.of(Balance.P_VALUE, 0.0004, 100, MADE_UP)))
            .table()
            .orElseThrow();
    assertThat(table.head()).containsExactly("Answer in the earlier wave", "2023 to 2026");
    assertThat(table.groups().get(0).rows().get(0).cells().get(0).text()).isEqualTo("−0.31*");
    assertThat(table.notes())
        .containsExactly(
            "Differences are in standard deviations, as answered in the earlier wave; above"
                + " 0 means more of it among those who answered again. Those beyond 0.25 either way"
                + " are marked *.",
            "2023 to 2026: of age and band together, p < 0.001.");
  }
}
