package org.plait.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plait.ingest.RespondentKey;
import org.plait.ingest.WaveResponses;
import org.plait.ingest.wave.WaveReader;
import org.plait.instrument.Instrument;
import org.plait.instrument.reader.InstrumentReader;
import org.plait.panel.Panel;
import org.plait.panel.PanelBuilder;
import org.plait.panel.link.Succession;
import org.plait.study.Study;
import org.plait.study.Survey;
import org.plait.study.reader.StudyReader;

/** How many of the identifiers planted in the shipped study are masked; see docs/privacy.md. */
class PlantedIdentifiersTest {

  private static final Path SAMPLE = Path.of("../corpus-samples/national-evaluation");

  private static Comments comments;
  private static List<CSVRecord> planted;

  @BeforeAll
  static void readTheSample() throws IOException {
    Study study = StudyReader.read(SAMPLE.resolve("study.yaml")).value().orElseThrow();
    List<Panel> panels = new ArrayList<>();
    for (Survey survey : study.surveys()) {
      Instrument instrument = InstrumentReader.read(survey.instrument()).value().orElseThrow();
      List<WaveResponses> waves =
          survey.waves().stream()
              .map(wave -> WaveReader.read(survey, wave, instrument, SAMPLE, Set.of()))
              .map(reading -> reading.responses().orElseThrow())
              .toList();
      panels.add(
          PanelBuilder.link(
              survey, instrument, waves, Succession.NONE, Optional.empty(), key -> key));
    }
    comments = Comments.of(panels);
    try (Reader reader =
        Files.newBufferedReader(SAMPLE.resolve("truth-identifiers.csv"), StandardCharsets.UTF_8)) {
      planted =
          CSVFormat.RFC4180
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .get()
              .parse(reader)
              .getRecords();
    }
  }

  @Test
  void noPlantedIdentifierIsLeft() {
    String all =
        comments.all().stream()
            .map(comment -> comment.text().toLowerCase(Locale.ROOT))
            .reduce("", (a, b) -> a + "\n" + b);
    Map<String, Integer> missed = new TreeMap<>();
    Set<String> kinds = new TreeSet<>();
    for (CSVRecord identifier : planted) {
      kinds.add(identifier.get("kind"));
      if (all.contains(identifier.get("planted").toLowerCase(Locale.ROOT))) {
        missed.merge(identifier.get("kind"), 1, Integer::sum);
      }
    }
    assertThat(kinds).contains("email", "phone", "nhs_number", "postcode", "name", "trust");
    assertThat(missed).isEmpty();
  }

  /** The comments of the sample were written without identifiers: any other mask is too much. */
  @Test
  void littleElseIsMasked() throws IOException {
    Map<String, Integer> plantedByRespondent = new HashMap<>();
    for (CSVRecord identifier : planted) {
      String key = RespondentKey.normalise(identifier.get("respondent")).orElse("");
      plantedByRespondent.merge(
          identifier.get("wave") + key + identifier.get("question"), 1, Integer::sum);
    }
    long with = comments.all().stream().filter(comment -> comment.masked() > 0).count();
    assertThat(with - plantedByRespondent.size()).isBetween(-5L, 20L);
  }

  @Test
  void thePageSaysHowManyMasksWereSet() throws IOException {
    int masks = comments.all().stream().mapToInt(Comment::masked).sum();
    String page = Files.readString(Path.of("../docs/privacy.md"));
    assertThat(masks).isEqualTo(planted.size());
    assertThat(page)
        .contains(
            String.format(
                Locale.UK,
                "%d masks were set, all on planted identifiers: precision 100 %% in %,d comments.",
                masks,
                comments.all().size()));
  }
}
