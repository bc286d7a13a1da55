package org.plait.coding.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.plait.statistics.Outcome;
import org.plait.statistics.agreement.ChanceModel;
import org.plait.statistics.agreement.CohenKappa;
import org.plait.statistics.agreement.KrippendorffAlpha;
import org.plait.statistics.agreement.LinearisedAgreement;
import org.plait.statistics.agreement.RaterAgreement;
import org.plait.statistics.agreement.Ratings;
import org.plait.statistics.agreement.SpecificAgreement;

/** How far coders agree on giving one code or not; yes and no are the categories, both offered. */
final class CodeAgreement {

  /** The measures of one code. */
  static final List<AgreementMeasure> MEASURES =
      List.of(
          AgreementMeasure.ALPHA,
          AgreementMeasure.AC1,
          AgreementMeasure.BRENNAN_PREDIGER,
          AgreementMeasure.KAPPA,
          AgreementMeasure.PERCENT,
          AgreementMeasure.POSITIVE,
          AgreementMeasure.NEGATIVE);

  private static final int YES = 1;
  private static final int NO = 0;
  private static final Map<AgreementMeasure, ChanceModel> MODELS =
      Map.of(
          AgreementMeasure.AC1, ChanceModel.GWET,
          AgreementMeasure.BRENNAN_PREDIGER, ChanceModel.UNIFORM,
          AgreementMeasure.KAPPA, ChanceModel.BY_RATER,
          AgreementMeasure.PERCENT, ChanceModel.NONE);

  private final KrippendorffAlpha alpha;
  private final Ratings ratings;
  private final Optional<CohenKappa> pair;
  private final long given;

  private CodeAgreement(
      KrippendorffAlpha alpha, Ratings ratings, Optional<CohenKappa> pair, long given) {
    this.alpha = alpha;
    this.ratings = ratings;
    this.pair = pair;
    this.given = given;
  }

  /** Of units that two coders or more read. */
  static CodeAgreement of(List<AgreementUnit> units, String code) {
    List<String> coders =
        units.stream().flatMap(u -> u.said().keySet().stream()).distinct().toList();
    OptionalInt[][] given =
        units.stream()
            .map(unit -> coders.stream().map(c -> given(unit, c, code)).toArray(OptionalInt[]::new))
            .toArray(OptionalInt[][]::new);
    List<List<Integer>> values =
        units.stream()
            .map(unit -> unit.said().values().stream().map(codes -> yesOrNo(codes, code)).toList())
            .toList();
    return new CodeAgreement(
        KrippendorffAlpha.nominal(values),
        Ratings.of(given, 2),
        coders.size() == 2 ? Optional.of(table(values)) : Optional.empty(),
        values.stream().filter(unit -> unit.contains(YES)).count());
  }

  private static OptionalInt given(AgreementUnit unit, String coder, String code) {
    Set<String> codes = unit.said().get(coder);
    return codes == null ? OptionalInt.empty() : OptionalInt.of(yesOrNo(codes, code));
  }

  private static int yesOrNo(Set<String> codes, String code) {
    return codes.contains(code) ? YES : NO;
  }

  private static CohenKappa table(List<List<Integer>> pairs) {
    long[][] counts = new long[2][2];
    pairs.forEach(pair -> counts[pair.get(0)][pair.get(1)]++);
    return CohenKappa.of(counts);
  }

  /** The comments that anybody gave the code. */
  long given() {
    return given;
  }

  Outcome outcome(AgreementMeasure measure, double confidence) {
    return switch (measure) {
      case ALPHA -> alpha.estimate(confidence);
      case POSITIVE -> SpecificAgreement.of(ratings).estimate(YES, confidence);
      case NEGATIVE -> SpecificAgreement.of(ratings).estimate(NO, confidence);
      case KAPPA ->
          pair.map(kappa -> kappa.estimate(confidence))
              .orElseGet(
                  () -> RaterAgreement.of(ratings).estimate(ChanceModel.BY_RATER, confidence));
      default -> RaterAgreement.of(ratings).estimate(MODELS.get(measure), confidence);
    };
  }

  Optional<LinearisedAgreement> linearised(AgreementMeasure measure) {
    return switch (measure) {
      case ALPHA -> alpha.linearised();
      case POSITIVE -> SpecificAgreement.of(ratings).linearised(YES);
      case NEGATIVE -> SpecificAgreement.of(ratings).linearised(NO);
      default -> RaterAgreement.of(ratings).linearised(MODELS.get(measure));
    };
  }
}
