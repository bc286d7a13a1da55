package org.plait.report;

import java.util.List;
import java.util.Optional;
import org.plait.change.row.Results;
import org.plait.ingest.Reconciliation;
import org.plait.instrument.Instrument;
import org.plait.panel.Population;
import org.plait.study.Survey;

/**
 * What one survey gave.
 *
 * @param survey the survey
 * @param instrument its instrument
 * @param population how many people it is about; empty when not known
 * @param linked whether respondents can be recognised over the waves
 * @param reconciliation where every row of each export went, in wave order
 * @param results everything counted and compared, after disclosure control
 */
public record SurveyResults(
    Survey survey,
    Instrument instrument,
    Optional<Population> population,
    boolean linked,
    List<Reconciliation> reconciliation,
    Results results) {
  /** Copies the reconciliation. */
  public SurveyResults {
    reconciliation = List.copyOf(reconciliation);
  }
}
