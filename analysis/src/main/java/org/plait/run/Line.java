package org.plait.run;

import java.nio.charset.StandardCharsets;
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
import org.plait.change.contrast.ContrastAnalysis;
import org.plait.change.flow.FlowAnalysis;
import org.plait.change.flow.Flows;
import org.plait.change.model.ModelAnalysis;
import org.plait.change.model.ModelResult;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.change.scale.ScaleAnalysis;
import org.plait.change.scale.ScaleQuality;
import org.plait.change.sensitivity.PrecisionAnalysis;
import org.plait.change.sensitivity.PrecisionRow;
import org.plait.change.sensitivity.SensitivityAnalysis;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.change.trend.TrendAnalysis;
import org.plait.change.trend.TrendRow;
import org.plait.coding.CodebookVersions;
import org.plait.coding.CodedComments;
import org.plait.coding.CodingTable;
import org.plait.coding.Predictions;
import org.plait.coding.agreement.AgreementRow;
import org.plait.coding.agreement.Agreements;
import org.plait.coding.drift.BridgeSample;
import org.plait.coding.drift.Drift;
import org.plait.coding.gap.CodebookGaps;
import org.plait.coding.quality.QualityRow;
import org.plait.coding.theme.ThemeAnalysis;
import org.plait.coding.theme.ThemeResults;
import org.plait.disclosure.DisclosureControl;
import org.plait.disclosure.DriftControl;
import org.plait.disclosure.FlowControl;
import org.plait.disclosure.FurtherControl;
import org.plait.disclosure.GapControl;
import org.plait.disclosure.ModelControl;
import org.plait.disclosure.ScaleControl;
import org.plait.disclosure.ThemeTables;
import org.plait.disclosure.TrendControl;
import org.plait.ingest.Reconciliation;
import org.plait.instrument.LoadedStudy;
import org.plait.integration.Quotations;
import org.plait.panel.Panel;
import org.plait.report.CodedText;
import org.plait.report.Report;
import org.plait.report.SurveyResults;
import org.plait.report.file.DataFiles;
import org.plait.report.file.ReportFiles;
import org.plait.study.Finding;
import org.plait.study.QuestionRef;
import org.plait.text.CommentTable;
import org.plait.text.keyness.Keywords;

/** The line from linked answers to the report's files, in the order of the stages. */
final class Line {

  /** The file that says that a data folder holds invented answers. */
  static final String SYNTHETIC = "SYNTHETIC.txt";

  /** Private tables of their own take the place of these shared counts. */
  private static final List<String> COUNTS = List.of("findings.csv", "reconciliation.csv");

  private final LoadedStudy study;
  private final StudyData data;
  private final List<Finding> findings;
  private final Map<String, String> inputs;
  private final Path dataFolder;
  private final Path workFolder;
  private final Progress progress;
  private CodebookVersions versions = CodebookVersions.NONE;
  private List<AgreementRow> agreement = List.of();
  private Optional<OwnCoder.Fitted> own = Optional.empty();
  private CodebookGaps gaps = CodebookGaps.NONE;

