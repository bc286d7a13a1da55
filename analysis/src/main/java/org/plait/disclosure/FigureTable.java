package org.plait.disclosure;

import java.util.List;
import java.util.Locale;

/** A tidy file of figures that two reports are compared by, and the columns that matter of it. */
public enum FigureTable {
  /** Where answers went. */
  TRANSITIONS(
      List.of("survey", "wave_from", "wave_to", "question", "item", "category_from", "category_to"),
      List.of("n", "denominator"),
      List.of()),
  /** Changes taken apart. */
  DECOMPOSITION(
      List.of(
          "survey",
          "wave_from",
          "wave_to",
          "question",
          "item",
          "category",
          "measure",
          "part",
          "weighted"),
      List.of("n_from", "n_to"),
      List.of("estimate")),
  /** Who answered again; the rest of the file is compared by its numbers of people. */
  ATTRITION(
      List.of("survey", "wave", "question", "item", "category", "measure"),
      List.of("n"),
      List.of("estimate")),
  /** How well the items of scales go together. */
  SCALES(
      List.of("survey", "wave", "question", "measure"),
      List.of("n"),
      List.of("estimate", "std_error")),
  /** Differences between changes. */
  CONTRASTS(
      List.of(
          "survey",
          "question",
          "item",
          "category",
          "kind",
          "group_by",
          "group",
          "event",
          "wave_from",
          "wave_to",
          "measure",
          "weighted",
          "method"),
      List.of("n"),
      List.of("estimate", "std_error", "statistic", "p_value")),
  /** What rose or fell over all the waves. */
  TRENDS(
      List.of(
          "survey",
          "waves",
          "question",
          "item",
          "category",
          "measure",
          "kind",
          "weighted",
          "method"),
      List.of("n", "n_fewest", "n_people"),
      List.of("estimate", "std_error", "statistic", "p_value")),
  /** Comparisons made another way. */
  SENSITIVITY(
      List.of(
          "survey",
          "wave_from",
          "wave_to",
          "question",
          "item",
          "category",
          "group_by",
          "group",
          "measure",
          "finite_population",
          "weighted",
          "analysis"),
      List.of("n_from", "n_to", "n_pairs"),
      List.of("estimate", "std_error", "statistic", "p_value")),
  /** How small a change could have been seen. */
  PRECISION(
      List.of("survey", "wave_from", "wave_to", "question", "item", "category", "measure"),
      List.of(),
      List.of("detectable_change", "conf_low", "conf_high")),
  /** How those who wrote of a theme answered. */
  THEME_CONTRASTS(
      List.of("survey", "wave", "question", "item", "category", "measure", "theme", "weighted"),
      List.of("n_with", "n_without"),
      List.of("estimate", "std_error")),
  /** How long things last. */
  DURATIONS(
      List.of("survey", "waves", "question", "category", "measure"),
      List.of("n"),
      List.of("estimate", "conf_low", "conf_high", "after")),
  /** Words that set waves and groups apart. */
  KEYNESS(
      List.of("survey", "question", "group_by", "wave", "from", "to", "term"),
      List.of("n_from", "denominator_from", "n_to", "denominator_to"),
      List.of()),
  /** Themes that stand in the same comments. */
  COOCCURRENCE(
      List.of("survey", "question", "category", "other_category"),
      List.of("n", "n_category", "n_other_category", "denominator"),
      List.of());

  private final List<String> place;
  private final List<String> people;
  private final List<String> figures;

  FigureTable(List<String> place, List<String> people, List<String> figures) {
    this.place = place;
    this.people = people;
    this.figures = figures;
  }

  /**
   * The name of the file.
   *
   * @return without its ending
   */
  public String file() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The columns that say what a row is about.
   *
   * @return their names
   */
  public List<String> place() {
    return place;
  }

  /**
   * The columns that say how many people a row rests on.
   *
   * @return their names
   */
  public List<String> people() {
    return people;
  }

  /**
   * The columns of what is worked out from those people's answers.
   *
   * @return their names
   */
  public List<String> figures() {
    return figures;
  }
}
