package org.plait.report.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plait.study.wording.Wording;

/** The measures a row can have, and what readers see of each. */
public final class Measures {
  public static final String COUNT = "count";
  public static final String PROPORTION = "proportion";
  public static final String OF_ASKED = "of_asked";
  public static final String TOP_BOX = "top_box";
  public static final String MEAN = "mean";
  static final String MEDIAN = "median";
  public static final String SCORE = "score";
  public static final String RELATIVE_EFFECT = "relative_effect";
  public static final String BRIDGED = "bridged_proportion";
  public static final String CORRECTED = "corrected_proportion";
  public static final String CORRECTED_OF_ASKED = "corrected_of_asked";
  public static final String MACHINE_WORTH = "machine_worth";
  public static final String MACHINE_COUNT = "machine_count";

  /** Measures that are a share of those who answered. */
  public static final List<String> SHARES = List.of(PROPORTION, TOP_BOX);

  private static final Map<String, String> LABELS =
      Map.of(
          COUNT,
          "words.measure-count",
          PROPORTION,
          "words.measure-share",
          OF_ASKED,
          "words.measure-of-asked",
          TOP_BOX,
          "words.measure-share",
          MEAN,
          "words.measure-mean",
          MEDIAN,
          "words.measure-median",
          SCORE,
          "words.measure-score",
          RELATIVE_EFFECT,
          "words.measure-relative-effect",
          "cronbach_alpha",
          "words.measure-cronbach",
          "krippendorff_alpha",
          "words.measure-krippendorff");

  private Measures() {}

  /** Whether a measure is a share, shown as a percentage. */
  public static boolean share(String measure) {
    return SHARES.contains(measure)
        || measure.equals(OF_ASKED)
        || corrected(measure)
        || measure.endsWith("_rate")
        || measure.endsWith("agreement")
        || measure.startsWith("coder_") && !measure.endsWith("brier")
        || measure.startsWith("top_");
  }

  /** Whether a measure is a machine's share that people's coding corrects. */
  public static boolean corrected(String measure) {
    return measure.equals(CORRECTED) || measure.equals(CORRECTED_OF_ASKED);
  }

  /** Whether a measure is an average or a score, shown with one decimal. */
  public static boolean average(String measure) {
    return measure.equals(MEAN)
        || measure.equals(MEDIAN)
        || measure.equals(SCORE)
        || measure.startsWith("mean_");
  }

  /** A measure in brackets after a question, such as "average". */
  public static String plain(Wording wording, String measure) {
    return label(wording, measure).replaceFirst(" [(].*", "").toLowerCase(Locale.ROOT);
  }

  /** What readers see of a measure. */
  public static String label(Wording wording, String measure) {
    String key = LABELS.getOrDefault(measure, "");
    return key.isEmpty() ? Labels.sentence(measure) : wording.say(key);
  }
}
