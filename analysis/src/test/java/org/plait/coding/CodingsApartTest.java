package org.plait.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Severity;

/** Coding for training and bridges is kept apart from what counts. */
class CodingsApartTest {

  @TempDir Path folder;

  private static final String T1 = "r1,yes,n,No time\nr2,yes,s,My manager\n";
  private static final String CODES = "T1,r1,hinder,A1,ann,%1$s\nT1,r2,hinder,B1,ann,%1$s\n";

  private CodedStudy.Read read(String key, String purpose) {
    return CodedStudy.in(folder)
        .withPurposes()
        .listedUnder(key)
        .read(T1, "r1,yes,n,Later\n", CODES.formatted(purpose));
  }

  private static List<String> said(Loaded<?> loaded) {
    return loaded.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(Finding::text)
        .toList();
  }

  @Test
  void trainingEntersNoEstimate() {
    CodedStudy.Read read = read("training", "training");
    assertThat(said(read.apart())).isEmpty();
    assertThat(read.apart().value().orElseThrow().training().rows()).hasSize(2);
    assertThat(read.codings().value().orElseThrow().rows()).isEmpty();
    assertThat(read.coded().readings()).noneMatch(Reading::read);
  }

  @Test
  void aTrainingFileNamedAsHumanIsRefused() {
    CodedStudy.Read read = read("human", "training");
    assertThat(read.codings().value()).isEmpty();
    assertThat(said(read.codings()))
        .containsExactly(
            "coder.csv:2: purpose: files under `coding.human` must be about comments drawn for"
                + " estimates, found 2 rows about others. Name the file under `coding.training`.");
  }

  @Test
  void aFileForEstimatesNamedAsTrainingOrBridgeIsRefused() {
    assertThat(said(read("training", "reliability").apart()))
        .containsExactly(
            "coder.csv:2: purpose: files under `coding.training` must be about comments drawn for"
                + " training, found 2 rows about others. Name the file under `coding.human`.");
    assertThat(said(read("bridge", "estimate").apart()))
        .contains(
            "coder.csv:2: purpose: files under `coding.bridge` must be about comments drawn for a"
                + " bridge, found 2 rows about others. Name the file under `coding.human`.");
  }

  @Test
  void aBridgeNeedsCommentsThatWereCodedBefore() {
    CodedStudy.Read read = read("bridge", "bridge");
    assertThat(read.apart().value().orElseThrow().bridge().rows()).isEmpty();
    assertThat(said(read.apart()))
        .containsExactly(
            "coder.csv:2: respondent: must be about a comment that was coded before, found 2 rows"
                + " about others. They are set aside. Draw comments for a bridge with plait code"
                + " sample --purpose bridge.");
  }
}
