package org.plait.ingest.dictionary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.ingest.dictionary.DictionaryFile.Source;
import org.plait.ingest.workbook.PlainWorkbook;
import org.plait.instrument.Category;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Range;
import org.plait.instrument.exchange.RedcapTable;
import org.plait.instrument.exchange.XlsForm;
import org.plait.instrument.reader.InstrumentReader;
import org.plait.study.finding.Loaded;
import org.plait.study.reader.ConditionParser;

/** What comes back from a dictionary that was written from an instrument, and what from others. */
class RoundTripTest {

  private static final Path SHIPPED = Path.of("..", "survey-instruments");

  @TempDir private Path folder;

  private static Instrument shipped(String name) {
    return InstrumentReader.read(SHIPPED.resolve(name + ".yaml")).value().orElseThrow();
  }

  private Imported imported(Path file, Source source) throws IOException {
    DictionaryFile.Reading reading = DictionaryFile.read(file, source);
    assertThat(reading.findings()).isEmpty();
    return reading.imported().orElseThrow();
  }

  private Instrument read(Imported imported) throws IOException {
    Loaded<Instrument> loaded =
        InstrumentReader.read(Files.writeString(folder.resolve("back.yaml"), imported.yaml()));
    assertThat(loaded.findings()).isEmpty();
    return loaded.value().orElseThrow();
  }

  private Imported redcap(String text) throws IOException {
    return imported(Files.writeString(folder.resolve("dictionary.csv"), text), Source.REDCAP);
  }

  private Imported form(Map<String, List<List<String>>> sheets) throws IOException {
    Path file = Files.write(folder.resolve("form.xlsx"), PlainWorkbook.of("form", sheets));
    return imported(file, Source.XLSFORM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"specialist", "partner", "organisation"})
  void aRedcapDictionaryThatIsReadAndWrittenAgainIsTheSameFile(String name) throws IOException {
    String written = RedcapTable.of(shipped(name)).text();
    assertThat(RedcapTable.of(read(redcap(written))).text().lines())
        .containsExactlyElementsOf(written.lines().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"specialist", "partner", "organisation"})
  void anXlsFormThatIsReadAndWrittenAgainAsksTheSame(String name) throws IOException {
    XlsForm written = XlsForm.of(shipped(name));
    XlsForm again = XlsForm.of(read(form(written.sheets())));
    assertThat(asked(again)).containsExactlyElementsOf(asked(written));
  }

