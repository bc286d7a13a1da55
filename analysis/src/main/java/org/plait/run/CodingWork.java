package org.plait.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.coding.CodedComments;
import org.plait.coding.Codings;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.StudyFiles;
import org.plait.panel.Panel;
import org.plait.study.CodingSettings;
import org.plait.study.Finding;
import org.plait.study.Loaded;
import org.plait.study.Place;
import org.plait.study.Severity;
import org.plait.study.StudyException;
import org.plait.text.Comments;

/**
 * A study opened for coding: its people, what they wrote with identifiers masked, the codebook, and
 * what coders have said so far. Nothing is written but a new key, where that is asked for.
 *
 * @param study the study and its instruments
 * @param settings what is coded, and in which files
 * @param panels the surveys' panels, in study order
 * @param comments every comment
 * @param codings what coders have said
 * @param coded the comments on coded questions, with the coding that counts
 * @param findings what was found on the way; no errors
 */
public record CodingWork(
    LoadedStudy study,
    CodingSettings settings,
    List<Panel> panels,
    Comments comments,
    Codings codings,
    CodedComments coded,
    List<Finding> findings) {

  public CodingWork {
    panels = List.copyOf(panels);
    findings = List.copyOf(findings);
  }

  /**
   * Reads the study, its data and its coding.
   *
   * @param request which study, and where its data are
   * @param progress hears how it gets on
   * @return the work
   * @throws StudyException when they have errors, or the study codes no question
   */
  public static CodingWork open(RunRequest request, Progress progress) {
    return open(request, progress, false);
  }

  /**
   * Reads the study, its data and its coding, and keeps the key of pseudonyms when it is new: what
   * is handed to coders under pseudonyms can be taken back only with the same key.
   *
   * @param request which study, and where its data are
   * @param progress hears how it gets on
   * @return the work
   * @throws StudyException when they have errors, or the study codes no question
   * @throws OutputException when a new key can't be kept
   */
  public static CodingWork openKeepingKey(RunRequest request, Progress progress) {
    return open(request, progress, true);
  }

  private static CodingWork open(RunRequest request, Progress progress, boolean keepKey) {
    Loaded<LoadedStudy> loaded = StudyFiles.read(request.study());
    List<Finding> findings = new ArrayList<>(loaded.findings());
    LoadedStudy study = loaded.value().orElseThrow(() -> new StudyException(loaded.findings()));
    CodingSettings settings = study.study().coding().orElseThrow(() -> nothingToCode(study));
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
    CodedStudy coded = CodedStudy.read(study, data, request.dataFolder(), progress);
    findings.addAll(coded.findings());
    refuseErrors(findings);
    if (keepKey) {
      key.flatMap(StudyKey::save).ifPresent(made -> progress.report(Stage.CODING, made));
    }
    return new CodingWork(
        study,
        settings,
        data.panels(),
        coded.comments(),
        coded.codings(),
        coded.coded().orElseThrow(),
        findings);
  }

  private static StudyException nothingToCode(LoadedStudy study) {
    return new StudyException(
        List.of(
            Finding.of(
                Severity.ERROR,
                "nothing-to-code",
                Place.of(study.study().file().getFileName().toString()),
                "coding",
                "the study must name a codebook and the questions that are coded, found none.",
                "Add `coding` with `codebook` and `questions`.")));
  }

  private static void refuseErrors(List<Finding> findings) {
    if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      throw new StudyException(findings);
    }
  }
}
