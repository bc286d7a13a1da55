package org.plait.coding.agreement;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.coding.Codebook;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.Outcome;
import org.plait.statistics.Undefined;
import org.plait.statistics.agreement.LinearisedAgreement;
import org.plait.statistics.agreement.SetDistance;
import org.plait.study.Sha256;

/** The rows of one place: all main themes together, the mean over codes, each code. */
final class PlaceRows {

  private final AgreementPlace place;
  private final Codebook codebook;
  private final double confidence;
  private final long seed;
  private final boolean mostly;
  private final List<AgreementRow> rows = new ArrayList<>();

  PlaceRows(AgreementPlace place, Codebook codebook, double confidence, long seed, boolean mostly) {
    this.place = place;
    this.codebook = codebook;
    this.confidence = confidence;
    this.seed = seed;
    this.mostly = mostly;
  }

  List<AgreementRow> rows() {
    return rows;
  }

  PlaceRows withSets() {
    SetAgreement sets = SetAgreement.of(place.units(), codebook);
    long own = seedOfPlace();
    add(AgreementMeasure.MASI.word(), sets.alpha(SetDistance.MASI, own, confidence));
    add(AgreementMeasure.JACCARD.word(), sets.alpha(SetDistance.JACCARD, own, confidence));
    add(AgreementMeasure.SAME.word(), sets.same(confidence));
    return this;
  }

  PlaceRows withMeans() {
    List<CodeAgreement> often =
        codebook.codes().stream()
            .map(code -> CodeAgreement.of(place.units(), code.id()))
            .filter(code -> code.given() >= Agreements.FEWEST_GIVEN)
            .toList();
    for (AgreementMeasure measure : CodeAgreement.MEASURES) {
      add(
          measure.macro(),
          mean(
              measure, often.stream().flatMap(code -> code.linearised(measure).stream()).toList()));
    }
    return this;
  }

  private Outcome mean(AgreementMeasure measure, List<LinearisedAgreement> codes) {
    String often = "given to " + Agreements.FEWEST_GIVEN + " comments or more";
    long n = place.units().size();
    if (codes.isEmpty()) {
      return new Undefined(measure.macro(), "no code " + often, n);
    }
    LinearisedAgreement mean = LinearisedAgreement.mean(codes);
    String name = measure.title() + ", mean of " + codes.size() + " codes " + often;
    Method method = new Method(name, measure.method().citation());
    return mean.complete(Estimate.of(measure.macro(), mean.value(), n, method), confidence);
  }

  PlaceRows withCodes() {
    codebook
        .codes()
        .forEach(
            code -> {
              CodeAgreement agreement = CodeAgreement.of(place.units(), code.id());
              List<Unanimity> counts = Unanimity.of(place.units(), code.id());
              for (AgreementMeasure measure : CodeAgreement.MEASURES) {
                if (agreement.given() > 0) {
                  Outcome outcome = agreement.outcome(measure, confidence);
                  add(code.id(), measure.word(), outcome, counts);
                }
              }
            });
    return this;
  }

  private void add(String measure, Outcome outcome) {
    add("", measure, outcome, List.of());
  }

  private void add(String code, String measure, Outcome outcome, List<Unanimity> counts) {
    String by = place.coders().isEmpty() ? "" : Agreements.CODERS;
    RowKey key =
        new RowKey(place.survey(), place.question(), "", code, by, place.coders(), measure);
    long units = place.units().size();
    String method = outcome.estimate().map(e -> e.method().name()).orElse(title(measure));
    EstimateRow row =
        new EstimateRow(
            key,
            place.waves(),
            outcome,
            Base.of(units, units),
            false,
            Optional.empty(),
            false,
            method + (code.isEmpty() ? "" : ", identity weights"));
    rows.add(new AgreementRow(row, place.pair(), counts, mostly));
  }

  private static String title(String measure) {
    for (AgreementMeasure each : AgreementMeasure.values()) {
      if (measure.equals(each.word()) || measure.equals(each.macro())) {
        return each.title();
      }
    }
    throw new IllegalArgumentException("measure must be one of agreement, found " + measure);
  }

  private long seedOfPlace() {
    String name =
        String.join(
            "\u0000",
            Long.toString(seed),
            "agreement",
            place.survey(),
            EstimateRow.joined(place.waves()),
            place.question(),
            place.coders());
    return ByteBuffer.wrap(Sha256.of(name)).getLong();
  }
}
