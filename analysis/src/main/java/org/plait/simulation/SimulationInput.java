package org.plait.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.instrument.Instrument;
import org.plait.instrument.reader.InstrumentReader;
import org.plait.simulation.coding.CodeFamilies;
import org.plait.simulation.coding.EarlierCodes;
import org.plait.simulation.comment.BaseComment;
import org.plait.simulation.export.Delimited;
import org.plait.simulation.plan.SimulationPlan;
import org.plait.simulation.plan.SimulationPlanReader;
import org.plait.study.ExportLayout.Format;
import org.plait.study.Linkage;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Place;
import org.plait.study.finding.Severity;
import org.plait.study.finding.StudyException;
import org.plait.study.reader.StudyReader;
import org.plait.study.words.CodingSettings;

/**
 * Everything a synthetic study is made from.
 *
 * @param study the study
 * @param instruments the instrument of each survey, by survey id
 * @param planned whether there is a plan, rather than nothing
 * @param plan the plan
 * @param comments the comments people can make
 * @param organisations the organisations people can work for; empty when none are listed
 * @param succession what became of them
 * @param families the codes of the codebook
 * @param earlier how they were recorded by earlier versions of it
 */
record SimulationInput(
    Study study,
    Map<String, Instrument> instruments,
    boolean planned,
    SimulationPlan plan,
    List<BaseComment> comments,
    List<Map<String, String>> organisations,
    List<Map<String, String>> succession,
    CodeFamilies families,
    List<EarlierCodes> earlier) {

  private static final String PLAN = "simulation.yaml";
  private static final Set<Format> NOT_MADE = Set.of(Format.DTA, Format.AUTO);

  SimulationInput {
    instruments = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(instruments));
    comments = List.copyOf(comments);
    organisations = List.copyOf(organisations);
    succession = List.copyOf(succession);
    earlier = List.copyOf(earlier);
  }

  /** Reads the study, its instruments, and what lies beside it. */
  static SimulationInput read(Path studyFile) {
    Study study = valueOf(StudyReader.read(studyFile));
    checkFormats(study);
    Map<String, Instrument> instruments = new LinkedHashMap<>();
    for (Survey survey : study.surveys()) {
      List<String> waves = survey.waves().stream().map(Wave::id).toList();
      Path file = survey.instrument();
      Path name = file.getFileName();
      instruments.put(
          survey.id(),
          valueOf(
              InstrumentReader.read(
                  file, name == null ? "" : name.toString(), "survey " + survey.id(), waves)));
    }
    Path folder = folder(studyFile);
    Path planFile = folder.resolve(PLAN);
    boolean planned = Files.exists(planFile);
    SimulationPlan plan =
        planned
            ? valueOf(SimulationPlanReader.read(planFile, study, instruments))
            : SimulationPlan.NONE;
    return new SimulationInput(
        study,
        instruments,
        planned,
        plan,
        comments(folder, plan),
        plan.organisations().list().map(name -> table(folder, name)).orElse(List.of()),
        succession(study, folder),
        families(study),
        earlier(study));
  }

  /** Exports of some platforms are read, not made. */
  private static void checkFormats(Study study) {
    List<Finding> findings =
        study.surveys().stream()
            .flatMap(
                s ->
                    s.waves().stream()
                        .filter(w -> NOT_MADE.contains(w.layout().format()))
                        .map(w -> notMade(study, s.id() + ".waves." + w.id(), w)))
            .toList();
    if (!findings.isEmpty()) {
      throw new StudyException(findings);
    }
  }

  private static Finding notMade(Study study, String name, Wave wave) {
    Path file = study.file().getFileName();
    return Finding.of(
        Severity.ERROR,
        "format-not-made",
        Place.of(file == null ? "" : file.toString()),
        "surveys." + name + ".format",
        "must be one that `simulate` makes, which is any but dta and auto; found "
            + wave.layout().format().word()
            + ".",
        "Declare `format: csv` while you try the study out.");
  }

  Path folder() {
    return folder(study.file());
  }

  private static Path folder(Path studyFile) {
    Path parent = studyFile.toAbsolutePath().getParent();
    return parent == null ? studyFile.toAbsolutePath() : parent;
  }

  private static <T> T valueOf(Loaded<T> loaded) {
    return loaded.value().orElseThrow(() -> new StudyException(loaded.findings()));
  }

  private static CodeFamilies families(Study study) {
    return study
        .coding()
        .map(CodingSettings::codebook)
        .filter(Files::exists)
        .map(CodeFamilies::read)
        .orElse(CodeFamilies.NONE);
  }

  private static List<EarlierCodes> earlier(Study study) {
    return study
        .coding()
        .map(
            coding ->
                coding.earlier().stream()
                    .filter(Files::exists)
                    .map(file -> EarlierCodes.read(file, coding.codebook()))
                    .toList())
        .orElse(List.of());
  }

  private static List<BaseComment> comments(Path folder, SimulationPlan plan) {
    List<BaseComment> comments = new ArrayList<>();
    for (String name : plan.comments()) {
      for (Map<String, String> row : table(folder, name)) {
        String codes = row.getOrDefault("codes", "");
        comments.add(
            new BaseComment(
                row.getOrDefault("id", ""),
                row.getOrDefault("survey", ""),
                row.getOrDefault("question", ""),
                codes.isEmpty() ? List.of() : Arrays.asList(codes.split(";")),
                row.getOrDefault("sentiment", ""),
                row.getOrDefault("text", "")));
      }
    }
    return comments;
  }

  private static List<Map<String, String>> succession(Study study, Path folder) {
    Optional<String> name =
        study.surveys().stream()
            .map(Survey::link)
            .map(Linkage::succession)
            .flatMap(Optional::stream)
            .findFirst();
    return name.filter(n -> Files.exists(folder.resolve(n)))
        .map(n -> table(folder, n))
        .orElse(List.of());
  }

  private static List<Map<String, String>> table(Path folder, String name) {
    try {
      return Delimited.rows(Files.readString(folder.resolve(name)));
    } catch (IOException unreadable) {
      throw new StudyException(
          List.of(
              Finding.of(
                  Severity.ERROR,
                  "file-not-readable",
                  Place.of(name),
                  "",
                  "must be a readable UTF-8 file beside the study.",
                  "Correct its name in " + PLAN + ".")));
    }
  }
}
