package org.plait.study.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plait.study.Change;
import org.plait.study.CodeRule;
import org.plait.study.Condition;
import org.plait.study.ExportLayout;
import org.plait.study.ExportLayout.Format;
import org.plait.study.Linkage;
import org.plait.study.MultipleLayout;
import org.plait.study.RowRules;
import org.plait.study.RowRules.Duplicates;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.analysis.AnalysisSettings.Adjust;
import org.plait.study.analysis.AnalysisSettings.Compare;
import org.plait.study.analysis.PopulationSettings;
import org.plait.study.analysis.PopulationSettings.Standing;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.analysis.ReplicateRule;
import org.plait.study.analysis.WavePair;
import org.plait.study.analysis.WeightRule;
import org.plait.study.finding.Loaded;
import org.plait.study.report.DisclosureRule;
import org.plait.study.report.LikertStyle;
import org.plait.study.report.PolicyEvent;
import org.plait.study.report.ReportingChecklist;
import org.plait.study.words.CodingSettings;
import org.plait.study.words.CodingSettings.Consensus;
import org.plait.study.words.QuotationRule;
import org.plait.study.yaml.YamlFile;

/** What a study file says. */
class StudyReaderTest {

  private static final Path FILE = Path.of("/studies/demo/study.yaml");

  @Test
  void whatIsNotSaidHasADefault() {
    Study study = read(Change.text(StudyReaderTest.class, "study.yaml"));
    Survey staff = study.survey("staff");
    assertThat(study.date()).isEqualTo(LocalDate.of(2025, 3, 31));
    assertThat(study.analysis().confidence()).isEqualTo(0.95);
    assertThat(study.analysis().adjust()).isEqualTo(Adjust.HOLM);
    assertThat(study.analysis().compare())
        .containsExactlyInAnyOrder(Compare.CONSECUTIVE, Compare.BASELINE);
    assertThat(study.coding()).isEmpty();
    assertThat(study.quotations()).isEmpty();
    assertThat(study.disclosure()).isEqualTo(new DisclosureRule(5, 10));
    assertThat(study.report().likert()).isEqualTo(LikertStyle.STACKED);
    assertThat(study.report().checklists()).isEqualTo(ReportingChecklist.USUAL);
    assertThat(staff.rows()).isEqualTo(RowRules.NONE);
    assertThat(staff.link()).isEqualTo(Linkage.NONE);
    assertThat(staff.population()).isEmpty();
    assertThat(staff.wave("T1").label()).isEqualTo("T1");
    assertThat(staff.wave("T1").layout())
        .isEqualTo(
            new ExportLayout(
                Format.CSV,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MultipleLayout.columns()));
  }

  @Test
  void everythingThatIsSaidIsRead() {
    Study study = read(Change.text(StudyReaderTest.class, "study-with-everything.yaml"));
    assertThat(study.title()).isEqualTo("Everything: a study");
    assertThat(study.date()).isEqualTo(LocalDate.of(2028, 11, 30));
    assertThat(study.surveys()).extracting(Survey::id).containsExactly("specialist", "partner");
    assertThat(study.events())
        .containsExactly(
            new PolicyEvent(LocalDate.of(2023, 4, 1), "Earlier"),
            new PolicyEvent(LocalDate.of(2024, 4, 1), "New framework starts"));
    assertThat(study.analysis().adjust()).isEqualTo(Adjust.NONE);
    assertThat(study.analysis().by()).containsExactly("org_group", "region");
    assertThat(study.analysis().compare()).containsExactly(Compare.BASELINE);
    CodingSettings coding = study.coding().orElseThrow();
    assertThat(coding.codebook()).isEqualTo(Path.of("/studies/codebook.yaml").toAbsolutePath());
    assertThat(coding.questions()).containsExactly(new QuestionRef("specialist", "hinder"));
    assertThat(coding.human()).containsExactly("coder-a.csv", "coder-b.csv");
    assertThat(coding.consensus()).isEqualTo(Consensus.ADJUDICATED);
    assertThat(coding.randomSample()).isTrue();
    assertThat(coding.seed()).isEqualTo(20250627);
    assertThat(study.quotations()).contains(new QuotationRule("quote_ok", 2));
    assertThat(study.disclosure()).isEqualTo(new DisclosureRule(7, 20));
    assertThat(study.report().likert()).isEqualTo(LikertStyle.DIVERGING);
    assertThat(study.report().checklists())
        .containsExactly(ReportingChecklist.CROSS, ReportingChecklist.GRIPP2);
    assertThat(study.report().draft()).isTrue();
    assertThat(study.report().reviews()).containsExactly("review-a.xlsx", "back/review-b.xlsx");
  }

