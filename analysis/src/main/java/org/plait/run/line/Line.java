package org.plait.run.line;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.plait.change.FurtherResults;
import org.plait.change.duration.DurationCurve;
import org.plait.change.flow.Flows;
import org.plait.change.row.Results;
import org.plait.change.trend.TrendRow;
import org.plait.coding.gap.CodebookGaps;
import org.plait.disclosure.EarlierFigures;
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
import org.plait.report.chart.KeptPictures;
import org.plait.report.file.OutputsFile;
import org.plait.report.file.ReportFiles;
import org.plait.report.file.data.DataFiles;
import org.plait.report.file.data.LanguageFile;
import org.plait.run.HeldProgress;
import org.plait.run.Progress;
import org.plait.run.SideBySide;
import org.plait.run.Stage;
import org.plait.run.coding.CodingLine;
import org.plait.run.coding.FoundThemes;
import org.plait.run.coding.Joined;
import org.plait.run.data.PreviousReport;
import org.plait.run.data.StudyData;
import org.plait.run.line.ChangeLine.Changes;
import org.plait.study.finding.Finding;
import org.plait.study.report.DisclosureRule;
import org.plait.study.wording.Wording;

/** The line from linked answers to the report's files, in the order of the stages. */
final class Line {

  /** The file that says that a data folder holds invented answers. */
  static final String SYNTHETIC = "SYNTHETIC.txt";

