package org.plait.study.reader;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.plait.study.Linkage;
import org.plait.study.RowRules;
import org.plait.study.RowRules.Action;
import org.plait.study.RowRules.Duplicates;
import org.plait.study.RowRules.Partial;
import org.plait.study.RowRules.Speeders;
import org.plait.study.RowRules.StraightLine;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.analysis.DesignColumns;
import org.plait.study.analysis.WeightRule;
import org.plait.study.analysis.WeightRule.Kind;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

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
        survey.keys("link").map(LinkReader::read).orElse(Linkage.NONE),
        survey
            .keys("population")
            .map(p -> PopulationReader.read(p, id, waves.stream().map(Wave::id).toList())),
        survey.keys("design").map(DesignReader::read).orElse(DesignColumns.NONE),
        survey.keys("weights").flatMap(this::weights),
        survey.get("dispositions").flatMap(DataFile::read),
        survey.get("withdrawn").flatMap(this::withdrawn));
  }

  private Optional<String> withdrawn(YamlValue value) {
    if (!survey.has("link")
        || !survey.keys("link").map(l -> l.has("respondent") || l.has("code")).orElse(true)) {
      value.error(
          "missing-key",
          "`withdrawn` needs `link.respondent`, it is missing.",
          "Add `link.respondent`, or remove `withdrawn`.");
    }
    return DataFile.read(value);
  }

  private Optional<WeightRule> weights(YamlMap weights) {
    weights.checked(StudyKeys.WEIGHTS);
    if (survey.keys("population").flatMap(p -> p.get("frame")).isEmpty()) {
      weights.error(
          "missing-key",
          "`weights` needs `population.frame`, it is missing.",
          "Add a frame that counts people by the questions of `weights`.");
    }
    survey
        .keys("design")
        .filter(design -> design.has("replicates"))
        .ifPresent(
            design ->
                weights.error(
                    "two-designs",
                    "`weights` must not be declared beside `design.replicates`: each set of weights"
                        + " would have to be raked.",
                    "Remove either."));
    Map<String, Kind> kinds = Words.of(Kind.class);
    Optional<String> kind = weights.exactlyOne(kinds.keySet().toArray(String[]::new));
    kind.flatMap(weights::get)
        .filter(by -> by.isList() && by.items().isEmpty())
        .ifPresent(by -> by.mismatch("wrong-type", "must name at least one question", ""));
    OptionalDouble trim =
        weights.get("trim").flatMap(SurveyReader::aboveOne).stream()
            .mapToDouble(limit -> limit)
            .findFirst();
    return kind.map(k -> new WeightRule(kinds.get(k), weights.texts(k), trim));
  }

  private static Optional<Double> aboveOne(YamlValue limit) {
    Optional<Double> number = limit.number();
    if (number.isPresent() && number.get() <= 1) {
      limit.mismatch("out-of-range", "must be a number above 1", "");
      return Optional.empty();
    }
    return number;
  }

  private RowRules rows(YamlMap rows) {
    rows.checked(StudyKeys.ROWS);
    rows.get("duplicates")
        .filter(rule -> survey.keys("link").filter(l -> l.has("code")).isPresent())
        .ifPresent(
            rule ->
                rule.error(
                    "unused-key",
                    "`duplicates` must not be declared with `link.code`: two people may have made"
                        + " up the same code.",
                    "Remove `duplicates`; people with the same code are counted and never linked."));
    return new RowRules(
        rows.get("test").flatMap(ConditionParser::read),
        rows.keys("partial").map(this::partial),
        rows.word("duplicates", Words.of(Duplicates.class)),
        rows.get("ineligible").flatMap(ConditionParser::read),
        rows.get("set-aside-limit")
            .flatMap(v -> v.number(0, 1))
            .orElse(RowRules.NONE.setAsideLimit()),
        rows.keys("speeders").map(SurveyReader::speeders),
        rows.keys("straight-line").map(SurveyReader::straightLine));
  }

  private static Speeders speeders(YamlMap speeders) {
    speeders.checked(StudyKeys.SPEEDERS);
    return new Speeders(
        speeders.required("column"),
        speeders.get("below").flatMap(YamlValue::number).orElse(0.0),
        action(speeders));
  }

  private static StraightLine straightLine(YamlMap straightLine) {
    straightLine.checked(StudyKeys.STRAIGHT_LINE);
    straightLine
        .get("questions")
        .filter(grids -> grids.isList() && grids.items().isEmpty())
        .ifPresent(grids -> grids.mismatch("wrong-type", "must name at least one grid", ""));
    return new StraightLine(straightLine.texts("questions"), action(straightLine));
  }

  private static Action action(YamlMap rule) {
    return rule.word("action", Words.of(Action.class)).orElse(Action.FLAG);
  }

  private Partial partial(YamlMap partial) {
    partial.checked(StudyKeys.PARTIAL);
    return new Partial(
        partial.required("column"), partial.get("below").flatMap(YamlValue::number).orElse(0.0));
  }
}
