package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code plait code clusters} writes and says; the groups by meaning are tested apart. */
class ClustersCommandTest {

  @TempDir private Path folder;
  private StudyToCode study;

  @BeforeEach
  void aStudy() {
    study = StudyToCode.in(folder);
    study.write("t1.csv", "id,hinder\na1,The new form takes far too long to fill in\na2,No desk\n");
    study.write("t2.csv", "id,hinder\na1,The new form takes far too long to fill in!!\n");
  }

  private Outcome clusters(Object... more) {
    Object[] all = new Object[3 + more.length];
    all[0] = "code";
    all[1] = "clusters";
    all[2] = study.file("study.yaml");
    System.arraycopy(more, 0, all, 3, more.length);
    return Outcome.of(all);
  }

  @Test
  void nearlyTheSameTextsAreWrittenAndOnlyCountsArePrinted() throws IOException {
    study.write("t2.csv", "id,hinder\na1,This new form takes far too long to fill in\n");
    Outcome found = clusters();
    assertThat(found.exit()).isZero();
    Path table = study.file("work/clusters/near-duplicates.csv");
    assertThat(found.out()).isEqualTo(table + System.lineSeparator());
    assertThat(found.err())
        .contains(
            "There must be at least 50 different texts without a theme to group them, found 3.",
            "Found 1 group of comments that are nearly the same.")
        .doesNotContain("form takes");
    assertThat(Files.readAllLines(table).stream().map(line -> line.replaceAll("T(.),[^,]+", "T$1")))
        .containsExactly(
            "group,survey,wave,respondent,question,text",
            "1,staff,T1,hinder,The new form takes far too long to fill in",
            "1,staff,T2,hinder,This new form takes far too long to fill in");
  }

  @Test
  void whereNothingIsFoundNothingIsWritten() {
    Outcome found = clusters();
    assertThat(found.out()).isEmpty();
    assertThat(found.err()).contains("Found 0 groups of comments that are nearly the same.");
    assertThat(study.file("work/clusters")).doesNotExist();
  }

  @Test
  void theReportFolderIsRefused() {
    assertThat(clusters("--out", study.file("report/x")).err())
        .contains("--out must be a private folder, found one in report/, which is shared.");
  }
}
