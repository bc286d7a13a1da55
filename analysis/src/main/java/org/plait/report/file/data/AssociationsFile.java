package org.plait.report.file.data;

import java.util.List;
import java.util.Optional;
import org.plait.change.association.AssociationRow;
import org.plait.change.row.RowKey;
import org.plait.report.words.OutcomeStatus;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;

/** What goes together with background as a tidy file, a row a test. */
final class AssociationsFile {
  private static final String[] COLUMNS = {
    "survey",
    "wave",
    "question",
    "item",
    "category",
    "group_by",
    "measure",
    "decides",
    "test",
    "statistic",
    "df",
    "p_value",
    "p_adjusted",
    "effect",
    "effect_size",
    "effect_low",
    "effect_high",
    "conf_level",
    "n",
    "groups",
    "groups_hidden",
    "weighted",
    "method",
    "status"
  };

  private AssociationsFile() {}

  static byte[] of(List<AssociationRow> rows) {
    Csv csv = new Csv(COLUMNS);
    rows.forEach(row -> row(csv, row));
    return csv.bytes();
  }

  private static void row(Csv csv, AssociationRow row) {
    RowKey key = row.key();
    csv.text(key.survey()).text(row.wave()).text(key.question()).text(key.item());
    csv.text(key.category()).text(key.groupBy()).text(key.measure()).flag(row.decides());
    csv.test(row.result()).number(row.adjusted());
    Optional<Estimate> effect = row.effect().estimate();
    Optional<Interval> interval = effect.flatMap(Estimate::interval);
    csv.text(row.effect().measure()).number(effect.map(Estimate::value));
    csv.number(interval.map(Interval::lower)).number(interval.map(Interval::upper));
    csv.number(interval.map(Interval::confidenceLevel)).number(row.groups().n());
    csv.number((long) row.groups().compared()).number((long) row.groups().hidden());
    csv.flag(row.weighted()).text(row.method()).text(OutcomeStatus.of(row.effect()));
    csv.end();
  }
}
