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
import org.plait.study.wording.Wording;

class WordingReaderTest {
  private static final PublishedSchema SCHEMA = PublishedSchema.of("wording");

  @TempDir Path folder;

  private Loaded<Study> study(String... sentences) throws IOException {
    Files.write(
        folder.resolve("wording.yaml"),
        List.of("plait: 1", "sentences:", "  " + String.join("\n  ", sentences)));
    Path study = folder.resolve("study.yaml");
    Files.writeString(
        study,
        Change.text(StudySchemaTest.class, "study.yaml") + "\nreport: {wording: wording.yaml}\n");
    return StudyReader.read(study);
  }

  @Test
  void aStudysOwnSentenceStandsInPlaceOfTheReports() throws IOException {
    Wording wording =
        study("brief.title: \"Y prif bwyntiau\"").value().orElseThrow().report().wording();
    assertThat(wording.say("brief.title")).isEqualTo("Y prif bwyntiau");
    assertThat(wording.say("brief.reading")).isEqualTo("How to read this report");
  }

  @Test
  void aKeyNobodyKnowsAndOtherGapsAreErrors() throws IOException {
    assertThat(
            study(
                    "brief.titel: \"In short\"",
                    "brief.reading-hidden: \"A number is not shown.\"",
                    "brief.sure: \"How sure, {reader}?\"")
                .findings())
        .extracting(
            f ->
                f.place().file()
                    + ":"
                    + f.place().line()
                    + ": "
                    + f.field()
                    + " "
                    + f.message()
                    + " "
                    + f.remedy())
        .contains(
            "wording.yaml:3: sentences.brief.titel must be the key of a sentence of the report,"
                + " found \"brief.titel\". Did you mean `brief.title`?",
            "wording.yaml:4: sentences.brief.reading-hidden must have the gaps of the sentence it"
                + " stands for, found \"A number is not shown.\". Use each of these: {hidden}.",
            "wording.yaml:5: sentences.brief.sure must have the gaps of the sentence it stands"
                + " for, found \"How sure, {reader}?\". Write it without gaps.");
  }

  @Test
  void theSchemaHasTheKeysOfTheReader() {
    SCHEMA.hasTheKeysOf(WordingKeys.all());
  }
}
