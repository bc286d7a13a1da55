package org.plait.report.theme;

import java.util.Optional;
import org.plait.change.row.EstimateRow;
import org.plait.report.CodedText.Theme;
import org.plait.report.survey.EstimateIndex;
import org.plait.report.words.Measures;

/** Finds how common a theme is: the corrected share where it has a number, else people's. */
public final class ThemeShares {
  private ThemeShares() {}

  /** The row of everybody whose comment has content; empty where the theme was not counted. */
  public static Optional<EstimateRow> of(
      EstimateIndex index, String question, Theme theme, String wave) {
    return index.subjects(question).stream()
        .filter(key -> key.category().equals(theme.code()))
        .filter(key -> key.measure().equals(Measures.PROPORTION))
        .findFirst()
        .flatMap(key -> MachineBeside.deciding(index, key, wave));
  }
}
