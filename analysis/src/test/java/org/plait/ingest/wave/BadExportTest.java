package org.plait.ingest.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.ingest.wave.Surveys.AGREE;
import static org.plait.ingest.wave.Surveys.STATUS;
import static org.plait.ingest.wave.Surveys.cells;
import static org.plait.ingest.wave.Surveys.number;
import static org.plait.ingest.wave.Surveys.ordinal;
import static org.plait.ingest.wave.Surveys.single;
import static org.plait.ingest.wave.Surveys.text;
import static org.plait.ingest.wave.Surveys.texts;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.SetAsideRow;
import org.plait.ingest.WaveReading;
import org.plait.ingest.WaveResponses;
import org.plait.ingest.wave.Surveys.Export;
import org.plait.instrument.Question;
import org.plait.study.Condition;
import org.plait.study.RowRules;
import org.plait.study.finding.Finding;

/**
 * Every bad export gives a finding with its place and what to do, and every row is accounted for.
 */
class BadExportTest {

  @TempDir Path folder;

  private final Question q = ordinal("q").codes(AGREE).in("T1");

  private Export export() {
    return new Export(folder);
  }

  private static RowRules rules(
      Condition test, RowRules.Partial partial, RowRules.Duplicates duplicates, double limit) {
    return new RowRules(
        Optional.ofNullable(test),
        Optional.ofNullable(partial),
        Optional.ofNullable(duplicates),
        Optional.of(new Condition.In("status", List.of("former"))),
        limit);
  }

  @Test
  void aMissingFile() {
    WaveReading reading = export().read(Surveys.instrument(q));
    assertThat(reading.responses()).isEmpty();
    assertThat(texts(reading.findings()))
        .containsExactly(
            "ERROR file-missing t1.csv: file must exist in the data folder, found none. Put it"
                + " there, correct its name in the study (wave T1 of staff), or name another folder"
                + " with --data.");
    assertThat(reading.findings().get(0).survey()).isEqualTo("staff");
    assertThat(reading.findings().get(0).wave()).isEqualTo("T1");
  }

  @Test
  void aWrongEncoding() {
    byte[] bytes = "q,r\n4,\nDon\u2019t know,\n".getBytes(Charset.forName("windows-1252"));
    assertThat(texts(export().detected().read(bytes, q).findings()))
        .containsExactly(
            "ERROR not-decodable t1.csv:3: text must be UTF-8, found bytes that are not. If Excel"
                + " saved it, declare `encoding: windows-1252`; else export it again as UTF-8.");
    assertThat(cells(export().encoding("windows-1252").read(bytes, q), "q"))
        .containsExactly("3", "DONT_KNOW");
  }

  @Test
  void anUnclosedQuote() {
    WaveReading reading = export().read("q,r\n4,\n5,\"open\n1,\n", q);
    assertThat(reading.responses()).isEmpty();
    assertThat(texts(reading.findings()))
        .contains(
            "ERROR unclosed-quote t1.csv:3: a quote must be closed, found one that is open until"
                + " the end of the file. Close it, or double it if it belongs to the text.");
  }

  @Test
  void aRaggedRowIsSetAsideWithItsTextAndCounted() {
    WaveReading reading =
        export()
            .rules(rules(null, null, null, 0.5))
            .read(
                "status,q\ncurrent,4\ncurrent,4,5\ncurrent,\"4\"x\ncurrent,1\n",
                q,
                single("status").codes(STATUS).in("T1"));
    assertThat(cells(reading, "q")).containsExactly("3", "0");
    assertThat(reading.setAsideRows())
        .containsExactly(
            new SetAsideRow(3, "damaged-row", List.of("current", "4", "5")),
            new SetAsideRow(4, "damaged-row", List.of("current", "4x")));
    assertThat(texts(reading.findings()))
        .containsExactly(
            "WARNING damaged-row t1.csv:3: every row must have as many fields as the header and no"
                + " quote inside a field; not so in 2 rows, set aside. See work/set-aside.csv and"
                + " correct the export.");
    assertThat(texts(reading.privateFindings()))
        .containsExactly(
            "WARNING damaged-row t1.csv:3: row must have 2 fields as the header has, found 3."
                + " Correct the row in the export.",
            "WARNING damaged-row t1.csv:4: a quote must enclose a whole field, found one inside a"
                + " field. Correct the row in the export.");
    Reconciliation reconciliation = reading.responses().orElseThrow().reconciliation();
    assertThat(reconciliation.read()).isEqualTo(4);
    assertThat(reconciliation.setAside())
        .containsExactly(new Reconciliation.SetAside("damaged-row", 2));
  }

