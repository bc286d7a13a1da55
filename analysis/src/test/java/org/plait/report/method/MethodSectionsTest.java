package org.plait.report.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.report.SampleReport;
import org.plait.report.document.Block;

class MethodSectionsTest {

  @Test
  void whatIsExactStandsBesideWhatIsHidden() {
    List<String> rules =
        new MethodSections(SampleReport.report(), List.of())
            .sections().get(0).blocks().stream()
                .filter(Block.Bullets.class::isInstance)
                .flatMap(block -> ((Block.Bullets) block).points().stream())
                .toList();
    assertThat(rules)
        .containsSubsequence(
            "Counts of 1 to 4 are hidden, and so is what would give them away. A count of 0 is"
                + " shown.",
            "Counts of rows read and set aside are exact, as nothing leads from them to an"
                + " answer.")
        .contains(
            "How many people left a question out can be worked out from its base and the number of"
                + " people who answered the survey, and so is not protected.");
  }

  @Test
  void anIntervalIsExplainedByItsConfidenceLevel() {
    Block.Definitions words =
        (Block.Definitions)
            new MethodSections(SampleReport.report(), List.of()).sections().get(1).blocks().get(0);
    assertThat(words.terms())
        .contains(
            new Block.Definitions.Term(
                "Interval",
                List.of(
                    "The range of values the data are compatible with. If the survey were repeated"
                        + " many times, about 95 in 100 such ranges would hold the true value.")));
  }
}
