package org.plait.statistics.multiple;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;
import org.plait.statistics.Require;
import org.plait.statistics.TooLittle;
import org.plait.statistics.Undefined;

/**
 * Which options each respondent ticked, with the shares of respondents and of mentions.
 *
 * <p><b>Input</b>: the options' names, a row a respondent. <b>Missing</b>: respondents who were not
 * asked, or of whom it is not known whether they ticked nothing or did not answer, are left out
 * before; an empty row is somebody for whom none applies. <b>Units</b>: proportions; those of
 * respondents may add up to more than 1, those of mentions add up to 1. <b>Undefined when</b> there
 * is nobody or, for mentions, nothing was ticked. <b>Formula</b>: ticks of an option over
 * respondents, or over all ticks.
 *
 * <p><b>Reference</b>: none, being shares; Wilson's interval as in {@link Proportion}. <b>Checked
 * against</b>: counts by hand; the intervals as those of {@link Proportion}.
 */
public final class Ticks {
  private static final Method MENTIONS = new Method("share of mentions", "");

  private final List<String> options;
  private final boolean[][] ticked;

  private Ticks(List<String> options, boolean[][] ticked) {
    this.options = options;
    this.ticked = ticked;
  }

  /**
   * Of respondents and options.
   *
   * @param options the options' names, all different
   * @param ticked a row for each respondent, with whether each option was ticked
   * @throws IllegalArgumentException if two options have one name or a row has another length
   */
  public static Ticks of(List<String> options, boolean[][] ticked) {
    if (new HashSet<>(options).size() < options.size()) {
      throw new IllegalArgumentException("options must have different names, found " + options);
    }
    for (boolean[] row : ticked) {
      Require.sameLength(options.size(), row.length, "each respondent");
    }
    boolean[][] copied = Arrays.stream(ticked).map(boolean[]::clone).toArray(boolean[][]::new);
    return new Ticks(List.copyOf(options), copied);
  }

  /**
   * The same, having checked that nobody ticked an option that excludes the others with another.
   *
   * @param option the name of the option that excludes the others
   * @throws IllegalArgumentException if there is no such option, or somebody did
   */
  public Ticks exclusive(String option) {
    int place = options.indexOf(option);
    if (place < 0) {
      throw new IllegalArgumentException("there must be an option " + option);
    }
    long both = Arrays.stream(ticked).filter(row -> row[place] && count(row) > 1).count();
    if (both > 0) {
      throw new IllegalArgumentException(
          option + " must not be ticked with another option, found " + both + " who did");
    }
    return this;
  }

  /** The options' names. */
  public List<String> options() {
    return options;
  }

  /** The respondents. */
  public int respondents() {
    return ticked.length;
  }

  /** How often anything was ticked. */
  public long mentions() {
    return Arrays.stream(ticked).mapToLong(Ticks::count).sum();
  }

  /**
   * The share of respondents who ticked an option, with Wilson's interval.
   *
   * @param option the place of the option, counted from 0
   * @param confidenceLevel e.g. 0.95
   */
  public Outcome shareOfRespondents(int option, double confidenceLevel) {
    return Proportion.of(count(option), respondents())
        .estimate(ProportionInterval.WILSON, confidenceLevel);
  }

  /**
   * The share of an option among everything ticked; mentions of one person are not independent.
   *
   * @param option the place of the option, counted from 0
   */
  public Outcome shareOfMentions(int option) {
    long mentions = mentions();
    return mentions == 0
        ? Undefined.of("share_of_mentions", TooLittle.NO_CASES, 0)
        : Estimate.of("share_of_mentions", (double) count(option) / mentions, mentions, MENTIONS);
  }

  /** The options that somebody ticked and somebody did not: the others tell nothing in a test. */
  int[] varying() {
    return IntStream.range(0, options.size())
        .filter(j -> count(j) > 0 && count(j) < respondents())
        .toArray();
  }

  /** What a test must say of options it left out; empty when there are none. */
  String leftOut() {
    List<String> names =
        IntStream.range(0, options.size())
            .filter(j -> Arrays.stream(varying()).noneMatch(used -> used == j))
            .mapToObj(options::get)
            .toList();
    return names.isEmpty() ? "" : "left out, ticked by all or none: " + String.join(", ", names);
  }

  double value(int respondent, int option) {
    return ticked[respondent][option] ? 1 : 0;
  }

  double share(int option) {
    return (double) count(option) / respondents();
  }

  private long count(int option) {
    return Arrays.stream(ticked).filter(row -> row[option]).count();
  }

  private static long count(boolean[] row) {
    return IntStream.range(0, row.length).filter(j -> row[j]).count();
  }
}
