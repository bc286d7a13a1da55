package org.plait.run.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.QuestionType;
import org.plait.instrument.reader.StudyFiles;
import org.plait.report.chart.KeptPictures;
import org.plait.run.OutputException;
import org.plait.run.Progress;
import org.plait.run.RunRequest;
import org.plait.run.RunResult;
import org.plait.run.SideBySide;
import org.plait.run.Stage;
import org.plait.run.coding.CodedStudy;
import org.plait.run.data.DataReading;
import org.plait.run.data.PreviousReport;
import org.plait.run.data.StudyData;
import org.plait.run.folder.OutputFolder;
import org.plait.run.folder.RunRecord;
import org.plait.run.folder.StudyKey;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;
import org.plait.text.mask.Masker;

/** One run of a study: the stages in their order, from the study file to the report. */
public final class StudyRun {

  private static final String PROGRAM = "(plait)";

  private final RunRequest request;
  private final Progress progress;
  private final OutputFolder folder;

  /**
   * Prepares a run.
   *
   * @param request what it is asked to do
   * @param progress hears how it gets on
   */
  public StudyRun(RunRequest request, Progress progress) {
    this.request = request;
    this.progress = progress;
    this.folder = new OutputFolder(request.outFolder());
  }

  /**
   * Runs the line and writes what it gives. What an interrupted run left behind is put right first.
   *
   * @return what was written and found
   * @throws StudyException when the study or its data have errors; nothing was written
   * @throws OutputException when results can't be written; the old report stays whole
   */
  public RunResult run() {
    return SideBySide.onAllProcessors(this::line);
  }

  private RunResult line() {
    if (folder.interrupted()) {
      folder.alone(folder::recover);
    }
    List<Finding> findings = new ArrayList<>();
    LoadedStudy study = study(findings);
    findings.addAll(ReferenceDocument.findings(study.study()));
    findings.addAll(PreviousReport.findings(study.study()));
    findings.addAll(RetentionDates.findings(study.study()));
    findings.addAll(UnseenMonths.findings(study));
    refuseErrors(findings);
    if (last() == Stage.STUDY) {
      return new RunResult(false, List.of(), findings, Map.of());
    }
    Optional<StudyKey> key = StudyKey.open(study, request);
    key.ifPresent(own -> own.refuseOther(folder.work()));
    Inputs inputs = Inputs.of(study, request);
    SortedMap<String, String> fingerprint = fingerprint(inputs, key);
    if (RunRecord.read(folder.work()).stillHolds(fingerprint, folder.root())) {
      return new RunResult(true, List.of(index()), findings, Map.of());
    }
    if (last().compareTo(Stage.TEXT) >= 0 && asksForText(study)) {
      SideBySide.ahead(Masker::prepare);
    }
    Supplier<ReviewFiles> reviews =
        SideBySide.begin(() -> ReviewFiles.read(study.study(), request.dataFolder()));
    StudyData data = data(study, key);
    findings.addAll(data.findings());
    refuseErrors(findings);
    Line.Output results =
        new Line(
                study,
                data,
                findings,
                inputs.hashes(),
                key.map(own -> own.opened().key()),
                request.dataFolder(),
                folder.work(),
                progress,
                previous(study))
            .run(last(), reviews.get(), pictures(fingerprint));
    refuseErrors(findings);
    inputs.refuseChanged();
    return write(results, data, findings, fingerprint, key);
  }

  /**
   * Checks the study, its instruments, its key, its data and its coding; writes nothing.
   *
   * @return what was found
   */
  public RunResult check() {
    return SideBySide.onAllProcessors(this::checked);
  }

  private RunResult checked() {
    Loaded<LoadedStudy> loaded = StudyFiles.read(request.study());
    List<Finding> findings = new ArrayList<>(loaded.findings());
    Map<String, Long> counts = new LinkedHashMap<>();
    loaded.value().ifPresent(study -> check(study, findings, counts));
    return new RunResult(false, List.of(), findings, counts);
  }

