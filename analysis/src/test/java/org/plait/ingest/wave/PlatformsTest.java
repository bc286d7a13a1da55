package org.plait.ingest.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.ingest.WaveReading;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.platform.VvCells;
import org.plait.ingest.spss.SavWriter;
import org.plait.instrument.Question;
import org.plait.study.ExportLayout.Format;
import org.plait.study.RowRules;

/** What each platform adds to an export, on exports of our own making. */
class PlatformsTest {

  private static final Question HELP =
      Surveys.multiple("help")
          .options(Surveys.category("n", "Nurse"), Surveys.category("m", "Midwife"))
          .column("n", "q2[SQ001]")
          .column("m", "q2[SQ002]")
          .in("T1");

  @TempDir Path folder;

  private Surveys.Export export(Format format) {
    return new Surveys.Export(folder).platform(format);
  }

  /** Rules that let half of the rows be damaged. */
  private static RowRules rules(Optional<RowRules.Partial> partial) {
    return new RowRules(Optional.empty(), partial, Optional.empty(), Optional.empty(), 0.5);
  }

  private static Question agree(String column) {
    return Surveys.ordinal("q1").column(column).codes(Surveys.AGREE).in("T1");
  }

  @Test
  void limeSurveyCsvIsReadByItsCodes() {
    WaveReading reading =
        export(Format.LIMESURVEY)
            .read(
                """
                id,submitdate,lastpage,startlanguage,seed,token,ipaddr,q1,q2[SQ001],q2[SQ002],q3
                1,2026-03-01 10:00:00,4,en,77,abc,10.0.0.1,4,Y,,"said, so"
                2,,2,en,78,abd,10.0.0.2,,,,
                3,2026-03-02 11:00:00,4,en,79,abe,10.0.0.3,88,Y,Y,
                """,
                agree("q1"),
                HELP,
                Surveys.text("q3").in("T1"));
    assertThat(Surveys.cells(reading, "q1")).containsExactly("3", "NO_ANSWER", "NOT_APPLICABLE");
    assertThat(Surveys.cells(reading, "help.n")).containsExactly("1", "NO_ANSWER", "1");
    assertThat(Surveys.cells(reading, "help.m")).containsExactly("0", "NO_ANSWER", "1");
    assertThat(Surveys.texts(reading.findings())).isEmpty();
  }

  @Test
  void limeSurveyWithTextsAsHeadingsIsRefused() {
    WaveReading reading =
        export(Format.LIMESURVEY)
            .read("Response ID,Date submitted,Supports me\n1,2026-03-01,4\n", agree("Supports me"));
    assertThat(Surveys.texts(reading.findings()))
        .containsExactly(
            "ERROR not-this-platform t1.csv:1: an export of `format: limesurvey` must have"
                + " lastpage, startlanguage or submitdate in its header, found none. Export it as"
                + " docs/formats.md says, or declare another `format`.");
  }

  @Test
  void limeSurveyVvIsReadWithItsEscapesAndTellsWhatWasNotShown() {
    String vv =
        "Response ID\tSupports\tNurse\tMidwife\tSay\n"
            + "id\tq1\tq2_SQ001\tq2_SQ002\tq3\n"
            + "1\t4\tY\t\ttwo{newline}lines{tab}and {quote}more{quote}\n"
            + "2\t{question_not_shown}\t{question_not_shown}\t{question_not_shown}"
            + "\t{lbrace}question_not_shown}\n"
            + "3\t5\t\t\n";
    Question help =
        Surveys.multiple("help")
            .options(Surveys.category("n", "Nurse"), Surveys.category("m", "Midwife"))
            .column("n", "q2_SQ001")
            .column("m", "q2_SQ002")
            .in("T1");
    WaveReading reading =
        export(Format.LIMESURVEY_VV)
            .rules(rules(Optional.empty()))
            .read(vv, agree("q1"), help, Surveys.text("q3").in("T1"));
    assertThat(Surveys.cells(reading, "q1")).containsExactly("3", "NOT_ASKED");
    assertThat(Surveys.cells(reading, "help.n")).containsExactly("1", "NOT_ASKED");
    assertThat(Surveys.cells(reading, "q3"))
        .containsExactly("two\nlines\tand \"more\"", "{question_not_shown}");
    assertThat(reading.responses().orElseThrow().reconciliation().setAside())
        .extracting(s -> s.rule() + " " + s.rows())
        .containsExactly("damaged-row 1");
  }

  @Test
  void aBraceInVvIsTurnedBackLast() {
    assertThat(VvCells.decoded("{lbrace}newline}")).isEqualTo("{newline}");
  }

