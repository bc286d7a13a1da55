package org.plait.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plait.instrument.MissingReason.INVALID;
import static org.plait.instrument.MissingReason.NOT_APPLICABLE;
import static org.plait.instrument.MissingReason.NOT_ASKED;
import static org.plait.instrument.MissingReason.NO_ANSWER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plait.ingest.AnswerColumn;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.NumberColumn;
import org.plait.ingest.Reconciliation;
import org.plait.ingest.WaveResponses;
import org.plait.instrument.Banding;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Comparability;
import org.plait.instrument.Derivation;
import org.plait.instrument.Instrument;
import org.plait.instrument.ItemRef;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Range;
import org.plait.instrument.Scale;
import org.plait.instrument.Section;
import org.plait.panel.file.Dictionary;
import org.plait.panel.file.PanelTable;
import org.plait.panel.link.Succession;
import org.plait.study.ExportLayout;
import org.plait.study.Linkage;
import org.plait.study.MultipleLayout;
import org.plait.study.RowRules;
import org.plait.study.Survey;
import org.plait.study.Wave;

class PanelBuilderTest {

  private static final short ASKED_NOT = CategoryColumn.cellOf(NOT_ASKED);
  private static final short BLANK = CategoryColumn.cellOf(NO_ANSWER);

  private static final CodeList TYPES = codes("acute", "acute_community", "ambulance");
  private static final CodeList GROUPS = codes("acute");
  private static final CodeList YES_NO = codes("yes", "no");
  private static final CodeList AGREE = codes("1", "2", "3", "4", "5");
  private static final CodeList REGISTERS = codes("nurse", "doctor");

  private static final Question TYPE = question("org_type", QuestionType.SINGLE, TYPES, null);
  private static final Question REGISTER =
      question("prof_reg", QuestionType.MULTIPLE, REGISTERS, null);
  private static final Question HOURS =
      question("hours", QuestionType.NUMBER, CodeList.EMPTY, null);
  private static final Question SUPPORT = question("support", QuestionType.ORDINAL, AGREE, null);
  private static final Question ALONE = question("alone", QuestionType.ORDINAL, AGREE, null);

  @Test
  void recognisesAPersonInEveryWaveByTheKey() {
    Panel panel =
        link(
            survey(true, "link_key"),
            instrument(),
            wave("T1", keys("A", "B", "C"), orgs("X", "Y", ""), Map.of()),
            wave("T2", keys("C", "D"), orgs("Y", "X"), Map.of()));
    assertThat(panel.linked()).isTrue();
    assertThat(persons(panel.wave("T1"))).containsExactly(0, 1, 2);
    assertThat(persons(panel.wave("T2"))).containsExactly(2, 3);
    assertThat(panel.pseudonyms()).containsExactly("p-A", "p-B", "p-C", "p-D");
  }

  @Test
  void keepsWavesApartWhenTheKeyMeansSomebodyElseInEachWave() {
    Panel panel =
        link(
            survey(false, "respondent"),
            instrument(),
            wave("T1", keys("1", "2"), orgs("", ""), Map.of()),
            wave("T2", keys("1", "2"), orgs("", ""), Map.of()));
    assertThat(panel.linked()).isFalse();
    assertThat(persons(panel.wave("T2"))).containsExactly(2, 3);
  }

  /** D is nobody of the first wave, and gets no number. */
  @Test
  void recognisesWhoIsNotEligibleAnyMore() {
    WaveResponses later = wave("T2", keys("C"), orgs(""), Map.of());
    Panel panel =
        link(
            survey(true, "link_key"),
            instrument(),
            wave("T1", keys("A", "B", "C"), orgs("", "", ""), Map.of()),
            new WaveResponses(
                later.survey(),
                later.wave(),
                later.respondents(),
                later.organisations(),
                later.design(),
                Set.of("B", "D"),
                later.lines(),
                later.columns(),
                later.reconciliation()));
    assertThat(panel.wave("T2").ineligible()).containsExactly(1);
    assertThat(panel.pseudonyms()).hasSize(3);
  }

  @Test
  void aPersonStandsOnceInAWave() {
    WaveResponses twice = wave("T1", keys("A", "B", "A"), orgs("", "", ""), Map.of());
    assertThatThrownBy(() -> link(survey(true, "link_key"), instrument(), twice))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a person must stand once in wave T1, found one twice");
  }

