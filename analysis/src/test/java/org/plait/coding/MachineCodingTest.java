package org.plait.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.coding.file.MachineCoding;
import org.plait.coding.theme.ThemeAnalysis;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.Reconciliation.SetAside;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Severity;

/** Predictions are read as people's codings are; those that can't be used are told and left out. */
class MachineCodingTest extends MachineCodedStudy {
  @Test
  void everyPredictionIsAccountedFor() {
    CodedStudy.Read read =
        study().read("r1,yes,n,No time\nr2,yes,s,The manager\ngone,yes,n,Gone\n", "", "");
    Loaded<MachineCoding> machine =
        machine(
            read,
            """
            T1,r1,hinder,A1,svm,0.8
            T1,r1,hinder,A2,svm,0.3
            T1,r2,hinder,,svm,
            T1,r2,hinder,B1,svm,1.5
            T1,gone,hinder,A1,svm,0.5
            T1,r9,hinder,A1,svm,0.5
            """);
    MachineCoding coding = machine.value().orElseThrow();
    assertThat(coding.reconciliation())
        .containsExactly(
            new Reconciliation(
                "",
                "",
                "machine.csv",
                6,
                3,
                List.of(
                    new SetAside("withdrawn", 1),
                    new SetAside("unknown-respondent", 1),
                    new SetAside("bad-score", 1))));
    assertThat(found(machine))
        .extracting(Finding::text)
        .contains(
            "machine.csv:5: score: must be from 0 to 1, found 1 row with something else. It is set"
                + " aside. Correct the score.");
    List<Reading> readings = read.coded().of("staff", "T1", "hinder");
    assertThat(coding.score(readings.get(0).comment(), "A1")).isEqualTo(0.8);
    assertThat(coding.score(readings.get(0).comment(), "A")).as("the surest").isEqualTo(0.8);
    assertThat(coding.score(readings.get(0).comment(), "B")).isZero();
    assertThat(coding.covers(readings.get(1).comment())).as("nothing applies").isTrue();
    assertThat(coding.score(readings.get(1).comment(), "B1")).isZero();
  }

  @Test
  void aMachineThatLeavesCommentsOutIsNotUsedThere() {
    CodedStudy.Read read = study().read(wave(40), wave(40), people("T1", 20, 5));
    Loaded<MachineCoding> machine = machine(read, machine("T1", 37, 3));
    assertThat(found(machine))
        .extracting(Finding::text)
        .containsExactly(
            "machine.csv: hinder: must be a coder’s word on every comment with content of T1, found"
                + " none on 3 of 40. This machine can’t be used there. Let it code all comments; an"
                + " empty code says that nothing applies.",
            "machine.csv: hinder: must be a coder’s word on every comment with content of T2, found"
                + " none on 40 of 40. This machine can’t be used there. Let it code all comments;"
                + " an empty code says that nothing applies.");
    assertThat(found(machine))
        .extracting(Finding::severity)
        .containsExactly(Severity.WARNING, Severity.NOTE);
    assertThat(found(machine)).extracting(Finding::rows).containsExactly(3L, 40L);
    assertThat(results(read, machine("T1", 37, 3)).estimates())
        .isEqualTo(
            ThemeAnalysis.of(read.study(), read.panels(), read.coded(), MachineCoding.NONE)
                .estimates());
  }

  @Test
  void aMachineThatNeverDiffersFromPeopleMayHaveBeenGivenTheirCodes() {
    CodedStudy.Read read =
        study()
            .read(
                wave(60),
                "",
                rows(30, i -> "T1,r" + i + ",hinder," + (i % 3 == 0 ? "A1" : "B1") + ",ann"));
    String same = machine("T1", 60, 3);
    Loaded<MachineCoding> machine = machine(read, same);
    assertThat(found(machine))
        .filteredOn(f -> f.rule().equals("machine-knows-codes"))
        .extracting(Finding::text)
        .containsExactly(
            "machine.csv: hinder: must be a machine that has not seen people’s codes, found one"
                + " that says of all 30 comments read in T1 exactly what people said. It may have"
                + " been given the codes; its correction would then be worth nothing. Let each"
                + " comment be scored by a model that has not seen its codes, or ignore this where"
                + " the themes are that easy to tell.");
    assertThat(machine.value().orElseThrow().covers(read.coded().readings().get(0).comment()))
        .as("it is used all the same")
        .isTrue();
    String once = same.replace("T1,r7,hinder,B1", "T1,r7,hinder,A1");
    assertThat(found(machine(read, once)))
        .extracting(Finding::rule)
        .doesNotContain("machine-knows-codes");
  }

  @Test
  void noCoderIsHumanAndMachine() {
    CodedStudy.Read read = study().read(wave(2), "", people("T1", 2, 1));
    Loaded<MachineCoding> machine = machine(read, "T1,r1,hinder,A1,ann,\n");
    assertThat(machine.value()).isEmpty();
    assertThat(found(machine))
        .extracting(Finding::text)
        .containsExactly(
            "machine.csv: coder: must not stand among people’s coding too, found a coder named in"
                + " both. Give the machine a name of its own.");
  }

  @Test
  void ofTwoMachinesNoneIsUsed() {
    CodedStudy.Read read = study().read(wave(2), "", "");
    String rows = machine("T1", 2, 1);
    Loaded<MachineCoding> machine = machine(read, rows + rows.replace("svm", "llm"));
    assertThat(found(machine))
        .extracting(Finding::text)
        .containsExactly(
            "machine.csv: hinder: must be one machine’s word on the comments of T1, found several"
                + " that code all of them. None is used there. Name the file of one machine under"
                + " `coding.machine`.");
    assertThat(machine.value().orElseThrow().covers(read.coded().readings().get(0).comment()))
        .isFalse();
  }
}
