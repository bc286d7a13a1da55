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
import org.plait.study.Change;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;

/** What an instrument may not say, and the words in which its author is told. */
class InstrumentFindingsTest {

  private static final String BASE = Change.text(InstrumentFindingsTest.class, "instrument.yaml");

  @TempDir Path folder;

  static List<Change> changes() {
    return Change.in(InstrumentFindingsTest.class, "instrument-findings.txt");
  }

  @Test
  void theInstrumentThatIsChangedIsRight() throws IOException {
    assertThat(read(BASE).findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void everyFindingIsToldWordForWord(Change change) throws IOException {
    Loaded<Instrument> loaded = read(change.applied(BASE));
    assertThat(loaded.findings())
        .extracting(Finding::text)
        .containsExactlyElementsOf(change.findings());
    assertThat(loaded.value().isPresent()).isEqualTo(change.findings().isEmpty());
  }

  private Loaded<Instrument> read(String text) throws IOException {
    return InstrumentReader.read(Files.writeString(folder.resolve("instrument.yaml"), text));
  }
}
