package org.plait.run.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.disclosure.Exposed;
import org.plait.disclosure.FigureTable;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.reader.StudyReader;
import org.plait.study.report.DisclosureProfile;
import org.plait.study.report.DisclosureRule;

/** An earlier report that a study names. */
class PreviousReportTest {

  private static final String HEADER =
      "survey,wave,question,item,category,group_by,group,measure,n,denominator,method,status\n";

  @TempDir private Path folder;

  private Study study() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("study.yaml"),
            """
            plait: 1
            id: small
            title: Small
            surveys:
              staff:
                instrument: staff.yaml
                waves:
                  - {id: T1, file: t1.csv, format: csv, closed: 2024-03-31}
            report: {previous: old/report}
            """);
    return StudyReader.read(file).value().orElseThrow();
  }

  private void published(String study) throws IOException {
    Path data = Files.createDirectories(folder.resolve("old/report/data"));
    Files.writeString(
        data.resolveSibling("manifest.json"),
        "{\"study\": \"%s\", \"date\": \"2027-05-31\"}".formatted(study));
    for (String name : List.of("scales", "response", "attrition", "missing")) {
      Files.writeString(data.resolve(name + ".csv"), HEADER);
    }
    Files.writeString(
        data.resolve("estimates.csv"),
        HEADER
            + "staff,T1,q,,a,,,proportion,30,40,counted,ok\n"
            + "staff,T1,q,,b,,,proportion,,,counted,suppressed\n");
  }

  private static List<String> texts(List<Finding> findings) {
    return findings.stream().map(Finding::text).toList();
  }

  @Test
  void onlyWhatItShowsIsKnown() throws IOException {
    published("small");
    assertThat(PreviousReport.findings(study())).isEmpty();
    PreviousReport read = PreviousReport.read(study());
    assertThat(read.date()).contains("2027-05-31");
    assertThat(read.of("staff").orElseThrow().estimates())
        .singleElement()
        .satisfies(row -> assertThat(row.base().n()).hasValue(30));
    assertThat(read.of("other").orElseThrow().estimates()).isEmpty();
  }

  @Test
  void aFolderWithoutAReportOfTheStudyIsToldOf() throws IOException {
    String told =
        "study.yaml: report.previous: must name the folder `report` of an earlier run of this"
            + " study, found none there with manifest.json and data/estimates.csv. Put it beside"
            + " the study file, or remove `previous`.";
    assertThat(texts(PreviousReport.findings(study()))).containsExactly(told);
    published("another");
    assertThat(texts(PreviousReport.findings(study()))).containsExactly(told);
  }

  @Test
  void whatCanNotBeHiddenAnyMoreIsNamedWithoutItsValue() throws IOException {
    assertThat(
            texts(
                PreviousReport.exposed(study(), "staff", List.of(new Exposed("question q", "T1")))))
        .containsExactly(
            "study.yaml: report.previous: must name a report that shows nothing this one has to"
                + " hide; it shows a number of survey staff, wave T1, question q. Leave it or its"
                + " breakdown out, or choose limits that the earlier report kept.");
  }

  @Test
  void itsThemesChangesAndModelsAreReadToo() throws IOException {
    published("small");
    Path data = folder.resolve("old/report/data");
    Files.writeString(
        data.resolve("themes.csv"), HEADER + "staff,T1,c,,A,,,proportion,12,40,read,ok\n");
    Files.writeString(
        data.resolve("theme_changes.csv"),
        "survey,wave_from,wave_to,question,item,category,group_by,group,measure,design,estimate,std_error,"
            + "finite_population,weighted,n_from,n_to,n_pairs,method,status\n"
            + "staff,T1,T2,c,,A,,,proportion,overlapping,0.25,0.05,false,false,40,50,20,m,ok\n"
            + "staff,T1,T2,c,,B,,,proportion,overlapping,,,false,false,,,,m,suppressed\n");
    Files.writeString(
        data.resolve("models.csv"),
        "survey,model,outcome,measure,term,level,answer,estimate,std_error,n,weighted,status\n"
            + "staff,m1,q,odds_ratio,band,7,,1.5,0.2,90,false,ok\n"
            + "staff,m1,q,odds_ratio,band,8,,,,,false,suppressed\n");
    assertThat(PreviousReport.findings(study())).isEmpty();
    PreviousReport read = PreviousReport.read(study());
    assertThat(read.themes("staff").orElseThrow().estimates())
        .singleElement()
        .satisfies(row -> assertThat(row.base().n()).hasValue(12));
    assertThat(read.themes("staff").orElseThrow().comparisons())
        .singleElement()
        .satisfies(row -> assertThat(row.bases().pairs()).contains(20L));
    assertThat(read.models("staff"))
        .singleElement()
        .satisfies(model -> assertThat(model.n()).hasValue(90))
        .satisfies(model -> assertThat(model.figures()).hasSize(1));
    assertThat(PreviousReport.files(folder.resolve("old/report")))
        .extracting(file -> file.getFileName().toString())
        .contains("themes.csv", "theme_changes.csv", "models.csv")
        .doesNotContain("comparisons.csv");
  }

  @Test
  void itsFiguresAreReadByWhatTheyAreAboutWithoutWhatIsHidden() throws IOException {
    published("small");
    Path data = folder.resolve("old/report/data");
    Files.writeString(
        data.resolve("transitions.csv"),
        "survey,wave_from,wave_to,question,item,category_from,category_to,estimate,n,denominator\n"
            + "staff,T1,T2,q,,a,b,0.25,10,40\n"
            + "staff,T1,T2,r,,a,b,,,\n");
    Files.writeString(
        data.resolve("keyness.csv"),
        "survey,question,group_by,wave,from,to,term,n_from,denominator_from,n_to,denominator_to\n"
            + "staff,c,,,T1,T2,'-word,5,100,10,90\n");
    Study study = study();
    assertThat(PreviousReport.findings(study)).isEmpty();
    Map<FigureTable, Map<List<String>, Map<String, Double>>> read =
        PreviousReport.read(study).figures(DisclosureRule.DEFAULT).tables();
    assertThat(read.get(FigureTable.TRANSITIONS))
        .isEqualTo(
            Map.of(
                List.of("staff", "T1", "T2", "q", "", "a", "b"),
                Map.of("n", 10.0, "denominator", 40.0)));
    assertThat(read.get(FigureTable.KEYNESS))
        .containsOnlyKeys(List.of("staff", "c", "", "", "T1", "T2", "-word"));
    assertThat(
            PreviousReport.read(study).figures(DisclosureRule.of(DisclosureProfile.HES)).tables())
        .isEmpty();
  }

  @Test
  void theBandsOfAQuoteMatrixAreReadWithTheThemes() throws IOException {
    published("small");
    Path data = folder.resolve("old/report/data");
    Files.writeString(
        data.resolve("quote_matrix.csv"),
        "display,source,survey,wave,answers,band,question,category,measure,estimate,n,denominator,"
            + "quotation,method,status\n"
            + "words,theme,staff,T1,q,low,c,A,proportion,0.25,10,40,,read,ok\n"
            + "words,quotation,staff,T1,q,low,c,A,,,,,Said.,,ok\n"
            + "gone,theme,staff,T1,q,low,c,A,proportion,0.25,10,40,,read,ok\n");
    PublishedCounts read = PublishedCounts.read(data);
    assertThat(read.bands("staff", Map.of("words", "q#words")))
        .singleElement()
        .satisfies(row -> assertThat(row.key().groupBy()).isEqualTo("q#words"))
        .satisfies(row -> assertThat(row.key().group()).isEqualTo("low"))
        .satisfies(row -> assertThat(row.base().n()).hasValue(10));
  }
}
