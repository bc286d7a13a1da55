package org.plait.study.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.study.words.Display;
import org.plait.study.words.Display.Direction;
import org.plait.study.words.Display.Told;
import org.plait.study.words.IntegrationSettings;
import org.plait.study.words.MatrixSettings;
import org.plait.study.words.MatrixSettings.Band;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads how a study brings numbers and words together. */
final class IntegrationReader {

  /** Ten points: what readers of an evaluation would call much the same. */
  private static final double MARGIN = 0.1;

  private static final double WIDEST = 0.5;
  private static final Map<String, Direction> DIRECTIONS = Words.of(Direction.class);
  private static final Map<String, Kind> KINDS = Words.of(Kind.class);

  /** How a display is laid out. */
  private enum Kind {
    SIDE_BY_SIDE,
    QUOTE_MATRIX
  }

  private IntegrationReader() {}

  static IntegrationSettings read(Path study, YamlMap keys, List<String> surveys) {
    keys.checked(StudyKeys.INTEGRATION);
    List<Display> displays = new ArrayList<>();
    List<MatrixSettings> matrices = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    for (YamlMap display : keys.each("displays")) {
      boolean matrix = display.word("kind", KINDS).orElse(Kind.SIDE_BY_SIDE) == Kind.QUOTE_MATRIX;
      display.checked(matrix ? StudyKeys.QUOTE_MATRIX : StudyKeys.DISPLAY);
      String id = id(display, ids);
      if (matrix) {
        matrix(id, display, surveys).ifPresent(matrices::add);
      } else {
        displays.add(display(id, display, surveys));
      }
    }
    Optional<YamlValue> meta = keys.get("meta-inferences");
    Optional<Path> file = meta.map(v -> SurveyReader.besideStudy(study, v));
    return new IntegrationSettings(
        keys.get("margin").flatMap(v -> v.number(0, WIDEST)).orElse(MARGIN),
        displays,
        matrices,
        file,
        meta.map(v -> MetaInferenceReader.read(file.orElseThrow(), v, List.copyOf(ids)))
            .orElse(List.of()));
  }

  private static String id(YamlMap display, Set<String> ids) {
    Optional<String> id = display.get("id").flatMap(YamlValue::id);
    if (id.isPresent() && !ids.add(id.get())) {
      display.error(
          "duplicate-id",
          "must have an id of its own, `" + id.get() + "` stands twice.",
          "Rename one of them.");
    }
    return id.orElse("");
  }

  private static Display display(String id, YamlMap keys, List<String> surveys) {
    List<Told> questions = new ArrayList<>();
    keys.items("questions").forEach(v -> told(v, surveys).ifPresent(questions::add));
    return new Display(
        id,
        keys.required("title"),
        questions,
        keys.texts("themes"),
        keys.word("themes-say", DIRECTIONS),
        keys.get("themes").map(YamlValue::place).orElse(keys.place()));
  }

  private static Optional<MatrixSettings> matrix(String id, YamlMap keys, List<String> surveys) {
    String title = keys.required("title");
    List<Band> bands = bands(keys);
    Optional<String> wave = keys.text("wave");
    List<String> themes = keys.texts("themes");
    int quotations = keys.get("quotations").flatMap(v -> v.count(0)).orElse(1);
    return keys.get("rows")
        .flatMap(v -> told(v, surveys))
        .map(
            rows ->
                new MatrixSettings(
                    id,
                    title,
                    rows,
                    bands,
                    wave,
                    themes,
                    quotations,
                    keys.get("themes").map(YamlValue::place).orElse(keys.place())));
  }

  /** A list of categories and nets, or names with numbers. */
  private static List<Band> bands(YamlMap keys) {
    Optional<YamlValue> bands = keys.get("bands");
    if (bands.filter(YamlValue::isList).isPresent()) {
      return keys.texts("bands").stream().map(name -> new Band(name, "")).toList();
    }
    List<Band> read = new ArrayList<>();
    for (YamlMap.Entry entry :
        bands.flatMap(YamlValue::keys).map(YamlMap::entries).orElse(List.of())) {
      Optional<String> range = entry.value().text();
      entry.key().text().ifPresent(name -> range.ifPresent(r -> read.add(new Band(name, r))));
    }
    return read;
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