  @Test
  void tooManyDamagedRows() {
    WaveReading reading = export().read("q,r\n4,\n4\n1,\n", q);
    assertThat(reading.responses()).isEmpty();
    assertThat(texts(reading.findings()))
        .contains(
            "ERROR set-aside-limit t1.csv: at most 5 % of the rows may be damaged or without a key,"
                + " found 1 of 3. Correct the export, or raise `rows.set-aside-limit` of the"
                + " survey.");
  }

  @Test
  void aDuplicateRespondentWithoutARuleStopsTheRun() {
    WaveReading reading = export().key("k").read("k,q\nab 1,4\nx,2\nAB1,5\n", q);
    assertThat(reading.responses()).isEmpty();
    assertThat(texts(reading.findings()))
        .containsExactly(
            "ERROR duplicate-respondent t1.csv:4: k: each respondent must stand once in a wave; 1"
                + " respondent stands in 2 rows. Declare `rows.duplicates` (first, last or"
                + " most-complete), or correct the export.");
  }

  @Test
  void zerosAtTheBeginningOfAKeyBelongToItUnlessDeclared() {
    String content = "k,q\n0071,4\n 00ab,2\n0,5\n";
    assertThat(export().key("k").read(content, q).responses().orElseThrow().respondents())
        .containsExactly(Optional.of("0071"), Optional.of("00AB"), Optional.of("0"));
    WaveReading without = export().keyWithoutZeros("k").withdrawn("00AB").read(content, q);
    assertThat(without.responses().orElseThrow().respondents())
        .containsExactly(Optional.of("71"), Optional.of("0"));
    assertThat(texts(export().keyWithoutZeros("k").read("k,q\n0071,4\n71,2\n", q).findings()))
        .singleElement()
        .satisfies(finding -> assertThat(finding).startsWith("ERROR duplicate-respondent"));
  }

  @Test
  void ofADuplicateRespondentOneRowStaysByRule() {
    String content = "k,q,t\nab 1,4,\nx,2,\nAB1,5,more\nab1,,\n";
    Question t = text("t").in("T1");
    WaveReading complete =
        export()
            .key("k")
            .rules(
                new RowRules(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(RowRules.Duplicates.MOST_COMPLETE),
                    Optional.empty(),
                    0.05))
            .read(content, q, t);
    assertThat(cells(complete, "q")).containsExactly("1", "4");
    assertThat(complete.setAsideRows())
        .containsExactly(
            new SetAsideRow(2, "duplicate", List.of("ab 1", "4", "")),
            new SetAsideRow(5, "duplicate", List.of("ab1", "", "")));
    assertThat(texts(complete.findings()))
        .containsExactly(
            "NOTE duplicate-respondent t1.csv:4: k: each respondent must stand once in a wave; 1"
                + " respondent stands in 3 rows, 2 of them set aside. See"
                + " work/set-aside.csv.");
    assertThat(complete.responses().orElseThrow().respondents())
        .containsExactly(Optional.of("X"), Optional.of("AB1"));
    assertThat(complete.responses().orElseThrow().lines()).containsExactly(3, 4);
  }

  @Test
  void anUnknownCategoryIsNotValidAndCounted() {
    WaveReading reading =
        export().read("q,r\n4,\n6,\n7,\n6,\na long answer typed here,\n1,\n2,\n3,\n5,\n", q);
    assertThat(cells(reading, "q"))
        .containsExactly("3", "INVALID", "INVALID", "INVALID", "INVALID", "0", "1", "2", "4");
    assertThat(texts(reading.findings()))
        .containsExactly(
            "WARNING unknown-category t1.csv:3: q: `q` must be a declared code, label or missing"
                + " code; not so in 4 rows (\"6\", \"7\"), which count as not valid. Add the"
                + " category to the instrument, declare the value under `values`, or correct the"
                + " export.",
            "NOTE undeclared-column t1.csv: every column should belong to a question or a rule,"
                + " found 1 other: r; not read. Bind it in the instrument if the study needs it.");
    assertThat(reading.privateFindings()).hasSize(4);
    assertThat(reading.privateFindings().stream().map(Finding::value))
        .containsExactly(Optional.of("6"), Optional.of("7"), Optional.of("6"), Optional.empty());
  }

