package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code plait report compare} prints, and how it ends. */
class CompareCommandTest {
  private static final String HEAD = "survey,wave,question,measure,estimate,n,status\n";

  @TempDir private Path folder;

  private Path report(String name, String row) throws IOException {
    Path report = folder.resolve(name).resolve("report");
    Files.createDirectories(report.resolve("data"));
    Files.writeString(
        report.resolve("manifest.json"),
        "{\"plait\": \"1\", \"study\": \"small\", \"date\": \"2026-01-31\"}");
    Files.writeString(report.resolve("data/estimates.csv"), HEAD + row + "\n");
    return report;
  }

  @Test
  void whatDiffersIsPrintedAndIsNoFailure() throws IOException {
    Path old = report("old", "staff,T1,time,proportion,0.4,80,ok");
    Path fresh = report("new", "staff,T1,time,proportion,0.5,100,ok");
    Outcome compared = Outcome.of("report", "compare", old, fresh);
    assertThat(compared.exit()).isZero();
    assertThat(compared.err()).isEmpty();
    assertThat(compared.out())
        .contains(
            "1 figure changed.",
            "  estimates: staff, T1, time, proportion: 40.0% → 50.0% (+10.0 points)");
  }

  @Test
  void aNumberShownInOneAndHiddenInTheOtherIsAWarning() throws IOException {
    Path old = report("old", "staff,T1,time,proportion,0.4,80,ok");
    Path fresh = report("new", "staff,T1,time,proportion,,,suppressed");
    Outcome compared = Outcome.of("report", "compare", old, fresh);
    assertThat(compared.exit()).isZero();
    assertThat(compared.err())
        .contains(
            "1 figure is shown in one report and hidden in the other: a number hidden once must be"
                + " hidden in both.");
    assertThat(compared.out()).doesNotContain("40").contains("staff, T1, time, proportion");
    Outcome json = Outcome.of("report", "compare", old, fresh, "--json");
    assertThat(json.exit()).isZero();
    assertThat(json.out())
        .contains("\"command\":\"compare\"", "\"shown-and-hidden\"", "\"hidden_in_one\":1");
  }

  @Test
  void aFolderWithoutAReportIsWrongUsage() throws IOException {
    Path old = report("old", "staff,T1,time,proportion,0.4,80,ok");
    Outcome compared = Outcome.of("report", "compare", old.getParent(), old);
    assertThat(compared.exit()).isEqualTo(2);
    assertThat(compared.err())
        .contains(
            "OLD must be the folder of a report; there is no manifest.json in "
                + old.getParent()
                + ". Did you mean "
                + old
                + "?");
  }
}
