package org.plait.instrument.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plait.instrument.Instrument;
import org.plait.instrument.StateDuration;
import org.plait.instrument.words.InstrumentText;
import org.plait.study.Change;
import org.plait.study.PublishedSchema;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;

class DurationReaderTest {
  private static final String BASE = Change.text(DurationReaderTest.class, "durations.yaml");
  private static final PublishedSchema SCHEMA = PublishedSchema.of("instrument");

  @TempDir Path folder;

  static List<Change> changes() {
    return Change.in(DurationReaderTest.class, "duration-findings.txt");
  }

  private Loaded<Instrument> read(String text) throws IOException {
    return InstrumentReader.read(Files.writeString(folder.resolve("instrument.yaml"), text));
  }

  @Test
  void aDurationHasTwoDatesAndSaysForWhomItGoesOn() throws IOException {
    Loaded<Instrument> loaded = read(BASE);
    assertThat(loaded.findings()).isEmpty();
    assertThat(SCHEMA.complaints(BASE)).isEmpty();
    StateDuration duration = loaded.value().orElseThrow().durations().get(0);
    assertThat(duration)
        .isEqualTo(
            new StateDuration(
                "tenure",
                "Time in the post",
                "in post",
                "since",
                "until",
                "status",
                List.of("current"),
                List.of("former"),
                12));
    assertThat(duration.questions()).containsExactly("since", "until", "status");
  }

  @Test
  void aShownInstrumentTellsItsDurations() throws IOException {
    List<String> lines = InstrumentText.lines(read(BASE).value().orElseThrow());
    assertThat(lines.get(0))
        .isEqualTo("staff: 4 questions, 0 derived questions, 0 scales, 1 duration");
    assertThat(lines)
        .endsWith(
            "  tenure  Time in the post",
            "      duration, from since to until; goes on for those with status current, ended"
                + " within 12 months for those with former");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void everyFindingIsToldWordForWord(Change change) throws IOException {
    Loaded<Instrument> loaded = read(change.applied(BASE));
    assertThat(loaded.findings())
        .extracting(Finding::text)
        .containsExactlyElementsOf(change.findings());
    assertThat(loaded.value()).isEmpty();
  }
}
