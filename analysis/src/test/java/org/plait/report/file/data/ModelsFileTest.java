package org.plait.report.file.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleModels.difference;
import static org.plait.report.SampleModels.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plait.change.model.ModelResult;
import org.plait.study.analysis.ModelSettings.Family;

/** The rows of models.csv. */
class ModelsFileTest {
  private static final String HEAD =
      "survey,model,outcome,measure,term,level,answer,estimate,std_error,conf_low,conf_high,"
          + "conf_level,statistic,df,p_value,n,clusters,weighted,method,status\n";

  private static ModelResult of(double value) {
    return model(
        Family.BINARY,
        "exp_support.agree",
        List.of("wave"),
        difference("wave", "T3", "agree", value, 0, 0.25));
  }

  private static String row(String value, boolean weighted) {
    return "specialist,m,exp_support.agree,predicted_difference,wave,T3,agree,"
        + value
        + ",,0,0.25,0.95,,,,160,120,"
        + weighted
        + ",GEE; clusters: person; unweighted,ok\n";
  }

  private static String written(ModelResult... models) {
    return new String(ModelsFile.of(List.of(models)), StandardCharsets.UTF_8);
  }

  @Test
  void theWeightedModelStandsBeforeTheOneWithoutWeights() {
    assertThat(written(of(0.125).besideUnweighted(of(0.0625))))
        .isEqualTo(HEAD + row("0.125", true) + row("0.0625", false));
    assertThat(written(of(0.125))).isEqualTo(HEAD + row("0.125", false));
  }
}
