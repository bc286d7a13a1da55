package org.plait.run.comment;

import java.util.ArrayList;
import java.util.List;
import org.plait.coding.CodedComments;
import org.plait.coding.Codings;
import org.plait.coding.CodingsApart;
import org.plait.coding.Predictions;
import org.plait.coding.SampleStrata;
import org.plait.instrument.LoadedStudy;
import org.plait.panel.Panel;
import org.plait.run.OutputException;
import org.plait.run.Progress;
import org.plait.run.RunRequest;
import org.plait.run.coding.CodedStudy;
import org.plait.run.coding.OwnCoder;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;
import org.plait.study.words.CodingSettings;
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
 * @param apart what coders have said for training and bridges
 * @param coded the comments on coded questions, with the coding that counts
 * @param machine what a machine says of the comments
 * @param findings what was found on the way; no errors
 * @param dataFindings those of them that are about the study and its data, not about its coding
 */
public record CodingWork(
    LoadedStudy study,
    CodingSettings settings,
    List<Panel> panels,
    Comments comments,
    Codings codings,
    CodingsApart apart,
    CodedComments coded,
    Predictions machine,
    List<Finding> findings,
    List<Finding> dataFindings) {

  public CodingWork {
    panels = List.copyOf(panels);
    findings = List.copyOf(findings);
    dataFindings = List.copyOf(dataFindings);
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
    TextWork work = TextWork.open(request, progress, keepKey, CodingWork::refuseUncoded);
    CodedStudy text = work.text();
    List<Finding> ofData = new ArrayList<>(work.findings());
    ofData.removeAll(text.findings());
    return new CodingWork(
        work.study(),
        work.study().study().coding().orElseThrow(),
        work.panels(),
        text.comments(),
        text.codings(),
        text.apart(),
        text.coded().orElseThrow(),
        text.machine(),
        work.findings(),
        ofData);
  }

  /**
   * The same with the scores of Plait's own coder, where the study asks for one: it learns from
   * what people have coded so far, for estimates and for training, and no comment is scored by a
   * coder that learned from its respondent.
   *
   * @param request which study, and where a run left what texts mean
   * @param progress hears how it gets on
   * @return the work with that coder as the machine; as it was where the study asks for none, or
   *     too few comments are coded, which is found
   */
  public CodingWork scored(RunRequest request, Progress progress) {
    List<Finding> found = new ArrayList<>(findings);
    CodedComments training =
        CodedComments.of(settings, coded.versions(), comments, apart.training(), SampleStrata.NONE);
    Predictions scores =
        new OwnCoder(
                study.study(),
                panels,
                settings,
                request.outFolder().resolve("work"),
                progress,
                found)
            .scores(coded, training)
            .<Predictions>map(fitted -> fitted)
            .orElse(machine);
    return new CodingWork(
        study, settings, panels, comments, codings, apart, coded, scores, found, dataFindings);
  }

  private static void refuseUncoded(LoadedStudy study) {
    if (study.study().coding().isEmpty()) {
      throw nothingToCode(study);
    }
  }

  private static StudyException nothingToCode(LoadedStudy study) {
    return new StudyException(
        List.of(
            Finding.of(
                Severity.ERROR,
                "nothing-to-code",
                study.study().place(),
                "coding",
                "the study must name a codebook and the questions that are coded, found none.",
                "Add `coding` with `codebook` and `questions`.")));
  }
}
