package org.plait.report.file.data;

import java.util.List;
import java.util.Optional;
import org.plait.change.association.AssociationRow;
import org.plait.report.words.OutcomeStatus;
import org.plait.statistics.Estimate;
import org.plait.statistics.Interval;

/** What goes together with background as a tidy file, a row an answer and breakdown. */
final class AssociationsFile {
  private static final TidyFile<AssociationRow> FILE =
      new TidyFile<AssociationRow>()
          .text("survey", row -> row.key().survey())
          .text("wave", AssociationRow::wave)
          .subject(AssociationRow::key)
          .text("group_by", row -> row.key().groupBy())
          .text("measure", row -> row.key().measure())
          .flag("decides", AssociationRow::decides)
          .test(AssociationRow::result)
          .number("p_adjusted", AssociationRow::adjusted)
          .text("effect", row -> row.effect().measure())
          .number("effect_size", row -> row.effect().estimate().map(Estimate::value))
          .number("effect_low", row -> interval(row).map(Interval::lower))
          .number("effect_high", row -> interval(row).map(Interval::upper))
          .number("conf_level", row -> interval(row).map(Interval::confidenceLevel))
          .whole("n", row -> row.groups().n())
          .whole("groups", row -> row.groups().compared())
          .whole("groups_hidden", row -> row.groups().hidden())
          .flag("weighted", AssociationRow::weighted)
          .text("method", AssociationRow::method)
          .text("status", row -> OutcomeStatus.of(row.effect()));

  private AssociationsFile() {}

  static byte[] of(List<AssociationRow> rows) {
    return FILE.of(rows);
  }

  private static Optional<Interval> interval(AssociationRow row) {
    return row.effect().estimate().flatMap(Estimate::interval);
  }
}
