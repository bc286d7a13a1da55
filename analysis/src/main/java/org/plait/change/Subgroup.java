package org.plait.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
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
record Subgroup(Optional<Question> by, String category, int position) {

  static final Subgroup EVERYBODY = new Subgroup(Optional.empty(), "", -1);

  /** Everybody first, then each category of each question, in the order given. */
  static List<Subgroup> of(Panel panel, List<String> by) {
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

  boolean everybody() {
    return by.isEmpty();
  }

  /** The question's id, or nothing for everybody. */
  String groupBy() {
    return by.map(Question::id).orElse("");
  }

  /** Whether it breaks the quantity down: not by the question itself, and texts not at all. */
  boolean tells(Quantity quantity) {
    return everybody()
        || (!groupBy().equals(quantity.question()) && quantity.measure() != Measure.COUNT);
  }

  /** How two waves' answers to the question that makes the group compare. */
  Comparability comparability(WavePair pair) {
    return by.map(q -> q.comparability(pair.from(), pair.to())).orElse(Comparability.EXACT);
  }

  /** Whether the wave can tell who is in the group. */
  boolean knownIn(PanelWave wave) {
    return by.isEmpty()
        || (by.get().askedIn(wave.id())
            && column(wave).isPresent()
            && by.get().codes().categories().get(position).offeredIn(wave.id()));
  }

  /** Which rows of a wave belong to it. */
  IntPredicate in(PanelWave wave) {
    if (by.isEmpty()) {
      return row -> true;
    }
    return column(wave)
        .<IntPredicate>map(answers -> row -> answers.category(row) == position)
        .orElse(row -> false);
  }

  /** How many people there are in it. */
  OptionalLong people(Population population, String wave) {
    return everybody() ? population.in(wave) : population.in(wave, groupBy(), category);
  }

  private Optional<CategoryColumn> column(PanelWave wave) {
    return wave.column(ItemRef.of(groupBy()))
        .filter(CategoryColumn.class::isInstance)
        .map(CategoryColumn.class::cast);
  }
}
