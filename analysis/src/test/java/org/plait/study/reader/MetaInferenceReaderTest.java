package org.plait.study.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.study.Change;
import org.plait.study.PublishedSchema;
import org.plait.study.Study;
import org.plait.study.finding.Loaded;
import org.plait.study.words.IntegrationSettings;
import org.plait.study.words.MetaInference;

/** What the researchers conclude, and what is wrong with it. */
class MetaInferenceReaderTest {

  private static final PublishedSchema SCHEMA = PublishedSchema.of("meta-inferences");

  @TempDir Path folder;

  private Loaded<Study> read(String meta) throws IOException {
    Files.writeString(folder.resolve("meta.yaml"), meta);
    Path study = folder.resolve("study.yaml");
    Files.writeString(
        study,
        Change.text(StudySchemaTest.class, "study.yaml")
            + "\nintegration:\n  displays: [{id: time, title: Time, questions: [], themes: [B]}]\n"
            + "  meta-inferences: meta.yaml\n");
    return StudyReader.read(study);
  }

  private static List<String> words(Loaded<Study> loaded) {
    return loaded.findings().stream()
        .map(f -> f.place().text() + ": " + f.field() + ": " + f.message() + " " + f.remedy())
        .toList();
  }

  @Test
  void conclusionsAreReadWithTheirDisplays() throws IOException {
    Loaded<Study> loaded =
        read(
            """
            plait: 1
            meta-inferences:
              - {id: a, display: time, claim: Time is short., evidence: [joint-time], fit: confirms, counter-evidence: None found., confidence: high, decided-by: research lead, date: 2028-11-12}
              - {id: b, claim: Roles differ., evidence: [], fit: discord, counter-evidence: None found., confidence: low, decided-by: research lead, date: 2028-11-12}
            """);
    assertThat(words(loaded)).isEmpty();
    IntegrationSettings settings = loaded.value().orElseThrow().integration();
    assertThat(settings.margin()).isEqualTo(0.1);
    assertThat(settings.metaInferences()).extracting(MetaInference::id).containsExactly("a", "b");
    assertThat(settings.about("time"))
        .extracting(MetaInference::claim)
        .containsExactly("Time is short.");
  }

  @Test
  void whatIsWrongIsFoundAllAtOnce() throws IOException {
    assertThat(
            words(
                read(
                    """
                    plait: 1
                    meta-inferences:
                      - {id: a, display: tiem, claim: Time is short., evidence: [x], fit: agrees, counter-evidence: None., confidence: high, decided-by: me@example.org, date: 2028-11-12}
                      - {id: a, claim: Roles differ., evidence: [x], fit: discord, counter-evidence: None., confidence: sure, decided-by: research lead}
                    """)))
        .containsExactly(
            "meta.yaml:3: meta-inferences[1].display: must be a display of the study, found"
                + " \"tiem\". Did you mean `time`?",
            "meta.yaml:3: meta-inferences[1].fit: must be confirms, expands or discord, found"
                + " \"agrees\". ",
            "meta.yaml:3: meta-inferences[1].decided-by: must be a role, not an address, found"
                + " \"me@example.org\". Write a role, such as research lead.",
            "meta.yaml:4: meta-inferences[2]: must have the key `date`, it is missing. Add it.",
            "meta.yaml:4: meta-inferences[2].id: must stand once, found \"a\". Rename one of them.",
            "meta.yaml:4: meta-inferences[2].confidence: must be low, moderate or high, found"
                + " \"sure\". ");
  }

  @Test
  void theSchemaHasTheKeysOfTheReader() {
    SCHEMA.hasTheKeysOf(MetaInferenceKeys.all());
  }
}
