package org.plait.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The date on which something ended, of which an instrument declares the duration. */
class SimulateDurationsTest {
  private static final String INSTRUMENT =
      """
      plait: 1
      id: staff
      sections:
        - id: all
          title: All
          questions:
            - id: status
              text: Are you in post?
              type: single
              categories: {categories: [{code: current, label: "Yes"}, {code: former, label: "No"}]}
              waves: {T1: {column: status}}
            - {id: since, text: Since when?, type: date, waves: {T1: {column: since}}}
      %s      - id: view
              text: What do you think?
              type: ordinal
              categories: {categories: [{code: "1", label: Bad}, {code: "2", label: Good}]}
              waves: {T1: {column: view}}
            - {id: hours, text: How many hours?, type: number, range: [0, 40], waves: {T1: {column: hours}}}
      """;
  private static final String LEFT =
      "      - {id: left, text: When did you leave?, type: date, profile: true, asked-if: status ="
          + " former, waves: {T1: {column: left}}}\n";
  private static final String DURATION =
      "durations:\n  - {id: tenure, state: in post, from: since, to: left, status: status, goes-on:"
          + " [current], ended: [former], within: 12}\n";
  private static final String STUDY =
      """
      plait: 1
      id: demo
      title: Demo
      surveys:
        staff:
          instrument: instrument.yaml
          waves: [{id: T1, label: "2026", file: t1.csv, format: csv, delimiter: ",", opened: 2026-01-12, closed: 2026-03-27}]
          rows: {test: "status = preview", partial: {column: progress, below: 40}, duplicates: most-complete}
          link: {respondent: key}
      """;

  @TempDir Path folder;

  private List<Map<String, String>> rows(String instrument) throws IOException {
    Files.writeString(folder.resolve("instrument.yaml"), instrument);
    Path study = Files.writeString(folder.resolve("study.yaml"), STUDY);
    SyntheticFiles made = Simulator.simulate(study, OptionalLong.of(3));
    return Sample.table(new String(made.content("t1.csv"), StandardCharsets.UTF_8), ',', 1);
  }

  @Test
  void changesNoOtherAnswer() throws IOException {
    List<Map<String, String>> with = new ArrayList<>();
    for (Map<String, String> row : rows(INSTRUMENT.formatted(LEFT) + DURATION)) {
      Map<String, String> others = new LinkedHashMap<>(row);
      others.remove("left");
      with.add(others);
    }
    assertThat(with).hasSizeGreaterThan(50).isEqualTo(rows(INSTRUMENT.formatted("")));
  }

  @Test
  void liesInTheMonthsAskedAboutAndNotBeforeTheBeginning() throws IOException {
    int left = 0;
    for (Map<String, String> row : rows(INSTRUMENT.formatted(LEFT) + DURATION)) {
      String month = row.get("left");
      if (!row.get("status").equals("No")) {
        assertThat(month).isEmpty();
      } else if (!month.isEmpty()) {
        assertThat(month).isBetween("2025-01", "2026-01");
        assertThat(row.get("since")).isLessThanOrEqualTo(month);
        left++;
      }
    }
    assertThat(left).isGreaterThan(10);
  }
}