  @Test
  void everythingThatIsSaidOfASurveyIsRead() {
    Survey survey =
        read(Change.text(StudyReaderTest.class, "study-with-everything.yaml")).survey("specialist");
    assertThat(survey.instrument())
        .isEqualTo(Path.of("/instruments/specialist.yaml").toAbsolutePath());
    assertThat(survey.rows().test()).contains(new Condition.In("status", List.of("preview")));
    assertThat(survey.rows().partial()).contains(new RowRules.Partial("progress", 40));
    assertThat(survey.rows().speeders())
        .contains(new RowRules.Speeders("minutes", 2.5, RowRules.Action.SET_ASIDE));
    assertThat(survey.rows().straightLine())
        .contains(new RowRules.StraightLine(List.of("views", "needs"), RowRules.Action.FLAG));
    assertThat(survey.rows().duplicates()).contains(Duplicates.MOST_COMPLETE);
    assertThat(survey.rows().setAsideLimit()).isEqualTo(0.1);
    assertThat(survey.link())
        .isEqualTo(
            new Linkage(
                Optional.of("link_key"),
                false,
                Optional.of("org_code"),
                Optional.of("org-succession.csv"),
                Optional.of("~/keys/demo.key")));
    assertThat(survey.population())
        .contains(
            new PopulationSettings(
                Map.of("T1", 700L, "T2", 760L),
                Map.of(new WavePair("T1", "T2"), 540L),
                Optional.empty(),
                Standing.PUBLISHED));
    assertThat(survey.weight()).contains("w");
    assertThat(survey.weights()).isEmpty();
    assertThat(survey.cluster()).contains("org_code");
    assertThat(survey.design().strata()).contains("region");
    assertThat(survey.design().populationSize()).contains("fpc");
    assertThat(survey.dispositions()).contains("lists/dispositions.csv");
    assertThat(survey.withdrawn()).contains("lists/withdrawn.csv");
    assertThat(survey.wave("T1").layout())
        .isEqualTo(
            new ExportLayout(
                Format.CSV,
                2,
                Optional.of(Charset.forName("windows-1252")),
                Optional.of(';'),
                Optional.of("dd/mm/yyyy hh:mm"),
                Optional.of(ZoneId.of("Europe/London")),
                new MultipleLayout(MultipleLayout.Kind.JOINED, "|")));
    assertThat(survey.wave("T1").opened()).contains(LocalDate.of(2023, 2, 6));
    assertThat(survey.wave("T2").layout().headerRows()).isEqualTo(3);
    assertThat(survey.wave("T2").layout().delimiter()).contains('\t');
    assertThat(survey.wave("T2").layout().encoding()).contains(StandardCharsets.UTF_8);
  }

  @Test
  void weightsAndCodesAreRead() {
    Survey survey =
        read(Change.text(StudyReaderTest.class, "study-with-everything.yaml")).survey("partner");
    assertThat(survey.link().code()).contains(new CodeRule(List.of("mother", "day", "school"), 2));
    assertThat(survey.link().deleteBy()).contains(LocalDate.of(2031, 12, 31));
    assertThat(survey.weights())
        .contains(
            new WeightRule(
                WeightRule.Kind.RAKE, List.of("region", "org_group"), OptionalDouble.of(5)));
  }

  @Test
  void setsOfWeightsAreRead() {
    String text =
        Change.text(StudyReaderTest.class, "study.yaml")
            .replace(
                "    instrument: staff.yaml\n",
                "    instrument: staff.yaml\n"
                    + "    design: {weight: w, replicates: {columns: \"r*\", kind: fay, fay: 0.3}}\n");
    ReplicateRule rule = read(text).survey("staff").design().replicates().orElseThrow();
    assertThat(rule)
        .isEqualTo(
            new ReplicateRule(List.of("r*"), ReplicateRule.Kind.FAY, 0.3, OptionalDouble.empty()));
    assertThat(rule.scale(10)).isEqualTo(1 / (10 * 0.7 * 0.7));
  }

  @ParameterizedTest
  @CsvSource({"BRR, 0.1", "FAY, 0.4", "JACKKNIFE, 0.9", "BOOTSTRAP, 0.1111111111111111"})
  void theUsualScaleOfTenSets(ReplicateRule.Kind kind, double scale) {
    ReplicateRule rule = new ReplicateRule(List.of("r*"), kind, 0.5, OptionalDouble.empty());
    assertThat(rule.scale(10)).isEqualTo(scale);
    assertThat(new ReplicateRule(List.of("r*"), kind, 0.5, OptionalDouble.of(0.3)).scale(10))
        .isEqualTo(0.3);
  }

  private static Study read(String text) {
    Loaded<Study> loaded = StudyReader.read(YamlFile.of(text, "study.yaml"), FILE);
    assertThat(loaded.findings()).isEmpty();
    return loaded.value().orElseThrow();
  }
}
