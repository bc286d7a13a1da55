package org.plait.run.line;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.plait.report.word.HouseStyles;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;

/** Checks the Word document whose styles a study's report takes. */
final class ReferenceDocument {
  private static final String FIELD = "report.reference";

  private ReferenceDocument() {}

  /** What is wrong with it; nothing when it can be used or none is named. */
  static List<Finding> findings(Study study) {
    return study.report().reference().flatMap(file -> finding(study, file)).stream().toList();
  }

  private static Optional<Finding> finding(Study study, Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.of(
          error(
              study,
              "file-not-found",
              "must name a Word document, found no file of that name.",
              "Put it beside the study file, or remove `reference` for Plait's own styles."));
    }
    try {
      HouseStyles.of(file);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          error(
              study,
              "not-a-word-document",
              "must name a Word document (.docx), found a file without readable styles.",
              "Save it as .docx from Word or LibreOffice."));
    }
  }

  private static Finding error(Study study, String rule, String message, String remedy) {
    return Finding.of(Severity.ERROR, rule, study.place(), FIELD, message, remedy);
  }
}