  @Test
  void aColumnThatDisagreesAsAWholeStopsTheRun() {
    WaveReading reading = export().read("q,r\nA,\nB,\nC,\nD,\nE,\nF,\n,\n4,\n", q);
    assertThat(reading.responses()).isEmpty();
    assertThat(texts(reading.findings()))
        .contains(
            "ERROR column-disagrees t1.csv:2: q: `q` must be a declared code, label or missing"
                + " code; not so in 6 of 7 filled rows (\"A\", \"B\", \"C\", \"D\", \"E\" and 1"
                + " more). Bind the right column in wave T1 of the instrument, or declare how it is"
                + " exported under `values`.");
  }

  @Test
  void typedNumbersStandInNoMessage() {
    Question n = number("n").in("T1");
    WaveReading reading = export().read("n,r\n1,\n2,\n3,\n4,\n\"5,5\",\n", n);
    assertThat(texts(reading.findings()).toString() + reading.privateFindings())
        .doesNotContain("5,5");
  }

  @Test
  void anUnknownColumnIsAnErrorThatNamesTheNearest() {
    WaveReading reading =
        export().read("q12_1,k\n4,1\n", ordinal("trust").column("q12_l").codes(AGREE).in("T1"));
    assertThat(texts(reading.findings()))
        .contains(
            "ERROR missing-column t1.csv:1: q12_l: column must stand in the header, found none of"
                + " that name. Did you mean `q12_1`? Correct the binding of `trust` in wave T1, or"
                + " the export.");
  }

  @Test
  void ofAMissingFileTheNearestIsNamed() throws IOException {
    Files.writeString(folder.resolve("t1_.csv"), "q\n4\n");
    assertThat(texts(export().read(Surveys.instrument(q)).findings()))
        .containsExactly(
            "ERROR file-missing t1.csv: file must exist in the data folder, found none. Did you"
                + " mean t1_.csv? Put it there, correct its name in the study (wave T1 of staff),"
                + " or name another folder with --data.");
  }

  @Test
  void anotherDelimiterThanTheDeclaredOneIsSaidOnce() {
    Question n = number("n").in("T1");
    assertThat(texts(export().key("k").read("k;q;n\n1;4;2\n2;5;3\n", q, n).findings()))
        .containsExactly(
            "ERROR wrong-delimiter t1.csv:1: fields must be separated by the declared `delimiter`,"
                + " found one column and what looks like a semicolon. Declare `delimiter: \";\"`"
                + " for the wave.");
    assertThat(texts(export().read("q\n4\n5\n", q).findings())).isEmpty();
  }

  @Test
  void idsDamagedByASpreadsheetStopTheRun() {
    WaveReading reading = export().key("k").read("k,q\n1.23E+11,4\n1.24E+11,4\n7,1\n", q);
    assertThat(texts(reading.findings()))
        .containsExactly(
            "ERROR damaged-ids t1.csv:2: k: keys must be whole; a spreadsheet made powers of ten"
                + " such as 1.23E+11 of them in 2 rows. Export the keys as text, and don't save the"
                + " file from a spreadsheet.");
  }

  /** Somebody with a row that counts is eligible; of who withdrew nothing is kept. */
  @Test
  void whoIsNotEligibleIsKnownByTheirKey() {
    RowRules rules =
        new RowRules(
            Optional.empty(),
            Optional.empty(),
            Optional.of(RowRules.Duplicates.FIRST),
            Optional.of(new Condition.In("status", List.of("former"))),
            0.5);
    WaveReading reading =
        export()
            .key("k")
            .rules(rules)
            .withdrawn("gone")
            .read(
                "k,status,q\na,former,4\nb,former,4\nb,current,4\ngone,former,4\n",
                q,
                single("status").codes(STATUS).in("T1"));
    assertThat(reading.responses().orElseThrow().ineligible()).containsExactly("A");
  }

