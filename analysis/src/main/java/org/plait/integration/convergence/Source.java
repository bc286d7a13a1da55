package org.plait.integration.convergence;

import java.util.List;
import org.plait.study.words.Display.Told;

/**
 * One of the sources that a joint display brings together.
 *
 * @param survey the survey's id
 * @param question the question's or scale's id; for a theme, the question that was coded
 * @param part the row, option, category or net that is told; empty for the favourable answer, a
 *     mean and for themes
 * @param theme the theme's code; empty for answers
 * @param cells what it says in each wave of its survey, in time order
 */
public record Source(
    String survey, String question, String part, String theme, List<Evidence> cells) {

  /** Copies the cells. */
  public Source {
    cells = List.copyOf(cells);
  }

  /** The source that what is told of its wording and its evidence wave by wave make. */
  public static Source of(Told told, List<Evidence> cells) {
    return new Source(told.survey(), told.question(), told.part(), "", cells);
  }

  /**
   * Whether it is what people wrote rather than what they ticked.
   *
   * @return true for a theme
   */
  public boolean words() {
    return !theme.isEmpty();
  }

  /**
   * What it says in a wave.
   *
   * @param wave the wave's id
   * @return the cell; not asked where the survey has no such wave
   */
  public Evidence in(String wave) {
    return cells.stream()
        .filter(cell -> cell.wave().equals(wave))
        .findFirst()
        .orElseGet(() -> Evidence.without(wave, Presence.NOT_ASKED));
  }
}