  @Test
  void surveyMonkeyNamesColumnsByQuestionAndOption() {
    WaveReading reading =
        export(Format.SURVEYMONKEY)
            .read(
                """
                Respondent ID,Collector ID,Start Date,IP Address,My organisation supports me,Who helped?,,Anything else?
                ,,,,Response,Nurse,Midwife,Open-Ended Response
                11400000001,1,03/01/2026,10.0.0.1,Agree,Nurse,,well
                11400000002,1,03/01/2026,10.0.0.2,Disagree,,Midwife,
                """,
                agree("My organisation supports me"),
                Surveys.multiple("help")
                    .options(Surveys.category("n", "Nurse"), Surveys.category("m", "Midwife"))
                    .column("n", "Who helped? - Nurse")
                    .column("m", "Who helped? - Midwife")
                    .in("T1"),
                Surveys.text("else").column("Anything else?").in("T1"));
    assertThat(Surveys.cells(reading, "q1")).containsExactly("3", "1");
    assertThat(Surveys.cells(reading, "help.n")).containsExactly("1", "0");
    assertThat(Surveys.cells(reading, "help.m")).containsExactly("0", "1");
    assertThat(Surveys.cells(reading, "else")).containsExactly("well", "NO_ANSWER");
    assertThat(Surveys.texts(reading.findings())).isEmpty();
  }

  @Test
  void odkTakesGroupsInNamesAndCodesBetweenSpaces() {
    WaveReading reading =
        export(Format.ODK)
            .read(
                """
                start,end,deviceid,work/q1,work/help,work/help/n,work/help/m,_id,_uuid,_submission_time
                2026-03-01T10:00:00,2026-03-01T10:05:00,x,4,n m,1,1,7,a-b,2026-03-01T10:05:01
                2026-03-01T10:00:00,2026-03-01T10:05:00,y,5,m,0,1,8,a-c,2026-03-01T10:05:01
                """,
                agree("work/q1"),
                Surveys.multiple("help")
                    .options(Surveys.category("n", "Nurse"), Surveys.category("m", "Midwife"))
                    .column("work/help")
                    .in("T1"));
    assertThat(Surveys.cells(reading, "q1")).containsExactly("3", "4");
    assertThat(Surveys.cells(reading, "help.n")).containsExactly("1", "0");
    assertThat(Surveys.cells(reading, "help.m")).containsExactly("1", "1");
  }

  @Test
  void jiscOnlineSurveysIsKnownByItsResponseNumber() {
    WaveReading reading =
        export(Format.JISC_ONLINE_SURVEYS)
            .read(
                "Unique Response Number,7. My organisation supports me\n10-9-8,Agree\n",
                agree("7. My organisation supports me"));
    assertThat(Surveys.cells(reading, "q1")).containsExactly("3");
    assertThat(Surveys.texts(reading.findings())).isEmpty();
  }

  @Test
  void whatIdentifiesPeopleIsNotCopiedWhenARowIsSetAside() {
    WaveReading reading =
        export(Format.SURVEYMONKEY)
            .rules(rules(Optional.of(new RowRules.Partial("Progress", 50))))
            .read(
                """
                Respondent ID,Collector ID,IP Address,Custom Data 1,Progress,My organisation supports me
                ,,,,,Response
                1,1,10.0.0.1,Ann,10,Agree
                2,1,10.0.0.2,Bob,100,Agree
                """,
                agree("My organisation supports me"));
    assertThat(reading.setAsideRows().get(0).cells())
        .isEqualTo(List.of("1", "1", "", "", "10", "Agree"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id,submitdate,lastpage,q1 | limesurvey",
        "Respondent ID,Collector ID,Q | surveymonkey",
        "start,_id,_uuid,q1 | odk",
        "Unique Response Number,1. Q | jisc-online-surveys",
        "<stata_dta> | dta",
        "q1,q2 | csv"
      })
  void autoSuggestsAndNeverDecides(String start, String format) {
    WaveReading reading = export(Format.AUTO).read(start + "\n1,2\n", agree("q1"));
    assertThat(reading.responses()).isEmpty();
    assertThat(Surveys.texts(reading.findings()))
        .containsExactly(
            "ERROR format-not-named t1.csv: `format` must name what wrote the file, found `auto`; it"
                + " looks like `"
                + format
                + "`. Declare `format: "
                + format
                + "` for the wave if that is right.");
  }

  @Test
  void autoKnowsSpssByItsFirstBytes() {
    byte[] sav =
        SavWriter.of(List.of(Variable.number("q1", "")), List.of())
            .bytes(List.<String[]>of(new String[] {"1"}));
    WaveReading reading = export(Format.AUTO).read(sav, agree("q1"));
    assertThat(reading.findings().get(0).message()).endsWith("it looks like `sav`.");
    assertThat(new String(sav, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("$FL2");
  }
}
