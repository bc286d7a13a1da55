package org.plait.run.line;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plait.change.ChangeAnalysis;
import org.plait.change.FurtherResults;
import org.plait.change.association.AssociationAnalysis;
import org.plait.change.association.AssociationRow;
import org.plait.change.contrast.ContrastAnalysis;
import org.plait.change.flow.FlowAnalysis;
import org.plait.change.flow.Flows;
import org.plait.change.model.ModelAnalysis;
import org.plait.change.row.Results;
import org.plait.change.scale.ScaleAnalysis;
import org.plait.change.scale.ScaleQuality;
import org.plait.change.sensitivity.PrecisionAnalysis;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.change.sensitivity.SensitivityAnalysis;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.change.trend.TrendAnalysis;
import org.plait.change.trend.TrendRow;
import org.plait.coding.gap.CodebookGaps;
import org.plait.disclosure.FurtherControl;
import org.plait.disclosure.JointControl;
import org.plait.disclosure.TrendControl;
import org.plait.disclosure.cell.Decision;
import org.plait.disclosure.rounding.RoundedTables;
import org.plait.ingest.Reconciliation;
import org.plait.instrument.LoadedStudy;
import org.plait.integration.BandedWords;
import org.plait.panel.Panel;
import org.plait.panel.link.PseudonymKey;
import org.plait.report.CodedText;
import org.plait.report.Report;
import org.plait.report.SurveyResults;
import org.plait.report.file.DataFiles;
import org.plait.report.file.OutputsFile;
import org.plait.report.file.ReportFiles;
import org.plait.run.Progress;
import org.plait.run.Stage;
import org.plait.run.coding.CodingLine;
import org.plait.run.coding.FoundThemes;
import org.plait.run.coding.Joined;
import org.plait.run.data.PreviousReport;
import org.plait.run.data.StudyData;
import org.plait.study.finding.Finding;
import org.plait.study.report.DisclosureRule;

/** The line from linked answers to the report's files, in the order of the stages. */
final class Line {

  /** The file that says that a data folder holds invented answers. */
  static final String SYNTHETIC = "SYNTHETIC.txt";

  private static final String INTERNAL =
      "Draft for the team only: small numbers are not hidden. This report must not be passed on.";

  /** Private tables of their own take the place of these shared counts. */
  private static final List<String> COUNTS = List.of("findings.csv", "reconciliation.csv");

  private final LoadedStudy study;
  private final StudyData data;
  private final List<Finding> findings;
  private final Map<String, String> inputs;
  private final Optional<PseudonymKey> key;
  private final Path dataFolder;
  private final Path workFolder;
  private final Progress progress;
  private final PreviousReport previous;
  private final List<Decision> decisions = new ArrayList<>();

  /**
   * Prepares the line.
   *
   * @param findings what was found so far; what the line finds is added
   * @param inputs the SHA-256 of each file read, by name
   * @param key the study's key, where people are recognised by one
   * @param workFolder where the last run left what it would compute again
   * @param previous what an earlier report shows
   */
  Line(
      LoadedStudy study,
      StudyData data,
      List<Finding> findings,
      Map<String, String> inputs,
      Optional<PseudonymKey> key,
      Path dataFolder,
      Path workFolder,
      Progress progress,
      PreviousReport previous) {
    this.study = study;
    this.data = data;
    this.findings = findings;
    this.inputs = inputs;
    this.key = key;
    this.dataFolder = dataFolder;
    this.workFolder = workFolder;
    this.progress = progress;
    this.previous = previous;
  }

  /**
   * What is to be written.
   *
   * @param report bytes by path relative to {@code report/}; empty when the report was not reached
   * @param work bytes by path relative to {@code work/}
   */
  record Output(SortedMap<String, byte[]> report, SortedMap<String, byte[]> work) {}

