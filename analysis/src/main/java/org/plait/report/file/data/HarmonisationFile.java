package org.plait.report.file.data;

import java.util.Optional;
import org.plait.instrument.Binding;
import org.plait.instrument.Question;
import org.plait.report.Report;
import org.plait.report.SurveyResults;
import org.plait.study.Wave;

/** How the waves of each question compare, as a tidy file. */
final class HarmonisationFile {
  private record Asked(SurveyResults survey, Question question, Wave wave) {
    Optional<Binding> binding() {
      return Optional.ofNullable(question.waves().get(wave.id()));
    }
  }

  private static final TidyFile<Asked> FILE =
      new TidyFile<Asked>()
          .text("survey", asked -> asked.survey().survey().id())
          .text("wave", asked -> asked.wave().id())
          .text("question", asked -> asked.question().id())
          .text(
              "comparability",
              asked -> asked.binding().map(b -> b.comparability().word()).orElse("not asked"))
          .text("note", asked -> asked.binding().flatMap(Binding::note).orElse(""))
          .text(
              "wording",
              asked ->
                  asked
                      .binding()
                      .map(b -> b.text().orElseGet(() -> asked.question().text()))
                      .orElse(""));

  private HarmonisationFile() {}

  static byte[] of(Report report) {
    return FILE.of(
        report.surveys().stream()
            .flatMap(
                survey ->
                    survey.instrument().all().stream()
                        .flatMap(
                            question ->
                                survey.survey().waves().stream()
                                    .map(wave -> new Asked(survey, question, wave)))));
  }
}
