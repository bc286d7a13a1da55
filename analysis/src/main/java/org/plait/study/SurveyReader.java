package org.plait.study;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.plait.study.RowRules.Duplicates;
import org.plait.study.RowRules.Partial;

/** Reads one survey of a study file. */
final class SurveyReader {

  private final Path study;
  private final YamlMap survey;
  private final String id;

  private SurveyReader(Path study, YamlMap survey, String id) {
    this.study = study;
    this.survey = survey;
    this.id = id;
  }

  /** The survey; whatever is wrong with it stands among the findings of the file. */
  static Survey read(Path study, YamlMap survey, String id) {
    return new SurveyReader(study, survey.checked(StudyKeys.SURVEY), id).read();
  }

  /** A file named relative to the study file. */
  static Path besideStudy(Path study, YamlValue value) {
    String name = value.text().orElse("");
    try {
      return study.toAbsolutePath().resolveSibling(name).normalize();
    } catch (InvalidPathException broken) {
      value.mismatch("bad-path", "must be the name of a file", "");
      return study;
    }
  }

  private Survey read() {
    var waves = WaveReader.read(survey);
    return new Survey(
        id,
        survey.get("instrument").map(v -> besideStudy(study, v)).orElse(study),
        waves,
        survey.keys("rows").map(this::rows).orElse(RowRules.NONE),
        survey.keys("link").map(this::link).orElse(Linkage.NONE),
        survey
            .keys("population")
            .map(p -> PopulationReader.read(p, id, waves.stream().map(Wave::id).toList())),
        survey.keys("design").flatMap(d -> d.checked(StudyKeys.DESIGN).text("cluster")),
        survey.get("withdrawn").flatMap(this::withdrawn));
  }

  private Optional<String> withdrawn(YamlValue value) {
    if (!survey.has("link") || !survey.keys("link").map(l -> l.has("respondent")).orElse(true)) {
      value.error(
          "missing-key",
          "`withdrawn` needs `link.respondent`, it is missing.",
          "Add `link.respondent`, or remove `withdrawn`.");
    }
    return DataFile.read(value);
  }

  private RowRules rows(YamlMap rows) {
    rows.checked(StudyKeys.ROWS);
    return new RowRules(
        rows.get("test").flatMap(ConditionParser::read),
        rows.keys("partial").map(this::partial),
        rows.word("duplicates", Words.of(Duplicates.class)),
        rows.get("ineligible").flatMap(ConditionParser::read),
        rows.get("set-aside-limit")
            .flatMap(v -> v.number(0, 1))
            .orElse(RowRules.NONE.setAsideLimit()));
  }

  private Partial partial(YamlMap partial) {
    partial.checked(StudyKeys.PARTIAL);
    return new Partial(
        partial.required("column"), partial.get("below").flatMap(YamlValue::number).orElse(0.0));
  }

  private Linkage link(YamlMap link) {
    link.checked(StudyKeys.LINK);
    needs(link, "succession", "organisation");
    needs(link, "key-file", "respondent");
    needs(link, "across-waves", "respondent");
    return new Linkage(
        link.text("respondent"),
        link.flag("across-waves", true),
        link.text("organisation"),
        link.get("succession").flatMap(DataFile::read),
        link.text("key-file"));
  }

  private static void needs(YamlMap link, String key, String other) {
    if (link.has(key) && !link.has(other)) {
      link.get(key)
          .ifPresent(
              v ->
                  v.error(
                      "missing-key",
                      "`" + key + "` needs `" + other + "`, it is missing.",
                      "Add `" + other + "`, or remove `" + key + "`."));
    }
  }
}
