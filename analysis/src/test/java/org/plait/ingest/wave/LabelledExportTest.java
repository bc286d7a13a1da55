package org.plait.ingest.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.ingest.WaveReading;
import org.plait.ingest.labelled.AnswerSet;
import org.plait.ingest.labelled.MissingMark;
import org.plait.ingest.labelled.UserMissing;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.labelled.Variable.Kind;
import org.plait.ingest.spss.SavWriter;
import org.plait.ingest.stata.DtaFixture;
import org.plait.instrument.Question;
import org.plait.study.ExportLayout.Format;
import org.plait.study.finding.Severity;

/** Files of SPSS and Stata as exports of a wave. */
class LabelledExportTest {

  private static final Map<String, String> AGREE =
      Map.of(
          "1",
          "Strongly disagree",
          "2",
          "Disagree",
          "3",
          "Neither",
          "4",
          "Agree",
          "5",
          "Strongly agree",
          "88",
          "Not applicable");

  @TempDir Path folder;
  private Surveys.Export export;

  @BeforeEach
  void spss() {
    export = new Surveys.Export(folder).labelled(Format.SAV);
  }

  private static byte[] sav(Variable variable, String... cells) {
    List<String[]> cases = Arrays.stream(cells).map(c -> new String[] {c}).toList();
    return SavWriter.of(List.of(variable), List.of()).bytes(cases);
  }

  private static Question agree() {
    return Surveys.ordinal("q1").wording("Supports me").codes(Surveys.AGREE).in("T1");
  }

