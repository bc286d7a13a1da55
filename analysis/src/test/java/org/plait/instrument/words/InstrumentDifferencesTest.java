package org.plait.instrument.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.instrument.Instrument;
import org.plait.instrument.reader.InstrumentReader;
import org.plait.study.finding.Loaded;

/** What is told of two waves of an instrument, and of two instruments. */
class InstrumentDifferencesTest {

  private static final String AGREE =
      """
      plait: 1
      id: staff
      code-lists:
        agree:
          categories: [{code: "1", label: Disagree}, {code: "2", label: Neither}, {code: "3", label: Agree}]
      sections:
        - id: s
          title: Work
          questions:
      """;

  @TempDir private Path folder;

  private Instrument instrument(String questions) throws IOException {
    Path file = folder.resolve("instrument.yaml");
    Files.writeString(file, AGREE + questions.indent(6));
    Loaded<Instrument> loaded = InstrumentReader.read(file);
    assertThat(loaded.findings()).isEmpty();
    return loaded.value().orElseThrow();
  }

  private List<String> waves(String question) throws IOException {
    return InstrumentDifferences.between(instrument(question), "W1", "W2").stream()
        .map(Difference::line)
        .toList();
  }

  @Test
  void wavesThatAskTheSameDifferInNothing() throws IOException {
    assertThat(
            waves(
                "- {id: q, text: Heard?, type: ordinal, categories: agree, waves: {W1: {column: a}, W2:"
                    + " {column: b}}}"))
        .isEmpty();
  }

  @Test
  void aQuestionOfOneWaveIsAddedOrDropped() throws IOException {
    assertThat(
            waves(
                """
                - {id: old, text: Old?, type: text, waves: {W1: {column: a}}}
                - {id: fresh, text: New?, type: text, waves: {W2: {column: b}}}
                """))
        .containsExactly(
            "fresh: added: “New?” was not asked before.",
            "old: dropped: “Old?” is not asked any more.");
  }

  @Test
  void anotherWordingAndAnotherRecallWindowAreTwoDifferences() throws IOException {
    assertThat(
            waves(
                """
                - id: q
                  text: In the past year I was heard.
                  type: ordinal
                  categories: agree
                  waves:
                    W1: {column: a, text: In the last six months I was heard.}
                    W2: {column: b, comparability: not-comparable, note: Another window.}
                """))
        .containsExactly(
            "q: reworded: was “In the last six months I was heard.”, is “In the past year I was"
                + " heard.”. Declared not comparable.",
            "q: recall: looked back over 6 months, looks back over 12 months. Declared not"
                + " comparable.");
  }

  @Test
  void aScaleExportedTheOtherWayRoundIsReversed() throws IOException {
    assertThat(
            waves(
                """
                - id: q
                  text: Heard?
                  type: ordinal
                  categories: agree
                  waves:
                    W1: {column: a}
                    W2: {column: b, values: {"1": "3", "2": "2", "3": "1"}, comparability: recoded, note: Turned.}
                """))
        .containsExactly(
            "q: reversed: is exported the other way round: 1 was “Disagree”, is “Agree”. Declared"
                + " recoded.");
  }

  @Test
  void otherMeaningsOfExportedValuesAreARecoding() throws IOException {
    assertThat(
            waves(
                """
                - id: q
                  text: Heard?
                  type: ordinal
                  categories: agree
                  waves:
                    W1: {column: a}
                    W2: {column: b, values: {"1": "2", "2": "3", "0": "1"}, comparability: recoded, note: From 0.}
                """))
        .containsExactly(
            "q: recoded: exported values mean something else: 1 was “Disagree”, is “Neither”; 2 was"
                + " “Neither”, is “Agree”. Declared recoded.");
  }

  @Test
  void anOptionOfferedInOneWaveOnlyIsNamed() throws IOException {
    assertThat(
            waves(
                """
                - id: q
                  text: Who?
                  type: single
                  categories: {categories: [{code: a, label: Ann}, {code: b, label: Bob, waves: [W2]}]}
                  waves: {W1: {column: a}, W2: {column: b}}
                """))
        .containsExactly("q: added: has the option “Bob” (b). Declared exact.");
  }

  @Test
  void twoInstrumentsDifferInRoutingKindLabelsAndOrder() throws IOException {
    Instrument earlier =
        instrument(
            """
            - {id: a, text: A?, type: ordinal, categories: agree, waves: {W1: {column: a}}}
            - {id: b, text: B?, type: number, range: [0, 60], waves: {W1: {column: b}}}
            - {id: c, text: C?, type: text, waves: {W1: {column: c}}}
            """);
    Instrument later =
        instrument(
            """
            - {id: c, text: C?, type: text, waves: {W1: {column: c}}}
            - id: a
              text: A?
              type: ordinal
              categories: {categories: [{code: "1", label: No}, {code: "2", label: Neither}, {code: "3", label: Agree}]}
              waves: {W1: {column: a}}
            - {id: b, text: B?, type: number, range: [0, 80], unit: hours, asked-if: a = 3, waves: {W1: {column: b}}}
            """);
    assertThat(InstrumentDifferences.between(earlier, later).stream().map(Difference::line))
        .containsExactly(
            "a: relabelled: option 1 was “Disagree”, is “No”.",
            "b: recoded: allowed numbers 0 to 60, allows numbers 0 to 80.",
            "b: recoded: was in no stated unit, is in hours.",
            "b: routing: was put to everybody, is put to those with a = 3.",
            "c: re-ordered: question stands elsewhere among the others.");
  }

  @Test
  void recallWindowsAreReadFromWords() {
    assertThat(RecallWindow.of("Over the past fortnight, how often?").map(RecallWindow::words))
        .contains("2 weeks");
    assertThat(RecallWindow.of("In the last 30 days").map(RecallWindow::words)).contains("30 days");
    assertThat(RecallWindow.of("In the last week").map(RecallWindow::words)).contains("1 week");
    assertThat(RecallWindow.of("My last name")).isEmpty();
  }
}