  @Test
  void followsOrganisationsToTheirSuccessor() {
    Succession succession = Succession.of(List.of(new Succession.Step("OLD", "NEW")));
    Panel panel =
        PanelBuilder.link(
            survey(true, "link_key"),
            instrument(),
            List.of(
                wave("T1", keys("A", "B"), orgs("OLD", ""), Map.of()),
                wave("T2", keys("C", "D"), orgs("NEW", "OTHER"), Map.of())),
            succession,
            Optional.empty(),
            key -> "p-" + key);
    assertThat(panel.organisations()).containsExactly("NEW", "OTHER");
    assertThat(panel.wave("T1").organisation(0)).isZero();
    assertThat(panel.wave("T1").organisation(1)).isEqualTo(-1);
    assertThat(panel.wave("T2").organisation(0)).isZero();
    assertThat(panel.wave("T2").cluster(1)).isEqualTo(1);
  }

  @Test
  void gathersCategoriesAndLeavesTheRestOut() {
    Question groups =
        question(
            "org_group",
            QuestionType.SINGLE,
            GROUPS,
            new Derivation.Gathered(
                "org_type", Map.of("acute", List.of("acute", "acute_community"))));
    CategoryColumn derived = derive(groups, ItemRef.of("org_type"), categories(0, 1, 2, BLANK));
    assertThat(derived).isEqualTo(categories(0, 0, CategoryColumn.cellOf(NOT_APPLICABLE), BLANK));
  }

  @Test
  void saysNoForThoseTheQuestionWasNotPutToWhenTheBaseIsEverybody() {
    ItemRef nurse = new ItemRef("prof_reg", "nurse");
    CategoryColumn ticks = categories(1, 0, ASKED_NOT, BLANK);
    assertThat(derive(anyOf(true), nurse, ticks)).isEqualTo(categories(0, 1, 1, BLANK));
    assertThat(derive(anyOf(false), nurse, ticks)).isEqualTo(categories(0, 1, ASKED_NOT, BLANK));
  }

  @Test
  void putsNumbersIntoBands() {
    Banding banding =
        new Banding(
            List.of(
                new Banding.Band("yes", Range.closed(1, 5)),
                new Banding.Band("no", Range.closed(0, 0))),
            Optional.empty());
    Question banded =
        question("any_hours", QuestionType.SINGLE, YES_NO, new Derivation.Banded("hours", banding));
    NumberColumn hours =
        NumberColumn.of(
            new double[] {3, 0, 9, 0}, new MissingReason[] {null, null, null, NO_ANSWER});
    assertThat(derive(banded, ItemRef.of("hours"), hours))
        .isEqualTo(categories(0, 1, CategoryColumn.cellOf(INVALID), BLANK));
  }

  @Test
  void scoresAScaleFromItsAnsweredItems() {
    Scale scale =
        new Scale(
            "backing",
            "Backing",
            List.of(ItemRef.of("support"), ItemRef.of("alone")),
            List.of(ItemRef.of("alone")),
            2);
    Instrument instrument =
        new Instrument(
            "i",
            List.of(new Section("s", "S", List.of(SUPPORT, ALONE))),
            List.of(),
            List.of(scale));
    Map<ItemRef, AnswerColumn> columns = new LinkedHashMap<>();
    columns.put(ItemRef.of("support"), categories(4, 2, 0));
    columns.put(ItemRef.of("alone"), categories(0, BLANK, 4));
    Panel panel =
        link(
            survey(true, "link_key"),
            instrument,
            wave("T1", keys("A", "B", "C"), orgs("", "", ""), columns));
    NumberColumn scores =
        (NumberColumn) panel.wave("T1").column(ItemRef.of("backing")).orElseThrow();
    assertThat(scores.value(0)).isEqualTo(5.0);
    assertThat(scores.missing(1)).contains(NO_ANSWER);
    assertThat(scores.value(2)).isEqualTo(1.0);
  }

