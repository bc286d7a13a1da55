package org.plait.change.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.plait.change.row.Measure;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.Category;
import org.plait.instrument.Comparability;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.panel.Population;
import org.plait.study.analysis.WavePair;

/**
 * Everybody, or those in one category of a question that breaks results down.
 *
 * @param by the question; empty for everybody
 * @param category its category; empty for everybody
 * @param position the category's position in the question's code list
 * @param elsewhere the questions it does not break down: itself and what follows from the same
 *     answers, and those that already break it down
 */
public record Subgroup(
    Optional<Question> by, String category, int position, Set<String> elsewhere) {

  /** Everybody. */
  public static final Subgroup EVERYBODY = new Subgroup(Optional.empty(), "", -1, Set.of());

  /** Copies the set. */
  public Subgroup {
    elsewhere = Set.copyOf(elsewhere);
  }

  /**
   * Everybody first, then each category of each question, in the order given.
   *
   * <p>How many people are in a group of one breakdown and a group of another is told once only, by
   * the one that stands first: a table the other way round would hide other numbers of the same
   * people, and the two together would tell both.
   *
   * @param panel the panel
   * @param by the questions' ids; those the survey does not have are left out
   * @return the groups
   */
  public static List<Subgroup> of(Panel panel, List<String> by) {
    List<Subgroup> groups = new ArrayList<>(List.of(EVERYBODY));
    Set<String> elsewhere = new TreeSet<>();
    for (String id : by) {
      Optional<Question> question = panel.instrument().question(id);
      if (question.isPresent()) {
        elsewhere.addAll(ofSameAnswers(panel.instrument(), id));
        addCategories(groups, question.get(), elsewhere);
      }
    }
    return groups;
  }

  /** The questions that follow from the same answers, the one that was asked among them. */
  private static List<String> ofSameAnswers(Instrument instrument, String id) {
    return instrument.all().stream()
        .map(Question::id)
        .filter(other -> instrument.source(other).equals(instrument.source(id)))
        .toList();
  }

  private static void addCategories(
      List<Subgroup> groups, Question question, Set<String> elsewhere) {
    List<Category> categories = question.codes().categories();
    for (int i = 0; i < categories.size(); i++) {
      groups.add(new Subgroup(Optional.of(question), categories.get(i).code(), i, elsewhere));
    }
  }

  /**
   * Whether it is everybody.
   *
   * @return true when nothing breaks it down
   */
  public boolean everybody() {
    return by.isEmpty();
  }

  /**
   * The question's id.
   *
   * @return nothing for everybody
   */
  public String groupBy() {
    return by.map(Question::id).orElse("");
  }

  /** Whether it breaks the quantity down: not what is told elsewhere, and texts not at all. */
  public boolean tells(Quantity quantity) {
    return everybody()
        || (!elsewhere.contains(quantity.question()) && quantity.measure() != Measure.COUNT);
  }

  /**
   * How two waves' answers to the question that makes the group compare.
   *
   * @param pair the two waves
   * @return the worse of the two; exact for everybody
   */
  public Comparability comparability(WavePair pair) {
    return by.map(q -> q.comparability(pair.from(), pair.to())).orElse(Comparability.EXACT);
  }

  /**
   * Whether a wave can tell who is in the group.
   *
   * @param wave the wave
   * @return true when it asked the question and offered the category
   */
  public boolean knownIn(PanelWave wave) {
    return by.isEmpty()
        || (by.get().askedIn(wave.id())
            && column(wave).isPresent()
            && by.get().codes().categories().get(position).offeredIn(wave.id()));
  }

  /**
   * Which rows of a wave belong to it.
   *
   * @param wave the wave
   * @return holds for a row of the group
   */
  public IntPredicate in(PanelWave wave) {
    if (by.isEmpty()) {
      return row -> true;
    }
    return column(wave)
        .<IntPredicate>map(answers -> row -> answers.category(row) == position)
        .orElse(row -> false);
  }

  /** How many people there are in it. */
  public OptionalLong people(Population population, String wave) {
    return everybody() ? population.in(wave) : population.in(wave, groupBy(), category);
  }

  /** The answers of a wave that make the group; nothing for everybody. */
  public Optional<CategoryColumn> column(PanelWave wave) {
    return wave.column(ItemRef.of(groupBy()))
        .filter(CategoryColumn.class::isInstance)
        .map(CategoryColumn.class::cast);
  }
}
