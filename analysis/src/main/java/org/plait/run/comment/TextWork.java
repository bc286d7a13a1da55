package org.plait.run.comment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.reader.StudyFiles;
import org.plait.panel.Panel;
import org.plait.run.Progress;
import org.plait.run.RunRequest;
import org.plait.run.Stage;
import org.plait.run.coding.CodedStudy;
import org.plait.run.data.DataReading;
import org.plait.run.data.StudyData;
import org.plait.run.folder.StudyKey;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;

/**
 * A study opened for work on what people wrote.
 *
 * @param study the study and its instruments
 * @param panels the surveys' panels, in study order
 * @param text every comment, identifiers masked, and its coding where the study codes
 * @param findings what was found on the way; no errors
 */
record TextWork(LoadedStudy study, List<Panel> panels, CodedStudy text, List<Finding> findings) {

  TextWork {
    panels = List.copyOf(panels);
    findings = List.copyOf(findings);
  }

  /**
   * Reads the study, its data and its coding.
   *
   * @param keepKey whether a new key of pseudonyms is kept
   * @param check refuses a study that will not do, before its data are read
   * @throws StudyException when they have errors
   */
  static TextWork open(
      RunRequest request, Progress progress, boolean keepKey, Consumer<LoadedStudy> check) {
    Loaded<LoadedStudy> loaded = StudyFiles.read(request.study());
    List<Finding> findings = new ArrayList<>(loaded.findings());
    LoadedStudy study = loaded.value().orElseThrow(() -> new StudyException(loaded.findings()));
    check.accept(study);
    Optional<StudyKey> key = StudyKey.open(study, request);
    key.ifPresent(own -> own.refuseOther(request.outFolder().resolve("work")));
    StudyData data =
        DataReading.read(
            study,
            request.dataFolder(),
            survey -> key.map(own -> own.names(study.study(), survey)).orElse(person -> ""),
            progress);
    findings.addAll(data.findings());
    refuseErrors(findings);
    CodedStudy text = CodedStudy.read(study, data, request.dataFolder(), progress);
    findings.addAll(text.findings());
    refuseErrors(findings);
    if (keepKey) {
      key.flatMap(StudyKey::save).ifPresent(made -> progress.report(Stage.CODING, made));
    }
    return new TextWork(study, data.panels(), text, findings);
  }

  private static void refuseErrors(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      throw new StudyException(findings);
    }
  }
}
