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
                + " answer.");
  }
}
