package org.plait.coding;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;
import org.plait.statistics.Outcome;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;
import org.plait.statistics.Undefined;
import org.plait.statistics.agreement.KrippendorffAlpha;
import org.plait.statistics.agreement.SetDistance;
import org.plait.study.CodingSettings;
import org.plait.study.Study;
import org.plait.text.Comment;

/**
 * How far coders agree on themes of the first level: Krippendorff's alpha on the sets of themes
 * (MASI) and on each theme (nominal), and the share of comments on which all coders agree.
 *
 * <p>A unit is a comment that two coders or more read; a comment nobody coded is no agreement. The
 * interval of the set-valued alpha is the percentile interval of {@value #RESAMPLES} resamples of
 * comments, with a fixed seed.
 */
final class Agreements {

  private static final int RESAMPLES = 1000;
  private static final int FEWEST_UNITS = 10;

  private final double confidence;
  private final long seed;
  private final Codebook codebook;

  private Agreements(double confidence, long seed, Codebook codebook) {
    this.confidence = confidence;
    this.seed = seed;
    this.codebook = codebook;
  }

  private record Place(String survey, String wave, String question) {}

  static List<EstimateRow> of(Study study, CodingSettings settings, CodedComments coded) {
    Agreements agreements =
        new Agreements(study.analysis().confidence(), settings.seed(), coded.codebook());
    Map<Place, List<List<Set<String>>>> units = new LinkedHashMap<>();
    for (Reading reading : coded.readings()) {
      Comment comment = reading.comment();
      List<Set<String>> said = agreements.tops(coded.byCoder(comment));
      if (said.size() > 1) {
        Place place = new Place(comment.survey(), comment.wave(), comment.question());
        units.computeIfAbsent(place, p -> new ArrayList<>()).add(said);
      }
    }
    List<EstimateRow> rows = new ArrayList<>();
    units.forEach((place, own) -> rows.addAll(agreements.rows(place, own)));
    if (units.size() > 1) {
      List<List<Set<String>>> all = units.values().stream().flatMap(List::stream).toList();
      rows.addAll(agreements.rows(new Place("", "", ""), all));
    }
    return rows;
  }

  /** The themes of the first level each coder gave; the adjudicator is no independent coder. */
  private List<Set<String>> tops(Map<String, Set<String>> byCoder) {
    List<Set<String>> tops = new ArrayList<>();
    byCoder.forEach(
        (coder, codes) -> {
          if (!coder.equals(Consensuses.ADJUDICATOR)) {
            tops.add(
                codes.stream()
                    .map(id -> codebook.code(id).orElseThrow().top())
                    .collect(Collectors.toCollection(LinkedHashSet::new)));
          }
        });
    return tops;
  }

  private List<EstimateRow> rows(Place place, List<List<Set<String>>> units) {
    List<EstimateRow> rows = new ArrayList<>();
    rows.add(
        row(place, "", masi(place, units), "Krippendorff's alpha on sets of main themes, MASI"));
    rows.add(row(place, "", percent(units), "share of comments with the same main themes"));
    for (Code code : codebook.codes()) {
      if (code.topLevel()) {
        List<List<Boolean>> own =
            units.stream()
                .map(unit -> unit.stream().map(codes -> codes.contains(code.id())).toList())
                .toList();
        rows.add(
            row(
                place,
                code.id(),
                KrippendorffAlpha.nominal(own).estimate(confidence),
                "Krippendorff's alpha, nominal"));
        rows.add(row(place, code.id(), percent(own), "share of comments on which coders agree"));
      }
    }
    return rows;
  }

  private <T> Outcome percent(List<List<T>> units) {
    long same = units.stream().filter(unit -> Set.copyOf(unit).size() == 1).count();
    String measure = "percent_agreement";
    return Proportion.of(same, units.size())
        .estimate(ProportionInterval.WILSON, confidence)
        .<Outcome>fold(
            e ->
                new Estimate(
                    measure,
                    e.value(),
                    e.standardError(),
                    e.interval(),
                    e.n(),
                    e.missing(),
                    e.method(),
                    e.note()),
            u -> new Undefined(measure, u.reason(), u.n()),
            s -> s);
  }

  private Outcome masi(Place place, List<List<Set<String>>> units) {
    KrippendorffAlpha alpha = KrippendorffAlpha.ofSets(units, SetDistance.MASI);
    Outcome outcome = alpha.estimate(confidence);
    Optional<Interval> interval =
        units.size() < FEWEST_UNITS
            ? Optional.empty()
            : alpha.bootstrap(RESAMPLES, seedOf(place), confidence);
    return outcome.fold(e -> interval.<Outcome>map(e::withInterval).orElse(e), u -> u, s -> s);
  }

  private long seedOf(Place place) {
    String name =
        seed
            + "\u0000agreement\u0000"
            + place.survey()
            + '\u0000'
            + place.wave()
            + '\u0000'
            + place.question();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(Arrays.copyOf(digest, Long.BYTES)).longValue();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static EstimateRow row(Place place, String category, Outcome outcome, String method) {
    RowKey key =
        new RowKey(place.survey(), place.question(), "", category, "", "", outcome.measure());
    long units = outcome.fold(Estimate::n, Undefined::n, s -> 0L);
    return new EstimateRow(key, place.wave(), outcome, Base.of(units, units), false, method);
  }
}
