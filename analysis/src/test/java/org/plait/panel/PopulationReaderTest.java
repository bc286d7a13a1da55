package org.plait.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.Instrument;
import org.plait.instrument.Question;
import org.plait.instrument.QuestionType;
import org.plait.instrument.Section;
import org.plait.study.ExportLayout;
import org.plait.study.Linkage;
import org.plait.study.MultipleLayout;
import org.plait.study.RowRules;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.analysis.PopulationSettings;
import org.plait.study.analysis.PopulationSettings.Standing;
import org.plait.study.analysis.WavePair;
import org.plait.study.finding.Finding;
import org.plait.study.finding.Loaded;
import org.plait.study.finding.Severity;

class PopulationReaderTest {

  @TempDir private Path folder;

  @Test
  void takesTheFiguresOfTheStudy() {
    PopulationSettings settings =
        new PopulationSettings(
            Map.of("T1", 700L, "T2", 760L),
            Map.of(new WavePair("T1", "T2"), 540L),
            Optional.empty(),
            Standing.ASSUMPTION);
    Population population =
        PopulationReader.read(folder, settings, survey(), instrument()).value().orElseThrow();
    assertThat(population.in("T1")).hasValue(700);
    assertThat(population.in("T1", "region", "london")).isEmpty();
    assertThat(population.inBoth("T1", "T2")).hasValue(540);
    assertThat(population.standing()).isEqualTo(Standing.ASSUMPTION);
  }

  @Test
  void takesTheSmallerFrameWhereNobodySaysHowManyAreInBoth() {
    PopulationSettings settings =
        new PopulationSettings(
            Map.of("T1", 700L, "T2", 760L), Map.of(), Optional.empty(), Standing.PUBLISHED);
    Population population =
        PopulationReader.read(folder, settings, survey(), instrument()).value().orElseThrow();
    assertThat(population.inBoth("T1", "T2")).hasValue(700);
  }

  @Test
  void addsUpAFrame() throws IOException {
    Population population =
        frame(
                """
                survey,wave,region,count
                specialist,T1,london,55
                specialist,T1,midlands,61
                specialist,T2,london,60
                partner,T2,london,9
                """)
            .value()
            .orElseThrow();
    assertThat(population.in("T1")).hasValue(116);
    assertThat(population.in("T1", "region", "midlands")).hasValue(61);
    assertThat(population.in("T2")).hasValue(60);
  }

  @Test
  void namesEveryRowOfAFrameThatDoesNotFit() throws IOException {
    Loaded<Population> read =
        frame(
            """
            survey,wave,region,count
            specialist,T9,london,55
            specialist,T1,moon,61
            specialist,T1,london,many
            specialist,T2,moon,3
            """);
    assertThat(read.value()).isEmpty();
    assertThat(problems(read))
        .containsExactly(
            "frame.csv:2: wave: must name a wave of specialist. Correct the frame.",
            "frame.csv:4: count: must be a whole number, 0 or more. Correct the frame.",
            "frame.csv:3: region: must be a code of the question's categories, found \"moon\" in 2"
                + " rows. Labels are not understood here; write one of the codes london,"
                + " midlands.");
  }

  @Test
  void refusesAFrameWithColumnsItDoesNotKnow() throws IOException {
    assertThat(problems(frame("survey,wave,height,count\nspecialist,T1,2,3\n")))
        .containsExactly(
            "frame.csv:1: height: must be a question of the instrument. Correct the frame.");
    assertThat(problems(frame("survey,wave,region\nspecialist,T1,london\n")))
        .containsExactly("frame.csv:1: count: the frame must have this column. Correct the frame.");
  }

  private Loaded<Population> frame(String text) throws IOException {
    Files.writeString(folder.resolve("frame.csv"), text);
    PopulationSettings settings =
        new PopulationSettings(Map.of(), Map.of(), Optional.of("frame.csv"), Standing.ASSUMPTION);
    return PopulationReader.read(folder, settings, survey(), instrument());
  }

  private static List<String> problems(Loaded<Population> read) {
    return read.findings().stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(Finding::text)
        .toList();
  }

  private static Survey survey() {
    return new Survey(
        "specialist",
        Path.of("specialist.yaml"),
        List.of(wave("T1"), wave("T2")),
        RowRules.NONE,
        Linkage.NONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Wave wave(String id) {
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

  private static Instrument instrument() {
    CodeList regions =
        new CodeList(
            "region",
            List.of(
                new Category("london", "London", Set.of(), false),
                new Category("midlands", "Midlands", Set.of(), false)),
            List.of(),
            List.of());
    Question region =
        new Question(
            "region",
            "Which region?",
            QuestionType.SINGLE,
            regions,
            List.of(),
            Optional.empty(),
            false,
            Optional.empty(),
            Optional.empty(),
            0,
            false,
            Optional.empty(),
            false,
            true,
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Optional.empty());
    return new Instrument(
        "i", List.of(new Section("s", "S", List.of(region))), List.of(), List.of());
  }
}
