package org.plait.study.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.study.PublishedSchema;
import org.plait.study.analysis.AnalysisPlan;
import org.plait.study.analysis.QuestionRef;
import org.plait.study.finding.Finding;
import org.plait.study.yaml.YamlFile;

/** What an analysis plan says, what it may not say, and its published schema. */
class PlanReaderTest {

  private static final String PLAN =
      """
      plait: 1
      date: 2026-01-05
      primary: [staff.support, staff.stay, staff.hours]
      families: [{id: main, questions: [staff.support, staff.stay]}]
      margins: [{question: staff.support, equivalence: 5}]
      notes: Agreed with the steering group.
      """;
  private static final PublishedSchema SCHEMA = PublishedSchema.of("plan");
  private static final QuestionRef SUPPORT = new QuestionRef("staff", "support");
  private static final QuestionRef HOURS = new QuestionRef("staff", "hours");

  private static AnalysisPlan read(YamlFile file) {
    LocalDate closed = LocalDate.of(2026, 3, 31);
    return PlanReader.read(file, Path.of("plan.yaml"), List.of("staff"), closed).orElseThrow();
  }

  private static List<String> findings(String text) {
    YamlFile file = YamlFile.of(text, "plan.yaml");
    read(file);
    return file.findings().inOrder().stream().map(Finding::text).toList();
  }

  @Test
  void aPlanIsReadWhole() {
    assertThat(findings(PLAN)).isEmpty();
    AnalysisPlan plan = read(YamlFile.of(PLAN, "plan.yaml"));
    assertThat(plan.date()).isEqualTo(LocalDate.of(2026, 1, 5));
    assertThat(plan.primary()).hasSize(3);
    assertThat(plan.family(SUPPORT)).isEqualTo("main");
    assertThat(plan.family(HOURS)).isEmpty();
    assertThat(plan.margin(SUPPORT)).contains(5.0);
    assertThat(plan.margin(HOURS)).isEmpty();
    assertThat(plan.plans(new QuestionRef("staff", "other"))).isFalse();
    assertThat(plan.notes()).contains("Agreed with the steering group.");
  }

  @Test
  void aPlanMadeAfterTheDataIsRefused() {
    assertThat(findings(PLAN.replace("2026-01-05", "2026-04-01")))
        .containsExactly(
            "plan.yaml:2: date: must not be after 2026-03-31, when the last wave closed, found"
                + " \"2026-04-01\". A plan made afterwards is none: remove `analysis.plan` from the"
                + " study.");
  }

  @Test
  void familiesAndMarginsAreOfPrimaryQuestions() {
    assertThat(
            findings(PLAN.replace("[staff.support, staff.stay, staff.hours]", "[staff.support]")))
        .containsExactly(
            "plan.yaml:4: families[1].questions[2]: must be listed under `primary`, found"
                + " \"staff.stay\".");
    assertThat(findings(PLAN.replace("equivalence: 5", "equivalence: 0")))
        .containsExactly("plan.yaml:5: margins[1].equivalence: must be above 0, found \"0\".");
  }

  @Test
  void aQuestionStandsOnceAndNamesASurveyOfTheStudy() {
    assertThat(findings(PLAN.replace("staff.hours", "staff.stay")))
        .containsExactly(
            "plan.yaml:3: primary[3]: must stand once, found \"staff.stay\". Remove it here.");
    assertThat(findings(PLAN.replace("staff.hours", "stuff.hours")))
        .containsExactly(
            "plan.yaml:3: primary[3]: must start with a survey of this study, found"
                + " \"stuff.hours\". Did you mean `staff`?");
  }

  @Test
  void theSchemaHasTheReadersKeys() {
    SCHEMA.hasTheKeysOf(PlanKeys.all());
    assertThat(SCHEMA.complaints(PLAN)).isEmpty();
    assertThat(SCHEMA.complaints(PLAN.replace("equivalence: 5", "equivalence: 0"))).isNotEmpty();
    assertThat(SCHEMA.complaints(PLAN.replace("notes", "note"))).isNotEmpty();
  }

  @Test
  void theShippedPlanIsRight() throws IOException {
    Path shipped = Path.of("..", "corpus-samples", "national-evaluation", "analysis-plan.yaml");
    assertThat(SCHEMA.complaints(Files.readString(shipped))).isEmpty();
  }
}