  private void check(LoadedStudy study, List<Finding> findings, Map<String, Long> counts) {
    findings.addAll(ReferenceDocument.findings(study.study()));
    findings.addAll(PreviousReport.findings(study.study()));
    findings.addAll(RetentionDates.findings(study.study()));
    findings.addAll(UnseenMonths.findings(study));
    findings.addAll(ReviewFiles.read(study.study(), request.dataFolder()).findings());
    Optional<StudyKey> key = Optional.empty();
    try {
      key = StudyKey.open(study, request);
      key.ifPresent(own -> own.refuseOther(folder.work()));
    } catch (StudyException refused) {
      findings.addAll(refused.findings());
    }
    StudyData data = data(study, key);
    findings.addAll(data.findings());
    counts.putAll(counts(data));
    if (!data.panels().isEmpty()) {
      findings.addAll(CodedStudy.read(study, data, request.dataFolder(), progress).findings());
    }
  }

  private LoadedStudy study(List<Finding> findings) {
    Loaded<LoadedStudy> loaded = StudyFiles.read(request.study());
    findings.addAll(loaded.findings());
    return loaded.value().orElseThrow(() -> new StudyException(loaded.findings()));
  }

  /** What was drawn before; where that can't be read it is drawn again. */
  private KeptPictures pictures(SortedMap<String, String> fingerprint) {
    byte[] kept;
    try {
      kept = Files.readAllBytes(folder.work().resolve(Line.PICTURES));
    } catch (IOException e) {
      kept = new byte[0];
    }
    return new KeptPictures(fingerprint.get(PROGRAM) + " " + Runtime.version(), kept);
  }

  private static boolean asksForText(LoadedStudy study) {
    return study.study().surveys().stream()
        .flatMap(survey -> study.instrument(survey.id()).all().stream())
        .anyMatch(question -> question.type() == QuestionType.TEXT);
  }

  private StudyData data(LoadedStudy study, Optional<StudyKey> key) {
    return DataReading.read(
        study,
        request.dataFolder(),
        survey -> key.map(own -> own.names(study.study(), survey)).orElse(person -> ""),
        progress);
  }

  private static PreviousReport previous(LoadedStudy study) {
    try {
      return PreviousReport.read(study.study());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stage last() {
    return request.only().orElse(Stage.REPORT);
  }

  private static void refuseErrors(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      throw new StudyException(findings);
    }
  }

  private static SortedMap<String, String> fingerprint(Inputs inputs, Optional<StudyKey> key) {
    SortedMap<String, String> fingerprint = new TreeMap<>(inputs.hashes());
    fingerprint.put(PROGRAM, ProgramCode.fingerprint());
    key.ifPresent(own -> fingerprint.put("(key)", own.opened().key().id()));
    return fingerprint;
  }

  private Path index() {
    return folder.report().resolve("index.html");
  }

  private RunResult write(
      Line.Output results,
      StudyData data,
      List<Finding> findings,
      SortedMap<String, String> fingerprint,
      Optional<StudyKey> key) {
    SortedMap<String, byte[]> report = new TreeMap<>();
    if (last() == Stage.REPORT) {
      report.putAll(results.report());
    }
    SortedMap<String, byte[]> work = new TreeMap<>(results.work());
    key.ifPresent(own -> own.sign(work));
    folder.alone(
        () -> {
          folder.recover();
          // Another run may have written here while this one was computing.
          key.ifPresent(own -> own.refuseOther(folder.work()));
          key.flatMap(StudyKey::save).ifPresent(made -> progress.report(Stage.PANEL, made));
          folder.replace(report, work, RunRecord.of(fingerprint, report, work));
        });
    return new RunResult(false, outputs(report, work), findings, counts(data));
  }

  private List<Path> outputs(SortedMap<String, byte[]> report, SortedMap<String, byte[]> work) {
    List<Path> outputs = new ArrayList<>();
    if (!report.isEmpty()) {
      outputs.add(index());
      report.keySet().stream()
          .map(folder.report()::resolve)
          .filter(path -> !path.equals(index()))
          .forEach(outputs::add);
    }
    work.keySet().forEach(name -> outputs.add(folder.work().resolve(name)));
    return outputs;
  }

  private static Map<String, Long> counts(StudyData data) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("rows_read", data.reconciliations().stream().mapToLong(r -> r.read()).sum());
    counts.put("rows_kept", data.reconciliations().stream().mapToLong(r -> r.kept()).sum());
    counts.put(
        "people", data.panels().stream().mapToLong(panel -> panel.pseudonyms().size()).sum());
    return counts;
  }
}
