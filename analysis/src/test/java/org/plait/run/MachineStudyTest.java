package org.plait.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.CodedStudy;
import org.plait.run.line.StudyRun;

/** A study whose comments another program coded, from its files to the report. */
class MachineStudyTest {

  @TempDir Path folder;

  private static String rows(int n, IntFunction<String> row) {
    return IntStream.rangeClosed(1, n).mapToObj(row).collect(Collectors.joining("\n", "", "\n"));
  }

  /** Of 300 comments a wave people read 60; the machine errs in every tenth comment. */
  private Path run() throws IOException {
    CodedStudy.in(folder)
        .withCoding("consensus: first, sample: random, machine: [machine.csv]")
        .read(
            rows(300, i -> "r" + i + ",yes,n,Words of " + i),
            rows(300, i -> "s" + i + ",yes,n,Words of " + i),
            rows(60, i -> "T1,r" + i + ",hinder," + (i % 4 == 0 ? "A1" : "B1") + ",ann")
                + "T1,r1,hinder,A2,ann\nT1,r2,hinder,A2,ann\n"
                + rows(60, i -> "T2,s" + i + ",hinder," + (i % 4 == 0 ? "B1" : "A1") + ",ann"));
    Files.writeString(
        folder.resolve("machine.csv"),
        "wave,respondent,question,code,coder,score\n"
            + rows(300, i -> "T1,r" + i + ",hinder," + said(i, "A1", "B1") + ",svm,")
            + rows(300, i -> "T2,s" + i + ",hinder," + said(i, "B1", "A1") + ",svm,")
            + "T2,s900,hinder,A1,svm,\n");
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
    return out;
  }

  private static String said(int i, String fourth, String others) {
    return (i % 4 == 0) != (i % 10 == 0) ? fourth : others;
  }

  @Test
  void tablesAndReportTellCorrectedThemes() throws IOException {
    Path report = run().resolve("report");
    List<String> themes = Files.readAllLines(report.resolve("data/themes.csv"));
    for (String measure : List.of("corrected_proportion", "machine_worth", "machine_count")) {
      assertThat(themes).anyMatch(l -> l.startsWith("staff,T1,hinder,,A1,,," + measure + ","));
    }
    assertThat(Files.readAllLines(report.resolve("data/theme_changes.csv")))
        .filteredOn(l -> l.startsWith("staff,T1,T2,hinder,,A1,,,corrected_proportion,"))
        .filteredOn(l -> !l.contains(",0.95,true,"))
        .singleElement()
        .asString()
        .contains(",higher,difference of corrected shares,ok");
    Element body = Jsoup.parse(Files.readString(report.resolve("index.html"))).body();
    String text = body.text();
    assertThat(text)
        .contains(
            "Where a program coded the comments too, what it says is corrected by what"
                + " people said of a random sample, and never counted by itself.")
        .contains(
            "Of the comments with content a sample was read: 60 of 300 in 2024 and 60 of 300 in"
                + " 2025. In 2024 and 2025 a program coded all of them: what it says is"
                + " corrected by what people said of those they read.")
        .contains(
            "people alone: 25% (15/60), 16% to 37% machine alone: 25% the machine is worth"
                + " reading ")
        .contains(" more comments of all asked: 25%, 18% to 34%")
        .contains("The intervals are on average 21% narrower than from people’s coding alone.")
        .contains(
            "The intervals of these changes are on average 21% narrower than from people’s coding"
                + " alone. Of 4 comparisons of a theme in two waves, these show a clear change:")
        .contains("The main themes by “Where?”")
        .contains(
            "In groups, of 4 comparisons these show a clear change: “Resources, North”: higher")
        .contains("2024 to 2025, of all asked, corrected")
        .contains("1 comparison is not shown, to protect people in small groups.")
        .contains("“Machine alone”: what the program counts, not corrected; its errors are")
        .contains("Time”: higher in 2025 than in 2024 (2")
        .contains("2024 to 2025, corrected")
        .contains("2024 to 2025, people alone")
        .contains("Angelopoulos, Duchi and Zrnic (2023) arXiv:2311.01453")
        .doesNotContain("Only people’s coding is counted");
    assertThat(Files.readAllLines(report.resolve("data/reconciliation.csv")))
        .anyMatch(l -> l.contains("machine.csv") && l.contains("unknown-respondent"));
    assertThat(Files.readString(report.resolve("manifest.json"))).contains("machine.csv");
  }
}
