package org.plait.coding.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.sample.SampleDesign.By;
import org.plait.coding.sample.SampleDesign.Size;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.text.Comment;

/** What is drawn is a probability sample, and says with what chance. */
class SampleDrawTest {

  /** About one in 15,000 when the chances are right; 60 comments are looked at. */
  private static final double STANDARD_ERRORS = 4;

  @TempDir private Path folder;

  @Test
  void everyCommentComesWithTheChanceTheSampleSays() {
    DrawnStudy study = DrawnStudy.in(folder);
    int draws = 4000;
    Map<Comment, Integer> times = new HashMap<>();
    Map<Comment, Double> chance = new HashMap<>();
    for (int seed = 0; seed < draws; seed++) {
      for (DrawnText text : study.draw(DrawnStudy.design(21, 10, 0, seed)).texts()) {
        for (DrawnComment drawn : text.comments()) {
          times.merge(drawn.comment(), 1, Integer::sum);
          chance.put(drawn.comment(), drawn.probability());
        }
      }
    }
    assertThat(times).hasSize(60);
    assertThat(Set.copyOf(chance.values())).containsExactlyInAnyOrder(11 / 40.0, 10 / 20.0);
    times.forEach(
        (comment, number) -> {
          double expected = chance.get(comment);
          double error = Math.sqrt(expected * (1 - expected) / draws);
          assertThat(number / (double) draws)
              .as("row %s of %s", comment.row(), comment.wave())
              .isBetween(expected - STANDARD_ERRORS * error, expected + STANDARD_ERRORS * error);
        });
  }

  @Test
  void theSameWordsAreReadOnceForAllDrawnCommentsThatSayThem() {
    CodingSample all = DrawnStudy.in(folder).draw(DrawnStudy.design(60, 0, 0, 1));
    assertThat(all.comments()).isEqualTo(60);
    assertThat(all.texts()).hasSize(52);
    DrawnText same =
        all.texts().stream().filter(text -> text.comments().size() > 1).findFirst().orElseThrow();
    assertThat(same.comments()).hasSize(9);
    assertThat(same.waves()).containsExactly("T1", "T2");
    assertThat(same.text()).isEqualTo("Not enough time!");
    assertThat(all.texts()).allMatch(text -> RowId.valid(text.id()));
  }

  @Test
  void codersReadTheirShareAndAllReadWhatIsForReliability() {
    CodingSample sample = DrawnStudy.in(folder).draw(DrawnStudy.design(60, 0, 12, 1));
    assertThat(sample.coders()).containsExactly("ann", "bob");
    assertThat(sample.of("ann")).hasSize(12 + 20);
    assertThat(sample.of("bob")).hasSize(12 + 20);
    assertThat(sample.texts().stream().filter(text -> text.purpose() == Purpose.RELIABILITY))
        .hasSize(12)
        .allMatch(text -> text.coders().equals(List.of("ann", "bob")));
  }

  @Test
  void theSameSeedDrawsTheSameAndAnotherAnother() {
    DrawnStudy study = DrawnStudy.in(folder);
    String first = table(study, study.draw(DrawnStudy.design(20, 0, 4, 7)));
    assertThat(table(study, study.draw(DrawnStudy.design(20, 0, 4, 7)))).isEqualTo(first);
    assertThat(table(study, study.draw(DrawnStudy.design(20, 0, 4, 8)))).isNotEqualTo(first);
    assertThat(first)
        .startsWith("survey,wave,question,position,stratum,probability,purpose,row,coders\nstaff,")
        .contains(",staff/T1/hinder,0.325,")
        .doesNotContain("Story", "a5");
  }

  @Test
  void whatWasReadBeforeIsNotDrawnAgainAndCountsTowardsAHalfWidth() {
    DrawnStudy study = DrawnStudy.in(folder, "T1,a1,hinder,A1,zoe\nT1,a2,hinder,A1,zoe\n");
    CodingSample all = study.draw(DrawnStudy.design(500, 0, 0, 1));
    assertThat(all.comments()).isEqualTo(58);
    SampleDesign precise =
        new SampleDesign(
            Purpose.ESTIMATE,
            Size.of(0.1, 0.2, 0.95),
            Set.of(By.WAVE, By.QUESTION),
            Optional.empty(),
            0,
            0,
            List.of("ann"),
            1);
    // n0 = 1.96^2 x 0.16 / 0.01 = 61.5; of 40: 24.2, of 20: 15.1
    assertThat(study.plan(precise).lines())
        .containsExactly(
            "For a share of 20 % within 10 points (95 % confidence): n0 = z^2 p (1 - p) / d^2, and"
                + " n = n0 / (1 + n0 / N) of the N comments of each stratum.",
            "staff/T1/hinder: 23 of 38 comments (2 more were read before); the interval needs 25,"
                + " chance 0.605",
            "staff/T2/hinder: 16 of 20 comments; the interval needs 16, chance 0.800");
  }

