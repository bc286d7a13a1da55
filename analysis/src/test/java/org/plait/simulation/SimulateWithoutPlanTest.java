package org.plait.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a simulation file every question is drawn from the instrument. */
class SimulateWithoutPlanTest {

  static final String INSTRUMENT =
      """
      plait: 1
      id: staff
      sections:
        - id: all
          title: All
          questions:
            - id: role
              text: What is your role?
              type: single
              categories:
                categories: [{code: a, label: "Nurse; ward"}, {code: b, label: Doctor}]
                missing: [{code: pns, label: Prefer not to say, reason: REFUSED}]
              waves: {T1: {column: Q1}, T2: {column: q1}}
            - id: hours
              text: How many hours?
              type: number
              range: [0, 40]
              asked-if: role = a
              waves: {T1: {column: Q2}, T2: {column: q2}}
            - id: tools
              text: Which tools do you use?
              type: multiple
              categories:
                categories: [{code: x, label: 'The "big" one'}, {code: y, label: "Red, blue"}, {code: none, label: None, exclusive: true}]
              waves:
                T1: {columns: {x: Q3_1, y: Q3_2, none: Q3_3}}
                T2: {column: q3}
            - id: view
              text: What do you think?
              type: grid
              categories: {categories: [{code: "1", label: Bad}, {code: "2", label: Fair}, {code: "3", label: Good}]}
              rows: [{id: food, text: Food}, {id: pay, text: Pay}]
              waves:
                T1: {columns: {food: Q4_1, pay: Q4_2}}
                T2: {columns: {food: q4_food}, values: {"9": "1", "8": "2", "7": "3"}}
            - id: top
              text: What matters most?
              type: ranking
              places: 2
              categories: {categories: [{code: p, label: Pay}, {code: q, label: Peace}, {code: r, label: Rest}]}
              waves: {T2: {columns: {"1": q5_1, "2": q5_2}}}
            - id: parts
              text: How is your time divided?
              type: allocation
              categories: {categories: [{code: u, label: Work}, {code: v, label: Talk}]}
              waves: {T2: {columns: {u: q6_u, v: q6_v}}}
            - id: since
              text: Since when?
              type: date
              waves: {T1: {column: Q7}, T2: {column: q7}}
            - id: words
              text: Anything else?
              type: text
              waves: {T1: {column: Q8}, T2: {column: q8}}
      """;

  static final String STUDY =
      """
      plait: 1
      id: small
      title: A small study
      surveys:
        staff:
          instrument: staff.yaml
          waves:
            - {id: T1, file: t1.csv, format: qualtrics, closed: 2024-03-31, multiple: {layout: columns}}
            - {id: T2, file: sub/t2.csv, format: csv, delimiter: ";", closed: 2025-03-31, date-format: dd/mm/yyyy, multiple: {layout: json}}
          rows: {test: "status in (preview, 1)", partial: {column: progress, below: 40}, duplicates: first}
          link: {respondent: key, organisation: org, succession: succession.csv}
          population: {frame: frame.csv, standing: assumption}
          dispositions: dispositions.csv
          withdrawn: withdrawn.csv
      """;

  private static SyntheticFiles simulate(Path folder) throws IOException {
    Files.writeString(folder.resolve("staff.yaml"), INSTRUMENT);
    Files.writeString(folder.resolve("study.yaml"), STUDY);
    return Simulator.simulate(folder.resolve("study.yaml"), OptionalLong.of(3));
  }

  private static List<Map<String, String>> table(
      SyntheticFiles files, String name, char delimiter, int headers) {
    String text = new String(files.content(name), StandardCharsets.UTF_8);
    return Sample.table(text, delimiter, headers);
  }

  @Test
  void writesEveryFileTheStudyNames(@TempDir Path folder) throws IOException {
    assertThat(simulate(folder).names())
        .containsExactly(
            "t1.csv",
            "sub/t2.csv",
            "frame.csv",
            "dispositions.csv",
            "succession.csv",
            "withdrawn.csv",
            "truth.csv",
            "truth-identifiers.csv",
            "SYNTHETIC.txt");
  }

  @Test
  void inventedDispositionsAddUpToTheInventedFrame(@TempDir Path folder) throws IOException {
    SyntheticFiles files = simulate(folder);
    assertThat(invited(table(files, "dispositions.csv", ',', 1)))
        .isEqualTo(invited(table(files, "frame.csv", ',', 1)));
  }

  private static int invited(List<Map<String, String>> rows) {
    return rows.stream().mapToInt(row -> Integer.parseInt(row.get("count"))).sum();
  }

  @Test
  void writesQualtricsWithThreeHeaderRowsAndCodes(@TempDir Path folder) throws IOException {
    SyntheticFiles files = simulate(folder);
    String[] lines = new String(files.content("t1.csv"), StandardCharsets.UTF_8).split("\n");
    assertThat(lines[0]).startsWith("StartDate,Status,Progress,Duration (in seconds),Finished");
    assertThat(lines[2]).contains("\"{\"\"ImportId\"\":\"\"QID1\"\"}\"");
    List<Map<String, String>> rows = table(files, "t1.csv", ',', 3);
    assertThat(rows).extracting(r -> r.get("Q1")).contains("a", "b", "-99");
    assertThat(rows).extracting(r -> r.get("Q3_1")).containsOnly("1", "");
    assertThat(rows).extracting(r -> r.get("Status")).contains("0", "1");
  }

  @Test
  void writesLabelsListsAndRecodedValuesAsTheBindingsAsk(@TempDir Path folder) throws IOException {
    List<Map<String, String>> rows = table(simulate(folder), "sub/t2.csv", ';', 1);
    assertThat(rows).extracting(r -> r.get("q1")).contains("Nurse; ward", "Doctor");
    assertThat(rows)
        .extracting(r -> r.get("q3"))
        .contains("[\"The \\\"big\\\" one\"]", "[\"Red, blue\"]", "[\"None\"]");
    assertThat(rows).extracting(r -> r.get("q4_food")).contains("9", "8", "7").doesNotContain("1");
    assertThat(rows).extracting(r -> r.get("q7")).contains("01/10/2023");
  }

  @Test
  void asksOnlyThoseWhoAreAsked(@TempDir Path folder) throws IOException {
    List<Map<String, String>> rows = table(simulate(folder), "sub/t2.csv", ';', 1);
    assertThat(rows)
        .filteredOn(r -> !r.get("q1").equals("Nurse; ward"))
        .extracting(r -> r.get("q2"))
        .containsOnly("");
  }

  @Test
  void partsAddUpToHundredAndPlacesDiffer(@TempDir Path folder) throws IOException {
    List<Map<String, String>> rows = table(simulate(folder), "sub/t2.csv", ';', 1);
    assertThat(rows)
        .filteredOn(r -> !r.get("q6_u").isEmpty())
        .isNotEmpty()
        .allSatisfy(
            r ->
                assertThat(Integer.parseInt(r.get("q6_u")) + Integer.parseInt(r.get("q6_v")))
                    .isEqualTo(100));
    assertThat(rows)
        .filteredOn(r -> !r.get("q5_1").isEmpty())
        .isNotEmpty()
        .allSatisfy(r -> assertThat(r.get("q5_1")).isNotEqualTo(r.get("q5_2")));
  }

  @Test
  void nothingChangesBetweenWavesWithoutAPlan(@TempDir Path folder) throws IOException {
    assertThat(table(simulate(folder), "truth.csv", ',', 1))
        .isNotEmpty()
        .extracting(r -> r.get("kind"))
        .containsOnly("null");
  }
}
