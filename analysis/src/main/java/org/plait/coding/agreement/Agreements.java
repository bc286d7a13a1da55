package org.plait.coding.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.coding.CodedComments;
import org.plait.study.words.CodingSettings;
import org.plait.study.words.CodingSettings.Consensus;

/**
 * How far coders agree: on all main themes of a comment together, on each code, on the mean over
 * codes that are given often enough, pair by pair, and wave by wave.
 *
 * <p>A unit is a comment that two coders or more read, once for each question and wording. A coder
 * who read it and gave nothing has judged it; one who did not read it is missing.
 */
public final class Agreements {

  /** So many comments must have a code for it to count in the mean over codes. */
  public static final int FEWEST_GIVEN = 10;

  /** Breaks rows down by two coders. */
  public static final String CODERS = "coders";

  private final CodedComments coded;
  private final CodingSettings settings;
  private final double confidence;
  private final boolean detailed;
  private final AgreementUnits units;
  private final List<AgreementRow> rows = new ArrayList<>();

  private Agreements(
      CodedComments coded, CodingSettings settings, double confidence, boolean detailed) {
    this.coded = coded;
    this.settings = settings;
    this.confidence = confidence;
    this.detailed = detailed;
    this.units = AgreementUnits.of(coded);
  }

  /**
   * What a report can tell: each question of a survey over all waves, with its codes and pairs of
   * coders, then wave by wave.
   *
   * @param coded the comments with their coding
   * @param settings how they were coded
   * @param confidence e.g. 0.95
   * @return nothing where no comment was read by two coders
   */
  public static List<AgreementRow> of(
      CodedComments coded, CodingSettings settings, double confidence) {
    return new Agreements(coded, settings, confidence, false).rows();
  }

  /**
   * What the coders themselves can use: the same, every code also wave by wave and by pair of
   * coders, and first all questions together.
   *
   * @param coded the comments with their coding
   * @param settings how they were coded
   * @param confidence e.g. 0.95
   * @return nothing where no comment was read by two coders
   */
  public static List<AgreementRow> detailed(
      CodedComments coded, CodingSettings settings, double confidence) {
    return new Agreements(coded, settings, confidence, true).rows();
  }

  private List<AgreementRow> rows() {
    List<AgreementPlace> questions = places(units.once(), false);
    List<AgreementPlace> waves = places(units.byWave(), true);
    if (detailed && questions.size() > 1) {
      addWhole(AgreementPlace.of("", List.of(""), "", units.once()));
    }
    for (AgreementPlace place : questions) {
      List<AgreementPlace> own = waves.stream().filter(wave -> wave.about(place)).toList();
      List<String> ids = own.stream().flatMap(wave -> wave.waves().stream()).toList();
      addWhole(AgreementPlace.of(place.survey(), ids, place.question(), place.units()));
      if (own.size() > 1) {
        own.forEach(wave -> add(wave.among(units.coders()), detailed));
      }
    }
    return List.copyOf(rows);
  }

  private static List<AgreementPlace> places(List<AgreementUnit> all, boolean byWave) {
    Map<List<String>, List<AgreementUnit>> places = new LinkedHashMap<>();
    for (AgreementUnit unit : all) {
      List<String> key = List.of(unit.survey(), unit.question(), byWave ? unit.wave() : "");
      places.computeIfAbsent(key, k -> new ArrayList<>()).add(unit);
    }
    return places.entrySet().stream()
        .map(
            p ->
                AgreementPlace.of(
                    p.getKey().get(0), List.of(p.getKey().get(2)), p.getKey().get(1), p.getValue()))
        .toList();
  }

  private void addWhole(AgreementPlace place) {
    add(place.among(units.coders()), true);
    List<String> coders = units.coders();
    for (int one = 0; coders.size() > 2 && one < coders.size(); one++) {
      for (int other = one + 1; other < coders.size(); other++) {
        String numbers = (one + 1) + "-" + (other + 1);
        add(place.pair(coders.get(one), coders.get(other), numbers), detailed);
      }
    }
    if (settings.consensus() == Consensus.ADJUDICATED) {
      for (int one = 0; one < coders.size(); one++) {
        String settled = AgreementUnits.SETTLED;
        add(place.pair(coders.get(one), settled, (one + 1) + "-" + settled), detailed);
      }
    }
  }

  private void add(AgreementPlace place, boolean everyCode) {
    if (place.units().isEmpty()) {
      return;
    }
    PlaceRows own =
        new PlaceRows(place, coded.codebook(), confidence, settings.seed(), mostly(place))
            .withSets()
            .withMeans();
    rows.addAll(everyCode ? own.withCodes().rows() : own.rows());
  }

  /** Whether more than half of the comments that were read were read by two coders or more. */
  private boolean mostly(AgreementPlace place) {
    long read =
        coded.readings().stream()
            .filter(r -> !coded.byCoder(r.comment()).isEmpty())
            .filter(r -> r.comment().survey().equals(place.survey()))
            .filter(r -> r.comment().question().equals(place.question()))
            .filter(r -> place.waves().contains(r.comment().wave()))
            .count();
    return 2L * place.units().size() > read;
  }
}