  @Test
  void writesTheLinkedDataSetWithoutFreeText() {
    Map<ItemRef, AnswerColumn> columns = new LinkedHashMap<>();
    columns.put(ItemRef.of("org_type"), categories(1, BLANK));
    columns.put(new ItemRef("prof_reg", "nurse"), categories(1, 0));
    columns.put(
        ItemRef.of("hours"),
        NumberColumn.of(new double[] {7.5, 12}, new MissingReason[] {null, null}));
    Panel panel =
        link(
            survey(true, "link_key"),
            instrument(),
            wave("T1", keys("A", "B"), orgs("X", ""), columns));
    assertThat(new String(PanelTable.csv(List.of(panel)), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            survey,wave,respondent,organisation,org_type,prof_reg.nurse,hours
            specialist,T1,p-A,X,acute_community,1,7.5
            specialist,T1,p-B,,.no_answer,0,12
            """);
    assertThat(Dictionary.csv(List.of(panel)))
        .startsWith("survey,column,wave,type,text,categories,comparability,note\n")
        .contains("specialist,prof_reg.nurse,T1,multiple,Text of prof_reg / Label of nurse,");
  }

  private static CategoryColumn derive(Question derived, ItemRef item, AnswerColumn source) {
    Instrument instrument =
        new Instrument(
            "i",
            List.of(new Section("s", "S", List.of(TYPE, REGISTER, HOURS))),
            List.of(derived),
            List.of());
    Panel panel =
        link(
            survey(true, "link_key"),
            instrument,
            wave("T1", keys("A", "B", "C", "D"), orgs("", "", "", ""), Map.of(item, source)));
    return (CategoryColumn) panel.wave("T1").column(ItemRef.of(derived.id())).orElseThrow();
  }

  private static Question anyOf(boolean everybody) {
    return question(
        "nurse",
        QuestionType.SINGLE,
        YES_NO,
        new Derivation.AnyOf("prof_reg", List.of("nurse"), everybody));
  }

  private static Instrument instrument() {
    return new Instrument(
        "i", List.of(new Section("s", "S", List.of(TYPE, REGISTER, HOURS))), List.of(), List.of());
  }

  private static Panel link(Survey survey, Instrument instrument, WaveResponses... waves) {
    return PanelBuilder.link(
        survey,
        instrument,
        List.of(waves),
        Succession.NONE,
        Optional.empty(),
        key -> "p-" + key.substring(key.length() - 1));
  }

  private static Survey survey(boolean acrossWaves, String key) {
    Linkage link =
        new Linkage(
            Optional.of(key),
            acrossWaves,
            Optional.of("org_code"),
            Optional.empty(),
            Optional.empty());
    return new Survey(
        "specialist",
        Path.of("specialist.yaml"),
        List.of(declared("T1"), declared("T2")),
        RowRules.NONE,
        link,
        Optional.empty(),
        Optional.of("org_code"),
        Optional.empty());
  }

  private static Wave declared(String id) {
    ExportLayout layout =
        new ExportLayout(
            ExportLayout.Format.CSV,
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            MultipleLayout.columns());
    return new Wave(id, id, id + ".csv", layout, Optional.empty(), LocalDate.of(2026, 1, 31));
  }

  private static WaveResponses wave(
      String id,
      List<Optional<String>> keys,
      List<Optional<String>> organisations,
      Map<ItemRef, AnswerColumn> columns) {
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      lines.add(i + 2);
    }
    return new WaveResponses(
        "specialist",
        id,
        keys,
        organisations,
        organisations,
        lines,
        columns,
        new Reconciliation("specialist", id, id + ".csv", keys.size(), keys.size(), List.of()));
  }

  private static List<Optional<String>> keys(String... keys) {
    return orgs(keys);
  }

  private static List<Optional<String>> orgs(String... codes) {
    return java.util.Arrays.stream(codes)
        .map(code -> code.isEmpty() ? Optional.<String>empty() : Optional.of(code))
        .toList();
  }

  private static CategoryColumn categories(int... cells) {
    short[] shorts = new short[cells.length];
    for (int i = 0; i < cells.length; i++) {
      shorts[i] = (short) cells[i];
    }
    return CategoryColumn.of(shorts);
  }

  private static List<Integer> persons(PanelWave wave) {
    List<Integer> persons = new ArrayList<>();
    for (int row = 0; row < wave.rows(); row++) {
      persons.add(wave.person(row));
    }
    return persons;
  }

  private static CodeList codes(String... codes) {
    return new CodeList(
        "list",
        java.util.Arrays.stream(codes)
            .map(code -> new Category(code, "Label of " + code, Set.of(), false))
            .toList(),
        List.of(),
        List.of());
  }

  private static Question question(
      String id, QuestionType type, CodeList codes, Derivation derivation) {
    Map<String, Binding> waves = new LinkedHashMap<>();
    for (String wave : List.of("T1", "T2")) {
      waves.put(
          wave,
          new Binding(
              Map.of("", id),
              Optional.empty(),
              Comparability.EXACT,
              Optional.empty(),
              Map.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return new Question(
        id,
        "Text of " + id,
        type,
        codes,
        List.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        0,
        false,
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        waves,
        Optional.ofNullable(derivation));
  }
}
