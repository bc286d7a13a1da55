package org.plait.ingest.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.ingest.wave.Surveys.AGREE;
import static org.plait.ingest.wave.Surveys.number;
import static org.plait.ingest.wave.Surveys.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.SetAsideRow;
import org.plait.ingest.WaveReading;
import org.plait.ingest.wave.Surveys.Asked;
import org.plait.ingest.wave.Surveys.Export;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.study.RowRules;
import org.plait.study.RowRules.Action;
import org.plait.study.finding.Finding;

/** Speeders and straight-liners are found by a declared rule only, and go only where it says so. */
class CarelessAnswersTest {

  private static final Question VIEWS = grid("views", "A", "B", "C", "D", "E");
  private static final Question NEEDS = grid("needs", "F", "G", "H", "I");
  private static final String HEAD = "k,minutes,A,B,C,D,E,F,G,H,I\n";

  @TempDir Path folder;

  private static Question grid(String id, String... columns) {
    Asked grid = new Asked(id, QuestionType.GRID).codes(AGREE).rows(columns);
    for (String column : columns) {
      grid.column(column, column);
    }
    return grid.in("T1");
  }

  private static RowRules speeders(double below, Action action) {
    return rules(Optional.of(new RowRules.Speeders("minutes", below, action)), Optional.empty());
  }

  private static RowRules straight(Action action, String... grids) {
    return rules(Optional.empty(), Optional.of(new RowRules.StraightLine(List.of(grids), action)));
  }

  private static RowRules rules(
      Optional<RowRules.Speeders> speeders, Optional<RowRules.StraightLine> straightLine) {
    return new RowRules(
        Optional.empty(),
        Optional.empty(),
        Optional.of(RowRules.Duplicates.FIRST),
        Optional.empty(),
        0.5,
        speeders,
        straightLine);
  }

  private WaveReading read(RowRules rules, String rows) {
    return new Export(folder)
        .key("k")
        .rules(rules)
        .withdrawn("gone")
        .read(HEAD + rows, VIEWS, NEEDS);
  }

  private static List<String> kept(WaveReading reading) {
    return reading.responses().orElseThrow().respondents().stream().map(Optional::get).toList();
  }

  private static Reconciliation reconciliation(WaveReading reading) {
    return reading.responses().orElseThrow().reconciliation();
  }

  private static List<Finding> about(String rule, List<Finding> findings) {
    return findings.stream().filter(f -> f.rule().equals(rule)).toList();
  }

  @Test
  void withoutARuleNobodyIsLookedAt() {
    WaveReading reading =
        read(rules(Optional.empty(), Optional.empty()), "a,0.1,4,4,4,4,4,4,4,4,4\n");
    assertThat(kept(reading)).containsExactly("A");
    assertThat(reconciliation(reading).flagged()).isEmpty();
    assertThat(about("speeder", reading.findings())).isEmpty();
    assertThat(about("straight-liner", reading.findings())).isEmpty();
  }

  /** A limit is not below itself; who has no time is not fast. */
  @Test
  void aSpeederIsKeptAndCounted() {
    WaveReading reading =
        read(
            speeders(3, Action.FLAG),
            "a,2.9,1,2,3,4,5,1,2,3,4\n"
                + "b,3,1,2,3,4,5,1,2,3,4\n"
                + "c,,1,2,3,4,5,1,2,3,4\n"
                + "d,quick,1,2,3,4,5,1,2,3,4\n"
                + "e,0,1,2,3,4,5,1,2,3,4\n");
    assertThat(kept(reading)).containsExactly("A", "B", "C", "D", "E");
    assertThat(reconciliation(reading).setAside()).isEmpty();
    assertThat(reconciliation(reading).flagged())
        .containsExactly(new Reconciliation.Flagged("speeder", 2));
    assertThat(reading.setAsideRows()).isEmpty();
    assertThat(texts(reading.findings()))
        .containsExactly(
            "WARNING unreadable-number t1.csv: minutes: time must be a number; not so in 1 row,"
                + " kept. Correct the export.",
            "NOTE speeder t1.csv: minutes: time should be 3 or more; not so in 2 rows, flagged and"
                + " kept. See work/findings.csv; declare `action: set-aside` if they must go.");
    assertThat(about("speeder", reading.findings()).get(0).rows()).isEqualTo(2);
    assertThat(texts(reading.privateFindings()))
        .containsExactly(
            "NOTE speeder t1.csv:2: minutes: time should be 3 or more; not so, kept. Look at the row"
                + " before it is relied on.",
            "NOTE speeder t1.csv:6: minutes: time should be 3 or more; not so, kept. Look at the row"
                + " before it is relied on.");
  }

  @Test
  void aSpeederIsSetAsideWhereTheStudySaysSo() {
    WaveReading reading =
        read(
            speeders(2.5, Action.SET_ASIDE),
            "a,2,1,2,3,4,5,1,2,3,4\nb,3,1,2,3,4,5,1,2,3,4\ngone,1,1,2,3,4,5,1,2,3,4\n");
    assertThat(kept(reading)).containsExactly("B");
    assertThat(reconciliation(reading).setAside())
        .containsExactly(new Reconciliation.SetAside("speeder", 2));
    assertThat(reconciliation(reading).flagged()).isEmpty();
    assertThat(reading.setAsideRows())
        .containsExactly(
            new SetAsideRow(
                2, "speeder", List.of("a", "2", "1", "2", "3", "4", "5", "1", "2", "3", "4")));
    assertThat(texts(reading.findings()))
        .containsExactly(
            "NOTE speeder t1.csv: minutes: time should be 2.5 or more; not so in 2 rows, set aside."
                + " See work/set-aside.csv.");
    assertThat(reading.privateFindings()).isEmpty();
  }

