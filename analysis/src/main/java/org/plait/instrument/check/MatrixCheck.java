package org.plait.instrument.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.plait.instrument.Banding.Band;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Instrument;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Scale;
import org.plait.study.Study;
import org.plait.study.Wave;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Checks the rows of a quote matrix against the questions of its instrument. */
final class MatrixCheck {

  private static final String ORDERED =
      "must be a scale, a number, or a question or row whose answers are ordered";

  private final Study study;
  private final Map<String, Instrument> instruments;

  /** Survey, question, row and wave of the matrices before. */
  private final List<List<String>> before = new ArrayList<>();

  MatrixCheck(Study study, Map<String, Instrument> instruments) {
    this.study = study;
    this.instruments = instruments;
  }

  void check(YamlMap display, YamlValue rows) {
    String[] parts = rows.text().orElse("").split("\\.", 3);
    Instrument instrument = parts.length < 2 ? null : instruments.get(parts[0]);
    if (instrument == null) {
      return;
    }
    refuseTwice(display, rows, instrument, parts);
    List<String> waves = study.survey(parts[0]).waves().stream().map(Wave::id).toList();
    display.get("wave").ifPresent(v -> v.reference("a wave of survey " + parts[0], waves));
    if (instrument.scales().stream().anyMatch(scale -> scale.id().equals(parts[1]))) {
      numbers(display);
      return;
    }
    Optional<Question> question = instrument.question(parts[1]);
    if (question.isEmpty()) {
      rows.reference("a question of an instrument", DisplayCheck.ids(parts[0], instrument));
    } else {
      question(display, rows, question.get(), parts.length < 3 ? "" : parts[2]);
    }
  }

  /**
   * Bands of the same answers in the same wave would tell of each other, and so would a breakdown
   * by them, which disclosure control can't see.
   */
  private void refuseTwice(YamlMap display, YamlValue rows, Instrument instrument, String[] parts) {
    String source = source(instrument, parts[1]);
    String part = parts.length < 3 ? "" : parts[2];
    String wave = display.text("wave").orElse("");
    boolean taken =
        before.stream()
            .filter(other -> other.subList(0, 3).equals(List.of(parts[0], source, part)))
            .anyMatch(
                other -> wave.isEmpty() || other.get(3).isEmpty() || other.get(3).equals(wave));
    before.add(List.of(parts[0], source, part, wave));
    boolean broken =
        study.analysis().by().stream().anyMatch(by -> source(instrument, by).equals(source));
    if (taken || broken) {
      rows.mismatch(
          "told-twice",
          broken
              ? "must be another question than those of analysis.by, which tells of its answers"
              : "must be another question than that of a quote matrix before it, or name another wave",
          "Two tables of the same answers tell of each other.");
    }
  }

  /** The question that answers come from; a score of one item is that item. */
  private static String source(Instrument instrument, String id) {
    Optional<Scale> scale =
        instrument.scales().stream()
            .filter(s -> s.id().equals(id) && s.items().size() == 1)
            .findFirst();
    if (scale.isPresent()) {
      return source(instrument, scale.get().items().get(0).question());
    }
    return instrument
        .question(id)
        .flatMap(Question::derivation)
        .map(derivation -> source(instrument, derivation.from()))
        .orElse(id);
  }

  private static void question(YamlMap display, YamlValue rows, Question question, String part) {
    boolean row = question.rows().stream().anyMatch(r -> r.id().equals(part));
    if (question.type() == QuestionType.NUMBER && part.isEmpty()) {
      numbers(display);
    } else if (question.type() == QuestionType.ORDINAL && part.isEmpty()
        || question.type() == QuestionType.GRID && row) {
      answers(display, question.codes());
    } else {
      rows.mismatch("not-ordered", ORDERED, "Name another question.");
    }
  }

  private static void numbers(YamlMap display) {
    Optional<YamlValue> bands = display.get("bands");
    if (bands.filter(v -> !v.isList()).isEmpty()) {
      display.error(
          "missing-bands",
          "must have `bands` with a name and numbers each, as its rows are numbers.",
          "Write them like bands: {Low: \"[1, 3)\", High: \"[3, 5]\"}.");
    } else {
      ranges(bands.get());
    }
  }

  private static void ranges(YamlValue bands) {
    List<Band> above = new ArrayList<>();
    for (YamlMap.Entry entry : bands.keys().map(YamlMap::entries).orElse(List.of())) {
      String name = entry.key().text().orElse("");
      BandCheck.range(entry.value(), above).ifPresent(range -> above.add(new Band(name, range)));
    }
  }

  /** Categories and nets, each category once: bands make up the whole. */
  private static void answers(YamlMap display, CodeList codes) {
    Optional<YamlValue> bands = display.get("bands");
    if (bands.filter(v -> !v.isList()).isPresent()) {
      bands
          .get()
          .error(
              "wrong-type",
              "must be a list of categories and nets.",
              "Write it like bands: [" + known(codes).findFirst().orElse("") + "].");
      return;
    }
    Set<String> taken = new HashSet<>();
    for (YamlValue band : display.items("bands")) {
      Optional<String> name =
          band.reference("a category or net of the question", known(codes).toList());
      List<String> own =
          name.map(n -> codes.net(n).map(Net::codes).orElse(List.of(n))).orElse(List.of());
      if (own.stream().filter(code -> !taken.add(code)).count() > 0) {
        band.mismatch(
            "overlapping-bands",
            "must not hold answers of a band before it",
            "Remove one of them.");
      }
    }
  }

  private static Stream<String> known(CodeList codes) {
    return Stream.concat(
        codes.categories().stream().map(Category::code), codes.nets().stream().map(Net::id));
  }
}
