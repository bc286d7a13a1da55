package org.plait.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.StudyFiles;
import org.plait.panel.PanelBuilder;
import org.plait.study.Finding;
import org.plait.study.Loaded;
import org.plait.study.Place;
import org.plait.study.Severity;
import org.plait.study.StudyException;
import org.plait.study.Survey;

/** One run of a study: the stages in their order, from the study file to the report. */
public final class StudyRun {

  private static final String KEY_ID = "key-id.txt";

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
   * Runs the line and writes what it gives.
   *
   * @return what was written and found
   * @throws StudyException when the study or its data have errors; nothing was written
   * @throws OutputException when results can't be written; the old report stays whole
   */
  public RunResult run() {
    List<Finding> findings = new ArrayList<>();
    LoadedStudy study = study(findings);
    List<String> notices = new ArrayList<>();
    Optional<KeyFile.Opened> key = key(study, notices);
    Map<String, String> inputs = Inputs.of(study, request);
    SortedMap<String, String> fingerprint = fingerprint(inputs, key);
    if (RunRecord.read(folder.work()).stillHolds(fingerprint, folder.root())) {
      return new RunResult(true, List.of(index()), findings, notices, Map.of());
    }
    if (last() == Stage.STUDY) {
      return new RunResult(false, List.of(), findings, notices, Map.of());
    }
    StudyData data =
        DataReading.read(
            study, request.dataFolder(), survey -> names(study, survey, key), progress);
    findings.addAll(data.findings());
    refuseErrors(findings);
    Line line = new Line(study, data, findings, inputs, request.dataFolder(), progress);
    Line.Output results = line.run(last());
    refuseErrors(findings);
    return write(results, data, findings, notices, fingerprint, key);
  }

  /**
   * Checks the study, its instruments, its data and its coding; writes nothing.
   *
   * @return what was found
   */
  public RunResult check() {
    Loaded<LoadedStudy> loaded = StudyFiles.read(request.study());
    List<Finding> findings = new ArrayList<>(loaded.findings());
    Map<String, Long> counts = new LinkedHashMap<>();
    loaded
        .value()
        .ifPresent(
            study -> {
              StudyData data =
                  DataReading.read(study, request.dataFolder(), survey -> key -> "", progress);
              findings.addAll(data.findings());
              counts.putAll(counts(data));
              if (!data.panels().isEmpty()) {
                new Line(study, data, findings, Map.of(), request.dataFolder(), progress)
                    .run(Stage.CODING);
              }
            });
    return new RunResult(false, List.of(), findings, List.of(), counts);
  }

  private LoadedStudy study(List<Finding> findings) {
    Loaded<LoadedStudy> loaded = StudyFiles.read(request.study());
    findings.addAll(loaded.findings());
    return loaded.value().orElseThrow(() -> new StudyException(loaded.findings()));
  }

  private Stage last() {
    return request.only().orElse(Stage.REPORT);
  }

  private static void refuseErrors(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      throw new StudyException(findings);
    }
  }

  /** Opens the key when people are recognised by one. */
  private Optional<KeyFile.Opened> key(LoadedStudy study, List<String> notices) {
    Optional<Survey> keyed =
        study.study().surveys().stream()
            .filter(survey -> survey.link().respondent().isPresent())
            .findFirst();
    if (keyed.isEmpty()) {
      return Optional.empty();
    }
    KeyFile file =
        KeyFile.of(
            keyed.get().link().keyFile().orElse(""),
            study.study().id(),
            request.studyFolder(),
            request.home());
    KeyFile.Opened opened = file.open();
    if (opened.created()) {
      notices.add(
          "A new secret key for pseudonyms was made at "
              + file.shownAs()
              + ". Keep it, and keep it to yourself: with another key people can't be recognised in this"
              + " data set again.");
    }
    refuseOtherKey(file, opened);
    return Optional.of(opened);
  }

  /** The private results name the key they were made with; another one would break every link. */
  private void refuseOtherKey(KeyFile file, KeyFile.Opened opened) {
    Optional<String> before = Text.read(folder.work().resolve(KEY_ID)).map(String::strip);
    if (before.isPresent() && !before.get().equals(opened.key().id())) {
      throw new StudyException(
          List.of(
              Finding.of(
                  Severity.ERROR,
                  "wrong-key",
                  Place.of(file.shownAs()),
                  "key-file",
                  "the key must be the one work/ was made with (id "
                      + before.get()
                      + "), found one with id "
                      + opened.key().id()
                      + ".",
                  "Restore the key file, or remove work/ to start again with the new key.")));
    }
  }

  private static PanelBuilder.Pseudonyms names(
      LoadedStudy study, Survey survey, Optional<KeyFile.Opened> key) {
    String domain = study.study().id() + "/" + survey.id();
    return person -> key.orElseThrow().key().pseudonym(domain, person);
  }

  private static SortedMap<String, String> fingerprint(
      Map<String, String> inputs, Optional<KeyFile.Opened> key) {
    SortedMap<String, String> fingerprint = new TreeMap<>(inputs);
    fingerprint.put("(plait)", ToolVersion.CURRENT);
    key.ifPresent(opened -> fingerprint.put("(key)", opened.key().id()));
    return fingerprint;
  }

  private Path index() {
    return folder.report().resolve("index.html");
  }

  private RunResult write(
      Line.Output results,
      StudyData data,
      List<Finding> findings,
      List<String> notices,
      SortedMap<String, String> fingerprint,
      Optional<KeyFile.Opened> key) {
    SortedMap<String, byte[]> work = new TreeMap<>(results.work());
    key.ifPresent(
        opened -> work.put(KEY_ID, (opened.key().id() + "\n").getBytes(StandardCharsets.US_ASCII)));
    List<Path> outputs = new ArrayList<>();
    if (!results.report().isEmpty()) {
      folder.replaceReport(results.report());
      outputs.add(index());
      work.put(RunRecord.FILE, new RunRecord(fingerprint, written(results, work)).bytes());
      results.report().keySet().stream()
          .map(folder.report()::resolve)
          .filter(path -> !path.equals(index()))
          .forEach(outputs::add);
    }
    folder.writeWork(work);
    work.keySet().forEach(name -> outputs.add(folder.work().resolve(name)));
    return new RunResult(false, outputs, findings, notices, counts(data));
  }

  private static SortedMap<String, String> written(
      Line.Output results, SortedMap<String, byte[]> work) {
    SortedMap<String, String> hashes = new TreeMap<>();
    results.report().forEach((name, bytes) -> hashes.put("report/" + name, Sha256.of(bytes)));
    work.forEach((name, bytes) -> hashes.put("work/" + name, Sha256.of(bytes)));
    return hashes;
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
