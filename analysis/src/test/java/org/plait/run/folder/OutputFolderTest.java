package org.plait.run.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.plait.run.OutputException;

/** Whenever a run ends, a reader finds the old report or the new one, whole. */
class OutputFolderTest {

  private static final String OLD = "the old report";
  private static final String NEW = "the new report";

  @TempDir private Path root;
  private OutputFolder folder;

  @BeforeEach
  void aFolderWithAReport() {
    folder = new OutputFolder(root);
    replace(OLD);
  }

  @Test
  void aNewReportTakesThePlaceOfTheOldOne() throws IOException {
    replace(NEW);
    assertReport(NEW);
    assertThat(FileTree.list(root))
        .containsExactly(
            "report/index.html",
            "report/manifest.json",
            "work/cache/last-run.json",
            "work/panel.csv");
  }

  @Test
  void aRunKilledWhileWritingLeavesTheOldReport() throws IOException {
    place(".report-next/index.html", "half of th");
    place("work/.next/panel.csv", "half of a ro");
    assertThat(folder.interrupted()).isTrue();
    folder.recover();
    assertReport(OLD);
    assertThat(folder.interrupted()).isFalse();
    assertThat(FileTree.list(root)).noneMatch(name -> name.contains("next"));
  }

  @Test
  void aRunKilledBetweenTheTwoMovesGetsTheOldReportBack() throws IOException {
    Files.move(folder.report(), root.resolve(".report-old"));
    place(".report-next/index.html", NEW);
    folder.recover();
    assertReport(OLD);
    assertThat(folder.interrupted()).isFalse();
  }

  @Test
  void aRunKilledAfterTheMovesKeepsTheNewReport() throws IOException {
    place(".report-old/index.html", "older still");
    folder.recover();
    assertReport(OLD);
    assertThat(folder.interrupted()).isFalse();
  }

  @Test
  void nothingIsInterruptedOrRecoveredInANewFolder() {
    OutputFolder other = new OutputFolder(root.resolve("other"));
    assertThat(other.interrupted()).isFalse();
    other.recover();
    assertThat(root.resolve("other")).doesNotExist();
  }

  @Test
  void aReportThatCantTakeItsPlaceLeavesTheOldOne() throws IOException {
    // A file stands where the folder of the new private results must be.
    Files.delete(root.resolve("work/panel.csv"));
    place("work/panel.csv/something", "");
    assertThatThrownBy(() -> replace(NEW))
        .isInstanceOf(OutputException.class)
        .hasMessageStartingWith("results can't be written to " + root + ": ")
        .hasMessageEndingWith(
            ". What lay in report/ is as it was. Make the folder writable, with 1 MB free, or give"
                + " another one with --out.");
    assertReport(OLD);
    assertThat(folder.interrupted()).isFalse();
  }

  @Test
  void aForgedRecordRemovesNothingOutsideWork() throws IOException {
    place("precious.txt", "mine");
    place(
        "work/cache/last-run.json",
        "{\"inputs\": {}, \"outputs\": {\"work/../precious.txt\": \"0\", \"work/old.csv\": \"0\"}}");
    place("work/old.csv", "old");
    replace(NEW);
    assertThat(root.resolve("precious.txt")).hasContent("mine");
    assertThat(root.resolve("work/old.csv")).doesNotExist();
  }

  @Test
  void twoRunsDoNotWriteAtTheSameTime() {
    folder.alone(
        () ->
            assertThatThrownBy(() -> new OutputFolder(root).alone(() -> replace(NEW)))
                .isInstanceOf(OutputException.class)
                .hasMessage(
                    "another run is writing to "
                        + root
                        + ". Wait until it has ended, then run again, or give another folder with"
                        + " --out."));
    assertThat(root.resolve("report/index.html")).hasContent(OLD);
    folder.alone(() -> replace(NEW));
    assertThat(root.resolve("report/index.html")).hasContent(NEW);
  }

  @Test
  void aRunThatFailsFreesTheFolder() {
    assertThatThrownBy(
            () ->
                folder.alone(
                    () -> {
                      throw new IllegalStateException("a fault");
                    }))
        .isInstanceOf(IllegalStateException.class);
    folder.alone(() -> replace(NEW));
  }

  private void assertReport(String text) throws IOException {
    assertThat(folder.report().resolve("index.html")).hasContent(text);
    assertThat(FileTree.list(folder.report())).containsExactly("index.html", "manifest.json");
  }

  private void replace(String text) {
    SortedMap<String, byte[]> report =
        files(
            Map.of(
                "index.html",
                text,
                "manifest.json",
                "{\"plait\": \"0\", \"outputs\": [{\"file\": \"index.html\"}]}"));
    SortedMap<String, byte[]> work = files(Map.of("panel.csv", "a row of " + text));
    folder.replace(report, work, RunRecord.of(new TreeMap<>(), report, work));
  }

  private static SortedMap<String, byte[]> files(Map<String, String> texts) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  private void place(String name, String text) throws IOException {
    Files.createDirectories(root.resolve(name).getParent());
    Files.writeString(root.resolve(name), text);
  }
}