  @Test
  void everyRowIsCountedByTheFirstRuleThatHolds() {
    RowRules rules =
        new RowRules(
            Optional.of(new Condition.In("kind", List.of("preview"))),
            Optional.of(new RowRules.Partial("progress", 40)),
            Optional.of(RowRules.Duplicates.FIRST),
            Optional.of(new Condition.In("status", List.of("former"))),
            0.5);
    WaveReading reading =
        export()
            .key("k")
            .organisation("org")
            .rules(rules)
            .withdrawn("g o")
            .read(
                "k,kind,status,progress,q,org\n"
                    + "a,live,current,100,4,rxx\n"
                    + "b,live,current,100\n"
                    + ",preview,current,100,4,\n"
                    + "c,preview,former,10,4,\n"
                    + "d,live,former,10,4,\n"
                    + "e,live,current,39.9,9,\n"
                    + "A,live,current,100,9,\n"
                    + "go,live,current,100,9,\n"
                    + "go,preview,current,100,4,\n"
                    + "go,live,current\n"
                    + "f,live,current,,5,\n",
                q,
                single("status").codes(STATUS).in("T1"));
    WaveResponses responses = reading.responses().orElseThrow();
    assertThat(responses.respondents()).containsExactly(Optional.of("A"), Optional.of("F"));
    assertThat(responses.organisations()).containsExactly(Optional.of("RXX"), Optional.empty());
    assertThat(responses.clusters()).containsExactly(Optional.of("RXX"), Optional.empty());
    assertThat(responses.ineligible()).containsExactly("D");
    assertThat(responses.reconciliation().setAside())
        .containsExactly(
            new Reconciliation.SetAside("damaged-row", 2),
            new Reconciliation.SetAside("no-key", 1),
            new Reconciliation.SetAside("test", 2),
            new Reconciliation.SetAside("ineligible", 1),
            new Reconciliation.SetAside("partial", 1),
            new Reconciliation.SetAside("duplicate", 1),
            new Reconciliation.SetAside("withdrawn", 1));
    assertThat(reading.setAsideRows().stream().map(SetAsideRow::line))
        .containsExactly(3, 4, 5, 6, 7, 8);
    assertThat(reading.privateFindings().stream().map(Finding::rule))
        .containsExactly("damaged-row", "damaged-row");
    assertThat(texts(reading.findings()))
        .containsExactly(
            "WARNING damaged-row t1.csv:3: every row must have as many fields as the header and no"
                + " quote inside a field; not so in 2 rows, set aside. See work/set-aside.csv and"
                + " correct the export.",
            "WARNING no-key t1.csv:4: k: every row must have a key; not so in 1 row, set aside. See"
                + " work/set-aside.csv and correct the export.",
            "NOTE duplicate-respondent t1.csv:8: k: each respondent must stand once in a wave; 1"
                + " respondent stands in 2 rows, 1 of them set aside. See"
                + " work/set-aside.csv.");
  }

  @Test
  void aFileWithoutRowsIsReadAndSaid() {
    WaveReading reading = export().read("q\n", q);
    assertThat(reading.responses().orElseThrow().rows()).isZero();
    assertThat(texts(reading.findings()))
        .containsExactly(
            "WARNING no-rows t1.csv: file must have rows below its header, found none. Export it"
                + " again if people have answered.");
  }

  @Test
  void aRuleOverAColumnThatIsNotThereIsAnError() {
    WaveReading reading =
        export()
            .rules(rules(new Condition.In("kynd", List.of("preview")), null, null, 0.05))
            .read("kind,status,q\nlive,current,4\n", q, single("status").codes(STATUS).in("T1"));
    assertThat(texts(reading.findings()))
        .contains(
            "ERROR missing-column t1.csv:1: kynd: column must stand in the header, found none of"
                + " that name. Did you mean `kind`? Correct `rows.test` of the survey, or the"
                + " export.");
  }

  @Test
  void withoutHeaderRowsColumnsAreNumbered() {
    WaveReading reading =
        export().headerRows(0).read("4,a\n5,b\n", single("q").column("1").codes(AGREE).in("T1"));
    assertThat(cells(reading, "q")).containsExactly("3", "4");
    assertThat(reading.responses().orElseThrow().lines()).containsExactly(1, 2);
  }

  @Test
  void aDatePatternThatCannotBeReadIsAnError() {
    assertThat(texts(export().dates("dd mmm yyyy").read("q\n4\n", q).findings()))
        .containsExactly(
            "ERROR date-format t1.csv: `date-format` must be words such as dd/mm/yyyy or yyyy-mm-dd"
                + " hh:mm, found \"dd mmm yyyy\". Correct it in the study.");
  }
}