  /** Runs the line as far as a stage. */
  Output run(Stage last) {
    SortedMap<String, byte[]> report = new TreeMap<>();
    SortedMap<String, byte[]> work = new TreeMap<>();
    ReviewFiles reviews = ReviewFiles.read(study.study(), dataFolder);
    if (reviews.stop()) {
      findings.addAll(reviews.findings());
      return new Output(report, work);
    }
    if (last.compareTo(Stage.CHANGE) >= 0) {
      List<Results> results = change();
      Optional<FoundThemes> found = Optional.empty();
      if (last.compareTo(Stage.TEXT) >= 0) {
        found =
            new CodingLine(study, data, findings, key, dataFolder, workFolder, progress)
                .read(work, last);
      }
      List<Flows> flows = flows();
      FurtherResults further =
          further(results)
              .with(Flows.of(flows))
              .withScales(scales())
              .withAssociations(associations(results));
      List<TrendRow> trends = trends();
      Report all =
          Joined.of(
              report(results, found.map(FoundThemes::text), further)
                  .withTrends(trends)
                  .withGaps(found.map(FoundThemes::gaps).orElse(CodebookGaps.NONE)),
              found.map(FoundThemes::contrasts).orElse(List.of()),
              found.map(FoundThemes::banded).orElse(BandedWords.NONE));
      work.putAll(full(all));
      if (last.compareTo(Stage.DISCLOSURE) >= 0) {
        Report safe =
            study.study().disclosure().hides() ? safe(results, found, flows, further, trends) : all;
        work.put("disclosure.csv", decided(safe));
        if (last == Stage.REPORT) {
          Report reviewed = safe.withReview(reviews.review());
          report.putAll(ReportFiles.of(reviewed));
          if (reviews.review().workbooks() > 0) {
            findings.addAll(reviews.about(study.study(), ReportFiles.ids(reviewed)));
          }
          findings.addAll(Joined.unknownEvidence(reviewed));
          work.put("outputs.json", OutputsFile.of(report));
        }
      }
    }
    work.putAll(WorkTables.of(data));
    return new Output(report, work);
  }

  private byte[] decided(Report safe) {
    boolean rounds = study.study().disclosure().profile().step() > 1;
    return new DecisionLog(decisions).csv(DataFiles.of(safe), rounds);
  }

  /** The report with what may not be shown hidden, and what is shown rounded where it must be. */
  private Report safe(
      List<Results> results,
      Optional<FoundThemes> found,
      List<Flows> flows,
      FurtherResults further,
      List<TrendRow> trends) {
    DisclosureRule rule = study.study().disclosure();
    RoundedTables rounded = RoundedTables.of(rule);
    SafeTables checked = new SafeTables(study.study(), data.panels(), previous);
    List<Results> tables = checked.tables(results);
    Flows safeFlows = checked.flows(flows, tables);
    FurtherResults shown =
        FurtherControl.of(rule, tables, safeFlows)
            .apply(further)
            .with(safeFlows)
            .withScales(checked.scales(further, tables))
            .withModels(checked.models(further.models(), tables));
    Optional<FoundThemes.Shown> themes = found.map(all -> checked.themes(all, results));
    decisions.addAll(checked.decisions());
    findings.addAll(checked.findings());
    progress.report(Stage.DISCLOSURE, "Hid what could point to few people.");
    List<TrendRow> safeTrends = TrendControl.of(rule, tables).apply(trends);
    List<Results> told = tables.stream().map(rounded::results).toList();
    return Joined.of(
        report(
                told,
                themes.map(FoundThemes.Shown::text),
                rounded.further(shown).withAssociations(associations(told)))
            .withTrends(rounded.trends(safeTrends))
            .withGaps(themes.map(FoundThemes.Shown::gaps).orElse(CodebookGaps.NONE)),
        JointControl.of(rule).apply(found.map(FoundThemes::contrasts).orElse(List.of())),
        themes.map(FoundThemes.Shown::banded).orElse(BandedWords.NONE));
  }

