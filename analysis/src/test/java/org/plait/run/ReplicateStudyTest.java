package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.run.line.StudyRun;

/** Sets of replicate weights, from a study's files to its tables. */
class ReplicateStudyTest {

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
            - {id: hours, text: Hours, type: number, waves: {T1: {column: h}, T2: {column: h}}}
      """;

  private static final String STUDY =
      """
      plait: 1
      id: sets
      title: Sets
      surveys:
        staff:
          instrument: staff.yaml
          waves:
            - {id: T1, file: t1.csv, format: csv, closed: 2025-03-31}
            - {id: T2, file: t2.csv, format: csv, closed: 2026-03-31}
          link: {respondent: id, key-file: k.key}
          design: {weight: w, replicates: {columns: "r*", kind: jackknife}}
      report: {formats: [html]}
      """;

  @TempDir Path folder;

  @Test
  void weightedRowsVaryAsTheSetsDo() throws IOException {
    write("staff.yaml", INSTRUMENT);
    write("study.yaml", STUDY);
    write("t1.csv", wave(1));
    write("t2.csv", wave(2));
    Path out = folder.resolve("out");
    new StudyRun(
            new RunRequest(
                folder.resolve("study.yaml"),
                Optional.empty(),
                Optional.of(out),
                Optional.empty(),
                folder),
            Progress.SILENT)
        .run();
    List<String> estimates = Files.readAllLines(out.resolve("report/data/estimates.csv"));
    assertThat(estimates)
        .anyMatch(l -> l.contains("weighted, Wilson score, effective sample size, replicate"))
        .anyMatch(l -> l.contains("weighted, t interval, replicate weights"))
        .anyMatch(l -> l.endsWith("Wilson score,ok"));
    List<String> comparisons = Files.readAllLines(out.resolve("report/data/comparisons.csv"));
    assertThat(comparisons)
        .anyMatch(l -> l.contains("weighted, Wilson intervals combined, replicate weights"))
        .anyMatch(l -> l.contains("weighted, t, replicate weights"));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Sixty people in six groups; each set leaves one group out. */
  private static String wave(int number) {
    Random random = new Random(number);
    StringBuilder csv = new StringBuilder("id,q,h,w,r1,r2,r3,r4,r5,r6\n");
    for (int i = 0; i < 60; i++) {
      int weight = 1 + i % 3;
      csv.append("p%d,%d,%d,%d".formatted(i, 1 + random.nextInt(2), random.nextInt(30), weight));
      for (int set = 0; set < 6; set++) {
        csv.append(",").append(i % 6 == set ? 0 : weight * 1.2);
      }
      csv.append("\n");
    }
    return csv.toString();
  }
}
