package org.plait.instrument.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.ingest.platform.RedcapDictionary;
import org.plait.ingest.workbook.PlainWorkbook;
import org.plait.instrument.Instrument;
import org.plait.instrument.reader.InstrumentReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What other programs find in an instrument that was written for them. */
class ExchangeTest {

  private static final Path SHIPPED = Path.of("..", "survey-instruments");

  @TempDir private Path folder;

  private static Instrument shipped(String name) {
    return InstrumentReader.read(SHIPPED.resolve(name + ".yaml")).value().orElseThrow();
  }

  private static List<List<String>> rows(String csv) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
      parser.forEach(r -> rows.add(List.of(r.values())));
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"specialist", "partner", "organisation"})
  void theReaderOfDictionariesFindsEveryFieldAndLabelThatTheWriterWrote(String name)
      throws IOException {
    Instrument instrument = shipped(name);
    List<List<String>> rows = rows(RedcapTable.of(instrument).text());
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(18));
    RedcapDictionary dictionary =
        RedcapDictionary.of(
                List.of(
                    "Variable / Field Name",
                    "Field Type",
                    "Choices, Calculations, or Slider Labels"),
                rows.stream().skip(1).map(r -> List.of(r.get(0), r.get(3), r.get(5))).toList())
            .orElseThrow();
    List<Field> fields = Field.of(instrument);
    assertThat(rows).hasSize(fields.size() + 2);
    assertThat(rows.stream().map(r -> r.get(0)).distinct()).hasSize(rows.size());
    for (Field field : fields) {
      if (field.kind() == Field.Kind.CHOICE) {
        Map<String, String> expected = new LinkedHashMap<>(field.choices());
        expected.putAll(field.missing());
        assertThat(dictionary.labels().get(field.name().toLowerCase(java.util.Locale.ROOT)))
            .as(field.name())
            .isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"specialist", "partner", "organisation"})
  void aCodebookIsWellFormedAndHasItsTitleAndEveryCategoryInOrder(String name) throws Exception {
    Instrument instrument = shipped(name);
    Exchanged codebook = DdiCodebook.of(instrument);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Document xml =
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(codebook.text())));
    assertThat(xml.getDocumentElement().getNamespaceURI()).isEqualTo("ddi:codebook:2_5");
    assertThat(texts(xml.getDocumentElement(), "titl")).containsExactly(instrument.id());
    Map<String, Element> variables = new LinkedHashMap<>();
    NodeList all = xml.getElementsByTagName("var");
    IntStream.range(0, all.getLength())
        .mapToObj(i -> (Element) all.item(i))
        .forEach(v -> assertThat(variables.put(v.getAttribute("name"), v)).isNull());
    for (Field field : Field.of(instrument)) {
      if (field.kind() == Field.Kind.OPTIONS) {
        field
            .choices()
            .keySet()
            .forEach(code -> assertThat(variables).containsKey(field.item() + "." + code));
      } else {
        List<String> codes = new ArrayList<>(field.choices().keySet());
        codes.addAll(field.missing().keySet());
        assertThat(texts(variables.get(field.item().toString()), "catValu"))
            .containsExactlyElementsOf(codes);
      }
    }
    assertThat(codebook.notes()).contains("DDI-Codebook can't hold nets.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"specialist", "partner", "organisation"})
  void aCodebookKeepsToTheOrderAndTheValuesOfTheSchema(String name) throws Exception {
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(getClass().getResource("ddi-codebook-part.xsd"))
            .newValidator();
    String codebook = DdiCodebook.of(shipped(name)).text();
    validator.validate(new StreamSource(new StringReader(codebook)));
    String turned = codebook.replace("<varFormat", "<labl>late</labl><varFormat");
    assertThatThrownBy(() -> validator.validate(new StreamSource(new StringReader(turned))))
        .isInstanceOf(SAXException.class);
  }

  private static List<String> texts(Element element, String name) {
    NodeList all = element.getElementsByTagName(name);
    return IntStream.range(0, all.getLength()).mapToObj(i -> all.item(i).getTextContent()).toList();
  }

  @Test
  void aTableSchemaHasTheColumnsOfTheLinkedDataSetAndTheirCategories() throws IOException {
    Instrument instrument = shipped("specialist");
    JsonNode schema = new ObjectMapper().readTree(TableSchema.of(instrument).text());
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    schema.get("fields").forEach(f -> assertThat(fields.put(f.get("name").asText(), f)).isNull());
    assertThat(fields).containsKeys("prof_reg.nurse", "exp_grid.heard");
    for (Field field : Field.of(instrument)) {
      if (field.kind() == Field.Kind.CHOICE) {
        Map<String, String> found = new LinkedHashMap<>();
        fields
            .get(field.item().toString())
            .get("categories")
            .forEach(c -> found.put(c.get("value").asText(), c.get("label").asText()));
        assertThat(found).isEqualTo(field.choices());
      }
    }
  }

  private Instrument small() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("small.yaml"),
            """
            plait: 1
            id: small
            sections:
              - id: s
                title: Work
                questions:
                  - {id: role, text: Role?, type: single, categories: {categories: [{code: "a", label: A|B}, {code: "b", label: "No, none"}]}, waves: {W1: {column: r}}}
                  - {id: help, text: Help?, type: multiple, categories: {categories: [{code: "x", label: X}]}, waves: {W1: {columns: {x: h}}}}
                  - {id: hours, text: Hours?, type: number, range: [0, 60], unit: hours, asked-if: not (role = a and help = x), waves: {W1: {column: n}}}
            """);
    return InstrumentReader.read(file).value().orElseThrow();
  }

  @Test
  void routingAndLimitsAreWrittenInTheWordsOfRedcap() throws IOException {
    Exchanged table = RedcapTable.of(small());
    List<List<String>> rows = rows(table.text());
    assertThat(rows.get(2).get(5)).isEqualTo("a, A/B | b, No, none");
    assertThat(rows.get(2).get(2)).isEqualTo("Work");
    assertThat(rows.get(4))
        .containsExactly(
            "hours",
            "small",
            "",
            "text",
            "Hours?",
            "",
            "hours",
            "number",
            "0",
            "60",
            "",
            "([role] <> 'a' or [help(x)] <> '1')",
            "",
            "",
            "",
            "",
            "",
            "");
    assertThat(table.notes())
        .containsExactly(
            "A REDCap dictionary can't hold a vertical bar in a label; it became a slash.");
  }

  @Test
  void anXlsFormHasGroupsListsRoutingAndLimits() throws IOException {
    XlsForm form = XlsForm.of(small());
    assertThat(form.sheets().get("survey").stream().map(row -> String.join("~", row)))
        .containsExactly(
            "type~name~label~hint~relevant~constraint~appearance",
            "begin_group~section_s~Work~~~~",
            "select_one role~role~Role?~~~~",
            "select_multiple help~help~Help?~~~~",
            "decimal~hours~Hours?~hours~(${role} != 'a' or not(selected(${help}, 'x')))~. >= 0"
                + " and . <= 60~",
            "end_group~~~~~~");
    assertThat(form.sheets().get("choices"))
        .containsExactly(
            List.of("list_name", "name", "label"),
            List.of("role", "a", "A|B"),
            List.of("role", "b", "No, none"),
            List.of("help", "x", "X"));
    assertThat(form.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"specialist", "partner", "organisation"})
  void aReaderOfWorkbooksFindsEveryRowOfAFormAgain(String name) throws IOException {
    XlsForm form = XlsForm.of(shipped(name));
    byte[] bytes = PlainWorkbook.of(name, form.sheets());
    assertThat(PlainWorkbook.of(name, form.sheets())).isEqualTo(bytes);
    Map<String, List<List<String>>> read = new LinkedHashMap<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      workbook.forEach(sheet -> read.put(sheet.getSheetName(), cells(sheet)));
    }
    assertThat(read).isEqualTo(form.sheets());
    List<String> types = form.sheets().get("survey").stream().map(row -> row.get(0)).toList();
    assertThat(types.stream().filter("begin_group"::equals).count())
        .isEqualTo(types.stream().filter("end_group"::equals).count());
  }

  private static List<List<String>> cells(Sheet sheet) {
    int width = sheet.getRow(0).getLastCellNum();
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      rows.add(
          IntStream.range(0, width)
              .mapToObj(c -> row.getCell(c) == null ? "" : row.getCell(c).getStringCellValue())
              .toList());
    }
    return rows;
  }
}
