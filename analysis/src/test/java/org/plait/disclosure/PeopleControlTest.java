package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.disclosure.DisclosureControlTest.control;
import static org.plait.disclosure.DisclosureControlTest.counts;
import static org.plait.disclosure.DisclosureControlTest.single;
import static org.plait.disclosure.SampleTables.hidden;
import static org.plait.disclosure.SampleTables.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.change.row.Results;

/** What is hidden of the numbers of people: who answered, who stayed, which answers are missing. */
class PeopleControlTest {

  @Test
  void reasonsForMissingAnswersAreHiddenInPairs() {
    SampleTables tables =
        single("a", "b")
            .counts("q", "", "", counts("a", 80, "b", 80))
            .missing("q", "REFUSED", 3, 180)
            .missing("q", "DONT_KNOW", 7, 180)
            .missing("q", "NO_ANSWER", 10, 180);
    Results safe = control(tables);
    assertThat(hidden(safe.missing())).containsExactly("REFUSED", "DONT_KNOW");
    assertThat(hidden(safe.estimates())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"T1,T2", "wave-1,wave-2"})
  void leaversDoNotFollowFromStayers(String from, String to) {
    List<String> pair = List.of(from, to);
    SampleTables tables =
        new SampleTables()
            .people("stayers", pair, 100, 103)
            .people("leavers", pair, 3, 103)
            .people("retention", pair, 100, 103)
            .people("joiners", pair, 40, 140)
            .people("11", pair, 100, 143)
            .people("10", pair, 3, 143)
            .people("01", pair, 40, 143);
    Results safe = control(tables);
    assertThat(hidden(safe.attrition()))
        .containsExactly("stayers", "leavers", "retention", "joiners", "11", "10", "01");
    assertThat(safe.attrition().get(1).base().denominator()).hasValue(103);
    assertThat(safe.attrition().get(1).waves()).isEqualTo(pair);
  }

  @Test
  void theShareWhoStayedIsShownWithThoseWhoStayedAndLeft() {
    SampleTables tables =
        new SampleTables()
            .people("stayers", List.of("T1", "T2"), 60, 103)
            .people("leavers", List.of("T1", "T2"), 43, 103)
            .people("retention", List.of("T1", "T2"), 60, 103)
            .people("joiners", List.of("T1", "T2"), 40, 100);
    assertThat(hidden(control(tables).attrition())).isEmpty();
  }

  /** With the share of all others and the people of both waves, those three would follow. */
  @Test
  void fewWhoAreNotEligibleAnyMoreHideTheShareWhoStayed() {
    List<String> pair = List.of("T1", "T2");
    SampleTables tables =
        new SampleTables()
            .people("stayers", pair, 60, 103)
            .people("leavers", pair, 43, 103)
            .people("no_longer_eligible", pair, 3, 103)
            .people("retention", pair, 60, 100)
            .people("joiners", pair, 40, 100);
    Results safe = control(tables);
    assertThat(hidden(safe.attrition())).containsExactly("no_longer_eligible", "retention");
    assertThat(safe.attrition().get(3).base().denominator()).isEmpty();
  }

  @Test
  void fewOthersWhoLeftAreNotToldByThoseWhoAreNotEligible() {
    List<String> pair = List.of("T1", "T2");
    SampleTables tables =
        new SampleTables()
            .people("stayers", pair, 60, 103)
            .people("leavers", pair, 43, 103)
            .people("no_longer_eligible", pair, 40, 103)
            .people("retention", pair, 60, 63)
            .people("joiners", pair, 40, 100);
    assertThat(hidden(control(tables).attrition()))
        .containsExactly("no_longer_eligible", "retention");
  }

  @Test
  void enoughWhoAreNotEligibleAnyMoreAreTold() {
    List<String> pair = List.of("T1", "T2");
    SampleTables tables =
        new SampleTables()
            .people("stayers", pair, 60, 103)
            .people("leavers", pair, 43, 103)
            .people("no_longer_eligible", pair, 12, 103)
            .people("retention", pair, 60, 91)
            .people("joiners", pair, 40, 100);
    assertThat(hidden(control(tables).attrition())).isEmpty();
  }

  /** Three answered every wave; of the population of a second survey three did not. */
  @Test
  void whoAnsweredEveryWaveIsHiddenWithThePatternAndWithTheRest() {
    List<String> all = List.of("T1", "T2", "T3");
    SampleTables tables =
        new SampleTables()
            .people("cumulative_response", List.of("T3"), 3, 700)
            .people("111", all, 3, 183)
            .people("100", all, 50, 183)
            .people("010", all, 90, 183)
            .people("001", all, 40, 183);
    assertThat(hidden(control(tables).attrition())).contains("cumulative_response", "111");
    SampleTables nearlyAll =
        new SampleTables().people("cumulative_response", List.of("T3"), 97, 100);
    assertThat(hidden(control(nearlyAll).attrition())).containsExactly("cumulative_response");
    SampleTables some = new SampleTables().people("cumulative_response", List.of("T3"), 60, 100);
    assertThat(hidden(control(some).attrition())).isEmpty();
  }

  /** Three people came back after a wave they missed: all that adds up to them is hidden too. */
  @Test
  void whoCameBackDoesNotFollowFromWhoIsNew() {
    List<String> all = List.of("T1", "T2", "T3");
    SampleTables tables =
        new SampleTables()
            .people("new", List.of("T3"), 40, 43)
            .people("returning", List.of("T3"), 3, 43)
            .people("left", List.of("T3"), 90, 90)
            .people("101", all, 3, 183)
            .people("100", all, 50, 183)
            .people("010", all, 90, 183)
            .people("001", all, 40, 183);
    assertThat(hidden(control(tables).attrition())).contains("new", "returning", "101", "001");
  }

  /** Who left is told of the wave and of the pair, and each must be as silent as the other. */
  @Test
  void whoLeftIsHiddenInTheWaveWhereItIsInThePair() {
    List<String> pair = List.of("T1", "T2");
    SampleTables tables =
        new SampleTables()
            .people("stayers", pair, 2, 90)
            .people("leavers", pair, 88, 90)
            .people("joiners", pair, 70, 72)
            .people("new", List.of("T2"), 70, 72)
            .people("returning", List.of("T2"), 2, 72)
            .people("left", List.of("T2"), 88, 90)
            .people("11", pair, 2, 160)
            .people("10", pair, 88, 160)
            .people("01", pair, 70, 160);
    assertThat(control(tables).attrition())
        .allMatch(row -> row.outcome().fold(e -> false, u -> false, s -> true))
        .allMatch(row -> row.base().n().isEmpty());
  }

  /** Those who answered the first two of three waves are those of both patterns that say so. */
  @Test
  void patternsOfWavesWithHyphensStillAddUp() {
    List<String> all = List.of("w-1", "w-2", "w-3");
    SampleTables tables =
        new SampleTables()
            .people("stayers", all.subList(0, 2), 63, 100)
            .people("leavers", all.subList(0, 2), 37, 100)
            .people("joiners", all.subList(0, 2), 50, 113)
            .people("111", all, 60, 150)
            .people("110", all, 3, 150)
            .people("100", all, 37, 150)
            .people("010", all, 50, 150);
    assertThat(hidden(control(tables).attrition())).contains("110").hasSizeGreaterThan(2);
    assertThat(hidden(control(tables).attrition())).containsAnyOf("stayers", "111");
  }
}
