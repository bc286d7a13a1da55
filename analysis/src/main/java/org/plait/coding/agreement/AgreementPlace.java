package org.plait.coding.agreement;

import java.util.List;
import java.util.Optional;

/**
 * The units that rows are about.
 *
 * @param survey the survey's id; empty for all questions together
 * @param waves the ids of the waves
 * @param question the question's id; empty for all questions together
 * @param coders two coders' names; empty for all
 * @param pair the same two by their numbers
 * @param units the comments that two of the coders or more read
 */
record AgreementPlace(
    String survey,
    List<String> waves,
    String question,
    String coders,
    Optional<String> pair,
    List<AgreementUnit> units) {

  AgreementPlace {
    waves = List.copyOf(waves);
    units = List.copyOf(units);
  }

  static AgreementPlace of(
      String survey, List<String> waves, String question, List<AgreementUnit> units) {
    return new AgreementPlace(survey, waves, question, "", Optional.empty(), units);
  }

  /** The same of some coders only. */
  AgreementPlace among(List<String> some) {
    return new AgreementPlace(
        survey,
        waves,
        question,
        coders,
        pair,
        units.stream().map(u -> u.of(some)).filter(AgreementUnit::compared).toList());
  }

  /** The same of two coders. */
  AgreementPlace pair(String one, String other, String numbers) {
    AgreementPlace two = among(List.of(one, other));
    return new AgreementPlace(
        survey, waves, question, one + "-" + other, Optional.of(numbers), two.units);
  }

  boolean about(AgreementPlace wider) {
    return survey.equals(wider.survey) && question.equals(wider.question);
  }
}
