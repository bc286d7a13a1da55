package org.plait.instrument.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plait.instrument.Comparability;
import org.plait.instrument.MissingReason;
import org.plait.instrument.QuestionType;
import org.plait.study.Change;
import org.plait.study.PublishedSchema;
import org.plait.study.yaml.Words;

/** The published schema of an instrument says what the reader says. */
class InstrumentSchemaTest {

  private static final PublishedSchema SCHEMA = PublishedSchema.of("instrument");
  private static final String BASE = Change.text(InstrumentSchemaTest.class, "instrument.yaml");

  /** Keys and types are the schema's; what refers to something else is the reader's alone. */
  private static final Set<String> BY_SCHEMA =
      Set.of(
          "a mistyped key of a question",
          "a mistyped type",
          "an id with a hyphen",
          "a code with a semicolon",
          "an empty list",
          "no wave at all",
          "no column",
          "columns of a question with one",
          "one column of a question with several",
          "column and columns",
          "values of a number",
          "an unknown comparability",
          "bands that are none",
          "bands without a type, a flag without a column",
          "a column for none without a meaning",
          "bands of a text",
          "keys of another type",
          "a key the type needs",
          "a derived question in two ways",
          "a derived question in no way",
          "a missing code that is a category too, with a reason nobody knows",
          "a net of categories that do not exist",
          "a derived question of categories that do not exist",
          "an ordinal item of another length, and no item",
          "a derived question with a list");

  static List<Change> changes() {
    return Change.in(InstrumentSchemaTest.class, "instrument-findings.txt");
  }

  @Test
  void keysAreTheReaders() {
    List<org.plait.study.yaml.Keys> keys = new java.util.ArrayList<>(InstrumentKeys.all());
    keys.add(org.plait.study.yaml.Keys.of("multiple", "layout").optional("separator"));
    SCHEMA.hasTheKeysOf(keys);
  }

  @Test
  void wordsAreTheReaders() {
    assertThat(SCHEMA.words("/$defs/question/properties/type"))
        .containsExactlyInAnyOrderElementsOf(Words.of(QuestionType.class).keySet());
    assertThat(SCHEMA.words("/$defs/question/properties/primary"))
        .containsExactlyElementsOf(QuestionReader.PRIMARY.keySet());
    assertThat(SCHEMA.words("/$defs/question/properties/none-ticked"))
        .containsExactlyElementsOf(QuestionReader.NONE_TICKED.keySet());
    assertThat(SCHEMA.words("/$defs/binding/properties/comparability"))
        .containsExactlyElementsOf(Words.of(Comparability.class).keySet());
    assertThat(SCHEMA.words("/$defs/missing/properties/reason"))
        .containsExactlyElementsOf(Words.names(MissingReason.class).keySet());
    assertThat(SCHEMA.words("/$defs/derived/properties/type"))
        .containsExactlyElementsOf(DerivedReader.TYPES.keySet());
    assertThat(SCHEMA.words("/$defs/derived/properties/base"))
        .containsExactlyElementsOf(DerivedReader.BASE.keySet());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "survey-instruments/specialist.yaml",
        "survey-instruments/partner.yaml",
        "survey-instruments/organisation.yaml",
        "corpus-samples/friends-and-family/instrument.yaml"
      })
  void shippedInstrumentsAreRight(String file) throws IOException {
    assertThat(SCHEMA.complaints(Files.readString(Path.of("..").resolve(file)))).isEmpty();
  }

  @Test
  void theInstrumentThatIsChangedIsRight() {
    assertThat(SCHEMA.complaints(BASE)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void schemaRefusesKeysAndTypesThatTheReaderRefuses(Change change) {
    List<String> complaints = SCHEMA.complaints(change.applied(BASE));
    if (BY_SCHEMA.contains(change.title())) {
      assertThat(complaints).as(change.title()).isNotEmpty();
    }
    if (change.findings().isEmpty()) {
      assertThat(complaints).as(change.title()).isEmpty();
    }
  }
}
