package org.plait.report.file.data;

import java.util.Optional;
import org.plait.instrument.Binding;
import org.plait.instrument.Question;
import org.plait.report.Report;
import org.plait.report.SurveyResults;

/** How each question was asked in each wave, as a tidy file. */
final class HarmonisationFile {

  private HarmonisationFile() {}

  static byte[] of(Report report) {
    Csv csv = new Csv("survey", "wave", "question", "comparability", "note", "wording");
    for (SurveyResults survey : report.surveys()) {
      for (Question question : survey.instrument().all()) {
        survey
            .survey()
            .waves()
            .forEach(
                wave -> {
                  Optional<Binding> binding = Optional.ofNullable(question.waves().get(wave.id()));
                  csv.text(survey.survey().id()).text(wave.id()).text(question.id());
                  csv.text(binding.map(b -> b.comparability().word()).orElse("not asked"));
                  csv.text(binding.flatMap(Binding::note).orElse(""));
                  csv.text(binding.map(b -> b.text().orElse(question.text())).orElse(""));
                  csv.end();
                });
      }
    }
    return csv.bytes();
  }
}
