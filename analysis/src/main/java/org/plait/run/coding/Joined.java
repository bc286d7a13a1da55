package org.plait.run.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plait.change.row.EstimateRow;
import org.plait.coding.Codebook;
import org.plait.instrument.Instrument;
import org.plait.integration.BandedWords;
import org.plait.integration.JointDisplays;
import org.plait.integration.QuoteMatrices;
import org.plait.integration.ThemeContrast;
import org.plait.integration.quotation.Quotation;
import org.plait.report.CodedText;
import org.plait.report.Report;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.Spelling;
import org.plait.study.words.Display;
import org.plait.study.words.IntegrationSettings;
import org.plait.study.words.MatrixSettings;
import org.plait.study.words.MetaInference;

/** Brings numbers and words together, from what a report tells of each. */
public final class Joined {

  private Joined() {}

  /** The report with its joint displays. */
  public static Report of(Report report, List<ThemeContrast> contrasts, BandedWords banded) {
    Map<String, Instrument> instruments = new LinkedHashMap<>();
    List<EstimateRow> told = new ArrayList<>();
    report
        .surveys()
        .forEach(
            survey -> {
              instruments.put(survey.survey().id(), survey.instrument());
              told.addAll(survey.results().estimates());
              told.addAll(survey.results().scales());
            });
    List<Quotation> quotations = report.coding().map(CodedText::quotations).orElse(List.of());
    report.coding().map(CodedText::estimates).ifPresent(told::addAll);
    return report.withDisplays(
        JointDisplays.of(report.study(), instruments, told, quotations, contrasts),
        QuoteMatrices.of(report.study(), instruments, banded));
  }

  /** Themes of displays that the codebook does not have. */
  static List<Finding> unknownThemes(Study study, Codebook codebook) {
    List<String> known = codebook.themes().stream().map(code -> code.id()).toList();
    List<Finding> findings = new ArrayList<>();
    for (Display display : study.integration().displays()) {
      findings.addAll(unknown(display.id(), display.place(), display.themes(), known));
    }
    for (MatrixSettings matrix : study.integration().matrices()) {
      findings.addAll(unknown(matrix.id(), matrix.place(), matrix.themes(), known));
    }
    return findings;
  }

  private static List<Finding> unknown(
      String display, Place place, List<String> themes, List<String> known) {
    return themes.stream()
        .filter(theme -> !known.contains(theme))
        .map(
            theme ->
                Finding.of(
                    Severity.ERROR,
                    "unknown-reference",
                    place,
                    "integration.displays." + display + ".themes",
                    "must be themes of the codebook, found \"" + theme + "\".",
                    Spelling.remedy(theme, known)))
        .toList();
  }

  /**
   * Evidence of conclusions that the report does not have.
   *
   * @param known the anchors of the report
   */
  public static List<Finding> unknownEvidence(Study study, Set<String> known) {
    IntegrationSettings settings = study.integration();
    List<Finding> findings = new ArrayList<>();
    String file = settings.metaFile().map(path -> path.getFileName().toString()).orElse("");
    for (MetaInference conclusion : settings.metaInferences()) {
      for (String id : conclusion.evidence()) {
        if (!known.contains(id)) {
          findings.add(
              Finding.of(
                  Severity.WARNING,
                  "unknown-evidence",
                  Place.of(file),
                  "meta-inferences." + conclusion.id() + ".evidence",
                  "must be anchors of the report, `" + id + "` is not one of them.",
                  Spelling.nearest(id, known)
                      .map(near -> "Did you mean `" + near + "`?")
                      .orElse("Take it from the address of a finding, table or figure.")));
        }
      }
    }
    return findings;
  }
}
