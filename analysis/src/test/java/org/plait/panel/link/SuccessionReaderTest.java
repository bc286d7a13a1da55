package org.plait.panel.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Severity;

class SuccessionReaderTest {

  @TempDir private Path folder;

  @Test
  void readsAStepARow() throws IOException {
    Loaded<Succession> read = read("from,to,date,kind\nRVJ,RA7,2026-07-01,merged\n");
    assertThat(read.value().orElseThrow().latest("RVJ")).isEqualTo("RA7");
    assertThat(problems(read)).isEmpty();
  }

  @Test
  void warnsOfACodeWithSeveralSuccessors() throws IOException {
    Loaded<Succession> read = read("from,to\nQJG,QE1\nQJG,QN1\n");
    assertThat(read.value().orElseThrow().latest("QJG")).isEqualTo("QJG");
    assertThat(problems(read))
        .containsExactly(
            "org-succession.csv: QJG: an organisation can be followed to one successor only, and this"
                + " one has 2; it is linked to none of them. Nothing needs doing, unless one of the"
                + " steps is wrong.");
  }

  @Test
  void refusesACircle() throws IOException {
    Loaded<Succession> read = read("from,to\nA,B\nB,A\n");
    assertThat(read.value()).isEmpty();
    assertThat(problems(read))
        .containsExactly(
            "org-succession.csv: A: an organisation can't follow itself, but the steps lead back to"
                + " where they start. Remove the wrong step.");
  }

  @Test
  void refusesAFileWithoutItsColumns() throws IOException {
    Loaded<Succession> read = read("old,to\nA,B\n");
    assertThat(read.value()).isEmpty();
    assertThat(problems(read))
        .containsExactly(
            "org-succession.csv:1: from: the file must have the columns from and to. Name them in its"
                + " first row.");
  }

  private Loaded<Succession> read(String text) throws IOException {
    Files.writeString(folder.resolve("org-succession.csv"), text);
    return SuccessionReader.read(folder, "org-succession.csv");
  }

  private static List<String> problems(Loaded<Succession> read) {
    return read.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(Finding::text)
        .toList();
  }
}
