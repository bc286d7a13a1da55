package org.plait.report.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.report.SampleReport;
import org.plait.report.file.ReportFiles;

/** What is said of two reports that differ. */
class ReportComparisonTest {
  private static final String ESTIMATES =
      "survey,wave,question,item,category,group_by,group,measure,estimate,n,denominator,"
          + "finite_population,weighted,method,status\n";
  private static final String CHANGES =
      "survey,wave_from,wave_to,question,category,measure,estimate,n_from,n_to,verdict,status\n";

  @TempDir private Path folder;
  private Path old;
  private Path fresh;

  @BeforeEach
  void twoReports() throws IOException {
    old =
        report(
            "old",
            "\"holm\"",
            Map.of(
                "estimates.csv",
                ESTIMATES
                    + "staff,T1,time,,agree,,,proportion,0.42,84,200,false,false,Wilson,ok\n"
                    + "staff,T1,time,,agree,unit,a,proportion,,,,false,false,Wilson,suppressed\n"
                    + "staff,T1,time,,agree,unit,b,proportion,0.5,6,12,false,false,Wilson,ok\n"
                    + "staff,T1,time,,agree,unit,c,proportion,,,,false,false,Wilson,suppressed\n"
                    + "staff,T1,hours,,,,,mean,7.5,200,,false,false,t,ok\n",
                "comparisons.csv",
                CHANGES + "staff,T1,T2,time,agree,proportion,0.1,200,190,no clear change,ok\n",
                "themes.csv",
                ESTIMATES + "staff,T1,why,,A1,,,proportion,0.3,30,100,false,false,Wilson,ok\n",
                "contents.csv",
                "id,kind,name,section,words\n"
                    + "finding-a,finding,Key finding,In brief,It fell.\n"
                    + "finding-b,finding,Key finding,In brief,It stayed.\n"));
    fresh =
        report(
            "fresh",
            "\"none\"",
            Map.of(
                "estimates.csv",
                ESTIMATES
                    + "staff,T1,time,,agree,,,proportion,0.45,90,200,false,false,Wilson,ok\n"
                    + "staff,T1,time,,agree,unit,a,proportion,0.5,6,12,false,false,Wilson,ok\n"
                    + "staff,T1,time,,agree,unit,b,proportion,,,,false,false,Wilson,suppressed\n"
                    + "staff,T1,time,,agree,unit,c,proportion,,,,false,false,Wilson,suppressed\n"
                    + "staff,T2,time,,agree,,,proportion,0.5,95,190,false,false,Wilson,ok\n",
                "comparisons.csv",
                CHANGES + "staff,T1,T2,time,agree,proportion,0.1,200,190,higher,ok\n",
                "themes.csv",
                ESTIMATES + "staff,T1,why,,B1,,,proportion,0.3,30,100,false,false,Wilson,ok\n",
                "contents.csv",
                "id,kind,name,section,words\n"
                    + "finding-a,finding,Key finding,In brief,It rose.\n"
                    + "table-a,table,Table 1,Answers,Time\n"));
  }

  private Path report(String name, String adjust, Map<String, String> data) throws IOException {
    Path report = folder.resolve(name);
    Files.createDirectories(report.resolve("data"));
    Files.writeString(
        report.resolve("manifest.json"),
        "{\"plait\": \"1\", \"study\": \"small\", \"date\": \"2026-01-31\", \"seeds\": {\"coding\": 1},"
            + " \"settings\": {\"analysis.adjust\": "
            + adjust
            + "}, \"inputs\": [{\"file\": \"t1.csv\", \"sha256\": \""
            + name
            + "\"}]}");
    for (Map.Entry<String, String> file : data.entrySet()) {
      Files.writeString(report.resolve("data").resolve(file.getKey()), file.getValue());
    }
    return report;
  }

  private static List<String> lines(Path old, Path fresh, int most) throws IOException {
    PublishedReport before = PublishedReport.read(old);
    PublishedReport after = PublishedReport.read(fresh);
    return ComparisonText.lines(before, after, ReportComparison.of(before, after), most);
  }

  @Test
  void allThatDiffersIsSaidInWordsAndListedAndWhatIsHiddenStaysHidden() throws IOException {
    assertThat(lines(old, fresh, 20))
        .containsExactly(
            "Old: small, 2026-01-31",
            "New: small, 2026-01-31",
            "",
            "1 figure changed, 2 figures are new and 2 figures are gone; 1 verdict differs, 3"
                + " findings, tables or figures differ, 2 themes are new or gone, 1 setting differs"
                + " and 1 file differs.",
            "",
            "Key findings, tables and figures (3)",
            "  finding: It fell. → It rose.",
            "  new table: Time",
            "  gone finding: It stayed.",
            "",
            "Verdicts (1)",
            "  comparisons: staff, T1, T2, time, agree, proportion: no clear change → higher",
            "",
            "Themes (2)",
            "  new: staff, why, B1",
            "  gone: staff, why, A1",
            "",
            "Figures that changed, most first (1)",
            "  estimates: staff, T1, time, agree, proportion: 42.0% → 45.0% (+3.0 points)",
            "",
            "New figures (2)",
            "  estimates: staff, T2, time: 1",
            "  themes: staff, T1, why: 1",
            "",
            "Figures that are gone (2)",
            "  estimates: staff, T1, hours: 1",
            "  themes: staff, T1, why: 1",
            "",
            "Shown in one report and hidden in the other (2)",
            "  estimates: staff, T1, time, agree, unit, a, proportion",
            "  estimates: staff, T1, time, agree, unit, b, proportion",
            "",
            "Version and settings (1)",
            "  analysis.adjust: holm → none",
            "",
            "Files read (1)",
            "  t1.csv: other content");
  }

  @Test
  void longListsAreCut() throws IOException {
    assertThat(lines(old, fresh, 1))
        .containsSequence("  finding: It fell. → It rose.", "  and 2 more", "");
  }

  @Test
  void aReportIsTheSameAsItself() throws IOException {
    Path whole = folder.resolve("whole");
    for (Map.Entry<String, byte[]> file :
        ReportFiles.of(SampleReport.report()).files().entrySet()) {
      Path path = whole.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    assertThat(PublishedReport.in(whole)).isTrue();
    assertThat(PublishedReport.in(folder)).isFalse();
    assertThat(lines(whole, whole, 20)).endsWith("", "The two reports say the same.");
    PublishedReport read = PublishedReport.read(whole);
    assertThat(read.contents()).isNotEmpty();
    assertThat(read.tables()).anySatisfy(table -> assertThat(table.figures()).isNotEmpty());
  }
}
