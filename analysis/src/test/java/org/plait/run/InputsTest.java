package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.study.StudyException;

/** Results describe one state of the files they were made from. */
class InputsTest {

  @TempDir private Path folder;

  @Test
  void filesThatStayAsTheyAreAreAccepted() throws IOException {
    Path wave = Files.writeString(folder.resolve("wave.csv"), "code\n");
    Inputs inputs =
        new Inputs(
            Map.of("wave.csv", wave, "none.csv", folder.resolve("none.csv")),
            Map.of("wave.csv", Sha256.of(Files.readAllBytes(wave))));
    assertThatCode(inputs::refuseChanged).doesNotThrowAnyException();
  }

  @Test
  void aFileThatChangesWhileItIsReadIsRefused() throws IOException {
    Path wave = Files.writeString(folder.resolve("wave.csv"), "code\n");
    Inputs inputs = new Inputs(Map.of("wave.csv", wave), Map.of("wave.csv", "as it was"));
    assertRefused(inputs);
  }

  @Test
  void aFileThatComesOrGoesMeanwhileIsRefusedToo() throws IOException {
    Path wave = folder.resolve("wave.csv");
    assertRefused(new Inputs(Map.of("wave.csv", wave), Map.of("wave.csv", "as it was")));
    Files.writeString(wave, "code\n");
    assertRefused(new Inputs(Map.of("wave.csv", wave), Map.of()));
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
