package org.plait.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.plait.change.model.ModelAnalysis;
import org.plait.change.model.ModelResult;
import org.plait.change.model.ModelRow.Kind;
import org.plait.change.row.Results;
import org.plait.panel.Panel;
import org.plait.report.change.ModelSentences;
import org.plait.report.survey.SurveyView;
import org.plait.run.data.StudyPanels;
import org.plait.study.analysis.ModelSettings.Correlation;
import org.plait.study.analysis.ModelSettings.Family;

/** The worked example of survey-instruments/README.md: its models, and what they say. */
class ModelsGuideTest {
  private static final Path SAMPLE =
      Path.of("..", "corpus-samples", "national-evaluation", "study.yaml");
  private static final Path GUIDE = Path.of("..", "survey-instruments", "README.md");

  private static String section() throws IOException {
    String guide = Files.readString(GUIDE);
    int start = guide.indexOf("## Models over the waves");
    return guide.substring(start, guide.indexOf("\n## ", start));
  }

  @Test
  void theModelsAreThoseOfTheSampleStudy() throws IOException {
    String study = Files.readString(SAMPLE);
    assertThat(section().lines().filter(line -> line.contains("- {id: ")))
        .hasSize(2)
        .allMatch(study::contains);
  }

  @Test
  void theSentencesAreThoseOfTheReport() throws IOException {
    List<String> said = section().lines().filter(line -> line.startsWith("> ")).toList();
    StudyPanels study = StudyPanels.read(SAMPLE);
    Panel panel = study.of("specialist");
    SurveyView view =
        new SurveyView(
            new SurveyResults(
                panel.survey(),
                panel.instrument(),
                panel.population(),
                panel.linked(),
                List.of(),
                new Results(
                    "specialist",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of())),
            study.study().study().analysis().confidence());
    List<ModelResult> models =
        new ModelAnalysis(study.study().study().analysis()).of(List.of(panel));
    assertThat(models)
        .extracting(model -> "> " + new ModelSentences(view, model).sentence())
        .isEqualTo(said);
  }

  @Test
  void everyFamilyCorrelationAndMeasureIsExplained() throws IOException {
    String section = section();
    for (Enum<?>[] words :
        List.<Enum<?>[]>of(Family.values(), Correlation.values(), Kind.values())) {
      assertThat(Arrays.stream(words).map(word -> word.name().toLowerCase(Locale.ROOT)))
          .allMatch(word -> section.contains("`" + word + "`"));
    }
  }
}