  /** Four answers at least, in each grid; what is no answer differs from nothing. */
  @Test
  void aStraightLinerAnswersEachGridTheSameAllThrough() {
    WaveReading reading =
        read(
            straight(Action.FLAG, "views", "needs"),
            "all,9,4,4,4,4,4,2,2,2,2\n"
                + "four,9,4,4,4,4,88,2,2,2,2\n"
                + "three,9,4,4,4,,,2,2,2,2\n"
                + "one-grid,9,4,4,4,4,4,2,2,2,3\n"
                + "none,9,,,,,,,,,\n");
    assertThat(kept(reading)).hasSize(5);
    assertThat(reconciliation(reading).flagged())
        .containsExactly(new Reconciliation.Flagged("straight-liner", 2));
    assertThat(texts(about("straight-liner", reading.findings())))
        .containsExactly(
            "NOTE straight-liner t1.csv: needs views: answers should differ within `needs`,"
                + " `views`; not so in 2 rows, flagged and kept. See work/findings.csv; declare"
                + " `action: set-aside` if they must go.");
    assertThat(reading.privateFindings().stream().map(f -> f.place().line())).containsExactly(2, 3);
  }

  @Test
  void aStraightLinerIsSetAsideWhereTheStudySaysSo() {
    WaveReading reading =
        read(straight(Action.SET_ASIDE, "needs"), "a,9,4,4,4,4,4,2,2,2,2\nb,9,4,4,4,4,4,2,2,2,3\n");
    assertThat(kept(reading)).containsExactly("B");
    assertThat(reconciliation(reading).setAside())
        .containsExactly(new Reconciliation.SetAside("straight-liner", 1));
    assertThat(reading.setAsideRows().get(0).rule()).isEqualTo("straight-liner");
  }

  /**
   * A flag is of a row that stays: not of a second response, of who withdrew, nor of a row gone.
   */
  @Test
  void rowsAreFlaggedOnlyWhereTheyStay() {
    RowRules both =
        rules(
            Optional.of(new RowRules.Speeders("minutes", 3, Action.FLAG)),
            Optional.of(new RowRules.StraightLine(List.of("needs"), Action.SET_ASIDE)));
    WaveReading reading =
        read(
            both,
            "a,9,1,2,3,4,5,1,2,3,4\n"
                + "a,1,1,2,3,4,5,1,2,3,4\n"
                + "gone,1,1,2,3,4,5,1,2,3,4\n"
                + "b,1,1,2,3,4,5,2,2,2,2\n"
                + "c,9,1,2,3,4,5,1,2,3,4\n"
                + "d,1,1,2,3,4,5,1,2,3,4\n");
    Reconciliation rows = reconciliation(reading);
    assertThat(kept(reading)).containsExactly("A", "C", "D");
    assertThat(rows.read()).isEqualTo(6);
    assertThat(rows.setAside())
        .containsExactly(
            new Reconciliation.SetAside("straight-liner", 1),
            new Reconciliation.SetAside("duplicate", 1),
            new Reconciliation.SetAside("withdrawn", 1));
    assertThat(rows.flagged()).containsExactly(new Reconciliation.Flagged("speeder", 1));
    assertThat(about("speeder", reading.privateFindings()).get(0).place().line()).isEqualTo(7);
  }

  /** That nobody was flagged is said too; a grid or time that was not asked says nothing. */
  @Test
  void aRuleSpeaksOnlyOfWavesThatAskedForIt() {
    WaveReading nobody = read(speeders(3, Action.FLAG), "a,9,1,2,3,4,5,1,2,3,4\n");
    assertThat(reconciliation(nobody).flagged())
        .containsExactly(new Reconciliation.Flagged("speeder", 0));
    RowRules later =
        rules(
            Optional.of(new RowRules.Speeders("taken", 3, Action.FLAG)),
            Optional.of(new RowRules.StraightLine(List.of("wishes"), Action.SET_ASIDE)));
    WaveReading notAsked =
        new Export(folder)
            .rules(later)
            .read(
                "A,B,C,D,E\n4,4,4,4,4\n",
                VIEWS,
                number("taken").in("T2"),
                new Asked("wishes", QuestionType.GRID).codes(AGREE).rows("A").in("T2"));
    assertThat(notAsked.findings()).isEmpty();
    assertThat(reconciliation(notAsked).kept()).isEqualTo(1);
    assertThat(reconciliation(notAsked).flagged()).isEmpty();
  }

  @Test
  void aTimeThatIsNotInTheExportIsAnError() {
    RowRules rules =
        rules(Optional.of(new RowRules.Speeders("minuts", 3, Action.FLAG)), Optional.empty());
    assertThat(texts(read(rules, "a,9,1,2,3,4,5,1,2,3,4\n").findings()))
        .contains(
            "ERROR missing-column t1.csv:1: minuts: column must stand in the header, found none of"
                + " that name. Did you mean `minutes`? Correct `rows.speeders` of the survey, or the"
                + " export.");
  }
}
