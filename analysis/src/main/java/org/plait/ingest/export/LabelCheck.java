package org.plait.ingest.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.plait.ingest.file.AnswerText;
import org.plait.ingest.file.Export;
import org.plait.ingest.file.FileFindings;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Instrument;
import org.plait.instrument.MissingCode;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.study.Wave;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;

/**
 * Compares what a file says its codes mean with what the instrument says. A code that stands for
 * one category here and for another there is how reversed and renumbered scales slip in.
 */
final class LabelCheck {

  private final Instrument instrument;
  private final Wave wave;
  private final FileFindings findings;

  LabelCheck(Instrument instrument, Wave wave, FileFindings findings) {
    this.instrument = instrument;
    this.wave = wave;
    this.findings = findings;
  }

  /** Checks every question whose codes stand in the file as they stand in the instrument. */
  void check(Export export) {
    for (Question question : instrument.questions()) {
      Binding binding = question.waves().get(wave.id());
      if (binding != null && asWritten(question, binding)) {
        for (String column : binding.columns().values()) {
          check(question, column, export.labels(AnswerText.tidy(column)));
        }
      }
    }
  }

  private static boolean asWritten(Question question, Binding binding) {
    boolean choice =
        question.type() == QuestionType.SINGLE
            || question.type() == QuestionType.ORDINAL
            || question.type() == QuestionType.GRID
            || question.type() == QuestionType.RANKING;
    return choice && binding.values().isEmpty() && binding.banding().isEmpty();
  }

  private void check(Question question, String column, Map<String, String> labels) {
    Map<String, String> meanings = meanings(question.codes());
    Map<String, String> codes = new HashMap<>();
    meanings.forEach((code, label) -> codes.putIfAbsent(plain(label), code));
    List<String> differing = new ArrayList<>();
    labels.forEach(
        (code, label) -> {
          String here = meanings.get(code);
          if (here != null && !plain(here).equals(plain(label))) {
            Optional.ofNullable(codes.get(plain(label)))
                .ifPresentOrElse(
                    other -> contradiction(question, column, code, other),
                    () -> differing.add(code));
          }
        });
    if (!differing.isEmpty()) {
      difference(question, column, differing);
    }
  }

  private static Map<String, String> meanings(CodeList codes) {
    Map<String, String> meanings = new HashMap<>();
    for (Category category : codes.categories()) {
      meanings.put(category.code(), category.label());
    }
    for (MissingCode missing : codes.missing()) {
      meanings.put(missing.code(), missing.label());
    }
    return meanings;
  }

  private static String plain(String label) {
    return AnswerText.tidy(label).toLowerCase(Locale.ROOT);
  }

  private void contradiction(Question question, String column, String code, String other) {
    findings.error(
        "label-contradicts",
        0,
        column,
        "code "
            + code
            + " of `"
            + question.id()
            + "` must mean what it means in the instrument, found the label that code "
            + other
            + " has there.",
        "If this wave is coded the other way, declare `values` for it; else correct the"
            + " instrument.");
  }

  private void difference(Question question, String column, List<String> codes) {
    boolean one = codes.size() == 1;
    findings.add(
        findings.finding(
            Severity.WARNING,
            "label-differs",
            0,
            column,
            "labels of `"
                + question.id()
                + "` must be the same in the file and in the instrument; not so for "
                + (one ? "code " : "codes ")
                + Spelling.list(codes)
                + ".",
            "If the categories mean the same, leave it; else declare `values` for this wave."));
  }
}
