package org.plait.change.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.panel.PanelWave;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.statistics.WeightSpread;
import org.plait.statistics.Weighting;
import org.plait.statistics.weighting.MarginShare;
import org.plait.statistics.weighting.Raked;

/** What weighting did to a wave: how unequal the weights are, and each margin before and after. */
final class WeightRows {

  private static final Method KISH =
      new Method("Kish", "Kish (1992) J. Official Statistics 8:183-200");
  private static final Method SHARE = new Method("share of those whose category is known", "");

  private final String survey;

  WeightRows(String survey) {
    this.survey = survey;
  }

  List<EstimateRow> of(PanelWave wave) {
    List<EstimateRow> rows = new ArrayList<>();
    Optional<Weighting> weighting = wave.weighting();
    if (weighting.isPresent()) {
      WeightSpread spread = weighting.get().spread();
      String made = wave.raked().map(raked -> raked.method().name()).orElse("supplied weights");
      rows.add(about(wave, "weight_minimum", spread.minimum(), "smallest over mean weight"));
      rows.add(about(wave, "weight_maximum", spread.maximum(), "largest over mean weight"));
      rows.add(about(wave, "weight_ratio", spread.ratio(), "largest over smallest weight"));
      rows.add(about(wave, "design_effect", spread.designEffect(), made + "; Kish"));
      rows.add(about(wave, "effective_n", spread.effectiveSize(), "n over the design effect"));
      wave.raked().ifPresent(raked -> addRaked(rows, wave, raked));
    }
    return rows;
  }

  private void addRaked(List<EstimateRow> rows, PanelWave wave, Raked raked) {
    String made = raked.method().name() + " to the frame";
    rows.add(about(wave, "weight_iterations", raked.iterations(), made));
    rows.add(about(wave, "weights_trimmed", raked.trimmed(), "weights brought to the limit"));
    for (MarginShare share : raked.margins()) {
      OptionalLong none = OptionalLong.empty();
      OptionalLong answered = OptionalLong.of(share.respondents());
      rows.add(margin(wave, share, "frame_share", share.frame(), none));
      rows.add(margin(wave, share, "share_before_weighting", share.before(), answered));
      rows.add(margin(wave, share, "share_after_weighting", share.after(), none));
    }
  }

  private EstimateRow about(PanelWave wave, String measure, double value, String method) {
    RowKey key = new RowKey(survey, "", "", "", "", "", measure);
    Base base = new Base(OptionalLong.empty(), OptionalLong.of(wave.rows()), OptionalLong.empty());
    Estimate estimate = Estimate.of(measure, value, wave.rows(), KISH);
    return new EstimateRow(key, wave.id(), estimate, base, false, method);
  }

  private EstimateRow margin(
      PanelWave wave, MarginShare share, String measure, double value, OptionalLong answered) {
    RowKey key = new RowKey(survey, share.margin(), "", share.category(), "", "", measure);
    OptionalLong people = OptionalLong.of(Math.round(share.population()));
    Estimate estimate = Estimate.of(measure, value, share.respondents(), SHARE);
    Base base = new Base(answered, OptionalLong.empty(), people);
    return new EstimateRow(key, wave.id(), estimate, base, false, SHARE.name());
  }
}
