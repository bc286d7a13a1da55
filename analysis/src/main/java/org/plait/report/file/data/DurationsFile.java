package org.plait.report.file.data;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.plait.change.duration.DurationCurve;
import org.plait.change.duration.DurationPoint;
import org.plait.change.duration.WaveWindow;
import org.plait.report.words.OutcomeStatus;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;

/**
 * How long things last as a tidy file: a row a whole year, then how many answers a curve rests on
 * and why others tell nothing.
 */
final class DurationsFile {
  private static final String[] COLUMNS = {
    "survey",
    "waves",
    "question",
    "category",
    "measure",
    "estimate",
    "std_error",
    "conf_low",
    "conf_high",
    "conf_level",
    "after",
    "n",
    "method",
    "status"
  };
  private static final String COUNT = "count";

  private DurationsFile() {}

  static byte[] of(List<DurationCurve> curves) {
    Csv csv = new Csv(COLUMNS);
    for (DurationCurve curve : curves) {
      curve.points().forEach(point -> point(csv, curve, point));
      count(csv, curve, "followed", curve.counts().followed());
      count(csv, curve, "ended", curve.counts().ended());
      curve.counts().apart().forEach((reason, n) -> count(csv, curve, reason.word(), n));
    }
    return csv.bytes();
  }

  private static Csv about(Csv csv, DurationCurve curve, String category, String measure) {
    String waves = curve.windows().stream().map(WaveWindow::wave).collect(Collectors.joining("-"));
    return csv.text(curve.survey())
        .text(waves)
        .text(curve.duration().id())
        .text(category)
        .text(measure);
  }

  private static void point(Csv csv, DurationCurve curve, DurationPoint point) {
    about(csv, curve, Integer.toString(point.years()), DurationPoint.MEASURE)
        .estimate(point.share().estimate())
        .number((long) curve.start())
        .number(point.followed())
        .text(point.share().estimate().map(Estimate::method).map(Method::name).orElse(""))
        .text(OutcomeStatus.of(point.share()))
        .end();
  }

  private static void count(Csv csv, DurationCurve curve, String category, OptionalLong count) {
    int step = curve.counts().step();
    about(csv, curve, category, COUNT).number(count);
    csv.empty().empty().empty().empty().empty().number(count);
    csv.text(step == 1 ? "counted" : "rounded to " + step + "; none below " + step);
    csv.text(count.isPresent() ? "ok" : "suppressed").end();
  }
}
