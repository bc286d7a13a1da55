package org.plait.run.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;

/** What may be shared of findings: how many rows each rule is about. */
class FindingCountsTest {

  @Test
  void findingsOfOneRuleAndFieldAreAddedUpWithoutLineAndValue() {
    Finding one =
        Finding.of(Severity.WARNING, "r", new Place("w.csv", 7, 2), "q", "message", "remedy")
            .in("staff", "W1")
            .withValue("private");
    Finding other = Finding.of(Severity.NOTE, "n", Place.of("w.csv"), "", "message", "");
    assertThat(FindingCounts.of(List.of(one.about(3), other, one.about(2), one)))
        .extracting(row -> row.file() + " " + row.rule() + " " + row.field() + " " + row.rows())
        .containsExactly("w.csv r q 6", "w.csv n  1");
    assertThat(FindingCounts.of(List.of(one)).toString()).doesNotContain("private", "7");
  }
}
