package org.plait.instrument;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A questionnaire over all its waves.
 *
 * @param id its short name
 * @param respondents what answers it: people, unless the instrument says otherwise
 * @param sections its sections, in order
 * @param derived the questions that follow from others, in file order; each has a derivation and
 *     bindings with the comparability of its source in each wave of it
 * @param scales the scores, in file order
 * @param durations how long people stay in something, in file order
 */
public record Instrument(
    String id,
    Respondents respondents,
    List<Section> sections,
    List<Question> derived,
    List<Scale> scales,
    List<StateDuration> durations) {

  /**
   * A questionnaire for people, without durations.
   *
   * @param id its short name
   * @param sections its sections, in order
   * @param derived the questions that follow from others, in file order
   * @param scales the scores, in file order
   */
  public Instrument(String id, List<Section> sections, List<Question> derived, List<Scale> scales) {
    this(id, Respondents.PEOPLE, sections, derived, scales, List.of());
  }

  /** Copies the lists. */
  public Instrument {
    sections = List.copyOf(sections);
    derived = List.copyOf(derived);
    scales = List.copyOf(scales);
    durations = List.copyOf(durations);
  }

  /**
   * Every question that was asked, in questionnaire order.
   *
   * @return the questions
   */
  public List<Question> questions() {
    return sections.stream().flatMap(s -> s.questions().stream()).toList();
  }

  /**
   * Every question, those asked and then those derived.
   *
   * @return the questions
   */
  public List<Question> all() {
    return Stream.concat(questions().stream(), derived.stream()).toList();
  }

  /**
   * Finds a question that was asked or derived.
   *
   * @param id its id
   * @return the question, or empty when there is none
   */
  public Optional<Question> question(String id) {
    for (Section section : sections) {
      for (Question question : section.questions()) {
        if (question.id().equals(id)) {
          return Optional.of(question);
        }
      }
    }
    return derived.stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /**
   * Whether a question asks when something ended whose duration is declared.
   *
   * @param id the question's id
   */
  public boolean endsDuration(String id) {
    return durations.stream().anyMatch(duration -> duration.to().equals(id));
  }

  /**
   * The question from which a question follows in the end.
   *
   * @param id the question's id
   * @return the id of its source; its own where it follows from none
   */
  public String source(String id) {
    return question(id)
        .flatMap(Question::derivation)
        .map(Derivation::from)
        .map(this::source)
        .orElse(id);
  }
}
