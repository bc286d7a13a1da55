package org.plait.ingest.wave;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.ingest.wave.Surveys.AGREE;
import static org.plait.ingest.wave.Surveys.STATUS;
import static org.plait.ingest.wave.Surveys.category;
import static org.plait.ingest.wave.Surveys.cells;
import static org.plait.ingest.wave.Surveys.date;
import static org.plait.ingest.wave.Surveys.exclusive;
import static org.plait.ingest.wave.Surveys.multiple;
import static org.plait.ingest.wave.Surveys.number;
import static org.plait.ingest.wave.Surveys.only;
import static org.plait.ingest.wave.Surveys.ordinal;
import static org.plait.ingest.wave.Surveys.single;
import static org.plait.ingest.wave.Surveys.text;
import static org.plait.ingest.wave.Surveys.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.ingest.WaveReading;
import org.plait.ingest.wave.Surveys.Asked;
import org.plait.ingest.wave.Surveys.Export;
import org.plait.instrument.Banding;
import org.plait.instrument.Derivation;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Range;
import org.plait.instrument.Section;
import org.plait.study.Condition;

/** How each kind of question is typed. */
class WaveReaderTest {

  @TempDir Path folder;

  private Export export() {
    return new Export(folder);
  }

  @Test
  void aChoiceIsMatchedByCodeOrLabelWhateverTheQuotesSpacesOrCase() {
    Question q = ordinal("q").codes(AGREE).in("T1");
    WaveReading reading =
        export().read("q,r\n4,\n Strongly  agree ,\ndisagree,\nDon't know,\n88,\n,\n", q);
    assertThat(cells(reading, "q"))
        .containsExactly("3", "4", "1", "DONT_KNOW", "NOT_APPLICABLE", "NO_ANSWER");
  }

  @Test
  void withDeclaredValuesOnlyTheseAndMissingCodesAreUnderstood() {
    Question q =
        ordinal("q")
            .codes(AGREE)
            .values(Map.of("5", "1", "4", "2", "3", "3", "2", "4", "1", "5"))
            .in("T1");
    WaveReading reading = export().read("q,r\n5,\n1,\n88,\n3,\nAgree,\n", q);
    assertThat(cells(reading, "q")).containsExactly("0", "4", "NOT_APPLICABLE", "2", "INVALID");
  }

  @Test
  void aGridHasAColumnForEachRowThatTheWaveAsked() {
    Question grid =
        new Asked("g", QuestionType.GRID)
            .codes(AGREE)
            .rows("a", "b", "later")
            .column("a", "G1")
            .column("b", "G2")
            .in("T1");
    WaveReading reading = export().read("G1,G2\n1,5\n", grid);
    assertThat(cells(reading, "g.a")).containsExactly("0");
    assertThat(cells(reading, "g.b")).containsExactly("4");
    assertThat(reading.responses().orElseThrow().columns()).hasSize(2);
  }

  private Asked roles() {
    return multiple("m")
        .options(
            category("a", "Law"),
            category("b", "Risk; governance"),
            only("c", "Later", "T2"),
            exclusive("none", "None of these"));
  }

  @Test
  void tickedOptionsMayStandInAColumnEach() {
    Question m = roles().column("a", "M1").column("b", "M2").column("none", "M4").in("T1");
    WaveReading reading =
        export().read("M1,M2,M4\n1,0,0\nyes,TRUE,\n,Risk; governance,\n0,0,0\n1,0,1\n,,none\n", m);
    assertThat(cells(reading, "m.a")).containsExactly("1", "1", "0", "NO_ANSWER", "INVALID", "0");
    assertThat(cells(reading, "m.b")).containsExactly("0", "1", "1", "NO_ANSWER", "INVALID", "0");
    assertThat(cells(reading, "m.c")).containsOnly("NOT_ASKED");
    assertThat(cells(reading, "m.none"))
        .containsExactly("0", "0", "0", "NO_ANSWER", "INVALID", "1");
    assertThat(texts(reading.findings()))
        .containsExactly(
            "WARNING exclusive-option t1.csv:6: M1: `m` must not have another option beside an"
                + " exclusive one; not so in 1 row, which counts as not valid. Correct the export,"
                + " or `exclusive` in the instrument.");
  }

  @Test
  void joinedLabelsMayHoldTheSeparator() {
    Question m = roles().column("M").joined(";").in("T1");
    WaveReading reading =
        export()
            .read(
                "M,r\nLaw;Risk; governance,\nRisk; governance;,\na;b,\nLaw;Cooking,\n,\nLater,\n",
                m);
    assertThat(cells(reading, "m.a"))
        .containsExactly("1", "0", "1", "INVALID", "NO_ANSWER", "INVALID");
    assertThat(cells(reading, "m.b"))
        .containsExactly("1", "1", "1", "INVALID", "NO_ANSWER", "INVALID");
    assertThat(reading.privateFindings().get(0).value()).contains("Cooking");
    assertThat(reading.privateFindings().get(0).text())
        .isEqualTo(
            "t1.csv:5: M: `m` must be a declared code, label or missing code. Add the category to"
                + " the instrument, declare the value under `values`, or correct the export.");
  }

