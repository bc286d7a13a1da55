package org.plait.run.line;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.report.FindingCount;
import org.plait.study.finding.Finding;

/** Turns findings into the counts that may be shared: no line, no value. */
final class FindingCounts {

  private FindingCounts() {}

  /** One row a survey, wave, file, rule and field, in the order of the line. */
  static List<FindingCount> of(List<Finding> findings) {
    Map<FindingCount, Long> rows = new LinkedHashMap<>();
    for (Finding finding : findings) {
      FindingCount key =
          new FindingCount(
              finding.survey(),
              finding.wave(),
              finding.place().file(),
              finding.rule(),
              finding.field(),
              0,
              finding.remedy());
      rows.merge(key, Math.max(1, finding.rows()), Long::sum);
    }
    return rows.entrySet().stream().map(row -> count(row.getKey(), row.getValue())).toList();
  }

  private static FindingCount count(FindingCount key, long rows) {
    return new FindingCount(
        key.survey(), key.wave(), key.file(), key.rule(), key.field(), rows, key.remedy());
  }
}
