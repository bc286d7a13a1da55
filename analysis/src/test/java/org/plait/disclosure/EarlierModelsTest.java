package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.plait.change.model.ModelResult;
import org.plait.change.model.ModelRow;
import org.plait.change.model.ModelRow.Kind;
import org.plait.change.row.Results;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.study.analysis.ModelSettings;
import org.plait.study.analysis.ModelSettings.Correlation;
import org.plait.study.analysis.ModelSettings.Family;
import org.plait.study.report.DisclosureRule;

/** What an earlier report shows of models counts as known. */
class EarlierModelsTest {

  private static final List<String> RATIO = List.of("odds_ratio", "g", "b", "");

  private static ModelResult model(OptionalLong n, double ratio, boolean saturated) {
    ModelRow row =
        new ModelRow(
            Kind.ODDS_RATIO,
            "g",
            "b",
            "",
            Optional.of(Estimate.of("odds_ratio", ratio, 90, new Method("m", ""))),
            Optional.empty(),
            n,
            OptionalLong.empty(),
            "m");
    return new ModelResult(
        new ModelSettings(
            "m",
            SampleTables.SURVEY,
            "q.1",
            List.of("wave", "g"),
            Family.BINARY,
            Correlation.INDEPENDENCE),
        "q",
        "",
        List.of("T1", "T2"),
        Map.of(),
        List.of(row),
        List.of(),
        0,
        70,
        saturated);
  }

  private static ModelControl beside(OptionalLong n, double ratio) {
    Results nothing =
        new Results(
            SampleTables.SURVEY, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    return ModelControl.of(
            DisclosureRule.DEFAULT, new SampleTables().instrument(), SampleTables.survey(), nothing)
        .beside(List.of(new ShownModel("m", false, n, Map.of(RATIO, ratio), Map.of())));
  }

  private static boolean shown(ModelControl control, ModelResult model) {
    return control.apply(model).rows().get(0).outcome().orElseThrow().estimate().isPresent();
  }

  @Test
  void aModelOfTheSameOrOfManyMoreAnswersIsShown() {
    ModelResult now = model(OptionalLong.of(90), 1.5, false);
    assertThat(shown(beside(OptionalLong.of(90), 1.5), now)).isTrue();
    assertThat(shown(beside(OptionalLong.of(60), 1.4), now)).isTrue();
    assertThat(beside(OptionalLong.of(90), 1.5).exposed(now)).isEmpty();
  }

  /** The people of as many answers are linked otherwise, or some answered otherwise. */
  @Test
  void aModelOfAsManyAnswersWithAnotherFigureIsHidden() {
    ModelResult now = model(OptionalLong.of(90), 1.5, false);
    assertThat(shown(beside(OptionalLong.of(90), 1.4), now)).isFalse();
  }

  @Test
  void aModelOfAFewAnswersMoreOrFewerIsHidden() {
    for (long few : new long[] {86, 89, 91, 94}) {
      ModelResult now = model(OptionalLong.of(few), 1.5, false);
      assertThat(shown(beside(OptionalLong.of(90), 1.4), now)).isFalse();
    }
  }

  @Test
  void whereItIsNotToldOnHowManyItRestsAnyOtherFigureHidesIt() {
    ModelResult now = model(OptionalLong.of(90), 1.5, false);
    assertThat(shown(beside(OptionalLong.empty(), 1.5), now)).isTrue();
    assertThat(shown(beside(OptionalLong.empty(), 1.6), now)).isFalse();
  }

  @Test
  void aFigureThatIsTheSameAndMustBeHiddenStopsTheRun() {
    ModelResult saturated = model(OptionalLong.of(90), 1.5, true);
    assertThat(beside(OptionalLong.of(90), 1.5).exposed(saturated))
        .containsExactly(new Exposed("model m, term g", "T1-T2"));
    assertThat(beside(OptionalLong.of(90), 1.4).exposed(saturated)).isEmpty();
  }
}
