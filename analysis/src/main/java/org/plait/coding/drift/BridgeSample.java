package org.plait.coding.drift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.Code;
import org.plait.coding.Codebook;
import org.plait.coding.CodebookVersions;
import org.plait.coding.CodedComments;
import org.plait.coding.Reading;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.agreement.KrippendorffAlpha;
import org.plait.statistics.prevalence.JudgementShift;
import org.plait.text.Comment;

/**
 * Comments that were coded before and were coded again, blind: how far the coding of each theme has
 * moved since.
 *
 * <p>Both codings are what counts by the study's rule. A theme stands where both can tell it and
 * either found it. Agreement is that of coders with themselves: of those who coded a comment twice.
 */
public final class BridgeSample {

  /** How many comments had the theme when they were coded first. */
  public static final String BEFORE = "coded_before";

  /** How many have it now. */
  public static final String AGAIN = "coded_again";

  /** The share now less the share before. */
  public static final String SHIFT = "shift";

  /** How far coders agree with what they said before. */
  public static final String ALPHA = "intra_coder_alpha";

  /** Nobody coded anything again. */
  public static final BridgeSample NONE = new BridgeSample(List.of());

  private static final Method COUNT = new Method("comments coded twice", "");

  private final List<EstimateRow> rows;
  private final Map<RowKey, Map<String, Outcome>> shifts = new HashMap<>();

  private BridgeSample(List<EstimateRow> rows) {
    this.rows = List.copyOf(rows);
    for (EstimateRow row : rows) {
      if (row.key().measure().equals(SHIFT)) {
        shifts.computeIfAbsent(row.key(), key -> new HashMap<>()).put(row.wave(), row.outcome());
      }
    }
  }

  /** The comments of one question in one wave that were coded twice. */
  private record Pairs(Comment place, List<Reading> before, List<Reading> again) {
    static Pairs of(Comment place) {
      return new Pairs(place, new ArrayList<>(), new ArrayList<>());
    }
  }

  /**
   * Compares two codings.
   *
   * @param coded the comments with the coding that counts
   * @param again the same comments with their second coding
   * @param confidence the confidence level
   * @return for each question, wave and theme four rows, in study order; the theme stands as the
   *     category
   */
  public static BridgeSample of(CodedComments coded, CodedComments again, double confidence) {
    Map<Comment, Reading> second = new HashMap<>();
    again.readings().stream().filter(Reading::read).forEach(r -> second.put(r.comment(), r));
    Map<List<String>, Pairs> places = new LinkedHashMap<>();
    for (Reading first : coded.readings()) {
      Comment comment = first.comment();
      if (first.read() && second.containsKey(comment)) {
        List<String> place = List.of(comment.survey(), comment.question(), comment.wave());
        Pairs pairs = places.computeIfAbsent(place, p -> Pairs.of(comment));
        pairs.before().add(first);
        pairs.again().add(second.get(comment));
      }
    }
    Map<String, Set<String>> speaking = speaking(coded.codebook());
    List<EstimateRow> rows = new ArrayList<>();
    for (Pairs pairs : places.values()) {
      for (Code theme : coded.codebook().themes()) {
        if (told(theme, pairs, coded.versions()) && spoken(theme, pairs)) {
          rows.addAll(rows(theme, pairs, units(theme, pairs, coded, again, speaking), confidence));
        }
      }
    }
    return new BridgeSample(rows);
  }

  private static boolean told(Code theme, Pairs pairs, CodebookVersions book) {
    Set<String> versions = new HashSet<>();
    pairs.before().forEach(reading -> versions.addAll(reading.versions()));
    pairs.again().forEach(reading -> versions.addAll(reading.versions()));
    return versions.stream().allMatch(version -> book.untold(theme, version).isEmpty());
  }

  private static boolean spoken(Code theme, Pairs pairs) {
    return pairs.before().stream().anyMatch(r -> r.themes().contains(theme.id()))
        || pairs.again().stream().anyMatch(r -> r.themes().contains(theme.id()));
  }

  /** What each coder who coded a comment twice said both times. */
  private static List<List<Boolean>> units(
      Code theme,
      Pairs pairs,
      CodedComments coded,
      CodedComments again,
      Map<String, Set<String>> speaking) {
    List<List<Boolean>> units = new ArrayList<>();
    for (Reading reading : pairs.before()) {
      Map<String, Set<String>> now = again.byCoder(reading.comment());
      coded
          .byCoder(reading.comment())
          .forEach(
              (coder, said) -> {
                if (now.containsKey(coder)) {
                  units.add(
                      List.of(
                          speaks(theme, said, speaking), speaks(theme, now.get(coder), speaking)));
                }
              });
    }
    return units;
  }

  private static boolean speaks(Code theme, Set<String> codes, Map<String, Set<String>> speaking) {
    return codes.stream().anyMatch(id -> speaking.getOrDefault(id, Set.of()).contains(theme.id()));
  }

  /** The themes each code speaks of, asked for once rather than for each comment. */
  private static Map<String, Set<String>> speaking(Codebook codebook) {
    Map<String, Set<String>> speaking = new HashMap<>();
    codebook.codes().forEach(code -> speaking.putIfAbsent(code.id(), codebook.themesOf(code)));
    return speaking;
  }

  private static List<EstimateRow> rows(
      Code theme, Pairs pairs, List<List<Boolean>> twice, double confidence) {
    ToDoubleFunction<Reading> said = r -> r.themes().contains(theme.id()) ? 1 : 0;
    double[] before = pairs.before().stream().mapToDouble(said).toArray();
    double[] again = pairs.again().stream().mapToDouble(said).toArray();
    Outcome shift = JudgementShift.of(before, again).estimate(confidence);
    Outcome alpha = KrippendorffAlpha.nominal(twice).estimate(confidence);
    int all = before.length;
    return List.of(
        row(theme, pairs, BEFORE, count(BEFORE, before), Base.of(sum(before), all), COUNT.name()),
        row(theme, pairs, AGAIN, count(AGAIN, again), Base.of(sum(again), all), COUNT.name()),
        row(theme, pairs, SHIFT, shift, Base.of(all, all), "share coded again less share before"),
        row(
            theme,
            pairs,
            ALPHA,
            alpha,
            Base.of(twice.size(), twice.size()),
            "Krippendorff's alpha, nominal, the same coder twice"));
  }

  private static Outcome count(String measure, double[] said) {
    return Estimate.of(measure, sum(said), said.length, COUNT);
  }

  private static long sum(double[] said) {
    return (long) java.util.Arrays.stream(said).sum();
  }

  private static EstimateRow row(
      Code theme, Pairs pairs, String measure, Outcome outcome, Base base, String method) {
    Comment place = pairs.place();
    RowKey key = new RowKey(place.survey(), place.question(), "", theme.id(), "", "", measure);
    return new EstimateRow(key, place.wave(), outcome, base, false, method);
  }

  /**
   * The rows.
   *
   * @return four for each question, wave and theme
   */
  public List<EstimateRow> rows() {
    return rows;
  }

  /**
   * How far the coding of a theme has moved since a wave was read.
   *
   * @param key a row about the theme and everybody
   * @param wave the wave
   * @return the shift; empty where the wave has no bridge
   */
  public Optional<Outcome> shift(RowKey key, String wave) {
    return Optional.ofNullable(shifts.getOrDefault(key.withMeasure(SHIFT), Map.of()).get(wave));
  }
}
