package org.plait.run.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There is nothing to do only when what was read and what was written are both as they were. */
class RunRecordTest {

  private static final SortedMap<String, String> INPUTS = new TreeMap<>(Map.of("study.yaml", "1"));

  @TempDir private Path root;
  private RunRecord record;

  @BeforeEach
  void aRun() throws IOException {
    byte[] page = "page".getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(root.resolve("report"));
    Files.write(root.resolve("report/index.html"), page);
    record = RunRecord.of(INPUTS, new TreeMap<>(Map.of("index.html", page)), new TreeMap<>());
  }

  @Test
  void itHoldsWhileNothingChanges() {
    assertThat(record.stillHolds(INPUTS, root)).isTrue();
  }

  @Test
  void anotherInputOrOutputEndsIt() throws IOException {
    assertThat(record.stillHolds(Map.of("study.yaml", "2"), root)).isFalse();
    assertThat(record.stillHolds(Map.of("study.yaml", "1", "new.csv", "1"), root)).isFalse();
    assertThat(record.stillHolds(Map.of(), root)).isFalse();
    Files.writeString(root.resolve("report/index.html"), "other");
    assertThat(record.stillHolds(INPUTS, root)).isFalse();
  }

  @Test
  void theRecordOfARunWithoutAReportHoldsForNothing() {
    RunRecord early = RunRecord.of(INPUTS, new TreeMap<>(), new TreeMap<>());
    assertThat(early.stillHolds(INPUTS, root)).isFalse();
  }

  @Test
  void itIsReadAsItWasWritten() throws IOException {
    place(new String(record.bytes(), StandardCharsets.UTF_8));
    assertThat(RunRecord.read(root)).isEqualTo(record);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"inputs\": null, \"outputs\": {}}",
        "{\"inputs\": 1",
        "\u0000"
      })
  void aDamagedRecordIsNone(String text) throws IOException {
    place(text);
    assertThat(RunRecord.read(root)).isEqualTo(RunRecord.NONE);
  }

  @Test
  void aPathThatIsNoneIsNotThere() throws IOException {
    place(
        "{\"inputs\": {\"study.yaml\": \"1\"}, \"outputs\":"
            + " {\"report/index.html\": null, \"a\\u0000b\": \"1\"}}");
    assertThat(RunRecord.read(root).stillHolds(INPUTS, root)).isFalse();
  }

  private void place(String text) throws IOException {
    Files.createDirectories(root.resolve("cache"));
    Files.writeString(root.resolve(RunRecord.FILE), text);
  }
}
