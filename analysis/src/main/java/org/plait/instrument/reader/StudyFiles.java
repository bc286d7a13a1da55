package org.plait.instrument.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.instrument.Instrument;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.check.PlanCheck;
import org.plait.instrument.check.StudyCheck;
import org.plait.study.Study;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Place;
import org.plait.study.reader.StudyReader;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads a study file and all its instruments, and checks the one against the others. */
public final class StudyFiles {

  private final Path studyFile;
  private final Map<String, Instrument> instruments = new LinkedHashMap<>();
  private final Set<Finding> findings = new LinkedHashSet<>();

  private StudyFiles(Path studyFile) {
    this.studyFile = studyFile;
  }

  private record Source(String survey, String name, Place place, List<String> waves) {}

  /**
   * Reads a study with its instruments.
   *
   * @param studyFile the study file
   * @return both, unless something is wrong with any of the files, and every finding: the study
   *     file's first, then those of each instrument
   */
  public static Loaded<LoadedStudy> read(Path studyFile) {
    return new StudyFiles(studyFile).read();
  }

  private Loaded<LoadedStudy> read() {
    YamlFile file = StudyReader.open(studyFile);
    Loaded<Study> study = StudyReader.read(file, studyFile);
    // Instruments are read even when the study file has errors, so that all findings come at once.
    Set<Finding> ofInstruments = instruments(file);
    study.value().ifPresent(s -> StudyCheck.check(s, instruments, file));
    findings.addAll(file.findings().inOrder());
    findings.addAll(ofInstruments);
    plan(file).ifPresent(this::checkPlan);
    Findings all = new Findings();
    all.addAll(findings);
    Optional<LoadedStudy> value =
        all.stop() ? Optional.empty() : study.value().map(s -> new LoadedStudy(s, instruments));
    return new Loaded<>(value, List.copyOf(findings));
  }

  /** The name of the plan; nothing where there is none or an instrument is missing. */
  private Optional<String> plan(YamlFile file) {
    return file.keys()
        .map(YamlMap::quiet)
        .filter(k -> k.has("analysis") && instruments.size() == sources(file).size())
        .flatMap(k -> k.keys("analysis"))
        .filter(analysis -> analysis.has("plan"))
        .flatMap(analysis -> analysis.text("plan"));
  }

  /** Adds what the study's own reading of the plan has not said already. */
  private void checkPlan(String name) {
    PlanCheck.check(beside(name), name, instruments).stream()
        .filter(finding -> !findings.contains(finding))
        .forEach(findings::add);
  }

  private Path beside(String name) {
    return studyFile.toAbsolutePath().resolveSibling(name).normalize();
  }

  private Set<Finding> instruments(YamlFile file) {
    Set<Finding> found = new LinkedHashSet<>();
    Map<String, List<Source>> byFile =
        sources(file).stream()
            .collect(Collectors.groupingBy(Source::name, LinkedHashMap::new, Collectors.toList()));
    byFile.forEach(
        (name, sources) -> {
          String surveys =
              "survey " + sources.stream().map(Source::survey).collect(Collectors.joining(" or "));
          List<String> waves =
              sources.stream().flatMap(s -> s.waves().stream()).distinct().toList();
          Path path = beside(name);
          Loaded<Instrument> loaded = InstrumentReader.read(path, name, surveys, waves);
          loaded.findings().stream()
              .map(finding -> named(finding, sources.get(0).place()))
              .forEach(found::add);
          loaded.value().ifPresent(i -> sources.forEach(s -> instruments.put(s.survey(), i)));
        });
    return found;
  }

  /** A missing instrument is told where the study names it. */
  private static Finding named(Finding finding, Place place) {
    return finding.rule().equals("file-not-found")
        ? Finding.of(
            finding.severity(),
            finding.rule(),
            place,
            finding.place().file(),
            finding.message(),
            finding.remedy())
        : finding;
  }

  private static List<Source> sources(YamlFile file) {
    List<Source> sources = new ArrayList<>();
    for (YamlMap.Entry entry : entries(file)) {
      String survey = entry.key().text().orElse("");
      entry
          .value()
          .keys()
          .ifPresent(
              keys ->
                  keys.get("instrument")
                      .ifPresent(
                          value -> source(survey, value, waves(keys)).ifPresent(sources::add)));
    }
    return sources;
  }

  private static Optional<Source> source(String survey, YamlValue value, List<String> waves) {
    return value.text().map(name -> new Source(survey, name, value.place(), waves));
  }

  private static List<String> waves(YamlMap survey) {
    return survey.each("waves").stream().map(w -> w.text("id")).flatMap(Optional::stream).toList();
  }

  private static List<YamlMap.Entry> entries(YamlFile file) {
    return file.keys()
        .map(YamlMap::quiet)
        .flatMap(k -> k.keys("surveys"))
        .map(YamlMap::entries)
        .orElse(List.of());
  }
}
