package org.plait.study.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.study.Display;
import org.plait.study.Display.Direction;
import org.plait.study.Display.Told;
import org.plait.study.IntegrationSettings;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads how a study brings numbers and words together. */
final class IntegrationReader {

  /** Ten points: what readers of an evaluation would call much the same. */
  private static final double MARGIN = 0.1;

  private static final double WIDEST = 0.5;
  private static final Map<String, Direction> DIRECTIONS = Words.of(Direction.class);

  private IntegrationReader() {}

  static IntegrationSettings read(Path study, YamlMap keys, List<String> surveys) {
    keys.checked(StudyKeys.INTEGRATION);
    List<Display> displays = displays(keys, surveys);
    List<String> ids = displays.stream().map(Display::id).toList();
    Optional<YamlValue> meta = keys.get("meta-inferences");
    Optional<Path> file = meta.map(v -> SurveyReader.besideStudy(study, v));
    return new IntegrationSettings(
        keys.get("margin").flatMap(v -> v.number(0, WIDEST)).orElse(MARGIN),
        displays,
        file,
        meta.map(v -> MetaInferenceReader.read(file.orElseThrow(), v, ids)).orElse(List.of()));
  }

  private static List<Display> displays(YamlMap integration, List<String> surveys) {
    List<Display> displays = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlMap keys : integration.each("displays")) {
      keys.checked(StudyKeys.DISPLAY);
      Optional<String> id = keys.get("id").flatMap(YamlValue::id);
      if (id.isPresent() && !ids.add(id.get())) {
        keys.error(
            "duplicate-id",
            "must have an id of its own, `" + id.get() + "` stands twice.",
            "Rename one of them.");
      }
      List<Told> questions = new ArrayList<>();
      keys.items("questions").forEach(v -> told(v, surveys).ifPresent(questions::add));
      displays.add(
          new Display(
              id.orElse(""),
              keys.required("title"),
              questions,
              keys.texts("themes"),
              keys.word("themes-say", DIRECTIONS),
              keys.get("themes").map(YamlValue::place).orElse(keys.place())));
    }
    return displays;
  }

  /** A question written {@code survey.question}, or {@code survey.question.part}. */
  private static Optional<Told> told(YamlValue value, List<String> surveys) {
    return SettingsReader.question(value, surveys)
        .map(
            ref -> {
              int dot = ref.question().indexOf('.');
              return dot < 0
                  ? new Told(ref.survey(), ref.question(), "")
                  : new Told(
                      ref.survey(),
                      ref.question().substring(0, dot),
                      ref.question().substring(dot + 1));
            });
  }
}