  /** The pictures of charts, for the next run to draw only what changed. */
  static final String PICTURES = "cache/pictures.bin";

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
  private final ChangeLine comparing;
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
    this.comparing = new ChangeLine(study.study(), data.panels());
  }

  /**
   * What is to be written.
   *
   * @param report bytes by path relative to {@code report/}; empty when the report was not reached
   * @param work bytes by path relative to {@code work/}
   */
  record Output(SortedMap<String, byte[]> report, SortedMap<String, byte[]> work) {}

  /**
   * Runs the line as far as a stage.
   *
   * @param reviews what came back from reviewers
   * @param pictures those that an earlier run drew
   */
  Output run(Stage last, ReviewFiles reviews, KeptPictures pictures) {
    SortedMap<String, byte[]> report = new TreeMap<>();
    SortedMap<String, byte[]> work = new TreeMap<>();
    if (reviews.stop()) {
      findings.addAll(reviews.findings());
      return new Output(report, work);
    }
    if (last.compareTo(Stage.CHANGE) >= 0) {
      // Neither numbers nor words need the other until they are told together.
      HeldProgress heard = new HeldProgress();
      Supplier<Optional<FoundThemes>> words = SideBySide.begin(() -> words(work, last, heard));
      Changes changes = comparing.compare(progress);
      Optional<FoundThemes> found = heard.passOn(words, progress);
      Report all = all(changes, found);
      Supplier<SortedMap<String, byte[]>> full = SideBySide.begin(() -> full(all));
      Supplier<SortedMap<String, byte[]>> tables = SideBySide.begin(() -> WorkTables.of(data));
      if (last.compareTo(Stage.DISCLOSURE) >= 0) {
        Report safe = study.study().disclosure().hides() ? safe(changes, found) : all;
        Supplier<byte[]> decided = SideBySide.begin(() -> decided(safe));
        if (last == Stage.REPORT) {
          ReportFiles files = files(safe.withReview(reviews.review()), reviews, pictures);
          report.putAll(files.files());
          work.put("language.csv", LanguageFile.of(files.language()));
          pictures.file().ifPresent(kept -> work.put(PICTURES, kept));
          work.put("outputs.json", OutputsFile.of(report));
        }
        work.put("disclosure.csv", decided.get());
      }
      work.putAll(full.get());
      work.putAll(tables.get());
    } else {
      work.putAll(WorkTables.of(data));
    }
    return new Output(report, work);
  }

  private Optional<FoundThemes> words(SortedMap<String, byte[]> work, Stage last, Progress heard) {
    return last.compareTo(Stage.TEXT) < 0
        ? Optional.empty()
        : new CodingLine(study, data, findings, key, dataFolder, workFolder, heard)
            .read(work, last);
  }

  /** Numbers and words together, before disclosure control. */
  private Report all(Changes changes, Optional<FoundThemes> found) {
    return Joined.of(
        report(changes.results(), found.map(FoundThemes::text), changes.further())
            .withTrends(changes.trends())
            .withGaps(found.map(FoundThemes::gaps).orElse(CodebookGaps.NONE)),
        found.map(FoundThemes::contrasts).orElse(List.of()),
        found.map(FoundThemes::banded).orElse(BandedWords.NONE));
  }

  private ReportFiles files(Report reviewed, ReviewFiles reviews, KeptPictures pictures) {
    ReportFiles files = ReportFiles.of(reviewed, pictures);
    if (reviews.review().workbooks() > 0) {
      findings.addAll(reviews.about(study.study(), files.ids()));
    }
    findings.addAll(Joined.unknownEvidence(study.study(), files.anchors()));
    progress.report(Stage.REPORT, files.language().sentence());
    return files;
  }

  private byte[] decided(Report safe) {
    boolean rounds = study.study().disclosure().profile().step() > 1;
    return new DecisionLog(decisions).csv(DataFiles.of(safe), rounds);
  }

  /** The report with what may not be shown hidden, and what is shown rounded where it must be. */
  private Report safe(Changes changes, Optional<FoundThemes> found) {
    DisclosureRule rule = study.study().disclosure();
    RoundedTables rounded = RoundedTables.of(rule);
    SafeTables checked = new SafeTables(study.study(), data.panels(), previous);
    Supplier<Optional<FoundThemes.Shown>> words =
        SideBySide.begin(() -> found.map(all -> checked.themes(all, changes.results())));
    List<Results> tables = checked.tables(changes.results());
    FurtherResults further = changes.further();
    Flows safeFlows = checked.flows(changes.flows(), tables);
    EarlierFigures before = EarlierFigures.of(rule, previous.figures(rule));
    FurtherResults shown =
        before
            .further(further, FurtherControl.of(rule, tables, safeFlows).apply(further))
            .with(safeFlows)
            .withScales(checked.scales(further, tables))
            .withModels(checked.models(further.models(), tables));
    Optional<FoundThemes.Shown> themes = words.get();
    themes.ifPresent(checked::take);
    List<DurationCurve> curves = checked.durations(changes.lasting());
    decisions.addAll(checked.decisions());
    findings.addAll(checked.findings());
    progress.report(Stage.DISCLOSURE, "Hid what could point to few people.");
    List<TrendRow> safeTrends =
        before.trends(changes.trends(), TrendControl.of(rule, tables).apply(changes.trends()));
    List<Results> told = tables.stream().map(rounded::results).toList();
    return Joined.of(
        report(
                told,
                themes.map(FoundThemes.Shown::text),
                rounded
                    .further(shown)
                    .withAssociations(comparing.associations(told))
                    .withDurations(curves))
            .withTrends(rounded.trends(safeTrends))
            .withGaps(themes.map(FoundThemes.Shown::gaps).orElse(CodebookGaps.NONE)),
        before.themes(
            JointControl.of(rule).apply(found.map(FoundThemes::contrasts).orElse(List.of()))),
        themes.map(FoundThemes.Shown::banded).orElse(BandedWords.NONE));
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
    Wording wording = study.study().report().wording();
    List<String> sentences = new ArrayList<>();
    if (!study.study().disclosure().hides()) {
      sentences.add(wording.say("document.notice-internal"));
    }
    DraftMark.sentence(study.study(), findings).ifPresent(sentences::add);
    if (Files.exists(dataFolder.resolve(SYNTHETIC))) {
      sentences.add(wording.say("document.notice-invented"));
    }
    return sentences.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", sentences));
  }
}
