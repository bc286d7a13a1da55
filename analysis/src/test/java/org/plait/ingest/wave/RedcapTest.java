package org.plait.ingest.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.WaveReading;
import org.plait.instrument.CodeList;
import org.plait.instrument.MissingCode;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.study.RowRules;

/** REDCap's raw export, on exports and dictionaries of our own making. */
class RedcapTest {

  private static final CodeList SUPPORT =
      new CodeList(
          "support",
          List.of(Surveys.category("1", "Disagree"), Surveys.category("2", "Agree")),
          List.of(new MissingCode("-98", "Refused", MissingReason.REFUSED)),
          List.of());

  private static final String DICTIONARY =
      """
      Variable / Field Name,Form Name,Section Header,Field Type,Field Label,"Choices, Calculations, OR Slider Labels",Identifier?
      record_id,staff,,text,Record,,
      full_name,staff,,text,Name,,y
      q1,staff,,radio,Supports me,"1, Disagree | 2, Agree, mostly | -98, Refused",
      quote_ok,staff,,yesno,Quote,,
      """;

  private static final String LONGITUDINAL =
      """
      record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,full_name,q1,help___1,help____98,staff_complete
      1,baseline_arm_1,,,Ann,1,1,0,2
      1,follow_arm_1,,,Ann,2,0,0,2
      2,baseline_arm_1,,,Bob,-98,0,1,2
      2,baseline_arm_1,visits,1,,,,,
      3,follow_arm_1,,,Cid,2,0,0,0
      """;

  @TempDir Path folder;

  private Surveys.Export export(String event, String dictionary) {
    return new Surveys.Export(folder).redcap(event, dictionary);
  }

  private static Question support() {
    return Surveys.ordinal("q1").codes(SUPPORT).in("T1");
  }

  private static final Question HELP =
      Surveys.multiple("help")
          .options(Surveys.category("n", "Nurse"), Surveys.category("o", "Other"))
          .column("n", "help___1")
          .column("o", "help____98")
          .in("T1");

  @Test
  void aWaveIsOneEventAndItsRepeatedInstrumentsAreNoRespondents() {
    WaveReading reading =
        export("baseline_arm_1", "").key("record_id").read(LONGITUDINAL, support(), HELP);
    assertThat(Surveys.cells(reading, "q1")).containsExactly("0", "REFUSED");
    assertThat(Surveys.cells(reading, "help.n")).containsExactly("1", "0");
    assertThat(Surveys.cells(reading, "help.o")).containsExactly("0", "1");
    Reconciliation reconciliation = reading.responses().orElseThrow().reconciliation();
    assertThat(reconciliation.read()).isEqualTo(5);
    assertThat(reconciliation.setAside())
        .extracting(s -> s.rule() + " " + s.rows())
        .containsExactly("other-event 2", "repeated-instrument 1");
    assertThat(Surveys.texts(reading.findings()))
        .containsExactly(
            "NOTE undeclared-column t1.csv: every column should belong to a question or a rule, found"
                + " 1 other: full_name; not read. Bind it in the instrument if the study needs it.");
  }

  @Test
  void severalEventsWithoutOneNamedAreRefused() {
    WaveReading reading = export("", "").read(LONGITUDINAL, support());
    assertThat(Surveys.texts(reading.findings()))
        .contains(
            "ERROR event-not-named t1.csv: redcap_event_name: a wave of a longitudinal project must"
                + " name its `event`, found baseline_arm_1, follow_arm_1. Declare `event` of the"
                + " wave.");
  }

  @Test
  void anEventThatIsNotThereIsRefused() {
    WaveReading reading = export("third_arm_1", "").read(LONGITUDINAL, support());
    assertThat(Surveys.texts(reading.findings()).get(0))
        .isEqualTo(
            "ERROR missing-event t1.csv: redcap_event_name: event third_arm_1 must stand in the"
                + " export, found baseline_arm_1, follow_arm_1. Correct `event` of the wave.");
  }

  @Test
  void anExportOfLabelsIsRefusedWithTheWayOut() {
    WaveReading reading =
        export("", "").read("record_id,q1,staff_complete\n1,Agree,Complete\n", support());
    assertThat(Surveys.texts(reading.findings()))
        .contains(
            "ERROR labels-not-codes t1.csv: staff_complete: a REDCap export must hold raw codes,"
                + " found labels. Export it as \"CSV / Microsoft Excel (raw data)\".");
  }

  @Test
  void theDictionarySaysWhatCodesMeanAndWhatIdentifiesPeople() {
    Surveys.write(folder, "dictionary.csv", DICTIONARY.getBytes(StandardCharsets.UTF_8));
    WaveReading reading = export("baseline_arm_1", "dictionary.csv").read(LONGITUDINAL, support());
    assertThat(Surveys.texts(reading.findings()))
        .contains(
            "WARNING label-differs t1.csv: q1: labels of `q1` must be the same in the file and in the"
                + " instrument; not so for code 2. If the categories mean the same, leave it; else"
                + " declare `values` for this wave.");
    assertThat(reading.setAsideRows().get(0).cells().get(4)).isEmpty();
  }

  @Test
  void codesThatTheInstrumentDoesNotKnowAreUnderstoodByTheirLabels() {
    Surveys.write(folder, "dictionary.csv", DICTIONARY.getBytes(StandardCharsets.UTF_8));
    WaveReading reading =
        export("", "dictionary.csv")
            .rules(RowRules.NONE)
            .read(
                "record_id,quote_ok\n1,1\n2,0\n",
                Surveys.single("quote_ok")
                    .options(Surveys.category("yes", "Yes"), Surveys.category("no", "No"))
                    .in("T1"));
    assertThat(Surveys.cells(reading, "quote_ok")).containsExactly("0", "1");
  }

  @Test
  void anotherTableIsNoDictionary() {
    Surveys.write(folder, "dictionary.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    WaveReading reading = export("", "dictionary.csv").read(LONGITUDINAL, support());
    assertThat(reading.findings().get(0).rule()).isEqualTo("not-a-dictionary");
    assertThat(Optional.of(reading.findings().get(0).remedy()))
        .contains("Download the data dictionary of the project, and name it.");
  }
}
