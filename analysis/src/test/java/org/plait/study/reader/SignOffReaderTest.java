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

/** What was decided about quotations, and what is wrong with it. */
class SignOffReaderTest {

  private static final PublishedSchema SCHEMA = PublishedSchema.of("sign-off");

  @TempDir Path folder;

  private Loaded<Study> read(String signOff) throws IOException {
    Files.writeString(folder.resolve("sign-off.yaml"), signOff);
    Path study = folder.resolve("study.yaml");
    Files.writeString(
        study,
        Change.text(StudySchemaTest.class, "study.yaml") + "\nreport: {sign-off: sign-off.yaml}\n");
    return StudyReader.read(study);
  }

  private static List<String> words(Loaded<Study> loaded) {
    return loaded.findings().stream()
        .filter(f -> f.place().file().equals("sign-off.yaml"))
        .map(f -> f.place().text() + ": " + f.field() + ": " + f.message() + " " + f.remedy())
        .toList();
  }

  @Test
  void onlyWhatSomebodyReadAndApprovedMayBeShown() throws IOException {
    Loaded<Study> loaded =
        read(
            """
            plait: 1
            quotations:
              - {id: "00a1", approved: true, read: true, by: research lead, date: 2028-11-12}
              - {id: "00a2", approved: false, read: true, by: research lead, date: 2028-11-12}
              - {id: "00a3", approved: false, read: false, by: research lead, date: 2028-11-12}
            """);
    assertThat(words(loaded)).isEmpty();
    assertThat(loaded.value().orElseThrow().signOff().orElseThrow().approved())
        .containsExactly("00a1");
  }

  @Test
  void approvalWithoutReadingDoublesAndAddressesAreRefused() throws IOException {
    assertThat(
            words(
                read(
                    """
                    plait: 1
                    quotations:
                      - {id: "00a1", approved: true, read: false, by: research lead, date: 2028-11-12}
                      - {id: "00a1", approved: false, read: false, by: me@example.org, date: 2028-11-12}
                      - {id: "00a2", approved: perhaps, read: false, by: research lead}
                    """)))
        .containsExactly(
            "sign-off.yaml:3: quotations[1].approved: must not be true while `read` is false, found"
                + " \"true\". Read the quotation in work/quotations.csv for what could still point"
                + " to somebody, then write read: true.",
            "sign-off.yaml:4: quotations[2].id: must stand once, found \"00a1\". Remove it here.",
            "sign-off.yaml:4: quotations[2].by: must be a role, not an address, found"
                + " \"me@example.org\". Write a role, such as research lead.",
            "sign-off.yaml:5: quotations[3]: must have the key `date`, it is missing. Add it.",
            "sign-off.yaml:5: quotations[3].approved: must be true or false, found \"perhaps\". ");
  }

  @Test
  void aFileThatIsNotThereIsAnError() throws IOException {
    Path study = folder.resolve("study.yaml");
    Files.writeString(
        study,
        Change.text(StudySchemaTest.class, "study.yaml") + "\nreport: {sign-off: no.yaml}\n");
    assertThat(StudyReader.read(study).findings())
        .extracting(f -> f.message() + " " + f.remedy())
        .contains("must exist, no such file was found. Check its name and folder.");
  }

  @Test
  void theSchemaHasTheKeysOfTheReader() {
    SCHEMA.hasTheKeysOf(SignOffKeys.all());
  }
}
