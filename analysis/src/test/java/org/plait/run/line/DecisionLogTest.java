package org.plait.run.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.disclosure.cell.Decision;
import org.plait.disclosure.cell.Rule;
import org.plait.run.PublishedTable;
import org.plait.run.TinyStudy;

/** The private record of what was hidden, and by which rule. */
class DecisionLogTest {

  private static final String HEADER =
      "table,survey,wave,question,item,category,group_by,group,other,figure,rule\n";

  @TempDir private Path folder;

  private static Decision decision(String figure, Rule rule) {
    return new Decision(
        "estimates", "staff", "T1", "q", "", "yes", "region", "north", figure, rule);
  }

  private static String written(List<Decision> decisions, Map<String, String> tables) {
    TreeMap<String, byte[]> shown = new TreeMap<>();
    tables.forEach((name, text) -> shown.put(name, text.getBytes(StandardCharsets.UTF_8)));
    byte[] csv = new DecisionLog(decisions).csv(shown, false);
    return new String(csv, StandardCharsets.UTF_8);
  }

  @Test
  void aDecisionIsARowWithItsRuleAndNoNumber() {
    assertThat(
            written(
                List.of(decision("count", Rule.PRIMARY), decision("complement", Rule.SECONDARY)),
                Map.of()))
        .isEqualTo(
            HEADER
                + "estimates,staff,T1,q,,yes,region,north,,count,primary\n"
                + "estimates,staff,T1,q,,yes,region,north,,complement,secondary\n");
  }

  @Test
  void aHiddenFigureWithoutADecisionOfItsOwnFollowsFromOne() {
    String estimates =
        "survey,wave,question,item,category,group_by,group,measure,estimate,n,status\n"
            + "staff,T1,q,,yes,region,north,proportion,,,suppressed\n"
            + "staff,T1,q,,no,region,north,proportion,,,suppressed\n"
            + "staff,T1,q,,yes,,,proportion,0.5,20,ok\n";
    String transitions =
        "survey,wave_from,wave_to,question,item,category_from,category_to,estimate,status\n"
            + "staff,T1,T2,q,,yes,no,,suppressed\n";
    assertThat(
            written(
                List.of(decision("count", Rule.PRIMARY)),
                Map.of("estimates.csv", estimates, "transitions.csv", transitions)))
        .isEqualTo(
            HEADER
                + "estimates,staff,T1,q,,yes,region,north,,count,primary\n"
                + "estimates,staff,T1,q,,no,region,north,,proportion,derived\n"
                + "transitions,staff,T1-T2,q,,,,,category_from=yes category_to=no,,derived\n");
  }

  @Test
  void everyFigureThatAReportHidesIsInTheRecordAndNobodyIs() throws IOException {
    Path out = new TinyStudy(folder, 3).people(160).run();
    List<Map<String, String>> log = PublishedTable.read(out.resolve("work/disclosure.csv"));
    assertThat(out.resolve("report/data/disclosure.csv")).doesNotExist();
    assertThat(log).extracting(row -> row.get("rule")).contains("primary", "secondary", "derived");
    Set<List<String>> places =
        log.stream().map(row -> place(row, row.get("table"))).collect(Collectors.toSet());
    for (String table : List.of("estimates", "scales", "missing", "contrasts", "sensitivity")) {
      List<Map<String, String>> rows =
          PublishedTable.read(out.resolve("report/data/" + table + ".csv"));
      assertThat(rows)
          .filteredOn(row -> row.get("status").equals("suppressed"))
          .allSatisfy(row -> assertThat(places).contains(place(row, table)));
    }
    Set<String> people =
        PublishedTable.read(out.resolve("work/panel.csv")).stream()
            .map(row -> row.get("respondent"))
            .collect(Collectors.toSet());
    assertThat(people).hasSizeGreaterThan(50);
    String text = Files.readString(out.resolve("work/disclosure.csv"));
    assertThat(people).noneMatch(text::contains);
  }

  private static List<String> place(Map<String, String> row, String table) {
    String wave =
        Stream.of("wave", "wave_from", "wave_to")
            .map(column -> row.getOrDefault(column, ""))
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining("-"));
    return Stream.concat(
            Stream.of(table, wave),
            Stream.of("survey", "question", "item", "category", "group_by", "group")
                .map(column -> row.getOrDefault(column, "")))
        .toList();
  }
}
