package org.plait.instrument;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.study.Condition;
import org.plait.study.MultipleLayout;

/**
 * One question: what is asked, what can be answered, and how it appears in each wave.
 *
 * @param id its short name
 * @param text its wording
 * @param type its kind
 * @param codes its categories: options of a multiple choice, things ranked, parts of an allocation;
 *     empty for numbers, dates and text
 * @param rows the statements of a grid; empty otherwise
 * @param favourable the net that counts as favourable
 * @param topBox whether the verdict comes from the favourable net rather than from the whole
 *     ordered scale
 * @param range the numbers allowed
 * @param unit the unit of a number, in words
 * @param places how many places a ranking has; 0 otherwise
 * @param noneTickedIsNone for multiple choice: whether nothing ticked means none of the options
 * @param askedIf whom it is put to; empty means everybody
 * @param sensitive whether stricter disclosure rules hold
 * @param profile whether it describes who answered; reported with intervals, never tested
 * @param concept what it measures, shared with questions of other instruments
 * @param help what readers of its results must know
 * @param waves its bindings by wave id, in file order; a wave not named did not ask it
 * @param derivation how it follows from another question; empty when it was asked
 */
public record Question(
    String id,
    String text,
    QuestionType type,
    CodeList codes,
    List<GridRow> rows,
    Optional<String> favourable,
    boolean topBox,
    Optional<Range> range,
    Optional<String> unit,
    int places,
    boolean noneTickedIsNone,
    Optional<Condition> askedIf,
    boolean sensitive,
    boolean profile,
    Optional<String> concept,
    Optional<String> help,
    Map<String, Binding> waves,
    Optional<Derivation> derivation) {

  /** Copies the collections, keeping their order. */
  public Question {
    rows = List.copyOf(rows);
    waves = Collections.unmodifiableMap(new LinkedHashMap<>(waves));
  }

  /**
   * Whether a wave has it.
   *
   * @param wave the wave's id
   * @return true when it was asked or can be derived
   */
  public boolean askedIn(String wave) {
    return waves.containsKey(wave);
  }

  /**
   * Whether a wave took a single answer to a question that otherwise takes several.
   *
   * @param wave the wave's id
   * @return true for a multiple choice bound as {@code multiple: {layout: one}} in that wave
   */
  public boolean takesOneIn(String wave) {
    return askedIn(wave)
        && waves.get(wave).multiple().stream().anyMatch(m -> m.kind() == MultipleLayout.Kind.ONE);
  }

  /**
   * The net that counts as favourable for the question or a statement of a grid.
   *
   * @param item the statement's id; empty for the question
   * @return the net's id; empty when none is declared
   */
  public Optional<String> favourableOf(String item) {
    return rows.stream()
        .filter(r -> r.id().equals(item))
        .findFirst()
        .flatMap(GridRow::favourable)
        .or(this::favourable);
  }

  /**
   * How two waves' answers compare.
   *
   * @param from the earlier wave
   * @param to the later wave
   * @return the worse of the two bindings
   * @throws IllegalArgumentException when either wave did not ask it
   */
  public Comparability comparability(String from, String to) {
    if (!askedIn(from) || !askedIn(to)) {
      throw new IllegalArgumentException(id + " was not asked in both " + from + " and " + to);
    }
    return waves.get(from).comparability().worse(waves.get(to).comparability());
  }
}
