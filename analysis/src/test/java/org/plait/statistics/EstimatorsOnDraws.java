package org.plait.statistics;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Each estimator of the library on data drawn for it, and the space its parameter lives in. */
record EstimatorsOnDraws(
    String name, double least, double most, Function<RandomDraw, Stream<?>> answers) {
  static final double LEVEL = 0.9;
  static final double ANY = Double.POSITIVE_INFINITY;

  @Override
  public String toString() {
    return name;
  }

  static List<EstimatorsOnDraws> all() {
    return Stream.of(
            EstimatorsOfCounts.all(),
            EstimatorsOfNumbers.all(),
            EstimatorsOfChanges.all(),
            EstimatorsOfPeople.all(),
            EstimatorsOfSurveys.all())
        .flatMap(List::stream)
        .toList();
  }

  static EstimatorsOnDraws of(
      String name, double least, double most, Function<RandomDraw, Stream<?>> answers) {
    return new EstimatorsOnDraws(name, least, most, answers);
  }
}
