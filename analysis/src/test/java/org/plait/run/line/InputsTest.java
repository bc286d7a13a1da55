package org.plait.run.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.study.finding.StudyException;

/** Results describe one state of the files they were made from. */
class InputsTest {

  @TempDir private Path folder;

  @Test
  void filesThatStayAsTheyAreAreAccepted() throws IOException {
    Path wave = Files.writeString(folder.resolve("wave.csv"), "code\n");
    Inputs inputs = Inputs.taken(Map.of("wave.csv", wave, "none.csv", folder.resolve("none.csv")));
    assertThatCode(inputs::refuseChanged).doesNotThrowAnyException();
    Files.setLastModifiedTime(wave, FileTime.fromMillis(0));
    assertThatCode(inputs::refuseChanged).doesNotThrowAnyException();
  }

  @Test
  void aFileThatChangesWhileItIsReadIsRefused() throws IOException {
    Path wave = Files.writeString(folder.resolve("wave.csv"), "code\n");
    Inputs inputs = Inputs.taken(Map.of("wave.csv", wave));
    Files.writeString(wave, "edoc\n");
    Files.setLastModifiedTime(wave, FileTime.fromMillis(0));
    assertRefused(inputs);
    Files.writeString(wave, "code and more\n");
    assertRefused(inputs);
  }

  @Test
  void aFileThatComesOrGoesMeanwhileIsRefusedToo() throws IOException {
    Path wave = folder.resolve("wave.csv");
    Inputs absent = Inputs.taken(Map.of("wave.csv", wave));
    Files.writeString(wave, "code\n");
    assertRefused(absent);
    Inputs present = Inputs.taken(Map.of("wave.csv", wave));
    Files.delete(wave);
    assertRefused(present);
  }

  private static void assertRefused(Inputs inputs) {
    assertThatThrownBy(inputs::refuseChanged)
        .isInstanceOfSatisfying(
            StudyException.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(finding -> finding.text())
                    .containsExactly(
                        "wave.csv: must stay as it is during a run, and has changed since this run"
                            + " began. Run again when nothing else writes to it."));
  }
}
