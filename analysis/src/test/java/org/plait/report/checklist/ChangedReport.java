package org.plait.report.checklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.plait.change.FurtherResults;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.row.RowKey;
import org.plait.ingest.Reconciliation;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.report.SurveyResults;
import org.plait.study.RowRules;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.report.DisclosureRule;
import org.plait.study.report.ReportSettings;

/** Makes the sample report with one thing changed. */
final class ChangedReport {
  private static final Report SAMPLE = SampleReport.report();
  private static final ReportSettings REPORT = SAMPLE.study().report();

  private ChangedReport() {}

  /** Each survey changed. */
  static Report with(UnaryOperator<SurveyResults> change) {
    return new Report(
        SAMPLE.study(),
        SAMPLE.notice(),
        SAMPLE.surveys().stream().map(change).toList(),
        SAMPLE.coding(),
        SAMPLE.findings(),
        SAMPLE.provenance());
  }

  /** Something beside the comparisons. */
  static Report further(FurtherResults further) {
    return new Report(
        SAMPLE.study(),
        SAMPLE.notice(),
        SAMPLE.surveys(),
        SAMPLE.coding(),
        SAMPLE.findings(),
        further,
        SAMPLE.provenance());
  }

  static Report titled(String title) {
    return study(title, SAMPLE.study().disclosure(), REPORT);
  }

  static Report ruled(DisclosureRule rule) {
    return study(SAMPLE.study().title(), rule, REPORT);
  }

  static Report said(Map<String, String> statements) {
    return reported(REPORT.withStatements(statements));
  }

  /** With these settings of the report. */
  static Report reported(ReportSettings settings) {
    return study(SAMPLE.study().title(), SAMPLE.study().disclosure(), settings);
  }

  private static Report study(String title, DisclosureRule rule, ReportSettings settings) {
    Study study = SAMPLE.study();
    return new Report(
        new Study(
            study.file(),
            study.id(),
            title,
            study.date(),
            study.surveys(),
            study.events(),
            study.analysis(),
            study.coding(),
            study.quotations(),
            study.integration(),
            rule,
            study.signOff(),
            settings),
        SAMPLE.notice(),
        SAMPLE.surveys(),
        SAMPLE.coding(),
        SAMPLE.findings(),
        SAMPLE.provenance());
  }

  static SurveyResults survey(SurveyResults results, List<Wave> waves, RowRules rows) {
    Survey survey = results.survey();
    return new SurveyResults(
        new Survey(
            survey.id(),
            survey.instrument(),
            waves,
            rows,
            survey.link(),
            survey.population(),
            survey.design(),
            survey.weights(),
            survey.dispositions(),
            survey.withdrawn()),
        results.instrument(),
        results.population(),
        results.linked(),
        results.reconciliation(),
        results.results());
  }

  static Wave opened(Wave wave) {
    return new Wave(
        wave.id(),
        wave.label(),
        wave.file(),
        wave.layout(),
        Optional.of(LocalDate.of(2026, 1, 12)),
        wave.closed());
  }

  static SurveyResults results(
      SurveyResults survey, List<Reconciliation> rows, List<EstimateRow> response) {
    Results results = survey.results();
    return new SurveyResults(
        survey.survey(),
        survey.instrument(),
        survey.population(),
        survey.linked(),
        rows,
        new Results(
            results.survey(),
            results.estimates(),
            results.comparisons(),
            results.scales(),
            response,
            results.attrition(),
            results.missing()));
  }

  /** A survey with a response rate also has AAPOR's rate, and a rate of one group. */
  static SurveyResults dispositions(SurveyResults survey) {
    List<EstimateRow> response = new ArrayList<>(survey.results().response());
    survey.results().response().stream()
        .filter(row -> row.key().measure().equals("proportion"))
        .findFirst()
        .ifPresent(
            rate -> {
              response.add(about(rate, "aapor_rr1", "", ""));
              response.add(about(rate, "response_rate", "region", "london"));
            });
    return results(survey, survey.reconciliation(), response);
  }

  private static EstimateRow about(EstimateRow row, String what, String by, String group) {
    RowKey key = row.key();
    return new EstimateRow(
        new RowKey(key.survey(), "", "", what, by, group, key.measure()),
        row.waves().get(0),
        row.outcome(),
        row.base(),
        false,
        row.method());
  }
}
