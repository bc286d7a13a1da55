package org.plait.report.file.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.plait.report.SampleReport;
import org.plait.report.file.ReportFiles;

/** The tidy files, byte for byte. */
class DataFilesTest {
  private static final SortedMap<String, byte[]> FILES = DataFiles.of(SampleReport.report());

  private static List<String> lines(String name) {
    String text = new String(FILES.get(name), StandardCharsets.UTF_8);
    assertThat(text).endsWith("\n").doesNotContain("\r");
    return text.lines().toList();
  }

  @Test
  void everyTableHasItsFile() {
    assertThat(FILES.keySet())
        .containsExactly(
            "agreement.csv",
            "associations.csv",
            "attrition.csv",
            "comparisons.csv",
            "contrasts.csv",
            "convergence.csv",
            "cooccurrence.csv",
            "decomposition.csv",
            "drift.csv",
            "estimates.csv",
            "findings.csv",
            "harmonisation.csv",
            "joint_display.csv",
            "keyness.csv",
            "missing.csv",
            "models.csv",
            "precision.csv",
            "reconciliation.csv",
            "response.csv",
            "scales.csv",
            "sensitivity.csv",
            "theme_changes.csv",
            "theme_contrasts.csv",
            "themes.csv",
            "themes_seen.csv",
            "transitions.csv",
            "trends.csv",
            "uncoded_groups.csv");
  }

  @Test
  void estimatesHaveFullPrecisionAndSayWhyANumberIsMissing() {
    List<String> lines = lines("estimates.csv");
    assertThat(lines.get(0))
        .isEqualTo(
            "survey,wave,question,item,category,group_by,group,measure,estimate,std_error,conf_low,"
                + "conf_high,conf_level,n,denominator,population,finite_population,weighted,method,"
                + "status");
    assertThat(lines)
        .contains(
            "specialist,T1,exp_support,,agree,,,proportion,0.41847826086956524,"
                + "0.036771103720076664,0.34640689757821497,0.4905496241609155,0.95,77,184,,false,"
                + "false,Wilson score,ok",
            "specialist,T1,exp_time,,5,,,proportion,,,,,,,184,,false,false,Wilson score,suppressed",
            "specialist,T3,exp_time,,1,,,proportion,,,,,,0,0,,false,false,Wilson score,undefined:"
                + " all missing",
            "specialist,T1,exp_support,,agree,org_group,icb,proportion,,,,,,,,,false,false,Wilson"
                + " score,suppressed");
  }

  @Test
  void comparisonsFollowTheirColumns() {
    List<String> lines = lines("comparisons.csv");
    assertThat(lines.get(0))
        .isEqualTo(
            "survey,wave_from,wave_to,question,item,category,group_by,group,measure,design,"
                + "estimate,std_error,conf_low,conf_high,conf_level,finite_population,weighted,test,"
                + "statistic,df,p_value,p_adjusted,effect,effect_size,effect_low,effect_high,n_from,"
                + "n_to,n_pairs,comparability,verdict,method,status");
    assertThat(lines)
        .contains(
            "specialist,T1,T2,exp_support,,,,,relative_effect,overlapping,0.581,0.024999999999999994,0.531,0.629,"
                + "0.95,false,false,Brunner-Munzel,1.234567891234,210.5,0.0008,0.009600000000000001,,,,,184,290,60,exact,higher,overlapping"
                + " waves,ok",
            "specialist,T1,T2,priorities,none,,,,proportion,overlapping,,,,,,false,false,,,,,,,,,,,,,exact,,overlapping"
                + " waves,suppressed");
  }

  @Test
  void everyLineHasAllColumns() {
    for (String name : List.of("estimates.csv", "comparisons.csv", "themes.csv", "response.csv")) {
      List<String> lines = lines(name);
      long columns = lines.get(0).chars().filter(c -> c == ',').count();
      assertThat(lines)
          .allSatisfy(
              l -> assertThat(l.chars().filter(c -> c == ',').count()).as(l).isEqualTo(columns));
    }
  }

  @Test
  void reconciliationAndFindingsAreCounts() {
    assertThat(lines("reconciliation.csv").subList(0, 5))
        .containsExactly(
            "survey,wave,file,rule,field,rows,remedy",
            "specialist,T1,specialist-T1.csv,read,,192,",
            "specialist,T1,specialist-T1.csv,test,,3,",
            "specialist,T1,specialist-T1.csv,duplicate,,5,",
            "specialist,T1,specialist-T1.csv,kept,,184,");
    assertThat(lines("findings.csv"))
        .containsExactly(
            "survey,wave,file,rule,field,rows,remedy",
            "specialist,T2,specialist-t2.csv,invalid-value,exp_support,3,\"Add the category to the"
                + " instrument, or correct the export.\"",
            "partner,T3,partner-t3.tsv,extra-column,,1,");
  }

  @Test
  void harmonisationNamesEveryQuestionInEveryWave() {
    assertThat(lines("harmonisation.csv"))
        .contains(
            "specialist,T2,exp_support,exact,,My organisation supports me well as a specialist",
            "specialist,T1,exp_grid,not asked,,",
            "specialist,T3,exp_time,recoded,scale exported the other way round,\"My organisation"
                + " gives specialists enough time for the role, including time to prepare for,"
                + " attend and follow up meetings of every committee that asks\"");
  }

  @Test
  void textThatLooksLikeAFormulaIsMadeHarmlessAndNumbersAreNot() {
    Csv csv = new Csv("a", "b");
    csv.text("=1+1").number(-0.5).end();
    csv.text("-5").text("say \"no\", then\ngo").end();
    csv.text("@x").text("\tx").end();
    csv.text("").number(-0.0).end();
    assertThat(new String(csv.bytes(), StandardCharsets.UTF_8))
        .isEqualTo("a,b\n'=1+1,-0.5\n'-5,\"say \"\"no\"\", then\ngo\"\n'@x,'\tx\n,0\n");
  }

  @Test
  void theManifestNamesInputsSettingsAndOutputsAndNoMachine() {
    String manifest =
        new String(
            ReportFiles.of(SampleReport.report()).files().get("manifest.json"),
            StandardCharsets.UTF_8);
    assertThat(manifest)
        .startsWith(
            "{\n"
                + "  \"plait\" : \"0.1.0\",\n"
                + "  \"study\" : \"sample\",\n"
                + "  \"date\" : \"2028-11-30\",\n")
        .contains("\"file\" : \"specialist-t1.csv\"")
        .contains("\"file\" : \"index.html\"")
        .contains("\"file\" : \"data/estimates.csv\"")
        .contains("\"coding\" : 20250627")
        .doesNotContain(System.getProperty("java.version"), System.getProperty("user.dir"))
        .endsWith("}\n");
  }
}
