package org.plait.change.question;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.plait.change.row.Measure;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.panel.Population;
import org.plait.statistics.Observations;
import org.plait.statistics.Populations;
import org.plait.statistics.TwoWaves;

/**
 * The answers to one question as the estimators take them, for notebooks and other programs: one
 * wave as {@link Observations}, two as {@link TwoWaves}. Linked people, clusters and strata come
 * along as the study declares them.
 */
public final class QuestionAnswers {

  private static final Set<QuestionType> ONE_ANSWER =
      Set.of(QuestionType.SINGLE, QuestionType.ORDINAL, QuestionType.GRID);
  private static final Set<QuestionType> ORDERED = Set.of(QuestionType.ORDINAL, QuestionType.GRID);
  private static final Set<QuestionType> TICKED = Set.of(QuestionType.MULTIPLE);
  private static final Set<QuestionType> NUMBERS =
      Set.of(QuestionType.NUMBER, QuestionType.ALLOCATION);

  private final Panel panel;
  private final Quantity quantity;

  private QuestionAnswers(Panel panel, Quantity quantity) {
    this.panel = panel;
    this.quantity = quantity;
  }

  /**
   * 1 for an answer in the category or net, 0 for any other.
   *
   * @param panel the survey's linked waves
   * @param item a question with one answer such as {@code band}, or a row of a grid such as {@code
   *     exp_grid.isolated}
   * @param category the code of a category or the id of a net
   * @return the answers
   * @throws IllegalArgumentException when the instrument does not have it
   */
  public static QuestionAnswers share(Panel panel, String item, String category) {
    ItemRef ref = ItemRef.parse(item);
    Question question = question(panel, ref, ONE_ANSWER);
    Quantities quantities = new Quantities(panel, question);
    int position = question.codes().indexOf(category);
    Optional<Quantity> share =
        position >= 0
            ? Optional.of(
                quantities.category(ref.item(), question.codes().categories().get(position)))
            : quantities.favourable(ref.item(), Optional.of(category));
    return new QuestionAnswers(
        panel,
        share.orElseThrow(
            () -> new IllegalArgumentException(item + " has no category or net " + category)));
  }

  /**
   * 1 where the option of a question with several answers was ticked, 0 where it was not.
   *
   * @param panel the survey's linked waves
   * @param item the option, such as {@code activities.train}
   * @return the answers
   * @throws IllegalArgumentException when the instrument does not have it
   */
  public static QuestionAnswers ticked(Panel panel, String item) {
    ItemRef ref = ItemRef.parse(item);
    Question question = question(panel, ref, TICKED);
    return new QuestionAnswers(
        panel,
        new Quantities(panel, question)
            .options().stream()
                .filter(option -> option.item().equals(ref.item()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no option " + item)));
  }

  /**
   * The place of each answer on the ordered list of categories, counted from 0.
   *
   * @param panel the survey's linked waves
   * @param item a question or a row of a grid
   * @return the answers
   * @throws IllegalArgumentException when the instrument does not have it
   */
  public static QuestionAnswers ordered(Panel panel, String item) {
    ItemRef ref = ItemRef.parse(item);
    Question question = question(panel, ref, ORDERED);
    return new QuestionAnswers(panel, new Quantities(panel, question).position(ref.item()));
  }

  /**
   * Numbers as they were given, or the scores of a scale.
   *
   * @param panel the survey's linked waves
   * @param item a question whose answers are numbers, or a scale
   * @return the answers
   * @throws IllegalArgumentException when the instrument does not have it
   */
  public static QuestionAnswers numbers(Panel panel, String item) {
    Optional<Quantity> score =
        panel.instrument().scales().stream()
            .filter(scale -> scale.id().equals(item))
            .map(scale -> new ScaleQuantities(panel, scale).score())
            .findFirst();
    ItemRef ref = ItemRef.parse(item);
    return new QuestionAnswers(
        panel,
        score.orElseGet(
            () ->
                new Quantities(panel, question(panel, ref, NUMBERS))
                    .numbers(ref.item(), Measure.MEAN)));
  }

  /**
   * The valid answers of one wave.
   *
   * @param wave the wave's id
   * @return the answers; none when the wave did not ask the question
   * @throws IllegalArgumentException when the panel has no such wave
   */
  public Observations in(String wave) {
    PanelWave asked = panel.wave(wave);
    return quantity
        .answers()
        .apply(asked)
        .map(answers -> Series.of(panel, asked, answers, Subgroup.EVERYBODY).observations())
        .orElseGet(Observations::of);
  }

  /**
   * The valid answers of two waves and who gave them in both.
   *
   * @param from the earlier wave's id
   * @param to the later wave's id
   * @return the answers
   * @throws IllegalArgumentException when the panel has no such wave
   */
  public TwoWaves between(String from, String to) {
    return TwoWaves.of(in(from), in(to));
  }

  /**
   * How many people there were to ask in two waves.
   *
   * @param from the earlier wave's id
   * @param to the later wave's id
   * @return the numbers; empty when the study does not give them, or when the question was not put
   *     to everybody, so that nobody knows
   */
  public Optional<Populations> populations(String from, String to) {
    return panel
        .population()
        .filter(people -> quantity.everybody())
        .flatMap(p -> both(p, from, to));
  }

  private static Optional<Populations> both(Population people, String from, String to) {
    if (people.in(from).isEmpty() || people.in(to).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Populations(
            people.in(from).getAsLong(),
            people.in(to).getAsLong(),
            people.inBoth(from, to).getAsLong()));
  }

  private static Question question(Panel panel, ItemRef item, Set<QuestionType> types) {
    Question question =
        panel
            .instrument()
            .question(item.question())
            .orElseThrow(() -> new IllegalArgumentException("no question " + item.question()));
    if (!types.contains(question.type())) {
      throw new IllegalArgumentException(
          "the answers to "
              + item.question()
              + " can't be taken so: it is of type "
              + question.type().name().toLowerCase(Locale.ROOT));
    }
    return question;
  }
}
