package org.plait.ingest.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.ingest.wave.Surveys.text;
import static org.plait.ingest.wave.Surveys.texts;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.ingest.WaveReading;
import org.plait.instrument.Question;

/** The wording in a file's header against the wording that the instrument declares. */
class WordingCheckTest {

  @TempDir Path folder;

  private final Question heard =
      text("heard").wording("In the last 12 months I was heard at work.").column("Q1").in("T1");
  private final Question why = text("why").wording("Why do you say so?").column("Q2").in("T1");

  private List<String> findings(String first, String second) {
    String header =
        "Q1,Q2\n\""
            + first
            + "\",\""
            + second
            + "\"\n\"{\"\"ImportId\"\":\"\"QID1\"\"}\",\"{\"\"ImportId\"\":\"\"QID2\"\"}\"\n";
    WaveReading reading =
        new Surveys.Export(folder).qualtrics().read(header + "fine,so\n", heard, why);
    return texts(reading.findings()).stream()
        .filter(line -> line.contains("wording-") || line.contains("recall-"))
        .toList();
  }

  @Test
  void markupSpacesSignsAndAShortenedEndAreTheSameWording() {
    assertThat(
            findings(
                "<b>In the last  12 months</b> I was heard at work", "Page 2 - Why do you say so"))
        .isEmpty();
    assertThat(findings("In the last 12 months I was", "")).isEmpty();
  }

  @Test
  void theWordingOfAnotherQuestionStopsTheReading() {
    assertThat(findings("Why do you say so?", "Why do you say so?"))
        .containsExactly(
            "ERROR wording-contradicts t1.csv: Q1: the column of `heard` must have its wording in"
                + " this wave, found that of `why`. Bind the right column, or give the wave the"
                + " `text` it had.");
  }

  @Test
  void anotherRecallWindowStopsTheReading() {
    assertThat(findings("In the last 6 months I was heard at work.", "Why do you say so?"))
        .containsExactly(
            "ERROR recall-differs t1.csv: Q1: `heard` must look back over 12 months as in the"
                + " instrument, found 6 months in the wording of the file. Give the wave its own"
                + " `text` and say how its answers compare, or correct the instrument.");
  }

  @Test
  void otherWordsAreANote() {
    assertThat(findings("Heard in the last year", "Why?"))
        .containsExactly(
            "NOTE wording-differs t1.csv: wordings must be the same in the file and in the"
                + " instrument; not so for 2 columns: Q1, Q2. If they ask the same, leave it; else"
                + " give the wave its own `text` and say how its answers compare.");
  }
}
