package org.plait.run.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.reader.StudyFiles;
import org.plait.panel.Panel;
import org.plait.run.Progress;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;

/**
 * The linked waves of a study, for notebooks and other programs. Reads what a run reads; writes
 * nothing, makes no key and names nobody: a person is a number.
 */
public final class StudyPanels {

  private final LoadedStudy study;
  private final List<Panel> panels;

  private StudyPanels(LoadedStudy study, List<Panel> panels) {
    this.study = study;
    this.panels = List.copyOf(panels);
  }

  /**
   * Reads a study whose data lie beside it.
   *
   * @param studyFile the study file
   * @return the study's panels
   * @throws StudyException when the study or its data have errors
   */
  public static StudyPanels read(Path studyFile) {
    return read(studyFile, studyFile.toAbsolutePath().getParent());
  }

  /**
   * Reads a study.
   *
   * @param studyFile the study file
   * @param dataFolder where the data lie
   * @return the study's panels
   * @throws StudyException when the study or its data have errors
   */
  public static StudyPanels read(Path studyFile, Path dataFolder) {
    Loaded<LoadedStudy> loaded = StudyFiles.read(studyFile);
    LoadedStudy study = loaded.value().orElseThrow(() -> new StudyException(loaded.findings()));
    StudyData data = DataReading.read(study, dataFolder, survey -> key -> "", Progress.SILENT);
    List<Finding> findings = new ArrayList<>(loaded.findings());
    findings.addAll(data.findings());
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      throw new StudyException(findings);
    }
    return new StudyPanels(study, data.panels());
  }

  /**
   * The study and its instruments.
   *
   * @return what the study file and its instruments declare
   */
  public LoadedStudy study() {
    return study;
  }

  /**
   * The linked waves of one survey.
   *
   * @param survey the survey's id
   * @return its panel
   * @throws IllegalArgumentException when the study has no such survey
   */
  public Panel of(String survey) {
    return panels.stream()
        .filter(panel -> panel.survey().id().equals(survey))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no survey " + survey));
  }
}
