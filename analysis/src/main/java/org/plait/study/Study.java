package org.plait.study;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plait.study.analysis.AnalysisSettings;
import org.plait.study.finding.Place;
import org.plait.study.report.DisclosureRule;
import org.plait.study.report.PolicyEvent;
import org.plait.study.report.ReportSettings;
import org.plait.study.report.SignOff;
import org.plait.study.words.CodingSettings;
import org.plait.study.words.IntegrationSettings;
import org.plait.study.words.QuotationRule;

/**
 * One study: what was asked of whom and when, and how it is to be analysed and reported.
 *
 * @param file the study file
 * @param id its short name
 * @param title its title
 * @param date the report's date; the latest closing date of a wave when none is given
 * @param surveys its surveys, in file order
 * @param events policy events, in date order
 * @param analysis how estimates are made
 * @param coding how free text is coded; empty when it is not
 * @param quotations who may be quoted; empty when nobody may
 * @param integration how numbers and words are brought together
 * @param disclosure what may be shown
 * @param signOff which quotations may be shown; empty when nobody has decided
 * @param report what the report is written as
 */
public record Study(
    Path file,
    String id,
    String title,
    LocalDate date,
    List<Survey> surveys,
    List<PolicyEvent> events,
    AnalysisSettings analysis,
    Optional<CodingSettings> coding,
    Optional<QuotationRule> quotations,
    IntegrationSettings integration,
    DisclosureRule disclosure,
    Optional<SignOff> signOff,
    ReportSettings report) {

  /** Copies the lists. */
  public Study {
    surveys = List.copyOf(surveys);
    events = List.copyOf(events);
  }

  /**
   * Finds a survey by its id.
   *
   * @param survey the id
   * @return the survey
   * @throws IllegalArgumentException when the study has no such survey
   */
  public Survey survey(String survey) {
    return surveys.stream()
        .filter(s -> s.id().equals(survey))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no survey " + survey));
  }

  /** The study file, as findings about its settings name it. */
  public Place place() {
    return Place.of(String.valueOf(file.getFileName()));
  }
}