  /** Every row of the survey with its choices; names of groups and lists are nobody's. */
  private static List<List<String>> asked(XlsForm form) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (List<String> row : form.sheets().get("choices")) {
      lists.computeIfAbsent(row.get(0), l -> new ArrayList<>()).add(row.get(1) + " " + row.get(2));
    }
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : form.sheets().get("survey")) {
      String[] type = row.get(0).split(" ");
      List<String> shown = new ArrayList<>(row);
      shown.set(0, type[0]);
      shown.set(1, type[0].endsWith("group") ? "" : row.get(1));
      shown.addAll(type.length > 1 ? lists.get(type[1]) : List.of());
      rows.add(shown);
    }
    return rows;
  }

  private static final String SMALL =
      """
      plait: 1
      id: small
      sections:
        - id: work
          title: Work
          questions:
            - {id: role, text: Role?, type: single, categories: {categories: [{code: "a", label: "A, or so"}, {code: "b", label: B}]}, waves: {W1: {column: role}}}
            - {id: help, text: Help?, type: multiple, categories: {categories: [{code: "x", label: X}, {code: "-1", label: "Y"}]}, waves: {W1: {columns: {x: help___x, "-1": help____1}}}}
            - {id: hours, text: Hours?, type: number, range: [0, 60], unit: hours, asked-if: not (role = a and help = x), waves: {W1: {column: hours}}}
            - id: views
              text: How far do you agree?
              type: grid
              categories: {categories: [{code: "1", label: "No"}, {code: "2", label: "Yes"}]}
              rows: [{id: heard, text: I am heard}, {id: alone, text: I am alone}]
              asked-if: role in (a, b)
              waves: {W1: {columns: {heard: views_heard, alone: views_alone}}}
            - {id: since, text: Since when?, type: date, waves: {W1: {column: since}}}
            - {id: words, text: Anything else?, type: text, waves: {W1: {column: words}}}
      """;

  private Instrument small() throws IOException {
    Path file = Files.writeString(folder.resolve("small.yaml"), SMALL);
    return InstrumentReader.read(file).value().orElseThrow();
  }

  @Test
  void questionsCategoriesColumnsAndRoutingComeBackFromRedcap() throws IOException {
    Instrument back = read(redcap(RedcapTable.of(small()).text()));
    assertThat(back.id()).isEqualTo("small");
    assertThat(back.sections()).extracting(s -> s.title()).containsExactly("Work");
    assertSame(back.questions(), small().questions(), "views");
    assertThat(back.question("help").orElseThrow().waves().get("W1").columns())
        .isEqualTo(Map.of("x", "help___x", "-1", "help____1"));
    assertThat(back.question("views").orElseThrow().text()).isEqualTo("views");
  }

  @Test
  void questionsCategoriesAndRoutingComeBackFromAnXlsForm() throws IOException {
    Instrument back = read(form(XlsForm.of(small()).sheets()));
    assertSame(back.questions(), small().questions(), "");
    assertThat(back.question("help").orElseThrow().waves().get("W1").columns())
        .isEqualTo(Map.of("", "help"));
  }

  private static void assertSame(List<Question> back, List<Question> asked, String untold) {
    assertThat(back).extracting(Question::id).isEqualTo(ids(asked));
    for (int i = 0; i < asked.size(); i++) {
      Question is = back.get(i);
      Question was = asked.get(i);
      assertThat(is.type()).isEqualTo(was.type());
      assertThat(is.text()).isEqualTo(was.id().equals(untold) ? was.id() : was.text());
      assertThat(is.codes().categories()).isEqualTo(was.codes().categories());
      assertThat(is.rows()).isEqualTo(was.rows());
      assertThat(is.range()).isEqualTo(was.range());
      assertThat(is.unit()).isEqualTo(was.unit());
    }
    assertThat(back.get(2).askedIf()).contains(ConditionParser.parse("role != a or help != x"));
    assertThat(back.get(3).askedIf()).contains(ConditionParser.parse("role in (a, b)"));
  }

  private static List<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).toList();
  }

  @Test
  void whatARedcapDictionaryCannotTellIsMarkedAndPeopleAreLeftOut() throws IOException {
    Imported imported =
        redcap(
            """
            field_name,form_name,section_header,field_type,field_label,select_choices_or_calculations,field_note,text_validation_type_or_show_slider_number,text_validation_min,text_validation_max,identifier,branching_logic
            record_id,staff,,text,Record,,,,,,,
            full_name,staff,,text,Your name,,,,,,y,
            mail,staff,,text,Your e-mail,,,email,,,,
            agree,staff,Views,radio,I agree,"1, Strongly disagree | 2, Neutral | 3, Agree",,,,,,
            told,staff,,dropdown,Told?,"1, Yes | 2, Don't know",,,,,,"[agree] = 2 OR [agree] = ""3""\"
            age,staff,,text,Age,,,integer,18,,,
            later,next,,yesno,Later?,,,,,,,[age] > 30 and [told] = '1'
            total,next,,calc,Total,[age] + 1,,,,,,
            """);
    Instrument back = read(imported);
    assertThat(ids(back.questions())).containsExactly("agree", "told", "age", "later");
    assertThat(back.sections()).extracting(s -> s.title()).containsExactly("Views", "next");
    assertThat(back.question("agree").orElseThrow().type()).isEqualTo(QuestionType.ORDINAL);
    assertThat(back.question("later").orElseThrow().codes().categories())
        .extracting(Category::label)
        .containsExactly("Yes", "No");
    assertThat(back.question("told").orElseThrow().askedIf())
        .contains(ConditionParser.parse("agree in (2, 3)"));
    assertThat(imported.yaml())
        .contains(
            "# fill: move code 2 under `missing` if it counts as no answer.",
            "# fill: range; the file says: from 18",
            "# fill: asked-if; the file says: [age] > 30 and [told] = '1'")
        .doesNotContain("full_name", "e-mail");
    assertThat(imported.notes())
        .containsExactly(
            "A REDCap dictionary does not say which choices stand in an order, which count as"
                + " missing, which questions are a ranking or parts of a hundred, or what a table"
                + " asks.",
            "Left out, as no questions or as they may identify people: record_id, full_name, mail,"
                + " total.",
            "Plait can't follow the routing of 1 question; it stands in a comment.");
  }

  @Test
  void languagesNestedGroupsAndRepeatsOfAnXlsFormAreRead() throws IOException {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    sheets.put(
        "survey",
        List.of(
            List.of("type", "name", "label::English", "relevant", "constraint"),
            List.of("start", "start", "", "", ""),
            List.of("select_one yn", "work", "Do you work?", "", ""),
            List.of("begin group", "more", "More", "${work} = 'y'", ""),
            List.of("begin_group", "inner", "", "selected(${work}, 'y')", ""),
            List.of("integer", "hours", "Hours?", "${work} != 'n'", ". >= 0 and . <= 60"),
            List.of("integer", "days", "Days?", "count(${work}) = 1", ". > 0"),
            List.of("end_group", "", "", "", ""),
            List.of("end group", "", "", "", ""),
            List.of("begin_repeat", "child", "Child", "", ""),
            List.of("text", "child_name", "Name", "", ""),
            List.of("end_repeat", "", "", "", "")));
    sheets.put(
        "choices",
        List.of(
            List.of("list name", "name", "label::English"),
            List.of("yn", "y", "Yes"),
            List.of("yn", "n", "No")));
    Imported imported = form(sheets);
    Instrument back = read(imported);
    assertThat(back.id()).isEqualTo("form");
    assertThat(ids(back.questions())).containsExactly("work", "hours", "days");
    Question hours = back.question("hours").orElseThrow();
    assertThat(hours.range()).contains(Range.closed(0, 60));
    assertThat(hours.askedIf())
        .contains(ConditionParser.parse("work = y and work = y and work != n"));
    assertThat(imported.yaml()).contains("# fill: range; the file says: . > 0");
    assertThat(imported.notes())
        .endsWith(
            "Left out, as no questions, repeated or as they may identify people: start, child,"
                + " child_name.",
            "Plait can't follow the routing of 1 question; it stands in a comment.");
  }

  @Test
  void anotherFileIsAnError() throws IOException {
    Path table = Files.writeString(folder.resolve("answers.csv"), "a,b\n1,2\n");
    assertThat(DictionaryFile.read(table, Source.REDCAP).findings())
        .extracting(f -> f.rule())
        .containsExactly("not-a-dictionary");
    assertThat(DictionaryFile.read(table, Source.XLSFORM).findings())
        .extracting(f -> f.rule())
        .containsExactly("not-a-workbook");
    Path book =
        Files.write(
            folder.resolve("book.xlsx"), PlainWorkbook.of("b", Map.of("x", List.of(List.of("a")))));
    assertThat(DictionaryFile.read(book, Source.XLSFORM).findings())
        .extracting(f -> f.message())
        .containsExactly(
            "must be an XLSForm with the sheets survey and choices, found another workbook.");
  }
}
