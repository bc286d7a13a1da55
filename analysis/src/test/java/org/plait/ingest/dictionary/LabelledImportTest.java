package org.plait.ingest.dictionary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plait.ingest.dictionary.DictionaryFile.Source;
import org.plait.ingest.labelled.AnswerSet;
import org.plait.ingest.labelled.UserMissing;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.labelled.Variable.Kind;
import org.plait.ingest.labelled.Variable.Measure;
import org.plait.ingest.spss.SavWriter;
import org.plait.ingest.stata.DtaFixture;
import org.plait.instrument.Category;
import org.plait.instrument.Instrument;
import org.plait.instrument.MissingCode;
import org.plait.instrument.MissingReason;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.reader.InstrumentReader;
import org.plait.study.MultipleLayout;
import org.plait.study.finding.Loaded;

/** What the dictionaries of SPSS and Stata files become. */
class LabelledImportTest {

  @TempDir private Path folder;

  private Imported imported(byte[] bytes, Source source) throws IOException {
    Path file = Files.write(folder.resolve("panel.bin"), bytes);
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

  private static Map<String, String> labels(String... pairs) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      labels.put(pairs[i], pairs[i + 1]);
    }
    return labels;
  }

  private static final List<Variable> VARIABLES =
      List.of(
          Variable.text("name", "Your name", 20),
          Variable.number("role", "Role?")
              .with(labels("1", "Nurse", "2", "Other", "99", "Prefer not to say"))
              .with(Measure.NOMINAL)
              .with(new UserMissing(Set.of("99"), Optional.empty())),
          Variable.number("support", "I am supported")
              .with(labels("1", "Low", "2", "High", "-8", "Not applicable"))
              .with(Measure.ORDINAL)
              .with(
                  new UserMissing(
                      Set.of(), Optional.of(new UserMissing.Range(Double.NEGATIVE_INFINITY, -1)))),
          Variable.number("hours", "Hours?")
              .with(labels("99", "Don't know"))
              .with(new UserMissing(Set.of("99"), Optional.empty())),
          Variable.number("since", "Since when?").with(Kind.DATE),
          Variable.number("help_1", "Time").with(labels("0", "No", "1", "Yes")),
          Variable.number("help_2", "Money").with(labels("0", "No", "1", "Yes")));

  private static byte[] sav() {
    AnswerSet set = new AnswerSet("$help", "What helps?", Optional.of("1"), List.of(5, 6));
    return SavWriter.of(VARIABLES, List.of(set)).bytes(List.of());
  }

  @Test
  void labelsMissingValuesAndSetsOfAnSpssFileComeBack() throws IOException {
    Imported imported = imported(sav(), Source.SAV);
    Instrument back = read(imported);
    assertThat(back.questions())
        .extracting(Question::id, Question::text, Question::type)
        .containsExactly(
            tuple("role", "Role?", QuestionType.SINGLE),
            tuple("support", "I am supported", QuestionType.ORDINAL),
            tuple("hours", "Hours?", QuestionType.NUMBER),
            tuple("since", "Since when?", QuestionType.DATE),
            tuple("help", "What helps?", QuestionType.MULTIPLE));
    Question role = back.question("role").orElseThrow();
    assertThat(role.codes().categories())
        .extracting(Category::code, Category::label)
        .containsExactly(tuple("1", "Nurse"), tuple("2", "Other"));
    assertThat(role.codes().missing())
        .containsExactly(new MissingCode("99", "Prefer not to say", MissingReason.REFUSED));
    assertThat(back.question("support").orElseThrow().codes().missing())
        .containsExactly(new MissingCode("-8", "Not applicable", MissingReason.NOT_APPLICABLE));
  }

  @Test
  void aSetIsBoundToTheColumnThatExportsOfTheFileHave() throws IOException {
    Question help = read(imported(sav(), Source.SAV)).question("help").orElseThrow();
    assertThat(help.codes().categories())
        .extracting(Category::code, Category::label)
        .containsExactly(tuple("help_1", "Time"), tuple("help_2", "Money"));
    assertThat(help.waves().get("W1").columns()).isEqualTo(Map.of("", "$help"));
    assertThat(help.waves().get("W1").multiple().map(MultipleLayout::kind))
        .contains(MultipleLayout.Kind.JSON);
  }

  @Test
  void whatAnSpssFileDoesNotSayIsMarkedAndTextIsLeftOut() throws IOException {
    Imported imported = imported(sav(), Source.SAV);
    assertThat(imported.yaml())
        .contains(
            "# fill: the file calls every value from the lowest to -1 missing; those without a"
                + " label are not listed.",
            "# fill: the file calls missing: 99.")
        .doesNotContain("Your name");
    assertThat(imported.notes())
        .containsExactly(
            "The file of a statistical program does not say whom a question was put to, what its"
                + " sections are, or which variables are a grid, a ranking or parts of a hundred.",
            "Left out, as text that may identify people or times: name.");
  }

  @Test
  void labelsAndTaggedMissingValuesOfAStataFileComeBack() throws IOException {
    byte[] dta =
        DtaFixture.of118()
            .variable("support", 65530, "%8.0g", "agree", "I am supported")
            .variable("age", 65529, "%8.0g", "", "Age?")
            .variable("month", 65529, "%tm", "", "Since which month?")
            .variable("time", 65526, "%tc", "", "")
            .variable("region", 6, "%6s", "", "")
            .labels(
                "agree",
                Map.of(1, "Disagree", 2, "Neutral", 3, "Agree", 2_147_483_621 + 18, "Refused"))
            .bytes();
    Imported imported = imported(dta, Source.DTA);
    Instrument back = read(imported);
    assertThat(back.id()).isEqualTo("panel");
    assertThat(back.questions())
        .extracting(Question::id, Question::text, Question::type)
        .containsExactly(
            tuple("support", "I am supported", QuestionType.ORDINAL),
            tuple("age", "Age?", QuestionType.NUMBER),
            tuple("month", "Since which month?", QuestionType.DATE));
    assertThat(back.question("support").orElseThrow().codes().missing())
        .containsExactly(new MissingCode(".r", "Refused", MissingReason.REFUSED));
    assertThat(imported.notes())
        .endsWith("Left out, as text that may identify people or times: time, region.");
  }

  @Test
  void aScaleOfWhichOnlyTheEndsHaveLabelsIsANumberAndOneWithAllLabelsAChoice() throws IOException {
    List<Variable> scales =
        List.of(
            Variable.number("ends", "How likely?")
                .with(labels("0", "Not at all", "10", "Very"))
                .with(Measure.SCALE),
            Variable.number("some", "How often?")
                .with(labels("1", "Never", "5", "Daily"))
                .with(Measure.NOMINAL),
            Variable.number("all", "How well?")
                .with(labels("1", "Badly", "2", "So so", "3", "Well"))
                .with(Measure.SCALE));
    Imported imported = imported(SavWriter.of(scales, List.of()).bytes(List.of()), Source.SAV);
    assertThat(read(imported).questions())
        .extracting(Question::id, Question::type)
        .containsExactly(
            tuple("ends", QuestionType.NUMBER),
            tuple("some", QuestionType.SINGLE),
            tuple("all", QuestionType.SINGLE));
    assertThat(imported.yaml())
        .containsOnlyOnce("# fill: not every code between the first and the last has a label.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Source.class,
      names = {"SAV", "DTA"})
  void anotherFileIsAnError(Source source) throws IOException {
    Path file = Files.writeString(folder.resolve("a.bin"), "nothing of the kind");
    DictionaryFile.Reading reading = DictionaryFile.read(file, source);
    assertThat(reading.imported()).isEmpty();
    assertThat(reading.findings()).hasSize(1);
  }
}