  private List<Results> change() {
    ChangeAnalysis analysis = new ChangeAnalysis(study.study().analysis());
    List<Results> results = new ArrayList<>();
    for (Panel panel : data.panels()) {
      results.add(analysis.of(panel));
      progress.report(Stage.CHANGE, "Compared the waves of " + panel.survey().id() + ".");
    }
    return results;
  }

  private FurtherResults further(List<Results> results) {
    SensitivityAnalysis sensitivity = new SensitivityAnalysis(study.study().analysis());
    PrecisionAnalysis precise = new PrecisionAnalysis(study.study().analysis());
    List<SensitivityRow> rows = new ArrayList<>();
    List<PrecisionRow> precision = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      rows.addAll(sensitivity.of(data.panels().get(i), results.get(i)));
      precision.addAll(precise.of(data.panels().get(i), results.get(i)));
    }
    ContrastAnalysis contrasts =
        new ContrastAnalysis(study.study().analysis(), study.study().events());
    return new FurtherResults(contrasts.of(data.panels()), rows, precision)
        .withModels(new ModelAnalysis(study.study().analysis()).of(data.panels()));
  }

  /** What goes together with background in these tables: of those that are shown, no more. */
  private List<AssociationRow> associations(List<Results> tables) {
    AssociationAnalysis analysis = new AssociationAnalysis(study.study().analysis());
    List<AssociationRow> rows = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      rows.addAll(analysis.of(data.panels().get(i), tables.get(i)));
    }
    return rows;
  }

  /** What rose or fell over all the waves of each survey. */
  private List<TrendRow> trends() {
    TrendAnalysis analysis = new TrendAnalysis(study.study().analysis());
    return data.panels().stream().flatMap(panel -> analysis.of(panel).stream()).toList();
  }

  /** What became of each survey's people. */
  private List<Flows> flows() {
    FlowAnalysis analysis = new FlowAnalysis(study.study().analysis());
    return data.panels().stream().map(analysis::of).toList();
  }

  /** How well the items of each survey's scales go together. */
  private Map<String, List<ScaleQuality>> scales() {
    ScaleAnalysis analysis = new ScaleAnalysis(study.study().analysis());
    Map<String, List<ScaleQuality>> scales = new TreeMap<>();
    data.panels().forEach(panel -> scales.put(panel.survey().id(), analysis.of(panel)));
    return scales;
  }

  /** The tables before disclosure control, in full precision. */
  private static SortedMap<String, byte[]> full(Report report) {
    SortedMap<String, byte[]> files = new TreeMap<>(DataFiles.of(report));
    files.keySet().removeAll(COUNTS);
    return files;
  }

  private Report report(List<Results> results, Optional<CodedText> coding, FurtherResults further) {
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
        further,
        ReportProvenance.of(study.study(), inputs, coding.flatMap(CodedText::coder), shown()));
  }

  /** The earlier report's date, where numbers are hidden beside it. */
  private Optional<String> shown() {
    return study.study().disclosure().hides() ? previous.date() : Optional.empty();
  }

  private SurveyResults survey(Panel panel, Results results) {
    List<Reconciliation> rows =
        data.reconciliations().stream()
            .filter(reconciliation -> reconciliation.survey().equals(panel.survey().id()))
            .toList();
    return new SurveyResults(
        panel.survey(), panel.instrument(), panel.population(), panel.linked(), rows, results);
  }

  /**
   * What readers must be told first: that nothing is hidden, that it is a draft, that all is
   * invented.
   */
  private Optional<String> notice() {
    List<String> sentences = new ArrayList<>();
    if (!study.study().disclosure().hides()) {
      sentences.add(INTERNAL);
    }
    DraftMark.sentence(study.study(), findings).ifPresent(sentences::add);
    if (Files.exists(dataFolder.resolve(SYNTHETIC))) {
      sentences.add("Every answer in this report is invented. It describes nobody.");
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }
}
