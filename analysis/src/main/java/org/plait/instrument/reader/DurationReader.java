package org.plait.instrument.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.instrument.Category;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.StateDuration;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;

/** Reads how long people stay in something: from which dates, and who of them is in it. */
final class DurationReader {

  private static final String OTHER = "must be another question than `from`";
  private static final Set<QuestionType> LISTED = Set.of(QuestionType.SINGLE, QuestionType.ORDINAL);

  private final Map<String, Question> questions;
  private final Set<String> flawed;

  DurationReader(Map<String, Question> questions, Set<String> flawed) {
    this.questions = questions;
    this.flawed = flawed;
  }

  StateDuration read(YamlMap duration) {
    duration.checked(InstrumentKeys.DURATION);
    String id = duration.get("id").flatMap(YamlValue::id).orElse("");
    Optional<Question> from = question(duration, "from", "a date question", QuestionType.DATE);
    Optional<Question> to = question(duration, "to", "a date question", QuestionType.DATE);
    Optional<Question> status =
        duration.get("status").flatMap(v -> question(v, "a single or ordinal question", LISTED));
    if (from.isPresent() && from.equals(to)) {
      duration.get("to").ifPresent(v -> v.mismatch("duplicate-id", OTHER, "Name the other date."));
    }
    List<String> goesOn = answers(duration, "goes-on", status, List.of());
    List<String> ended = answers(duration, "ended", status, goesOn);
    if (from.isPresent() && to.isPresent() && status.isPresent()) {
      checkAskedTogether(duration, List.of(from.get(), to.get(), status.get()));
    }
    return new StateDuration(
        id,
        duration.text("text").orElse(CodeListReader.pretty(id)),
        duration.required("state"),
        from.map(Question::id).orElse(""),
        to.map(Question::id).orElse(""),
        status.map(Question::id).orElse(""),
        goesOn,
        ended,
        duration.get("within").flatMap(v -> v.count(1)).orElse(1));
  }

  private Optional<Question> question(
      YamlMap duration, String key, String what, QuestionType type) {
    return duration.get(key).flatMap(v -> question(v, what, Set.of(type)));
  }

  /** A question of these types; what is wrong with the question itself is told there. */
  private Optional<Question> question(YamlValue value, String what, Set<QuestionType> types) {
    if (value.text().filter(flawed::contains).isPresent()) {
      return Optional.empty();
    }
    List<String> known =
        questions.values().stream()
            .filter(q -> types.contains(q.type()) && q.derivation().isEmpty())
            .map(Question::id)
            .toList();
    return value.reference(what, known).map(questions::get);
  }

  /** Answers to the question of status, none of which was named before. */
  private static List<String> answers(
      YamlMap duration, String key, Optional<Question> status, List<String> taken) {
    List<String> answers = new ArrayList<>();
    for (YamlValue value : duration.items(key)) {
      Optional<String> answer =
          status.isEmpty()
              ? Optional.empty()
              : value.reference(
                  "an answer to " + status.get().id(),
                  status.get().codes().categories().stream().map(Category::code).toList());
      if (answer.filter(a -> answers.contains(a) || taken.contains(a)).isPresent()) {
        value.mismatch("duplicate-id", "must stand once", "Remove it.");
      }
      answer.ifPresent(answers::add);
    }
    if (duration.get(key).filter(YamlValue::isList).isPresent() && duration.items(key).isEmpty()) {
      duration.error(
          "missing-key", "`" + key + "` must have at least one answer.", "Add an answer.");
    }
    return answers;
  }

  private static void checkAskedTogether(YamlMap duration, List<Question> asked) {
    Set<String> waves = new LinkedHashSet<>(asked.get(0).waves().keySet());
    asked.forEach(question -> waves.retainAll(question.waves().keySet()));
    if (waves.isEmpty()) {
      duration.error(
          "never-asked-together",
          asked.stream().map(q -> "`" + q.id() + "`").collect(Collectors.joining(", "))
              + " must be asked in the same wave, no wave asks all of them.",
          "Bind them to columns of one wave.");
    }
  }
}
