package org.plait.change.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.plait.change.comparison.SeriesEstimates;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Measure;
import org.plait.change.row.RowKey;
import org.plait.panel.PanelWave;
import org.plait.statistics.response.Dispositions;
import org.plait.statistics.response.Dispositions.Rate;

/** What became of everybody who was invited, and the rates that follow; none where nobody told. */
final class DispositionRows {

  private final String survey;

  DispositionRows(String survey) {
    this.survey = survey;
  }

  List<EstimateRow> of(PanelWave wave, Map<String, Dispositions> dispositions) {
    List<EstimateRow> rows = new ArrayList<>();
    Dispositions told = dispositions.get(wave.id());
    if (told != null) {
      long invited = told.eligible() + told.unknown();
      counts(told).forEach((name, count) -> rows.add(count(wave.id(), name, count, invited)));
      for (Rate rate : Rate.values()) {
        rows.add(rate(wave.id(), rate, told, invited));
      }
    }
    return rows;
  }

  /** The dispositions by the names that tables give them, in AAPOR's order. */
  private static Map<String, Long> counts(Dispositions told) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("disposition_i", told.complete());
    counts.put("disposition_p", told.partial());
    counts.put("disposition_r", told.refusal());
    counts.put("disposition_nc", told.nonContact());
    counts.put("disposition_o", told.other());
    counts.put("disposition_uh", told.unknownHousehold());
    counts.put("disposition_uo", told.unknownOther());
    counts.put("disposition_ne", told.notEligible());
    return counts;
  }

  private EstimateRow count(String wave, String disposition, long count, long invited) {
    RowKey key = new RowKey(survey, "", "", disposition, "", "", Measure.COUNT.word());
    return SeriesEstimates.count(key, wave, count, invited, "as the file of dispositions says");
  }

  private EstimateRow rate(String wave, Rate rate, Dispositions told, long invited) {
    RowKey key = new RowKey(survey, "", "", "", "", "", Dispositions.measure(rate));
    Base base = new Base(OptionalLong.empty(), OptionalLong.of(invited), OptionalLong.empty());
    return new EstimateRow(key, wave, told.rate(rate), base, false, method(rate, told));
  }

  private static String method(Rate rate, Dispositions told) {
    String name = rate.method().name();
    if (!rate.usesEligibility()) {
      return name;
    }
    return told.notEligible() == 0
        ? name + "; e = 1, as nobody is told to be ineligible"
        : name + "; e by proportional allocation (CASRO)";
  }
}
