package org.plait.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plait.change.ChangeAnalysis;
import org.plait.change.Results;
import org.plait.ingest.Reconciliation;
import org.plait.instrument.LoadedStudy;
import org.plait.panel.Panel;
import org.plait.report.CodedText;
import org.plait.report.Report;
import org.plait.report.ReportFiles;
import org.plait.report.SurveyResults;
import org.plait.study.Finding;

/** The line from linked answers to the report's files: one method a stage, in order. */
final class Line {

  /** The file that says that a data folder holds invented answers. */
  static final String SYNTHETIC = "SYNTHETIC.txt";

  private final LoadedStudy study;
  private final StudyData data;
  private final List<Finding> findings;
  private final Map<String, String> inputs;
  private final Path dataFolder;
  private final Progress progress;

  Line(
      LoadedStudy study,
      StudyData data,
      List<Finding> findings,
      Map<String, String> inputs,
      Path dataFolder,
      Progress progress) {
    this.study = study;
    this.data = data;
    this.findings = findings;
    this.inputs = inputs;
    this.dataFolder = dataFolder;
    this.progress = progress;
  }

  /**
   * What is to be written.
   *
   * @param report bytes by path relative to {@code report/}; empty when the report was not reached
   * @param work bytes by path relative to {@code work/}
   */
  record Output(SortedMap<String, byte[]> report, SortedMap<String, byte[]> work) {}

  Output run(Stage last) {
    SortedMap<String, byte[]> work = new TreeMap<>(WorkTables.of(data));
    SortedMap<String, byte[]> report = new TreeMap<>();
    List<Results> results = new ArrayList<>();
    ChangeAnalysis analysis = new ChangeAnalysis(study.study().analysis());
    for (Panel panel : data.panels()) {
      results.add(analysis.of(panel));
      progress.report(Stage.CHANGE, "Compared the waves of " + panel.survey().id() + ".");
    }
    report.putAll(ReportFiles.of(report(results, Optional.empty())));
    return new Output(report, work);
  }

  private Report report(List<Results> results, Optional<CodedText> coding) {
    List<SurveyResults> surveys = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      surveys.add(survey(data.panels().get(i), results.get(i)));
    }
    return new Report(
        study.study(),
        notice(),
        surveys,
        coding,
        FindingCounts.of(findings),
        ReportProvenance.of(study.study(), inputs));
  }

  private SurveyResults survey(Panel panel, Results results) {
    List<Reconciliation> rows =
        data.reconciliations().stream()
            .filter(reconciliation -> reconciliation.survey().equals(panel.survey().id()))
            .toList();
    return new SurveyResults(
        panel.survey(), panel.instrument(), panel.population(), panel.linked(), rows, results);
  }

  private Optional<String> notice() {
    return Files.exists(dataFolder.resolve(SYNTHETIC))
        ? Optional.of("Every answer in this report is invented. It describes nobody.")
        : Optional.empty();
  }
}
