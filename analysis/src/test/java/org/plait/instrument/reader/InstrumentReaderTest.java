package org.plait.instrument.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.instrument.Banding;
import org.plait.instrument.Banding.Band;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Comparability;
import org.plait.instrument.Derivation.AnyOf;
import org.plait.instrument.Derivation.Banded;
import org.plait.instrument.Derivation.Gathered;
import org.plait.instrument.GridRow;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingCode;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Net;
import org.plait.instrument.Question;
import org.plait.instrument.Range;
import org.plait.instrument.Respondents;
import org.plait.instrument.Scale;
import org.plait.study.Change;
import org.plait.study.Condition;
import org.plait.study.MultipleLayout;

/** What an instrument says. */
class InstrumentReaderTest {

  @TempDir Path folder;
  private Instrument instrument;

  @BeforeEach
  void read() throws IOException {
    String text = Change.text(InstrumentReaderTest.class, "instrument.yaml");
    Path file = Files.writeString(folder.resolve("instrument.yaml"), text);
    instrument = InstrumentReader.read(file).value().orElseThrow();
  }

  @Test
  void questionsStandInFileOrder() {
    assertThat(instrument.all())
        .extracting(Question::id)
        .containsExactly(
            "status",
            "support",
            "wanted",
            "views",
            "hours",
            "days",
            "ranks",
            "parts",
            "since",
            "words",
            "in_post",
            "view",
            "part_time");
  }

  @Test
  void peopleAnswerUnlessTheInstrumentSaysOtherwise() throws IOException {
    assertThat(instrument.respondents()).isEqualTo(Respondents.PEOPLE);
    assertThat(instrument.respondents().who()).isEqualTo("who");
    String text = Change.text(InstrumentReaderTest.class, "instrument.yaml");
    String other = text.replaceFirst("(?m)^id:", "respondents: {one: ward, many: wards}\nid:");
    Path file = Files.writeString(folder.resolve("wards.yaml"), other);
    Respondents wards = InstrumentReader.read(file).value().orElseThrow().respondents();
    assertThat(wards).isEqualTo(new Respondents("ward", "wards"));
    assertThat(wards.who()).isEqualTo("that");
  }

  @Test
  void aCodeListHasCategoriesMissingCodesAndNets() {
    CodeList codes = question("support").codes();
    assertThat(codes.categories()).extracting(Category::code).containsExactly("1", "2", "3");
    assertThat(codes.missing())
        .containsExactly(new MissingCode("88", "Not applicable", MissingReason.NOT_APPLICABLE));
    assertThat(codes.nets())
        .containsExactly(
            new Net("good", "Good", List.of("3")),
            new Net("any_view", "Any view", List.of("1", "3")));
  }

  @Test
  void aListInPlaceHasTheQuestionsId() {
    assertThat(question("status").codes().id()).isEqualTo("status");
  }

  @Test
  void anOrdinalQuestionHasItsRoutingAndVerdict() {
    Question support = question("support");
    assertThat(support.favourable()).contains("good");
    assertThat(support.topBox()).isTrue();
    assertThat(support.askedIf()).contains(new Condition.In("status", List.of("current")));
    assertThat(support.comparability("T1", "T2")).isEqualTo(Comparability.REWORDED);
    assertThat(support.waves().get("T2").note()).contains("One word changed");
  }

  @Test
  void aMultipleChoiceHasAColumnAnOptionOrALayout() {
    Question wanted = question("wanted");
    assertThat(wanted.noneTickedIsNone()).isTrue();
    assertThat(wanted.codes().categories().get(2).waves()).containsExactly("T2");
    assertThat(wanted.waves().get("T1").columns())
        .containsExactly(Map.entry("time", "Q3_1"), Map.entry("pay", "Q3_2"));
    assertThat(wanted.waves().get("T2").multiple())
        .contains(new MultipleLayout(MultipleLayout.Kind.JSON, ""));
  }

  @Test
  void aRowOfAGridMayBeNewAndHaveItsOwnNet() {
    Question views = question("views");
    assertThat(views.rows().get(1))
        .isEqualTo(new GridRow("alone", "I am alone", Optional.of("any_view")));
    assertThat(views.waves().get("T1").columns()).containsOnlyKeys("heard");
  }

  @Test
  void aNumberHasARangeAUnitAndAFlag() {
    Question hours = question("hours");
    assertThat(hours.range()).contains(Range.closed(0, 60));
    assertThat(hours.unit()).contains("hours");
    assertThat(hours.waves().get("T2").noneFlag()).contains("hours_none");
    assertThat(hours.askedIn("T1")).isFalse();
  }

  @Test
  void bandsTurnANumberIntoACategory() {
    Banding banding = question("days").waves().get("T2").banding().orElseThrow();
    assertThat(banding.flagged()).contains("none");
    assertThat(banding.bands())
        .containsExactly(
            new Band("some", new Range(0, true, 37.5, false)),
            new Band("full", new Range(37.5, true, Double.POSITIVE_INFINITY, false)));
    assertThat(question("days").waves().get("T1").values())
        .containsExactly(Map.entry("0", "none"), Map.entry("1", "some"), Map.entry("2", "full"));
  }

  @Test
  void aRankingHasAColumnAPlace() {
    assertThat(question("ranks").places()).isEqualTo(2);
    assertThat(question("ranks").waves().get("T2").columns())
        .containsExactly(Map.entry("1", "rank_1"), Map.entry("2", "rank_2"));
  }

  @Test
  void aDerivedQuestionHasTheComparabilityOfItsSource() {
    Question view = question("view");
    assertThat(view.derivation())
        .contains(new Gathered("support", Map.of("yes", List.of("3"), "other", List.of("1", "2"))));
    assertThat(view.codes().categories())
        .containsExactly(
            new Category("yes", "Supported", Set.of(), false),
            new Category("other", "Other", Set.of(), false));
    assertThat(view.comparability("T1", "T2")).isEqualTo(Comparability.REWORDED);
    assertThat(view.waves().get("T2").note()).contains("One word changed");
  }

  @Test
  void aDerivedYesSaysWhoCounts() {
    Question inPost = question("in_post");
    assertThat(inPost.derivation()).contains(new AnyOf("status", List.of("current"), true));
    assertThat(inPost.codes().categories()).extracting(Category::code).containsExactly("yes", "no");
    assertThat(inPost.text()).isEqualTo("In post");
  }

  @Test
  void aDerivedQuestionMayBandANumber() {
    assertThat(question("part_time").derivation())
        .contains(
            new Banded(
                "hours",
                new Banding(
                    List.of(
                        new Band("low", new Range(0, true, 18.75, false)),
                        new Band("high", Range.closed(18.75, 60))),
                    Optional.empty())));
  }

  @Test
  void aScaleHasItems() {
    assertThat(instrument.scales())
        .containsExactly(
            new Scale(
                "feeling",
                "Feeling",
                List.of(
                    ItemRef.of("support"),
                    new ItemRef("views", "heard"),
                    new ItemRef("views", "alone")),
                List.of(new ItemRef("views", "alone")),
                2));
  }

  private Question question(String id) {
    return instrument.question(id).orElseThrow();
  }
}
