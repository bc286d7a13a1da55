package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.disclosure.SampleTables.codes;
import static org.plait.disclosure.SampleTables.hidden;
import static org.plait.disclosure.SampleTables.key;
import static org.plait.disclosure.SampleTables.question;
import static org.plait.disclosure.SampleTables.row;
import static org.plait.disclosure.SampleTables.shown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.disclosure.cell.ThemeTables;
import org.plait.instrument.Derivation;
import org.plait.instrument.Net;
import org.plait.instrument.QuestionType;
import org.plait.statistics.Suppressed;
import org.plait.study.report.DisclosureRule;

class DisclosureControlTest {

  private static final DisclosureRule RULE = DisclosureRule.DEFAULT;

  static Results control(SampleTables tables) {
    return DisclosureControl.of(RULE, tables.instrument(), SampleTables.survey())
        .apply(tables.results());
  }

  static SampleTables single(String... codes) {
    return new SampleTables().with(question("q", QuestionType.SINGLE, codes(codes)));
  }

  static Map<String, Integer> counts(Object... pairs) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      counts.put((String) pairs[i], (Integer) pairs[i + 1]);
    }
    return counts;
  }

  @Nested
  class OneTable {

    @Test
    void showsWhatIsLargeEnough() {
      Results safe = control(single("a", "b").counts("q", "", "", counts("a", 40, "b", 60)));
      assertThat(hidden(safe.estimates())).isEmpty();
    }

    @Test
    void showsNobodyAtAll() {
      Results safe =
          control(single("a", "b", "c").counts("q", "", "", counts("a", 40, "b", 60, "c", 0)));
      assertThat(hidden(safe.estimates())).isEmpty();
    }

    @Test
    void hidesTheSmallCountAndTheNextSmallest() {
      Results safe =
          control(single("a", "b", "c").counts("q", "", "", counts("a", 3, "b", 60, "c", 20)));
      assertThat(hidden(safe.estimates())).containsExactly("a", "c");
    }

    @Test
    void hidesBothOfTwoCategories() {
      Results safe = control(single("a", "b").counts("q", "", "", counts("a", 3, "b", 60)));
      assertThat(hidden(safe.estimates())).containsExactly("a", "b");
    }

    @Test
    void keepsTheBaseWhereOnlyACategoryIsHidden() {
      Results safe = control(single("a", "b").counts("q", "", "", counts("a", 3, "b", 60)));
      EstimateRow row = safe.estimates().get(0);
      assertThat(row.outcome()).isInstanceOf(Suppressed.class);
      assertThat(row.base())
          .isEqualTo(new Base(OptionalLong.empty(), OptionalLong.of(63), OptionalLong.empty()));
      assertThat(row.key()).isEqualTo(key("q", "", "a", "", ""));
      assertThat(row.method()).isEqualTo("counted");
    }

    @Test
    void hidesEverythingOfASmallBase() {
      Results safe = control(single("a", "b").counts("q", "", "", counts("a", 9, "b", 0)));
      assertThat(safe.estimates()).allSatisfy(r -> assertThat(r.base()).isEqualTo(Base.HIDDEN));
      assertThat(hidden(safe.estimates())).containsExactly("a", "b");
    }

    /** Counts of 1 and 2 would both follow from a sum of 3, so a third is needed. */
    @Test
    void twoHiddenCountsAreNotEnoughWhereTheyHoldTooFew() {
      Results safe =
          control(
              single("a", "b", "c", "d")
                  .counts("q", "", "", counts("a", 1, "b", 2, "c", 30, "d", 8)));
      assertThat(hidden(safe.estimates())).containsExactly("a", "b", "d");
    }

    @Test
    void aNetDoesNotGiveItsOnlyHiddenMemberAway() {
      Net low = new Net("low", "Low", List.of("1", "2"));
      SampleTables tables =
          new SampleTables()
              .with(question("q", QuestionType.ORDINAL, codes(List.of(low), "1", "2", "3", "4")))
              .counts("q", "", "", counts("1", 3, "2", 20, "3", 7, "4", 50))
              .count("q", "", "low", "", "", 23, 80);
      // The next smallest answer is 3, but then the net less answer 2 would still be answer 1.
      assertThat(hidden(control(tables).estimates())).containsExactly("1", "2");
    }

    @Test
    void twoNetsThatShareOutTheScaleAreHiddenTogether() {
      Net low = new Net("low", "Low", List.of("1", "2"));
      Net high = new Net("high", "High", List.of("3", "4"));
      SampleTables tables =
          new SampleTables()
              .with(
                  question(
                      "q", QuestionType.ORDINAL, codes(List.of(low, high), "1", "2", "3", "4")))
              .counts("q", "", "", counts("1", 2, "2", 1, "3", 30, "4", 50))
              .count("q", "", "low", "", "", 3, 83)
              .count("q", "", "high", "", "", 80, 83);
      assertThat(hidden(control(tables).estimates())).contains("low", "high");
    }

    @Test
    void optionsAreJudgedOneByOneWithTheirComplement() {
      SampleTables tables =
          new SampleTables()
              .with(question("q", QuestionType.MULTIPLE, codes("a", "b", "c")))
              .count("q", "a", "", "", "", 4, 80)
              .count("q", "b", "", "", "", 77, 80)
              .count("q", "c", "", "", "", 30, 80);
      assertThat(hidden(control(tables).estimates())).containsExactly("a", "b");
    }

    @Test
    void sensitiveQuestionsNeedTen() {
      SampleTables tables =
          new SampleTables()
              .with(
                  question(
                      "q", QuestionType.SINGLE, codes("a", "b", "c"), true, Optional.empty(), "c1"))
              .counts("q", "", "", counts("a", 9, "b", 60, "c", 20));
      assertThat(hidden(control(tables).estimates())).containsExactly("a", "c");
    }

    @Test
    void whatFollowsFromASensitiveQuestionNeedsTen() {
      Derivation any = new Derivation.AnyOf("q", List.of("a"), true);
      SampleTables tables =
          new SampleTables()
              .with(
                  question("q", QuestionType.SINGLE, codes("a", "b"), true, Optional.empty(), "c1"))
              .with(
                  question(
                      "d", QuestionType.SINGLE, codes("yes", "no"), false, Optional.of(any), "c1"))
              .counts("d", "", "", counts("yes", 9, "no", 60));
      assertThat(hidden(control(tables).estimates())).containsExactly("yes", "no");
    }

    @Test
    void rowsAboutSingleOrganisationsNeedTen() {
      SampleTables tables =
          new SampleTables()
              .with(question("q", QuestionType.SINGLE, codes("a", "b")))
              .with(
                  question(
                      "org",
                      QuestionType.SINGLE,
                      codes("x", "y"),
                      false,
                      Optional.empty(),
                      "org_code"))
              .counts("q", "org", "x", counts("a", 9, "b", 60))
              .counts("q", "org", "y", counts("a", 20, "b", 60));
      Results safe = control(tables);
      assertThat(hidden(safe, "q", "org", "x")).containsExactly("a", "b");
      assertThat(hidden(safe, "q", "org", "y")).isEmpty();
    }
  }

  @Nested
  class TablesThatBelongTogether {

    /** The margins of a breakdown: a small group follows from the total and the other groups. */
    @Test
    void aGroupDoesNotFollowFromTheTotal() {
      SampleTables tables =
          single("a", "b")
              .counts("q", "", "", counts("a", 54, "b", 56))
              .counts("q", "by", "x", counts("a", 4, "b", 16))
              .counts("q", "by", "y", counts("a", 20, "b", 20))
              .counts("q", "by", "z", counts("a", 30, "b", 20));
      Results safe = control(tables);
      assertThat(hidden(safe, "q", "by", "x")).containsExactly("a", "b");
      assertThat(hidden(safe, "q", "by", "y")).containsExactly("a", "b");
      assertThat(hidden(safe, "q", "by", "z")).isEmpty();
      assertThat(hidden(safe, "q", "", "")).isEmpty();
    }

    @Test
    void aSmallGroupTakesAnotherGroupWithIt() {
      SampleTables tables =
          single("a", "b")
              .counts("q", "", "", counts("a", 44, "b", 44))
              .counts("q", "by", "x", counts("a", 4, "b", 4))
              .counts("q", "by", "y", counts("a", 20, "b", 20))
              .counts("q", "by", "z", counts("a", 20, "b", 20));
      Results safe = control(tables);
      assertThat(hidden(safe, "q", "by", "x")).containsExactly("a", "b");
      assertThat(hidden(safe, "q", "by", "y")).containsExactly("a", "b");
      assertThat(hidden(safe, "q", "by", "z")).isEmpty();
    }

    /**
     * Three single people in a row: hiding just them would leave their sum of 3 to be shared out.
     */
    @Test
    void threeSingletonsInARow() {
      SampleTables tables =
          single("a", "b", "c", "d", "e")
              .counts("q", "by", "x", counts("a", 1, "b", 1, "c", 7, "d", 1, "e", 0))
              .counts("q", "by", "y", counts("a", 1, "b", 0, "c", 0, "d", 2, "e", 8))
              .counts("q", "", "", counts("a", 2, "b", 1, "c", 7, "d", 3, "e", 8));
      Results safe = control(tables);
      assertThat(hidden(safe, "q", "by", "x")).containsExactly("a", "b", "c", "d", "e");
      assertThat(hidden(safe, "q", "by", "y")).containsExactly("a", "c", "d", "e");
      // Beside the 15 shown, 6 of everybody's 21 are left, which each of the three could be.
      assertThat(hidden(safe, "q", "", "")).containsExactly("a", "b", "d");
    }

    /** 180 people in the title, 177 in the rows that are shown: the hidden row must not be 3. */
    @Test
    void aHiddenRowDoesNotFollowFromTheTotalInTheTitle() {
      SampleTables tables =
          single("a", "b", "c").counts("q", "", "", counts("a", 100, "b", 77, "c", 3));
      Results safe = control(tables);
      assertThat(hidden(safe.estimates())).containsExactly("b", "c");
      assertThat(shown(safe, "q", "a", "", "")).hasValue(100);
      assertThat(safe.estimates().get(1).base().denominator()).hasValue(180);
    }

    /** A question of professions, and one derived from it. */
    private static SampleTables professions() {
      Derivation any = new Derivation.AnyOf("prof", List.of("nurse"), false);
      return new SampleTables()
          .with(question("prof", QuestionType.SINGLE, codes("nurse", "doctor", "other")))
          .with(
              question(
                  "nurse", QuestionType.SINGLE, codes("yes", "no"), false, Optional.of(any), "c1"));
    }

    @Test
    void aDerivedQuestionDoesNotGiveItsSourceAway() {
      SampleTables tables =
          professions()
              .counts("prof", "", "", counts("nurse", 12, "doctor", 3, "other", 0))
              .counts("nurse", "", "", counts("yes", 12, "no", 3));
      Results safe = control(tables);
      assertThat(hidden(safe, "prof", "", "")).containsExactly("nurse", "doctor");
      assertThat(hidden(safe, "nurse", "", "")).containsExactly("yes", "no");
    }

    /** The smaller two would take both answers of the derived question with them. */
    @Test
    void whatHidesFewerNumbersIsHidden() {
      SampleTables tables =
          professions()
              .counts("prof", "", "", counts("nurse", 12, "doctor", 3, "other", 60))
              .counts("nurse", "", "", counts("yes", 12, "no", 63));
      Results safe = control(tables);
      assertThat(hidden(safe, "prof", "", "")).containsExactly("doctor", "other");
      assertThat(hidden(safe, "nurse", "", "")).isEmpty();
    }

    @Test
    void groupedCategoriesDoNotGiveTheirSourceAway() {
      Derivation gathered =
          new Derivation.Gathered(
              "type",
              Map.of("acute", List.of("acute", "mixed"), "other", List.of("icb", "ambulance")));
      SampleTables tables =
          new SampleTables()
              .with(
                  question(
                      "type", QuestionType.SINGLE, codes("acute", "mixed", "icb", "ambulance")))
              .with(
                  question(
                      "group",
                      QuestionType.SINGLE,
                      codes("acute", "other"),
                      false,
                      Optional.of(gathered),
                      "c1"))
              .counts("type", "", "", counts("acute", 4, "mixed", 30, "icb", 9, "ambulance", 40))
              .counts("group", "", "", counts("acute", 34, "other", 49));
      Results safe = control(tables);
      // Hiding acute and icb would do for their own table, but 34 - 30 is 4.
      assertThat(hidden(safe, "type", "", "")).containsExactly("acute", "mixed");
      assertThat(hidden(safe, "group", "", "")).isEmpty();
    }
  }

  @Nested
  class Themes {

    @Test
    void allRowsOfAThemeAreHiddenTogether() {
      List<EstimateRow> rows =
          List.of(
              row(key("why", "", "A", "", "").withMeasure("count"), "T1", 3, 60),
              row(key("why", "", "A", "", "").withMeasure("proportion"), "T1", 3, 60),
              row(key("why", "", "A", "", "").withMeasure("of_asked"), "T1", 8, 184),
              row(key("why", "", "B", "", "").withMeasure("count"), "T1", 30, 60));
      ThemeTables safe =
          DisclosureControl.of(RULE, new SampleTables().instrument(), SampleTables.survey())
              .themes()
              .apply(new ThemeTables(rows, List.of(), List.of()));
      assertThat(hidden(safe.estimates())).containsExactly("A", "A", "A");
    }

    @Test
    void aThemeOfNearlyAllIsHiddenToo() {
      List<EstimateRow> rows = List.of(row(key("why", "", "A", "", ""), "T1", 57, 60));
      ThemeTables safe =
          DisclosureControl.of(RULE, new SampleTables().instrument(), SampleTables.survey())
              .themes()
              .apply(new ThemeTables(rows, List.of(), List.of()));
      assertThat(hidden(safe.estimates())).containsExactly("A");
    }
  }
}