  @Test
  void whereOneAnswerWasTakenTwoInACellAreNotValid() {
    Question m = roles().column("M").oneAnswer().in("T1");
    WaveReading reading = export().read("M,r\nCooking,\na,\na;b,\n", m);
    assertThat(cells(reading, "m.a")).containsExactly("INVALID", "1", "INVALID");
  }

  @Test
  void tickedOptionsMayStandInAList() {
    Question m = roles().column("M").json().noneTickedIsNone().in("T1");
    WaveReading reading =
        export()
            .read(
                "M,r\n\"[\"\"Law\"\",\"\"b\"\"]\",\n[],\n\"[\"\"Law\"\"\",\n\"{\"\"a\"\":1}\",\n",
                m);
    assertThat(cells(reading, "m.a")).containsExactly("1", "0", "INVALID", "INVALID");
    assertThat(cells(reading, "m.b")).containsExactly("1", "0", "INVALID", "INVALID");
    assertThat(cells(reading, "m.none"))
        .as("nothing ticked means none of these")
        .containsExactly("0", "1", "INVALID", "INVALID");
  }

  @Test
  void aNumberOutsideItsRangeOrWithADecimalCommaIsNotValid() {
    Question n = number("n").range(0, 60).noneFlag("none").in("T1");
    WaveReading reading =
        export()
            .read(
                "n,none\n7.5,\n60,0\n61,\n\"7,5\",\n1e1,\n,1\n,\n0,yes\n5,1\n,perhaps\n3,\n4,\n5,\n6,\n",
                n);
    assertThat(cells(reading, "n"))
        .containsExactly(
            "7.5",
            "60.0",
            "INVALID",
            "INVALID",
            "INVALID",
            "NOT_APPLICABLE",
            "NO_ANSWER",
            "NOT_APPLICABLE",
            "INVALID",
            "INVALID",
            "3.0",
            "4.0",
            "5.0",
            "6.0");
    assertThat(texts(reading.findings()))
        .containsExactly(
            "WARNING out-of-range t1.csv:4: n: `n` must lie in its declared range; not so in 1 row,"
                + " which counts as not valid. Correct the export, or widen `range` in the"
                + " instrument.",
            "WARNING unreadable-number t1.csv:5: n: `n` must be a number with a point for decimals"
                + " and no thousands separator; not so in 2 rows, which count as not valid. Correct"
                + " the export.",
            "WARNING flag-and-number t1.csv:10: n: `n` must not have a number other than 0 beside"
                + " its ticked box; not so in 1 row, which counts as not valid. Correct the"
                + " export.",
            "WARNING unknown-category t1.csv:11: none: `n` must be a declared code, label or missing"
                + " code; not so in 1 row, which counts as not valid. Add the category to the"
                + " instrument, declare the value under `values`, or correct the export.");
  }

  @Test
  void aNumberMayStandForABandAndABoxForNone() {
    Banding bands =
        new Banding(
            List.of(
                new Banding.Band("2", Range.closed(0, 7.5)),
                new Banding.Band("3", new Range(7.5, false, 15, true))),
            Optional.of("1"));
    Question q = ordinal("q").codes(AGREE).banding(bands).noneFlag("none").in("T1");
    WaveReading reading = export().read("q,none\n0,\n7.5,\n7.6,\n,1\n88,\n,\n99,\n1,1\n", q);
    assertThat(cells(reading, "q"))
        .containsExactly("1", "1", "2", "0", "NOT_APPLICABLE", "NO_ANSWER", "INVALID", "INVALID");
    assertThat(texts(reading.findings()))
        .contains(
            "WARNING no-band t1.csv:8: q: `q` must lie in one of its declared bands; not so in 1"
                + " row, which counts as not valid. Correct the export, or add a band in the"
                + " instrument.");
  }

  @Test
  void datesFollowTheDeclaredPatternOrIso() {
    Question d = date("d").in("T1");
    WaveReading reading =
        export()
            .dates("dd/mm/yyyy")
            .zone("Europe/London")
            .read(
                "d,r\n03/02/2023,\n2023-02,\n2023-02-06,\n2023-07-01T23:30:00Z,\n"
                    + "2023-07-01 23:30:00,\n31/02/2023,\n2/3/23,\n,\n",
                d);
    assertThat(cells(reading, "d"))
        .containsExactly(
            "2023-02-03",
            "2023-02-01",
            "2023-02-06",
            "2023-07-02",
            "2023-07-01",
            "INVALID",
            "INVALID",
            "NO_ANSWER");
  }

  @Test
  void textIsKeptAsTyped() {
    Question t = text("t").in("T1");
    WaveReading reading = export().read("t,r\n\"It’s \"\"fine\"\",\r\n really\",\n  ,\n", t);
    assertThat(cells(reading, "t")).containsExactly("It’s \"fine\",\r\n really", "NO_ANSWER");
  }