  @Test
  void aValueIsUnderstoodByItsCodeAndAMissingOneByItsReason() {
    Variable q1 =
        Variable.number("q1", "Supports me")
            .with(AGREE)
            .with(new UserMissing(Set.of("88"), Optional.empty()));
    WaveReading reading = export.read(sav(q1, "1", "5", MissingMark.cell("88"), ""), agree());
    assertThat(Surveys.cells(reading, "q1"))
        .containsExactly("0", "4", "NOT_APPLICABLE", "NO_ANSWER");
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void aCodeThatTheInstrumentDoesNotKnowIsUnderstoodByItsLabel() {
    Variable status = Variable.number("s", "").with(Map.of("1", "Yes, now", "2", "No longer"));
    WaveReading reading =
        export.read(sav(status, "2", "1"), Surveys.single("s").codes(Surveys.STATUS).in("T1"));
    assertThat(Surveys.cells(reading, "s")).containsExactly("1", "0");
  }

  @Test
  void aMissingValueIsUnderstoodByItsLabelToo() {
    Variable q1 =
        Variable.number("q1", "")
            .with(Map.of("98", "Don't know"))
            .with(new UserMissing(Set.of(), Optional.of(new UserMissing.Range(90, 99))));
    WaveReading reading = export.read(sav(q1, "1", MissingMark.cell("98")), agree());
    assertThat(Surveys.cells(reading, "q1")).containsExactly("0", "DONT_KNOW");
  }

  @Test
  void aValueTheFileCallsMissingIsNeverAnAnswer() {
    Variable age = Variable.number("age", "").with(new UserMissing(Set.of("99"), Optional.empty()));
    WaveReading reading =
        export.read(
            sav(age, "30", "31", "32", "33", MissingMark.cell("99")),
            Surveys.number("age").in("T1"));
    assertThat(Surveys.cells(reading, "age"))
        .containsExactly("30.0", "31.0", "32.0", "33.0", "INVALID");
    assertThat(Surveys.texts(reading.findings()))
        .containsExactly(
            "WARNING undeclared-missing t1.csv:5: age: `age` must have a declared missing code where"
                + " the file itself calls a value missing; not so in 1 row, which counts as not"
                + " valid. Declare the missing code with its reason in the instrument, by its code"
                + " or its label.");
  }

  @Test
  void aTextOfTheFileThatIsDeclaredMissingIsNoComment() {
    Variable comment =
        Variable.text("c", "", 8).with(new UserMissing(Set.of("none"), Optional.empty()));
    WaveReading reading =
        export.read(
            sav(comment, "well", "so", "said", "I", MissingMark.cell("none")),
            Surveys.text("c").in("T1"));
    assertThat(Surveys.cells(reading, "c")).endsWith("INVALID");
  }

  @Test
  void datesAreDatesWhateverTheProgramCountsFrom() {
    WaveReading reading =
        export.read(
            sav(Variable.number("d", "").with(Kind.DATE), "2024-01-15", ""),
            Surveys.date("d").in("T1"));
    assertThat(Surveys.cells(reading, "d")).containsExactly("2024-01-15", "NO_ANSWER");
  }

  @Test
  void aReversedScaleIsAnError() {
    Variable q1 = Variable.number("q1", "").with(Map.of("1", "Strongly agree", "3", "Neither"));
    WaveReading reading = export.read(sav(q1, "1"), agree());
    assertThat(reading.responses()).isEmpty();
    assertThat(Surveys.texts(reading.findings()))
        .containsExactly(
            "ERROR label-contradicts t1.csv: q1: code 1 of `q1` must mean what it means in the"
                + " instrument, found the label that code 5 has there. If this wave is coded the"
                + " other way, declare `values` for it; else correct the instrument.");
  }

  @Test
  void aScaleThatTheWaveDeclaresReversedIsReadReversed() {
    Variable q1 = Variable.number("q1", "").with(Map.of("1", "Strongly agree"));
    Map<String, String> reversed = Map.of("5", "1", "4", "2", "3", "3", "2", "4", "1", "5");
    WaveReading reading =
        export.read(
            sav(q1, "1", "5"),
            Surveys.ordinal("q1")
                .wording("Supports me")
                .codes(Surveys.AGREE)
                .values(reversed)
                .in("T1"));
    assertThat(Surveys.cells(reading, "q1")).containsExactly("4", "0");
  }

  @Test
  void otherWordsForACategoryAreAWarning() {
    Variable q1 = Variable.number("q1", "").with(Map.of("1", "Not at all", "2", "Disagree"));
    WaveReading reading = export.read(sav(q1, "1"), agree());
    assertThat(Surveys.cells(reading, "q1")).containsExactly("0");
    assertThat(Surveys.texts(reading.findings()))
        .containsExactly(
            "WARNING label-differs t1.csv: q1: labels of `q1` must be the same in the file and in"
                + " the instrument; not so for code 1. If the categories mean the same, leave it;"
                + " else declare `values` for this wave.");
  }

  @Test
  void aSetOfDichotomiesIsOneMultipleChoice() {
    List<Variable> ticks =
        List.of(Variable.number("h1", "Nurse"), Variable.number("h2", "Midwife"));
    List<AnswerSet> sets =
        List.of(new AnswerSet("$help", "Who helped", Optional.of("1"), List.of(0, 1)));
    byte[] bytes =
        SavWriter.of(ticks, sets)
            .bytes(
                List.of(
                    new String[] {"1", "0"},
                    new String[] {"1", "1"},
                    new String[] {"0", "0"},
                    new String[] {"", ""}));
    WaveReading reading =
        export.read(
            bytes,
            Surveys.multiple("help")
                .options(Surveys.category("n", "Nurse"), Surveys.category("m", "Midwife"))
                .column("$help")
                .in("T1"));
    assertThat(Surveys.cells(reading, "help.n"))
        .containsExactly("1", "1", "NO_ANSWER", "NO_ANSWER");
    assertThat(Surveys.cells(reading, "help.m"))
        .containsExactly("0", "1", "NO_ANSWER", "NO_ANSWER");
  }

  @Test
  void aSetOfCategoriesIsOneMultipleChoice() {
    Map<String, String> labels = Map.of("1", "Nurse", "2", "Midwife");
    List<Variable> answers =
        List.of(Variable.number("a1", "").with(labels), Variable.number("a2", "").with(labels));
    List<AnswerSet> sets =
        List.of(new AnswerSet("$help", "Who helped", Optional.empty(), List.of(0, 1)));
    byte[] bytes =
        SavWriter.of(answers, sets).bytes(List.of(new String[] {"2", "1"}, new String[] {"2", ""}));
    WaveReading reading =
        export.read(
            bytes,
            Surveys.multiple("help")
                .options(Surveys.category("n", "Nurse"), Surveys.category("m", "Midwife"))
                .column("$help")
                .in("T1"));
    assertThat(Surveys.cells(reading, "help.n")).containsExactly("1", "0");
    assertThat(Surveys.cells(reading, "help.m")).containsExactly("1", "1");
  }

  @Test
  void stataTagsAreUnderstoodByTheirLabels() {
    byte[] bytes =
        DtaFixture.of118()
            .variable("q1", 65530, "%8.0g", "agree", "Supports me")
            .labels(
                "agree",
                Map.of(
                    1, "Strongly disagree", 5, "Strongly agree", 2_147_483_621 + 4, "Don't know"))
            .row(1)
            .row(5)
            .row('d')
            .row('.')
            .bytes();
    WaveReading reading = new Surveys.Export(folder).labelled(Format.DTA).read(bytes, agree());
    assertThat(Surveys.cells(reading, "q1")).containsExactly("0", "4", "DONT_KNOW", "NO_ANSWER");
    assertThat(reading.encoding()).contains(StandardCharsets.UTF_8);
  }

  @Test
  void aDamagedFileGivesNoAnswersButTheByteAndTheWayOut() {
    byte[] whole = sav(Variable.number("q1", ""), "1000", "2000", "3000");
    WaveReading reading = export.read(Arrays.copyOf(whole, whole.length - 9), agree());
    assertThat(reading.responses()).isEmpty();
    assertThat(reading.findings().stream().filter(f -> f.severity() == Severity.ERROR).findFirst())
        .map(f -> f.rule() + " " + f.text())
        .contains(
            "file-cut-short t1.csv: file must hold the rest of its cases, found its end at byte "
                + (whole.length - 9)
                + ". Copy or export the file again; this copy is not whole.");
  }

  @Test
  void aCsvDeclaredAsSavIsRefused() {
    WaveReading reading = export.read("q1\n1\n", agree());
    assertThat(Surveys.texts(reading.findings()))
        .containsExactly(
            "ERROR not-sav t1.csv: an SPSS file must begin with $FL2 or $FL3, found something else"
                + " at byte 0. Name the .sav or .zsav file itself, or declare another `format`.");
  }
}
