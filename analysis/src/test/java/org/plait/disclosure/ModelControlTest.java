package org.plait.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.disclosure.SampleTables.codes;
import static org.plait.disclosure.SampleTables.key;
import static org.plait.disclosure.SampleTables.question;
import static org.plait.disclosure.SampleTables.row;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plait.change.model.ModelResult;
import org.plait.change.model.ModelResult.Support;
import org.plait.change.model.ModelRow;
import org.plait.change.model.ModelRow.Kind;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.Results;
import org.plait.instrument.QuestionType;
import org.plait.statistics.Estimate;
import org.plait.statistics.Method;
import org.plait.study.analysis.ModelSettings;
import org.plait.study.analysis.ModelSettings.Correlation;
import org.plait.study.analysis.ModelSettings.Family;
import org.plait.study.report.DisclosureRule;

/** What a model may tell. */
class ModelControlTest {
  private static final Support ENOUGH = new Support("g", "b", 60, List.of(30L, 30L));

  private static ModelRow number(Kind kind, String term) {
    Method method = new Method("m", "");
    return new ModelRow(
        kind,
        term,
        "b",
        "",
        Optional.of(Estimate.of("coefficient", 1, 90, method)),
        Optional.empty(),
        OptionalLong.of(90),
        OptionalLong.of(80),
        "m");
  }

  private static ModelResult model(long leftOut, long df, boolean saturated, Support... support) {
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
        List.of(
            number(Kind.PREDICTED, "wave"),
            number(Kind.ODDS_RATIO, "wave"),
            number(Kind.ODDS_RATIO, "g"),
            number(Kind.ODDS_RATIO, "wave:g"),
            number(Kind.THRESHOLD, "")),
        Arrays.asList(support),
        leftOut,
        df,
        saturated);
  }

  /** The rows that stay, as kind and term. */
  private static List<String> shown(ModelResult model, int... counts) {
    return shown(control(model, counts));
  }

  private static List<String> shown(ModelResult model) {
    return model.rows().stream()
        .filter(r -> r.outcome().orElseThrow().estimate().isPresent())
        .map(r -> r.kind() + " " + r.term())
        .toList();
  }

  private static ModelResult control(ModelResult model, int... counts) {
    return control(
        model, Stream.of("T1", "T2").flatMap(wave -> rows(wave, "", "", counts)).toList());
  }

  private static Stream<EstimateRow> rows(String wave, String by, String group, int... counts) {
    int base = counts[0] + counts[1];
    return Stream.of(
        row(key("q", "", "1", by, group), wave, counts[0], base),
        row(key("q", "", "2", by, group), wave, counts[1], base));
  }

  private static ModelResult control(ModelResult model, List<EstimateRow> rows) {
    SampleTables tables =
        new SampleTables()
            .with(question("q", QuestionType.SINGLE, codes("1", "2")))
            .with(question("g", QuestionType.SINGLE, codes("a", "b")));
    Results results =
        new Results(
            SampleTables.SURVEY, rows, List.of(), List.of(), List.of(), List.of(), List.of());
    Results safe =
        DisclosureControl.of(DisclosureRule.DEFAULT, tables.instrument(), SampleTables.survey())
            .apply(results);
    return ModelControl.of(DisclosureRule.DEFAULT, tables.instrument(), SampleTables.survey(), safe)
        .apply(model);
  }

  @Test
  void aModelOfEnoughAnswersIsShownWithoutWhatIsPrivate() {
    ModelResult safe = control(model(0, 70, false, ENOUGH), 40, 40);
    assertThat(safe.rows()).isEqualTo(model(0, 70, false).rows());
    assertThat(safe.support()).isEmpty();
  }

  @Test
  void aSmallCategoryHidesItsTermAndWhatDependsOnIt() {
    Support few = new Support("g", "b", 60, List.of(3L, 57L));
    assertThat(shown(model(0, 70, false, few), 40, 40)).containsExactly("ODDS_RATIO wave");
    Support smallBase = new Support("g", "b", 9, List.of(9L, 0L));
    assertThat(shown(model(0, 70, false, smallBase), 40, 40)).containsExactly("ODDS_RATIO wave");
  }

  @Test
  void anAnswerHiddenInAWaveHidesWhatTheModelSaysOfWaves() {
    assertThat(shown(model(0, 70, false, ENOUGH), 3, 77)).containsExactly("ODDS_RATIO g");
  }

  /** The other wave shows the group, and the model tells the sum of both. */
  @Test
  void aGroupHiddenInOneWaveHidesItsTerm() {
    List<EstimateRow> rows =
        Stream.of(
                rows("T1", "", "", 43, 37),
                rows("T2", "", "", 40, 40),
                rows("T1", "g", "a", 3, 37),
                rows("T1", "g", "b", 40, 0),
                rows("T2", "g", "a", 20, 20),
                rows("T2", "g", "b", 20, 20))
            .flatMap(some -> some)
            .toList();
    assertThat(shown(control(model(0, 70, false, ENOUGH), rows)))
        .containsExactly("ODDS_RATIO wave");
  }

  @Test
  void aSaturatedModelAndOneWithFewDegreesOfFreedomAreHidden() {
    assertThat(shown(model(0, 70, true, ENOUGH), 40, 40)).isEmpty();
    assertThat(shown(model(0, 9, false, ENOUGH), 40, 40)).isEmpty();
  }

  @Test
  void theNumberOfAnswersIsNotToldWhereItWouldTellOfFewLeftOut() {
    assertThat(control(model(1, 70, false, ENOUGH), 40, 40).rows())
        .allSatisfy(row -> assertThat(row.n()).isEmpty());
    assertThat(control(model(7, 70, false, ENOUGH), 40, 40).rows())
        .allSatisfy(row -> assertThat(row.n()).hasValue(90));
  }

  /** The model without weights would tell what the weighted one hides. */
  @Test
  void theModelWithoutWeightsIsControlledAsWell() {
    Support few = new Support("g", "b", 60, List.of(3L, 57L));
    ModelResult beside = model(2, 70, false, few);
    ModelResult safe =
        control(model(0, 70, false, ENOUGH).besideUnweighted(beside), 40, 40)
            .unweighted()
            .orElseThrow();
    assertThat(safe).isEqualTo(control(beside, 40, 40));
    assertThat(safe.support()).isEmpty();
    assertThat(safe.rows())
        .filteredOn(row -> row.outcome().orElseThrow().estimate().isPresent())
        .singleElement()
        .satisfies(row -> assertThat(row.n()).isEmpty());
  }

  @Test
  void whatIsPredictedIsHiddenWithItsDifferences() {
    Support few = new Support("g", "b", 60, List.of(3L, 57L));
    ModelResult sized = model(0, 70, false, few);
    ModelResult differing =
        new ModelResult(
            sized.settings(),
            "q",
            "",
            sized.waves(),
            Map.of(),
            List.of(number(Kind.PREDICTED_DIFFERENCE, "wave"), number(Kind.ODDS_RATIO, "wave")),
            sized.support(),
            0,
            70,
            false);
    assertThat(shown(differing, 40, 40)).containsExactly("ODDS_RATIO wave");
  }
}
