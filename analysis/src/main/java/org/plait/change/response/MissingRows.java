package org.plait.change.response;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.plait.change.comparison.SeriesEstimates;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.ingest.AnswerColumn;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.panel.Panel;
import org.plait.panel.PanelWave;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;

/**
 * Why answers are missing: for each item and wave how many for each reason that occurs, and their
 * share of those who were asked. Those not asked are counted and belong to no share.
 */
public final class MissingRows {

  private static final Method SHARE = new Method("share of those asked", "");

  private final Panel panel;

  public MissingRows(Panel panel) {
    this.panel = panel;
  }

  /** In the order of questions, items and waves; questions that follow from others are left out. */
  public List<EstimateRow> all() {
    List<EstimateRow> rows = new ArrayList<>();
    for (Question question : panel.instrument().questions()) {
      for (ItemRef item : items(question)) {
        for (PanelWave wave : panel.waves()) {
          wave.column(item)
              .filter(column -> question.askedIn(wave.id()))
              .ifPresent(column -> add(rows, item, wave.id(), column));
        }
      }
    }
    return rows;
  }

  private static List<ItemRef> items(Question question) {
    return switch (question.type()) {
      case GRID -> question.rows().stream().map(r -> new ItemRef(question.id(), r.id())).toList();
      case MULTIPLE, RANKING, ALLOCATION ->
          question.codes().categories().stream()
              .map(c -> new ItemRef(question.id(), c.code()))
              .toList();
      case SINGLE, ORDINAL, NUMBER, DATE, TEXT -> List.of(ItemRef.of(question.id()));
    };
  }

  private void add(List<EstimateRow> rows, ItemRef item, String wave, AnswerColumn column) {
    Map<MissingReason, Long> reasons = reasons(column);
    long asked = column.rows() - reasons.getOrDefault(MissingReason.NOT_ASKED, 0L);
    if (asked > 0) {
      reasons.putIfAbsent(MissingReason.NO_ANSWER, 0L);
    }
    reasons.forEach(
        (reason, count) -> {
          rows.add(count(key(item, reason, Measure.COUNT), wave, count, column.rows()));
          if (reason != MissingReason.NOT_ASKED) {
            rows.add(share(key(item, reason, Measure.PROPORTION), wave, count, asked));
          }
        });
  }

  private static Map<MissingReason, Long> reasons(AnswerColumn column) {
    long[] counts = new long[MissingReason.values().length];
    for (int row = 0; row < column.rows(); row++) {
      if (!column.given(row)) {
        counts[column.missing(row).orElseThrow().ordinal()]++;
      }
    }
    Map<MissingReason, Long> reasons = new EnumMap<>(MissingReason.class);
    for (MissingReason reason : MissingReason.values()) {
      if (counts[reason.ordinal()] > 0) {
        reasons.put(reason, counts[reason.ordinal()]);
      }
    }
    return reasons;
  }

  private static EstimateRow share(RowKey key, String wave, long count, long asked) {
    Estimate estimate = Estimate.of(key.measure(), (double) count / asked, asked, SHARE);
    return new EstimateRow(
        key, wave, estimate, Base.of(count, asked), false, "share of those asked");
  }

  private static EstimateRow count(RowKey key, String wave, long count, long rows) {
    return SeriesEstimates.count(key, wave, count, rows, "respondents of the wave");
  }

  private RowKey key(ItemRef item, MissingReason reason, Measure measure) {
    return new RowKey(
        panel.survey().id(), item.question(), item.item(), reason.name(), "", "", measure.word());
  }
}
