package org.plait.change.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import org.plait.change.row.Measure;
import org.plait.ingest.CategoryColumn;
import org.plait.instrument.Category;
import org.plait.instrument.Comparability;
import org.plait.instrument.ItemRef;
import org.plait.instrument.Question;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.panel.Population;
import org.plait.study.WavePair;

/**
 * Everybody, or those in one category of a question that breaks results down.
 *
 * @param by the question; empty for everybody
 * @param category its category; empty for everybody
 * @param position the category's position in the question's code list
 */
public record Subgroup(Optional<Question> by, String category, int position) {

  /** Everybody. */
  public static final Subgroup EVERYBODY = new Subgroup(Optional.empty(), "", -1);

  /**
   * Everybody first, then each category of each question, in the order given.
   *
   * @param panel the panel
   * @param by the questions' ids; those the survey does not have are left out
   * @return the groups
   */
  public static List<Subgroup> of(Panel panel, List<String> by) {
    List<Subgroup> groups = new ArrayList<>(List.of(EVERYBODY));
    for (String id : by) {
      panel.instrument().question(id).ifPresent(question -> addCategories(groups, question));
    }
    return groups;
  }

  private static void addCategories(List<Subgroup> groups, Question question) {
    List<Category> categories = question.codes().categories();
    for (int i = 0; i < categories.size(); i++) {
      groups.add(new Subgroup(Optional.of(question), categories.get(i).code(), i));
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

  /** Whether it breaks the quantity down: not by the question itself, and texts not at all. */
  public boolean tells(Quantity quantity) {
    return everybody()
        || (!groupBy().equals(quantity.question()) && quantity.measure() != Measure.COUNT);
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
