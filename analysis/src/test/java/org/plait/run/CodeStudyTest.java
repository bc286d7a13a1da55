package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.run.line.StudyRun;
import org.plait.study.finding.Finding;

/** People recognised by codes they made up, and the day by which that must end, in a study. */
class CodeStudyTest {

  private static final String INSTRUMENT =
      """
      plait: 1
      id: staff
      code-lists:
        agree:
          categories: [{code: "1", label: Disagree}, {code: "2", label: Agree}]
          nets: {agree: ["2"]}
      sections:
        - id: all
          title: All
          questions:
            - {id: q, text: A statement, type: ordinal, categories: agree, favourable: agree, waves: {T1: {column: q}, T2: {column: q}}}
      """;

  private static final String STUDY =
      """
      plait: 1
      id: codes
      title: Codes
      date: 2026-06-30
      surveys:
        staff:
          instrument: staff.yaml
          waves:
            - {id: T1, file: t1.csv, format: csv, closed: 2025-03-31}
            - {id: T2, file: t2.csv, format: csv, closed: 2026-03-31}
          link: {code: {parts: [c1, c2, c3], agree: 2}, key-file: k.key, delete-by: 2026-08-31}
          withdrawn: withdrawn.csv
      report: {formats: [html], disclosure: {profile: own, minimum: 1, base: 1}}
      """;

  @TempDir Path folder;

  private RunResult run(String study, List<String> first, List<String> second) throws IOException {
    write("staff.yaml", INSTRUMENT);
    write("study.yaml", study);
    write("withdrawn.csv", "survey,respondent\nstaff,gone-9-z\n");
    write("t1.csv", "c1,c2,c3,q\n" + String.join("\n", first) + "\n");
    write("t2.csv", "c1,c2,c3,q\n" + String.join("\n", second) + "\n");
    return new StudyRun(
            new RunRequest(
                folder.resolve("study.yaml"),
                Optional.empty(),
                Optional.of(folder.resolve("out")),
                Optional.empty(),
                folder),
            Progress.SILENT)
        .run();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Twenty people with codes that are far from each other. */
  private static List<String> people(String third) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add("m%d,%d,%s%d,%d".formatted(i, i, third, i, 1 + i % 2));
    }
    return rows;
  }

  private List<String> texts(RunResult result) {
    return result.findings().stream()
        .filter(f -> f.field().startsWith("link.code") || f.rule().equals("delete-by"))
        .map(Finding::text)
        .toList();
  }

  @Test
  void peopleAreFollowedThoughAPartOfTheirCodeDiffers() throws IOException {
    List<String> first = people("x");
    first.add("gone,9,z,2");
    first.add("lost,,,1");
    first.add("two,5,a,1");
    first.add("two,5,b,1");
    List<String> second = people("y");
    second.add("Gone, 9,z,1");
    second.add("two,5,c,2");
    RunResult result = run(STUDY, first, second);
    assertThat(texts(result))
        .containsExactly(
            "study.yaml: staff.link.delete-by: what links people must be deleted by 2026-08-31, 62"
                + " days after the study's date. Delete the key file, work/ and the keys in the"
                + " exports; report/ may stay.",
            "t1.csv: link.code: a code must have 2 of 3 parts to recognise people by; with fewer: 1"
                + " row, kept and linked to nobody.",
            "t2.csv: link.code: a code must be nearest to one person's; as near to several, or to"
                + " one of whom others are as near: 1 row, linked to nobody. Ask for another part"
                + " if there will be another wave.",
            "t2.csv: link.code: people were recognised by 2 of 3 parts or more, not by all: 20"
                + " rows.");
    String comparisons = Files.readString(folder.resolve("out/report/data/comparisons.csv"));
    assertThat(comparisons).contains(",overlapping,").contains(",20,");
    String panel = Files.readString(folder.resolve("out/work/panel.csv"));
    assertThat(panel.lines()).hasSize(1 + 23 + 21);
    assertThat(panel).doesNotContain("M1-1-X1").doesNotContain("GONE");
  }

  @Test
  void aDayThatHasPassedIsWarnedOf() throws IOException {
    RunResult result = run(STUDY.replace("2026-08-31", "2026-06-29"), people("x"), people("x"));
    assertThat(result.findings())
        .filteredOn(f -> f.rule().equals("delete-by"))
        .singleElement()
        .extracting(f -> f.severity() + " " + f.message())
        .isEqualTo(
            "WARNING what links people had to be deleted by 2026-06-29, and the study is of"
                + " 2026-06-30.");
  }

  @Test
  void aDayFarAwayIsNotSpokenOf() throws IOException {
    RunResult result = run(STUDY.replace("2026-08-31", "2027-06-29"), people("x"), people("x"));
    assertThat(texts(result)).isEmpty();
  }
}
