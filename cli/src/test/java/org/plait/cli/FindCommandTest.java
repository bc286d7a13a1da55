package org.plait.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code plait code find} finds, writes and says. */
class FindCommandTest {

  @TempDir private Path folder;
  private StudyToCode study;

  @BeforeEach
  void aStudy() {
    study = StudyToCode.in(folder);
    study.write(
        "t1.csv",
        "id,hinder\na1,\"Two job plans, no time.\"\na2,A plan for the job.\na3,Job-planning\n");
    study.write("t2.csv", "id,hinder\na1,\"My job plan: no job plan, mail me at x@example.com\"\n");
  }

  private Outcome find(String... words) {
    List<String> all = new ArrayList<>(List.of("code", "find"));
    all.add(study.file("study.yaml").toString());
    all.addAll(List.of(words));
    return Outcome.of(all.toArray());
  }

  private List<String> table(String name) throws IOException {
    return Files.readAllLines(study.file("work/concordance").resolve(name)).stream()
        .map(line -> line.replaceAll("^(staff,T.),[^,]+,", "$1,PERSON,"))
        .toList();
  }

  @Test
  void everyPlaceIsARowAndOnlyCountsArePrinted() throws IOException {
    Outcome found = find("job", "plan");
    assertThat(found.exit()).isZero();
    assertThat(found.out())
        .isEqualTo(study.file("work/concordance/found-job-plan.csv") + System.lineSeparator());
    assertThat(found.err())
        .contains(
            "Found \"job plan\" in 4 places: 3 comments by 2 people. The table holds what people"
                + " wrote: keep it private.")
        .doesNotContain("no time");
    assertThat(table("found-job-plan.csv"))
        .containsExactly(
            "survey,wave,respondent,question,codes,consent,left,hit,right",
            "staff,T1,PERSON,hinder,,,\"Two \",job plans,\", no time.\"",
            "staff,T1,PERSON,hinder,,,,Job-planning,",
            "staff,T2,PERSON,hinder,,,\"My \",job plan,\": no job plan, mail me at [EMAIL]\"",
            "staff,T2,PERSON,hinder,,,\"My job plan: no \",job plan,\", mail me at [EMAIL]\"");
  }

  @Test
  void filtersNarrowAndNamesAreChecked() {
    assertThat(find("job plan", "--wave", "T2").err())
        .contains("in 2 places: 1 comment by 1 person.");
    assertThat(find("job plan", "--wave", "T3").err())
        .contains("--wave must name one of the study, found \"T3\". Known: T1, T2.");
    assertThat(find("job plan", "--code", "A11").err())
        .contains("--code must name one of the study, found \"A11\".");
    assertThat(find("/(/").err())
        .contains("WORDS must be an expression in the syntax of RE2, but has missing closing ).");
  }

  @Test
  void aCodeKeepsCommentsThatPeopleGaveIt() {
    study.write(
        "a.csv",
        """
        survey,wave,respondent,question,code,coder
        staff,T1,a1,hinder,A1,ann
        staff,T1,a3,hinder,B,ann
        """);
    study.human("a.csv");
    assertThat(find("job plan", "--code", "A").err())
        .contains("in 1 place: 1 comment by 1 person.");
  }

  @Test
  void nothingFoundWritesNothing() {
    Outcome found = find("unheard", "of");
    assertThat(found.exit()).isZero();
    assertThat(found.out()).isEmpty();
    assertThat(found.err()).contains("Found \"unheard of\" nowhere; nothing was written.");
    assertThat(study.file("work")).doesNotExist();
  }

  @Test
  void theReportFolderIsRefused() {
    assertThat(find("job", "--out", study.file("report/x").toString()).err())
        .contains("--out must be a private folder, found one in report/, which is shared.");
  }
}
