package org.plait.run.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.coding.CodebookVersions;
import org.plait.coding.CodedComments;
import org.plait.coding.Codings;
import org.plait.coding.CodingsApart;
import org.plait.coding.SampleStrata;
import org.plait.coding.codebook.CodebookVersionsReader;
import org.plait.coding.drift.BridgeSample;
import org.plait.coding.file.CodingReader;
import org.plait.coding.file.MachineCoding;
import org.plait.coding.sample.CodingSample;
import org.plait.coding.sample.Purpose;
import org.plait.coding.sample.SampleReader;
import org.plait.instrument.LoadedStudy;
import org.plait.run.Progress;
import org.plait.run.Stage;
import org.plait.run.data.StudyData;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.words.CodingSettings;
import org.plait.text.Comments;

/**
 * What the stages {@code text} and {@code coding} gave.
 *
 * @param comments every comment, identifiers masked
 * @param codings what the coders said; none when the study codes no question
 * @param apart what they said for training and bridges, which enters no estimate
 * @param coded the comments with their coding; empty when the study codes no question, or an error
 *     was found
 * @param machine what other programs say of the comments
 * @param findings what was found in codebook and coding files
 */
public record CodedStudy(
    Comments comments,
    Codings codings,
    CodingsApart apart,
    Optional<CodedComments> coded,
    MachineCoding machine,
    List<Finding> findings) {

  public CodedStudy {
    findings = List.copyOf(findings);
  }

  /** How far the coding of comments that were coded twice has moved. */
  public BridgeSample bridge(Study study) {
    if (coded.isEmpty() || apart.bridge().rows().isEmpty()) {
      return BridgeSample.NONE;
    }
    return BridgeSample.of(
        coded.get(), apart(study, apart.bridge()), study.analysis().confidence());
  }

  /** What people coded for coders to learn from; only where the comments have a coding. */
  public CodedComments training(Study study) {
    return apart(study, apart.training());
  }

  private CodedComments apart(Study study, Codings codings) {
    return CodedComments.of(
        study.coding().orElseThrow(),
        coded.orElseThrow().versions(),
        comments,
        codings,
        SampleStrata.NONE);
  }

  private static CodedStudy uncoded(Comments comments, List<Finding> findings) {
    return new CodedStudy(
        comments, Codings.NONE, CodingsApart.NONE, Optional.empty(), MachineCoding.NONE, findings);
  }

  /** Prepares the comments and reads the coding of those that are coded. */
  public static CodedStudy read(
      LoadedStudy study, StudyData data, Path dataFolder, Progress progress) {
    Comments comments = Comments.of(data.panels());
    progress.report(Stage.TEXT, "Masked identifiers in " + comments.all().size() + " comments.");
    Optional<CodingSettings> settings = study.study().coding();
    if (settings.isEmpty()) {
      return uncoded(comments, List.of());
    }
    CodedStudy read = read(settings.get(), comments, data, dataFolder, progress);
    List<Finding> findings = new ArrayList<>(read.findings);
    read.coded
        .filter(coded -> coded.unsettled() > 0)
        .ifPresent(coded -> findings.add(unsettled(study, coded.unsettled())));
    read.coded.ifPresent(
        coded -> findings.addAll(Joined.unknownThemes(study.study(), coded.codebook())));
    return new CodedStudy(comments, read.codings, read.apart, read.coded, read.machine, findings);
  }

  private static Finding unsettled(LoadedStudy study, long comments) {
    return Finding.of(
            Severity.WARNING,
            "needs-settling",
            study.study().place(),
            "coding.consensus",
            "must find each comment settled on which coders differ, found "
                + (comments == 1
                    ? "1 that needs settling; it counts"
                    : comments + " that need settling; they count")
                + " as not read.",
            "Fill in adjudication.xlsx, which plait code import writes, import it, and name"
                + " coder-adjudicated.csv under `coding.human`.")
        .about(comments);
  }

  private static CodedStudy read(
      CodingSettings settings,
      Comments comments,
      StudyData data,
      Path dataFolder,
      Progress progress) {
    List<Finding> findings = new ArrayList<>();
    Loaded<CodebookVersions> codebook =
        CodebookVersionsReader.read(settings.codebook(), settings.earlier());
    findings.addAll(codebook.findings());
    if (codebook.value().isEmpty()) {
      return uncoded(comments, findings);
    }
    CodingReader reader =
        new CodingReader(
            settings, codebook.value().get(), data.panels(), comments, data.withdrawn());
    Loaded<Codings> codings = reader.read(dataFolder);
    findings.addAll(codings.findings());
    if (codings.value().isEmpty()) {
      return uncoded(comments, findings);
    }
    Codings read = codings.value().get();
    progress.report(
        Stage.CODING,
        "Read " + read.rows().size() + " codings by " + coders(read.coders().size()) + ".");
    Loaded<CodingsApart> apart = reader.readApart(dataFolder, read);
    findings.addAll(apart.findings());
    Loaded<SampleStrata> strata = strata(settings, comments, data, dataFolder);
    findings.addAll(strata.findings());
    if (apart.value().isEmpty() || strata.value().isEmpty()) {
      return uncoded(comments, findings);
    }
    CodedComments coded =
        CodedComments.of(settings, codebook.value().get(), comments, read, strata.value().get());
    Loaded<MachineCoding> machine = reader.readMachine(dataFolder, read, coded);
    findings.addAll(machine.findings());
    return new CodedStudy(
        comments,
        read,
        apart.value().get(),
        machine.value().map(usable -> coded),
        machine.value().orElse(MachineCoding.NONE),
        findings);
  }

  /** From which strata the comments people read were drawn, in the draws the study names. */
  private static Loaded<SampleStrata> strata(
      CodingSettings settings, Comments comments, StudyData data, Path dataFolder) {
    Findings findings = new Findings();
    List<CodingSample> draws = new ArrayList<>();
    for (String file : settings.samples()) {
      Loaded<CodingSample> draw = SampleReader.read(dataFolder, file, comments, data.panels());
      findings.addAll(draw.findings());
      draw.value().ifPresent(draws::add);
      draw.value()
          .flatMap(CodingSample::apart)
          .ifPresent(purpose -> findings.add(otherPurpose(file, purpose)));
    }
    return findings.loaded(() -> CodingSample.strata(draws));
  }

  private static Finding otherPurpose(String file, Purpose purpose) {
    return Finding.of(
        Severity.ERROR,
        "other-purpose",
        Place.of(file),
        "purpose",
        "must be a draw for estimates, found one for " + purpose.word() + ".",
        "Name the sample.csv of the draw for estimates under `coding.sample`.");
  }

  private static String coders(int number) {
    return number == 1 ? "1 coder" : number + " coders";
  }
}
