package org.plait.coding.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.plait.coding.CodedComments;
import org.plait.coding.Reading;
import org.plait.coding.sample.SampleDesign.By;
import org.plait.coding.sample.SampleDesign.Size;
import org.plait.statistics.prevalence.CodingSampleSize;
import org.plait.text.Comment;

/**
 * How many comments are drawn from each stratum, before chance comes in.
 *
 * <p><b>Input</b>: comments with content on coded questions. What coders have read before is not
 * drawn again; where it was a random sample, it counts towards a wanted half-width. <b>Formula</b>:
 * {@link Allocation} for a number of comments, {@link CodingSampleSize#forShare} within each
 * stratum for a half-width.
 *
 * @param design what was asked for
 * @param strata the strata, in study order
 * @param least the smallest number of comments that gives each stratum its floor
 */
public record SamplePlan(SampleDesign design, List<Stratum> strata, int least) {

  /** Copies the strata. */
  public SamplePlan {
    strata = List.copyOf(strata);
  }

  /**
   * Plans a draw.
   *
   * @param design what is wanted
   * @param coded the comments, and what was read before
   * @param random whether what was read before was a random sample
   * @param drawable which comments may be drawn
   * @return the plan; where the wanted number is below {@link #least}, nothing is drawn
   */
  public static SamplePlan of(
      SampleDesign design, CodedComments coded, boolean random, Predicate<Comment> drawable) {
    List<Stratum> strata = strata(design, coded, random, drawable);
    List<Integer> sizes = strata.stream().map(stratum -> stratum.comments().size()).toList();
    int least = Allocation.least(sizes, design.floor());
    List<Stratum> planned = new ArrayList<>();
    List<Integer> given = given(design, strata, sizes, least);
    for (int i = 0; i < strata.size(); i++) {
      planned.add(strata.get(i).drawing(given.get(i)));
    }
    return new SamplePlan(design, planned, least);
  }

  private static List<Integer> given(
      SampleDesign design, List<Stratum> strata, List<Integer> sizes, int least) {
    Size size = design.size();
    if (size.total().isEmpty()) {
      return strata.stream().map(stratum -> forHalfWidth(design, stratum)).toList();
    }
    int total = size.total().get();
    return total < least
        ? sizes.stream().map(none -> 0).toList()
        : Allocation.proportional(sizes, total, design.floor());
  }

  private static int forHalfWidth(SampleDesign design, Stratum stratum) {
    int unread = stratum.comments().size();
    long missing = needed(design.size(), stratum) - stratum.read();
    return (int) Math.min(unread, Math.max(missing, Math.min(design.floor(), unread)));
  }

  private static long needed(Size size, Stratum stratum) {
    long all = stratum.comments().size() + (long) stratum.read();
    return CodingSampleSize.forShare(
        size.share(), size.halfWidth(), 0, all, size.confidenceLevel());
  }

  private static List<Stratum> strata(
      SampleDesign design, CodedComments coded, boolean random, Predicate<Comment> drawable) {
    Map<String, List<Comment>> unread = new LinkedHashMap<>();
    Map<String, Integer> read = new LinkedHashMap<>();
    for (Reading reading : coded.readings()) {
      Comment comment = reading.comment();
      if (reading.content() && drawable.test(comment)) {
        String name = name(design, comment);
        unread.computeIfAbsent(name, n -> new ArrayList<>());
        if (coded.byCoder(comment).isEmpty()) {
          unread.get(name).add(comment);
        } else if (random) {
          read.merge(name, 1, Integer::sum);
        }
      }
    }
    return unread.entrySet().stream()
        .map(
            entry ->
                new Stratum(
                    entry.getKey(), read.getOrDefault(entry.getKey(), 0), entry.getValue(), 0))
        .toList();
  }

  private static String name(SampleDesign design, Comment comment) {
    List<String> parts = new ArrayList<>(List.of(comment.survey()));
    if (design.strata().contains(By.WAVE)) {
      parts.add(comment.wave());
    }
    if (design.strata().contains(By.QUESTION)) {
      parts.add(comment.question());
    }
    return String.join("/", parts);
  }

  /**
   * The calculation, for people: a line a stratum, and what the size rests on.
   *
   * @return the lines
   */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    Size size = design.size();
    if (size.total().isEmpty()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "For a share of %s within %s points (%s %% confidence): n0 = z^2 p (1 - p) / d^2, and"
                  + " n = n0 / (1 + n0 / N) of the N comments of each stratum.",
              percent(size.share()),
              points(size.halfWidth()),
              points(size.confidenceLevel())));
    }
    for (Stratum stratum : strata) {
      String before = stratum.read() == 0 ? "" : " (" + stratum.read() + " more were read before)";
      String needed =
          size.total().isPresent() ? "" : "; the interval needs " + needed(size, stratum);
      lines.add(
          String.format(
              Locale.ROOT,
              "%s: %d of %s%s%s, chance %.3f",
              stratum.name(),
              stratum.drawn(),
              comments(stratum.comments().size()),
              before,
              needed,
              stratum.probability()));
    }
    return lines;
  }

  private static String comments(int number) {
    return number == 1 ? "1 comment" : number + " comments";
  }

  private static String percent(double share) {
    return points(share) + " %";
  }

  private static String points(double share) {
    double value = Math.rint(share * 1000) / 10;
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