  @Test
  void aStratifiedSampleHasItsFloorOrSaysWhatItNeeds() {
    DrawnStudy study = DrawnStudy.in(folder);
    assertThat(study.plan(DrawnStudy.design(55, 30, 0, 1)).lines())
        .containsExactly(
            "staff/T1/hinder: 35 of 40 comments, chance 0.875",
            "staff/T2/hinder: 20 of 20 comments, chance 1.000");
    SamplePlan small = study.plan(DrawnStudy.design(49, 30, 0, 1));
    assertThat(small.least()).isEqualTo(50);
    assertThat(small.strata()).allMatch(stratum -> stratum.drawn() == 0);
  }

  @Test
  void theTableIsReadBackAsItWas() throws IOException {
    DrawnStudy study = DrawnStudy.in(folder);
    CodingSample sample = study.draw(DrawnStudy.design(30, 0, 5, 3));
    Files.writeString(folder.resolve("sample.csv"), table(study, sample));
    Loaded<CodingSample> back = read(study);
    assertThat(back.findings()).isEmpty();
    assertThat(back.value().orElseThrow().texts())
        .containsExactlyInAnyOrderElementsOf(sample.texts());
    assertThat(back.value().orElseThrow().undrawn())
        .hasSize(30)
        .containsExactlyInAnyOrderElementsOf(sample.undrawn());
  }

  @Test
  void aTableThatBelongsToOtherDataIsRefused() throws IOException {
    DrawnStudy study = DrawnStudy.in(folder);
    String header = "survey,wave,question,position,stratum,probability,purpose,row,coders\n";
    String id = study.draw(DrawnStudy.design(60, 0, 0, 3)).texts().get(0).id();
    assertThat(found(study, header + "staff,T9,hinder,1,s,0.5,estimate," + id + ",ann\n"))
        .containsExactly(
            "sample.csv:2: position: must be where the drawn comment stands, found another one or"
                + " none. Import with the data and the settings from which the sample was drawn.");
    assertThat(found(study, header.replace("row,", "") + "staff,T1,hinder,1,s,0.5,estimate,ann\n"))
        .containsExactly(
            "sample.csv:1: row: column must stand in the header, found none of that name. Give the"
                + " file that plait code sample wrote.");
    String row = table(study, study.draw(DrawnStudy.design(60, 0, 0, 3)));
    assertThat(found(study, row.replaceFirst("estimate", "guess")))
        .containsExactly(
            "sample.csv:2: purpose: must be as plait code sample wrote it, found something else."
                + " Restore the file, or draw again with the same seed.");
  }

  private static String table(DrawnStudy study, CodingSample sample) {
    return SampleTable.csv(sample, study.read().panels());
  }

  private Loaded<CodingSample> read(DrawnStudy study) {
    return SampleReader.read(folder, "sample.csv", study.read().comments(), study.read().panels());
  }

  @Test
  void whoWithdrewAfterTheDrawIsLeftOutAndTheOthersAreFoundAgain() throws IOException {
    DrawnStudy study = DrawnStudy.in(folder);
    CodingSample sample = study.draw(DrawnStudy.design(60, 0, 0, 3));
    Files.writeString(folder.resolve("sample.csv"), table(study, sample));
    DrawnStudy later = DrawnStudy.without(folder, "a0", "a1");
    Loaded<CodingSample> back = read(later);
    assertThat(back.findings())
        .extracting(Finding::text)
        .containsExactly(
            "sample.csv: position: must be where answers are kept; 2 drawn comments are kept no"
                + " longer and are left out. Nothing needs doing where people have withdrawn.");
    CodingSample left = back.value().orElseThrow();
    assertThat(left.comments()).isEqualTo(58);
    // One said what others said too; the story of the other was nobody else's.
    assertThat(left.texts()).hasSize(51);
    assertThat(left.gone()).hasSize(1);
  }

  private List<String> found(DrawnStudy study, String table) throws IOException {
    Files.writeString(folder.resolve("sample.csv"), table);
    return read(study).findings().stream().map(Finding::text).toList();
  }

  @Test
  void aNameOfARowTellsWhenASignWasChanged() {
    String id = RowId.of("staff", "hinder", "not enough time");
    assertThat(RowId.valid(id)).isTrue();
    assertThat(RowId.tidy(" " + id.toLowerCase(java.util.Locale.ROOT))).isEqualTo(id);
    assertThat(id).isNotEqualTo(RowId.of("staff", "help", "not enough time"));
    String signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    for (int i = 0; i < id.length(); i++) {
      for (char sign : signs.toCharArray()) {
        if (id.charAt(i) != '-' && id.charAt(i) != sign) {
          assertThat(RowId.valid(id.substring(0, i) + sign + id.substring(i + 1))).isFalse();
        }
      }
    }
    assertThat(RowId.valid(id.substring(1))).isFalse();
  }
}