  @Test
  void aRankingGivesEveryThingItsPlaceOrZero() {
    Question r =
        new Asked("r", QuestionType.RANKING)
            .options(category("x", "X"), category("y", "Y"), only("z", "Z", "T2"))
            .column("1", "R1")
            .column("2", "R2")
            .in("T1");
    WaveReading reading = export().read("R1,R2\ny,x\nX,\n,\nx,x\nz,x\n", r);
    assertThat(cells(reading, "r.x"))
        .containsExactly("2.0", "1.0", "NO_ANSWER", "INVALID", "INVALID");
    assertThat(cells(reading, "r.y"))
        .containsExactly("1.0", "0.0", "NO_ANSWER", "INVALID", "INVALID");
    assertThat(cells(reading, "r.z")).containsOnly("NOT_ASKED");
  }

  @Test
  void partsMustAddUpToAHundred() {
    Question a =
        new Asked("a", QuestionType.ALLOCATION)
            .options(category("x", "X"), category("y", "Y"))
            .column("x", "A1")
            .column("y", "A2")
            .in("T1");
    WaveReading reading = export().read("A1,A2\n60,40\n100,\n,\n60,30\n120,-20\n33.4,66.2\n", a);
    assertThat(cells(reading, "a.x"))
        .containsExactly("60.0", "100.0", "NO_ANSWER", "INVALID", "INVALID", "33.4");
    assertThat(cells(reading, "a.y"))
        .containsExactly("40.0", "0.0", "NO_ANSWER", "INVALID", "INVALID", "66.2");
  }

  @Test
  void whoIsNotRoutedToAQuestionWasNotAsked() {
    Question status = single("status").codes(STATUS).in("T1");
    Condition current = new Condition.In("status", List.of("current"));
    Question q = ordinal("q").codes(AGREE).askedIf(current).in("T1");
    Question m =
        multiple("m")
            .options(category("a", "A"))
            .column("a", "M1")
            .noneTickedIsNone()
            .askedIf(current)
            .in("T1");
    WaveReading reading =
        export().read("status,q,M1\ncurrent,,\nformer,,\nformer,4,1\n,88,\n", status, q, m);
    assertThat(cells(reading, "q"))
        .containsExactly("NO_ANSWER", "NOT_ASKED", "3", "NOT_APPLICABLE");
    assertThat(cells(reading, "m.a")).containsExactly("0", "NOT_ASKED", "1", "NOT_ASKED");
    assertThat(texts(reading.findings()))
        .contains(
            "NOTE answered-though-not-asked t1.csv: q: only people its `asked-if` names should"
                + " answer, found answers of others in 1 row; kept. Check `asked-if` in the instrument.");
  }

  private static Question derived(String id, Derivation derivation) {
    Question asked = single(id).options(category("yes", "Yes"), category("no", "No")).in("T1");
    return new Question(
        asked.id(),
        asked.text(),
        asked.type(),
        asked.codes(),
        asked.rows(),
        asked.favourable(),
        false,
        asked.range(),
        asked.unit(),
        0,
        false,
        asked.askedIf(),
        false,
        false,
        asked.concept(),
        asked.help(),
        asked.waves(),
        Optional.of(derivation));
  }

  @Test
  void routingMayFollowADerivedQuestion() {
    Question status = single("status").codes(STATUS).in("T1");
    Question hours = number("hours").in("T1");
    Banding few =
        new Banding(List.of(new Banding.Band("few", Range.closed(0, 5))), Optional.empty());
    List<Question> asked =
        List.of(
            status,
            hours,
            text("group").column("t").askedIf(new Condition.In("g", List.of("now"))).in("T1"),
            text("any").column("t").askedIf(new Condition.In("a", List.of("no"))).in("T1"),
            text("band").column("t").askedIf(new Condition.In("b", List.of("few"))).in("T1"));
    Instrument instrument =
        new Instrument(
            "staff",
            List.of(new Section("s", "S", asked)),
            List.of(
                derived("g", new Derivation.Gathered("status", Map.of("now", List.of("current")))),
                derived("a", new Derivation.AnyOf("status", List.of("current"), false)),
                derived("b", new Derivation.Banded("hours", few))),
            List.of());
    Surveys.write(folder, "t1.csv", "status,hours,t\ncurrent,2,\nformer,9,\n,,\n".getBytes(UTF_8));
    WaveReading reading = export().read(instrument);
    assertThat(cells(reading, "group")).containsExactly("NO_ANSWER", "NOT_ASKED", "NOT_ASKED");
    assertThat(cells(reading, "any")).containsExactly("NOT_ASKED", "NO_ANSWER", "NOT_ASKED");
    assertThat(cells(reading, "band")).containsExactly("NO_ANSWER", "NOT_ASKED", "NOT_ASKED");
  }
}
