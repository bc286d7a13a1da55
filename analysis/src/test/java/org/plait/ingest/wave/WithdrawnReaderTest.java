package org.plait.ingest.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.ingest.wave.Surveys.texts;
import static org.plait.ingest.wave.Surveys.write;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.study.Linkage;
import org.plait.study.finding.Loaded;

class WithdrawnReaderTest {

  @TempDir Path folder;

  private static final Map<String, Linkage> SURVEYS = new LinkedHashMap<>();

  static {
    SURVEYS.put("staff", Linkage.NONE);
    SURVEYS.put("partner", withoutZeros());
  }

  private static Linkage withoutZeros() {
    return new Linkage(
        Optional.of("key"),
        false,
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private Loaded<Map<String, Set<String>>> read(String content) {
    write(folder, "withdrawn.csv", content.getBytes(StandardCharsets.UTF_8));
    return WithdrawnReader.read(folder, "withdrawn.csv", SURVEYS);
  }

  @Test
  void keysAreNormalisedBySurvey() {
    assertThat(read("survey,respondent\nstaff, ab 1 \nstaff,ＡＢ１\npartner,x\n").value())
        .contains(Map.of("staff", Set.of("AB1"), "partner", Set.of("X")));
  }

  @Test
  void zerosAtTheBeginningAreLeftOutWhereTheyDoNotBelongToTheKey() {
    assertThat(
            read("survey,respondent\nstaff,0071\npartner,0071\npartner,0\npartner,0x0\n").value())
        .contains(Map.of("staff", Set.of("0071"), "partner", Set.of("71", "0", "X0")));
  }

  @Test
  void whatIsWrongIsSaidWithoutTheKey() {
    Loaded<Map<String, Set<String>>> loaded = read("survey,respondent\nstaf,secret1\npartner,\n");
    assertThat(loaded.value()).isEmpty();
    assertThat(texts(loaded.findings()))
        .filteredOn(t -> t.startsWith("ERROR"))
        .containsExactly(
            "ERROR unknown-survey withdrawn.csv:2: survey: must be a survey of the study (staff,"
                + " partner), found another. Correct the name.",
            "ERROR no-key withdrawn.csv:3: respondent: must be a respondent's key, found none. Add"
                + " the key, or remove the row.");
    assertThat(texts(read("survey,person\nstaff,x\n").findings()))
        .contains(
            "ERROR missing-column withdrawn.csv:1: respondent: column must stand in the header,"
                + " found none of that name. Name the columns survey and respondent.");
  }
}
