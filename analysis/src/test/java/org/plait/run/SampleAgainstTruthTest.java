package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the shipped sample's run says, beside what was put into it, as {@code
 * docs/sample-against-truth.md} states it. Regenerate its tables with {@code -Dgolden.update=true}.
 */
class SampleAgainstTruthTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "sample-against-truth.md");
  private static final Path DATA = Path.of("..", "corpus-samples", "national-evaluation");
  private static final String BEGIN = "<!-- tables: begin -->\n\n";
  private static final String END = "\n<!-- tables: end -->\n";

  private static final List<ComparedWithTruth> ROWS =
      ComparedWithTruth.of(DATA.resolve("study.yaml"), DATA);

  @Test
  void theDocumentHoldsTheTablesOfThisRun() throws IOException {
    String made = new TruthTables(ROWS).markdown();
    String document = Files.readString(DOCUMENT, StandardCharsets.UTF_8);
    int begin = document.indexOf(BEGIN) + BEGIN.length();
    int end = document.indexOf(END);
    assertThat(begin).isBetween(BEGIN.length(), end);
    if (Boolean.getBoolean("golden.update")) {
      document = document.substring(0, begin) + made + document.substring(end);
      Files.writeString(DOCUMENT, document, StandardCharsets.UTF_8);
    }
    assertThat(document.substring(begin, document.indexOf(END)))
        .as("docs/sample-against-truth.md; regenerate with -Dgolden.update=true and review it")
        .isEqualTo(made);
  }

  @Test
  void everyRealChangeAndEveryMeasureIsAmongTheRowsCompared() {
    assertThat(ROWS).extracting(ComparedWithTruth::kind).contains("null", "weak", "strong");
    assertThat(ROWS)
        .extracting(r -> r.row().key().measure())
        .contains("relative_effect", "top_box", "proportion", "mean", "score");
    assertThat(ROWS).extracting(ComparedWithTruth::theme).contains(true, false);
  }

  @Test
  void aRowWithoutRealChangeHasTheValueOfNoChange() {
    assertThat(ROWS)
        .allSatisfy(
            r -> {
              double none = r.row().key().measure().equals("relative_effect") ? 0.5 : 0;
              assertThat(Math.abs(r.truth() - none) < 1e-6).isEqualTo(r.kind().equals("null"));
            });
  }
}