  /**
   * Prepares the line.
   *
   * @param findings what was found so far; what the line finds is added
   * @param inputs the SHA-256 of each file read, by name
   * @param workFolder where the last run left what it would compute again
   */
  Line(
      LoadedStudy study,
      StudyData data,
      List<Finding> findings,
      Map<String, String> inputs,
      Path dataFolder,
      Path workFolder,
      Progress progress) {
    this.study = study;
    this.data = data;
    this.findings = findings;
    this.inputs = inputs;
    this.dataFolder = dataFolder;
    this.workFolder = workFolder;
    this.progress = progress;
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
    if (last.compareTo(Stage.CHANGE) >= 0) {
      List<Results> results = change();
      Optional<CodedText> coding = Optional.empty();
      if (last.compareTo(Stage.TEXT) >= 0) {
        coding = coding(work, last);
      }
      List<Flows> flows = flows();
      FurtherResults further = further(results).with(Flows.of(flows)).withScales(scales());
      List<TrendRow> trends = trends();
      work.putAll(full(report(results, coding, further).withTrends(trends).withGaps(gaps)));
      if (last.compareTo(Stage.DISCLOSURE) >= 0) {
        List<Results> tables = safe(results);
        Flows safeFlows = safe(flows, tables);
        FurtherControl beside = FurtherControl.of(study.study().disclosure(), tables, safeFlows);
        FurtherResults shown =
            beside
                .apply(further)
                .with(safeFlows)
                .withScales(safe(further, tables))
                .withModels(models(further.models(), tables));
        Optional<CodedText> safeCoding = coding.map(read -> safe(read, results));
        Report safe =
            report(tables, safeCoding, shown)
                .withTrends(TrendControl.of(study.study().disclosure(), tables).apply(trends))
                .withGaps(safeGaps(safeCoding));
        if (last == Stage.REPORT) {
          report.putAll(ReportFiles.of(safe));
        }
      }
    }
    work.putAll(WorkTables.of(data));
    return new Output(report, work);
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

  private List<ModelResult> models(List<ModelResult> models, List<Results> tables) {
    List<ModelResult> safe = new ArrayList<>();
    for (ModelResult model : models) {
      for (int i = 0; i < tables.size(); i++) {
        Panel panel = data.panels().get(i);
        if (panel.survey().id().equals(model.settings().survey())) {
          safe.add(
              ModelControl.of(
                      study.study().disclosure(), panel.instrument(), panel.survey(), tables.get(i))
                  .apply(model));
        }
      }
    }
    return safe;
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

  private Map<String, List<ScaleQuality>> safe(FurtherResults further, List<Results> tables) {
    Map<String, List<ScaleQuality>> shown = new TreeMap<>();
    for (int i = 0; i < tables.size(); i++) {
      Panel panel = data.panels().get(i);
      ScaleControl control =
          ScaleControl.of(
              study.study().disclosure(), panel.instrument(), panel.survey(), tables.get(i));
      shown.put(panel.survey().id(), control.apply(further.scalesOf(panel.survey().id())));
    }
    return shown;
  }

  private Flows safe(List<Flows> flows, List<Results> tables) {
    List<Flows> shown = new ArrayList<>();
    for (int i = 0; i < flows.size(); i++) {
      Panel panel = data.panels().get(i);
      shown.add(
          FlowControl.of(
                  study.study().disclosure(), panel.instrument(), panel.survey(), tables.get(i))
              .apply(flows.get(i)));
    }
    return Flows.of(shown);
  }

  private Optional<CodedText> coding(SortedMap<String, byte[]> work, Stage last) {
    CodedStudy coded = CodedStudy.read(study, data, dataFolder, progress);
    findings.addAll(coded.findings());
    work.put("comments.csv", bytes(CommentTable.csv(data.panels(), coded.comments())));
    if (last == Stage.TEXT || coded.coded().isEmpty()) {
      return Optional.empty();
    }
    work.put("codings.csv", bytes(CodingTable.csv(data.panels(), coded.codings())));
    own = coded.coded().flatMap(comments -> own(comments, work));
    gaps = gaps(coded, coded.coded().get());
    return coded.coded().map(comments -> coded(comments, coded, work));
  }

  /** What Plait's own coder says of the comments. */
  private Optional<OwnCoder.Fitted> own(CodedComments comments, SortedMap<String, byte[]> work) {
    return study
        .study()
        .coding()
        .flatMap(
            settings ->
                new OwnCoder(study.study(), data.panels(), settings, workFolder, progress, findings)
                    .read(comments, work));
  }

  private CodedText coded(CodedComments comments, CodedStudy read, SortedMap<String, byte[]> work) {
    Predictions predictions =
        own.<Predictions>map(OwnCoder.Fitted::predictions).orElse(read.machine());
    BridgeSample bridge = read.bridge(study.study());
    ThemeResults themes =
        ThemeAnalysis.of(study.study(), data.panels(), comments, predictions, bridge);
    versions = comments.versions();
    agreement =
        study
            .study()
            .coding()
            .map(c -> Agreements.of(comments, c, study.study().analysis().confidence()))
            .orElse(List.of());
    List<Reconciliation> reconciliation = new ArrayList<>(read.codings().reconciliation());
    reconciliation.addAll(read.apart().reconciliation());
    reconciliation.addAll(read.machine().reconciliation());
    Quotations.Selection chosen =
        Quotations.of(study.study(), data.panels(), comments, read.codings().rows());
    ApprovedQuotations quotations = ApprovedQuotations.of(study.study(), chosen.quotations());
    findings.addAll(quotations.findings());
    work.putAll(quotations.work(chosen));
    List<CodedText.Theme> shown =
        comments.codebook().themes().stream()
            .map(c -> new CodedText.Theme(c.id(), c.label(), c.parent(), c.definition()))
            .toList();
    CodedText text =
        new CodedText(
            shown,
            themes.estimates(),
            themes.changes(),
            quotations.approved(),
            agreement.stream().map(AgreementRow::row).toList(),
            Drift.of(study.study(), versions, themes.estimates(), bridge.rows()),
            reconciliation);
    return own.map(
            o ->
                text.with(
                    o.predictions().made(), o.quality().stream().map(QualityRow::row).toList()))
        .orElse(text);
  }

  /** The tables before disclosure control, in full precision. */
  private static SortedMap<String, byte[]> full(Report report) {
    SortedMap<String, byte[]> files = new TreeMap<>(DataFiles.of(report));
    files.keySet().removeAll(COUNTS);
    return files;
  }

  private List<Results> safe(List<Results> results) {
    List<Results> safe = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      safe.add(control(data.panels().get(i)).apply(results.get(i)));
    }
    progress.report(Stage.DISCLOSURE, "Hid what could point to few people.");
    return safe;
  }

  private CodedText safe(CodedText coding, List<Results> results) {
    List<EstimateRow> estimates = new ArrayList<>();
    List<ComparisonRow> comparisons = new ArrayList<>();
    List<EstimateRow> agreed = new ArrayList<>();
    List<EstimateRow> bridge = new ArrayList<>();
    List<EstimateRow> quality = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      Panel panel = data.panels().get(i);
      String survey = panel.survey().id();
      DisclosureControl control = control(panel);
      ThemeTables themes =
          control.themes(
              new ThemeTables(
                  coding.estimates().stream().filter(r -> r.key().survey().equals(survey)).toList(),
                  coding.comparisons().stream()
                      .filter(r -> r.key().survey().equals(survey))
                      .toList(),
                  results.get(i).response()));
      estimates.addAll(themes.estimates());
      List<EstimateRow> twice =
          coding.drift().bridge().stream().filter(r -> r.key().survey().equals(survey)).toList();
      DriftControl drift = control.drift(twice, themes);
      bridge.addAll(drift.bridge(twice));
      comparisons.addAll(drift.changes(themes.comparisons()));
      agreed.addAll(
          control.agreement(
              agreement.stream().filter(r -> r.row().key().survey().equals(survey)).toList(),
              themes));
      own.ifPresent(
          o ->
              quality.addAll(
                  control.quality(
                      o.quality().stream()
                          .filter(r -> r.row().key().survey().equals(survey))
                          .toList(),
                      themes)));
    }
    CodedText text =
        new CodedText(
            coding.themes(),
            estimates,
            comparisons,
            coding.quotations(),
            agreed,
            Drift.of(study.study(), versions, estimates, bridge),
            coding.reconciliation());
    return coding.coder().map(made -> text.with(made, quality)).orElse(text);
  }

  private CodebookGaps gaps(CodedStudy text, CodedComments coded) {
    List<QuestionRef> questions = study.study().coding().orElseThrow().questions();
    return CodebookGaps.of(
        Keywords.of(study.study().analysis(), data.panels(), questions, text.comments()), coded);
  }

  private CodebookGaps safeGaps(Optional<CodedText> safeCoding) {
    List<EstimateRow> themes = safeCoding.map(CodedText::estimates).orElse(List.of());
    return GapControl.of(study.study().disclosure(), data.panels(), themes).apply(gaps);
  }

  private DisclosureControl control(Panel panel) {
    return DisclosureControl.of(study.study().disclosure(), panel.instrument(), panel.survey());
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
        ReportProvenance.of(study.study(), inputs, coding.flatMap(CodedText::coder)));
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

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
