package org.plait.ingest.spss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.ingest.labelled.AnswerSet;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.Variable;

/** What is written as SPSS writes it is read back, cell for cell. */
class SavFileTest {

  private static final int CASES = 200;

  @ParameterizedTest
  @CsvSource({
    "NONE, LITTLE",
    "BYTECODE, LITTLE",
    "ZLIB, LITTLE",
    "NONE, BIG",
    "BYTECODE, BIG",
    "ZLIB, BIG"
  })
  void everyCellLabelAndMissingValueReadsBack(String compression, String order) throws Exception {
    List<String[]> cases = SavSamples.cases(CASES, 20240115);
    byte[] bytes =
        SavWriter.of(SavSamples.VARIABLES, SavSamples.SETS)
            .with(SavHeader.Compression.valueOf(compression))
            .with(order.equals("BIG") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
            .bytes(cases);

    SavFile file = SavFile.open(bytes, Optional.empty());

    assertThat(file.encoding()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(file.variables()).hasSameSizeAs(SavSamples.VARIABLES);
    for (int i = 0; i < file.variables().size(); i++) {
      Variable expected = SavSamples.VARIABLES.get(i);
      Variable read = file.variables().get(i);
      assertThat(read.with(expected.measure().orElse(Variable.Measure.SCALE)))
          .isEqualTo(expected.with(expected.measure().orElse(Variable.Measure.SCALE)));
      assertThat(read.measure().orElseThrow())
          .isEqualTo(expected.measure().orElse(Variable.Measure.SCALE));
    }
    assertThat(file.sets()).isEqualTo(SavSamples.SETS);
    List<String[]> read = new ArrayList<>();
    file.cases(read::add);
    assertThat(read).hasSize(CASES);
    for (int i = 0; i < CASES; i++) {
      assertThat(read.get(i)).as("case " + (i + 1)).containsExactly(cases.get(i));
    }
    assertThat(file.cutTexts()).isZero();
  }

  @Test
  void theSameCasesGiveTheSameBytes() {
    SavWriter writer = SavWriter.of(SavSamples.VARIABLES, SavSamples.SETS);
    assertThat(writer.bytes(SavSamples.cases(9, 1)))
        .isEqualTo(writer.bytes(SavSamples.cases(9, 1)));
  }

  @Test
  void aFileCanBeReadTwiceAndTheReadingStopped() throws Exception {
    SavFile file = file(SavSamples.cases(5, 1));
    int[] taken = {0};
    file.cases(
        cells -> {
          taken[0]++;
          return taken[0] < 2;
        });
    assertThat(taken[0]).isEqualTo(2);
    file.cases(
        cells -> {
          taken[0]++;
          return true;
        });
    assertThat(taken[0]).isEqualTo(7);
  }

  @Test
  void aFileWithoutCasesHasItsVariables() throws Exception {
    SavFile file = file(List.of());
    file.cases(
        cells -> {
          throw new IllegalStateException("no case must be handed over");
        });
    assertThat(file.variables()).hasSize(11);
  }

  @Test
  void multipleResponseSetsOfBothKindsAreRead() throws Exception {
    List<AnswerSet> sets = file(List.of()).sets();
    assertThat(sets.get(0).counted()).contains("1");
    assertThat(sets.get(1).counted()).isEmpty();
    assertThat(sets.get(0).label()).isEqualTo("What helped, «alles»");
  }

  @Test
  void anotherKindOfFileIsRefused() {
    assertThatThrownBy(
            () -> SavFile.open("id,q1\n1,2\n".getBytes(StandardCharsets.UTF_8), Optional.empty()))
        .isInstanceOf(DamagedFileException.class)
        .hasMessage("an SPSS file must begin with $FL2 or $FL3, found something else at byte 0.")
        .extracting(e -> ((DamagedFileException) e).remedy())
        .isEqualTo("Name the .sav or .zsav file itself, or declare another `format`.");
  }

  @Test
  void aFileThatIsCutShortSaysWhere() {
    byte[] whole = SavWriter.of(SavSamples.VARIABLES, List.of()).bytes(SavSamples.cases(30, 1));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> SavFile.open(half, Optional.empty()).cases(cells -> true))
        .isInstanceOf(DamagedFileException.class)
        .hasMessage(
            "file must hold the rest of its cases, found its end at byte " + half.length + ".");
  }

  private static SavFile file(List<String[]> cases) throws DamagedFileException {
    return SavFile.open(
        SavWriter.of(SavSamples.VARIABLES, SavSamples.SETS).bytes(cases), Optional.empty());
  }
}
