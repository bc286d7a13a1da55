package org.plait.statistics;

import static org.plait.statistics.EstimatorsOnDraws.ANY;
import static org.plait.statistics.EstimatorsOnDraws.LEVEL;
import static org.plait.statistics.EstimatorsOnDraws.of;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.plait.statistics.time.CurveInterval;
import org.plait.statistics.time.Durations;
import org.plait.statistics.time.KaplanMeier;
import org.plait.statistics.time.LogRankTest;

/** The estimators of samples of surveys, time and imputed data, on drawn data. */
final class EstimatorsOfSurveys {
  private EstimatorsOfSurveys() {}

  static List<EstimatorsOnDraws> all() {
    List<EstimatorsOnDraws> all = new ArrayList<>(DesignsOnDraws.all());
    all.add(of("survival", 0, 1, d -> survival(d)));
    all.add(of("durations", 0, ANY, d -> durations(d)));
    return all;
  }

  private static Durations drawnDurations(RandomDraw d) {
    double[] times =
        Arrays.stream(EstimatorsOfNumbers.some(d)).map(t -> t == 0 ? 1 : Math.abs(t)).toArray();
    Durations durations = Durations.of(times, d.flags(times.length));
    return d.coin()
        ? durations
        : durations.enteredAt(Arrays.stream(times).map(t -> t * d.share()).toArray());
  }

  private static Stream<?> survival(RandomDraw d) {
    KaplanMeier curve = KaplanMeier.of(drawnDurations(d));
    double time = d.share() * 3;
    return Stream.concat(
        Arrays.stream(CurveInterval.values()).map(i -> curve.survival(time, i, LEVEL)),
        Stream.of(LogRankTest.of(List.of(drawnDurations(d), drawnDurations(d))).test()));
  }

  private static Stream<?> durations(RandomDraw d) {
    KaplanMeier curve = KaplanMeier.withLeastAtRisk(drawnDurations(d), 1 + d.upTo(3));
    return Stream.of(
        curve.median(CurveInterval.LOG_LOG, LEVEL),
        curve.quantile(0.25, CurveInterval.LOG_LOG, LEVEL),
        curve.restrictedMean(1 + d.upTo(3), LEVEL));
  }
}
