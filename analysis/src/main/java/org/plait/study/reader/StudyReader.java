package org.plait.study.reader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.finding.Loaded;
import org.plait.study.report.DisclosureRule;
import org.plait.study.report.ReportSettings;
import org.plait.study.words.IntegrationSettings;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;

/** Reads a study file: every key, every finding at once. */
public final class StudyReader {

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private StudyReader() {}

  /**
   * Reads a study file.
   *
   * @param studyFile where it is
   * @return the study, unless something is wrong with the file, and every finding
   */
  public static Loaded<Study> read(Path studyFile) {
    return read(open(studyFile), studyFile);
  }

  /**
   * Opens a study file under its own name.
   *
   * @param studyFile where it is
   * @return the file
   */
  public static YamlFile open(Path studyFile) {
    Path name = studyFile.getFileName();
    return YamlFile.read(studyFile, name == null ? "study.yaml" : name.toString());
  }

  /**
   * Reads a study file that is open already.
   *
   * @param file the open file
   * @param studyFile where it is
   * @return the study, unless something is wrong with the file, and every finding
   */
  public static Loaded<Study> read(YamlFile file, Path studyFile) {
    Optional<YamlMap> keys = file.keys();
    if (keys.isEmpty()) {
      return new Loaded<>(Optional.empty(), file.findings().inOrder());
    }
    Study study = study(keys.get(), studyFile);
    return file.findings().loaded(() -> study);
  }

  private static Study study(YamlMap study, Path file) {
    study.checked(StudyKeys.STUDY);
    version(study);
    List<Survey> surveys = surveys(study, file);
    PublishedReader.check(study, surveys);
    List<String> ids = surveys.stream().map(Survey::id).toList();
    LocalDate lastClosed =
        surveys.stream()
            .flatMap(s -> s.waves().stream())
            .map(Wave::closed)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.EPOCH);
    return new Study(
        file,
        study
            .get("id")
            .flatMap(v -> v.matching(ID, "a letter, then letters, digits, _ or -"))
            .orElse(""),
        study.required("title"),
        study.date("date").orElse(lastClosed),
        surveys,
        SettingsReader.events(study),
        SettingsReader.analysis(file, study.keys("analysis"), ids, lastClosed),
        study.keys("coding").map(c -> SettingsReader.coding(file, c, ids)),
        study.keys("quotations").map(SettingsReader::quotations),
        study
            .keys("integration")
            .map(keys -> IntegrationReader.read(file, keys, ids))
            .orElse(IntegrationSettings.NONE),
        study.keys("report").map(SettingsReader::disclosure).orElse(DisclosureRule.DEFAULT),
        study
            .keys("report")
            .flatMap(report -> report.get("sign-off"))
            .flatMap(value -> SignOffReader.read(file, value)),
        study
            .keys("report")
            .map(report -> SettingsReader.report(file, report))
            .orElse(ReportSettings.DEFAULT)
            .withAbbreviations(
                study.keys("abbreviations").map(SettingsReader::abbreviations).orElse(Map.of())));
  }

  /**
   * Checks the version of a file's format, which every file of a study names.
   *
   * @param keys the keys of the file
   */
  public static void version(YamlMap keys) {
    keys.get("plait")
        .filter(v -> v.text().filter(t -> !t.equals("1")).isPresent())
        .ifPresent(
            v ->
                v.mismatch(
                    "unknown-version",
                    "must be 1, the version of the format that can be read",
                    "Write plait: 1."));
  }

  private static List<Survey> surveys(YamlMap study, Path file) {
    List<Survey> surveys = new ArrayList<>();
    Optional<YamlMap> keys = study.keys("surveys");
    for (YamlMap.Entry entry : keys.map(YamlMap::entries).orElse(List.of())) {
      Optional<String> id = entry.key().id();
      Optional<YamlMap> survey = entry.value().keys();
      if (id.isPresent() && survey.isPresent()) {
        surveys.add(SurveyReader.read(file, survey.get().named(id.get()), id.get()));
      }
    }
    keys.filter(k -> k.entries().isEmpty())
        .ifPresent(k -> k.error("missing-key", "must have at least one survey.", "Add a survey."));
    return surveys;
  }
}
