package org.plait.instrument.reader;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Respondents;
import org.plait.instrument.Scale;
import org.plait.instrument.Section;
import org.plait.instrument.StateDuration;
import org.plait.instrument.check.RoutingCheck;
import org.plait.study.finding.Loaded;
import org.plait.study.reader.StudyReader;
import org.plait.study.yaml.YamlFile;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads an instrument: every key, every finding at once. */
public final class InstrumentReader {

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

  private final WaveNames waves;
  private final CodeListReader lists;
  private final QuestionReader reader;
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private final List<Routed> routed = new ArrayList<>();
  private final Set<String> flawed = new LinkedHashSet<>();

  private InstrumentReader(WaveNames waves) {
    this.waves = waves;
    this.lists = new CodeListReader(waves);
    this.reader = new QuestionReader(lists, waves, new BoundColumns());
  }

  private record Routed(Question question, YamlValue place) {}

  /**
   * Reads an instrument by itself; any wave may be named in it.
   *
   * @param file where it is
   * @return the instrument, unless something is wrong with the file, and every finding
   */
  public static Loaded<Instrument> read(Path file) {
    Path name = file.getFileName();
    return read(file, name == null ? "instrument" : name.toString(), "", List.of());
  }

  /**
   * Reads an instrument for surveys; waves they do not have become findings.
   *
   * @param file where it is
   * @param name what messages call it
   * @param surveys the surveys in words, such as {@code survey partner}; empty for none
   * @param waves the waves of these surveys
   * @return the instrument, unless something is wrong with the file, and every finding
   */
  public static Loaded<Instrument> read(
      Path file, String name, String surveys, List<String> waves) {
    YamlFile yaml = YamlFile.read(file, name);
    Optional<YamlMap> keys = yaml.keys();
    if (keys.isEmpty()) {
      return new Loaded<>(Optional.empty(), yaml.findings().inOrder());
    }
    List<String> known = surveys.isEmpty() ? wavesIn(keys.get()) : waves;
    Instrument instrument =
        new InstrumentReader(new WaveNames(surveys, known)).instrument(keys.get());
    return yaml.findings().loaded(() -> instrument);
  }

  /** The waves in which questions are asked, read before anything is checked. */
  private static List<String> wavesIn(YamlMap keys) {
    // Names only: what is wrong with these keys is found when they are read in earnest.
    YamlMap quiet = keys.quiet();
    Set<String> waves = new LinkedHashSet<>();
    for (YamlMap section : quiet.each("sections")) {
      for (YamlMap question : section.each("questions")) {
        for (YamlMap.Entry wave : question.keys("waves").map(YamlMap::entries).orElse(List.of())) {
          wave.key().text().ifPresent(waves::add);
        }
      }
    }
    return List.copyOf(waves);
  }

  private Instrument instrument(YamlMap keys) {
    keys.checked(InstrumentKeys.INSTRUMENT);
    StudyReader.version(keys);
    keys.keys("code-lists").ifPresent(lists::readNamed);
    List<Section> sections = new ArrayList<>();
    Set<String> sectionIds = new LinkedHashSet<>();
    for (YamlMap section : keys.each("sections")) {
      sections.add(section(section.checked(InstrumentKeys.SECTION), sectionIds));
    }
    List<Question> derived = derived(keys);
    List<Scale> scales = scales(keys);
    DurationReader durations = new DurationReader(questions, flawed);
    List<StateDuration> lasting =
        keys.each("durations").stream().map(d -> durations.read(named(d))).toList();
    RoutingCheck check = new RoutingCheck(questions, flawed);
    routed.forEach(
        r -> r.question().askedIf().ifPresent(c -> check.check(r.question(), c, r.place())));
    return new Instrument(
        keys.get("id")
            .flatMap(v -> v.matching(ID, "a letter, then letters, digits, _ or -"))
            .orElse(""),
        respondents(keys),
        sections,
        derived,
        scales,
        lasting);
  }

  private static Respondents respondents(YamlMap keys) {
    return keys.keys("respondents")
        .map(words -> words.checked(InstrumentKeys.RESPONDENTS))
        .map(words -> new Respondents(words.required("one"), words.required("many")))
        .orElse(Respondents.PEOPLE);
  }

  private Section section(YamlMap section, Set<String> taken) {
    Optional<YamlValue> id = section.get("id");
    String name = id.flatMap(YamlValue::id).orElse("");
    if (!name.isEmpty() && !taken.add(name)) {
      id.get().mismatch("duplicate-id", "must be unique among the sections", "Rename it.");
    }
    List<Question> asked = new ArrayList<>();
    for (YamlMap question : section.each("questions")) {
      YamlMap named = named(question);
      sound(named, reader::read)
          .ifPresent(
              q -> {
                asked.add(q);
                add(q);
                named.get("asked-if").ifPresent(place -> routed.add(new Routed(q, place)));
              });
    }
    return new Section(name, section.required("title"), asked);
  }

  private List<Question> derived(YamlMap keys) {
    DerivedReader derivedReader = new DerivedReader(lists, List.copyOf(questions.values()), flawed);
    List<Question> derived = new ArrayList<>();
    for (YamlMap question : keys.each("derived")) {
      sound(named(question), derivedReader::read)
          .ifPresent(
              q -> {
                derived.add(q);
                add(q);
              });
    }
    return derived;
  }

  private List<Scale> scales(YamlMap keys) {
    Map<String, Integer> items = new LinkedHashMap<>();
    for (Question question : questions.values()) {
      int categories = question.codes().categories().size();
      if (question.type() == QuestionType.ORDINAL) {
        items.put(question.id(), categories);
      }
      question.rows().forEach(row -> items.put(question.id() + "." + row.id(), categories));
    }
    ScaleReader scaleReader = new ScaleReader(items, flawed);
    return keys.each("scales").stream().map(s -> scaleReader.read(named(s))).toList();
  }

  /**
   * A question with which nothing is wrong; others are noted, so that nothing follows from them.
   */
  private Optional<Question> sound(YamlMap keys, Function<YamlMap, Optional<Question>> read) {
    long before = keys.findings().errors();
    Optional<Question> question = read.apply(keys);
    if (question.isPresent() && keys.findings().errors() == before) {
      return question;
    }
    keys.quiet().text("id").ifPresent(flawed::add);
    return Optional.empty();
  }

  /** Calls a question or scale by its id in messages, which must be nobody else's. */
  private YamlMap named(YamlMap keys) {
    Optional<YamlValue> id = keys.quiet().get("id");
    String name = id.flatMap(YamlValue::text).orElse("");
    if (name.isEmpty()) {
      return keys;
    }
    YamlMap named = keys.named(name);
    if (!ids.add(name)) {
      named
          .get("id")
          .ifPresent(
              v ->
                  v.mismatch(
                      "duplicate-id",
                      "must be unique among questions, derived questions, scales and durations",
                      "Give it another id."));
    }
    return named;
  }

  private void add(Question question) {
    questions.putIfAbsent(question.id(), question);
  }
}
