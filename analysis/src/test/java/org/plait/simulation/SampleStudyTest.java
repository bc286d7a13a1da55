package org.plait.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.plait.simulation.comment.Identifiers;
import org.plait.study.Sha256;

/** What the shipped sample study holds. Regenerate it with {@code -Dgolden.update=true}. */
class SampleStudyTest {

  private static final List<Map<String, String>> T2 = read("specialist-t2.csv", 2);
  private static final List<Map<String, String>> T3 = Sample.workbook("specialist-t3.xlsx");
  private static final List<Map<String, String>> PARTNERS_T2 = read("partner-t2.csv", 3);
  private static final List<Map<String, String>> PARTNERS_T3 = Sample.cases("partner-t3.sav");

  @Test
  void simulatingAgainGivesTheCommittedBytes() throws IOException {
    for (String name : Sample.MADE.names()) {
      byte[] committed = Files.readAllBytes(Sample.FOLDER.resolve(name));
      assertThat(Sha256.hex(committed))
          .as("%s; regenerate with -Dgolden.update=true and review the difference", name)
          .isEqualTo(Sha256.hex(Sample.MADE.content(name)));
    }
  }

  @Test
  void localeAndTimeZoneChangeNothing() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      SyntheticFiles elsewhere = Simulator.simulate(Sample.STUDY, OptionalLong.empty());
      for (String name : Sample.MADE.names()) {
        assertThat(Sha256.hex(elsewhere.content(name)))
            .as(name)
            .isEqualTo(Sha256.hex(Sample.MADE.content(name)));
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void anotherSeedGivesOtherAnswersToTheSameQuestions() {
    SyntheticFiles other = Simulator.simulate(Sample.STUDY, OptionalLong.of(7));
    assertThat(other.names()).isEqualTo(Sample.MADE.names());
    assertThat(Sha256.hex(other.content("specialist-t2.csv")))
        .isNotEqualTo(Sha256.hex(Sample.MADE.content("specialist-t2.csv")));
    assertThat(Sha256.hex(other.content("truth.csv")))
        .isEqualTo(Sha256.hex(Sample.MADE.content("truth.csv")));
  }

  @Test
  void theSampleIsSmall() throws IOException {
    long bytes = 0;
    try (var files = Files.list(Sample.FOLDER)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    assertThat(bytes).isLessThan(3_000_000);
  }

  @Test
  void theWavesComeInSixFormats() {
    Set<String> formats = new TreeSet<>();
    SimulationInput.read(Sample.STUDY)
        .study()
        .surveys()
        .forEach(s -> s.waves().forEach(w -> formats.add(w.layout().format().word())));
    assertThat(formats)
        .containsExactly("csv", "microsoft-forms", "odk", "qualtrics", "sav", "xlsx");
  }

  @Test
  void theNoticeSaysThatEverythingIsSynthetic() {
    assertThat(Sample.committed(SyntheticFiles.NOTICE, StandardCharsets.UTF_8))
        .startsWith("SYNTHETIC DATA. Nobody gave any of these answers.");
  }

  @Test
  void everyWaveKeepsTheRespondentsItStates() {
    assertThat(Sample.specialistsAtT1()).hasSize(184);
    assertThat(kept(T2, "q04_status")).hasSize(230 + 1);
    assertThat(kept(T3, "a4")).hasSize(210 + 2);
    assertThat(Sample.kept(PARTNERS_T2, "Progress")).hasSize(190 + 1);
    assertThat(Sample.kept(PARTNERS_T3, "progress")).hasSize(220 + 1);
  }

  /** Withdrawn people are on top of the stated respondents; former and current ones count. */
  private static List<Map<String, String>> kept(List<Map<String, String>> rows, String status) {
    return Sample.kept(rows, "progress").stream().filter(r -> !r.get(status).equals("No")).toList();
  }

  private static List<Map<String, String>> read(String name, int headers) {
    return Sample.table(Sample.committed(name, StandardCharsets.UTF_8), ',', headers);
  }

  @Test
  void peopleComeBackAsPlanned() {
    Set<String> t1 = Sample.keys(Sample.specialistsAtT1());
    Set<String> t2 = Sample.keys(kept(T2, "q04_status"));
    Set<String> t3 = Sample.keys(kept(T3, "a4"));
    assertThat(both(t1, t2)).isEqualTo(90);
    assertThat(both(t2, t3)).as("and one who withdrew").isEqualTo(110 + 1);
    assertThat(both(t1, t3)).isEqualTo(60);
    Set<String> p2 = Sample.keys(Sample.kept(PARTNERS_T2, "Progress"));
    Set<String> p3 = Sample.keys(Sample.kept(PARTNERS_T3, "progress"));
    assertThat(both(p2, p3)).isEqualTo(105 + 1);
  }

  @Test
  void eachOrganisationAnswersForItselfUnderItsOwnCode() {
    List<String> before = organisations(read("organisation-t2.csv", 1));
    List<String> after = organisations(Sample.workbook("organisation-t3.xlsx"));
    assertThat(before).hasSize(118).doesNotHaveDuplicates();
    assertThat(after).hasSize(126).doesNotHaveDuplicates();
    assertThat(both(new TreeSet<>(before), new TreeSet<>(after))).isEqualTo(74);
    List<String> listed =
        Sample.table("organisations.csv").stream().map(row -> row.get("code")).toList();
    assertThat(listed).containsAll(before).containsAll(after);
  }

  private static List<String> organisations(List<Map<String, String>> rows) {
    return rows.stream()
        .filter(row -> row.get("progress").equals("100") && row.get("status").equals("live"))
        .map(row -> row.get("org_code").replace(" ", "").toUpperCase(Locale.ROOT))
        .toList();
  }

  private static int both(Set<String> one, Set<String> other) {
    Set<String> both = new TreeSet<>(one);
    both.retainAll(other);
    return both.size();
  }

  @Test
  void threePeopleWithdrewAndAreInTheFiles() {
    List<Map<String, String>> withdrawn = Sample.table("withdrawn.csv");
    assertThat(withdrawn).hasSize(3);
    Set<String> t3 = Sample.keys(T3);
    Set<String> p3 = Sample.keys(PARTNERS_T3);
    assertThat(withdrawn)
        .allSatisfy(
            row ->
                assertThat(row.get("survey").equals("specialist") ? t3 : p3)
                    .contains(row.get("respondent")));
  }

  @Test
  void someChangesAreStrongAndManyAreNone() {
    List<Map<String, String>> truth = Sample.table("truth.csv");
    assertThat(changed(truth, "strong")).hasSizeGreaterThanOrEqualTo(6);
    assertThat(changed(truth, "weak")).hasSizeGreaterThanOrEqualTo(6);
    assertThat(changed(truth, "null")).hasSizeGreaterThanOrEqualTo(20);
  }

  /** Items on an ordered scale, between a wave and the next. */
  private static Set<String> changed(List<Map<String, String>> truth, String kind) {
    Set<String> changed = new TreeSet<>();
    truth.stream()
        .filter(r -> r.get("kind").equals(kind) && r.get("measure").equals("relative_effect"))
        .filter(r -> !(r.get("wave_from") + r.get("wave_to")).equals("T1T3"))
        .forEach(
            r ->
                changed.add(
                    String.join(
                        ".", r.get("survey"), r.get("wave_to"), r.get("question"), r.get("item"))));
    return changed;
  }

  @Test
  void oneWrittenAnswerInFiftyHoldsAPlantedIdentifier() {
    List<Map<String, String>> planted = Sample.table("truth-identifiers.csv");
    String all =
        String.join(
            "\n",
            Sample.committed("specialist-t1.csv", java.nio.charset.Charset.forName("windows-1252")),
            Sample.committed("specialist-t2.csv", StandardCharsets.UTF_8),
            T3.toString(),
            Sample.committed("partner-t2.csv", StandardCharsets.UTF_8),
            PARTNERS_T3.toString());
    assertThat(planted).allMatch(row -> all.contains(row.get("planted")));
    assertThat(planted.stream().map(r -> r.get("kind")).distinct())
        .containsExactlyInAnyOrderElementsOf(Identifiers.KINDS);
    // About 2,600 comments with content are written in the five waves.
    assertThat(planted.size()).isBetween(35, 75);
  }

  @Test
  void partnersWereAskedForOneWayOfBeingPaidInTheirFirstSurveyAndForSeveralInTheNext() {
    assertThat(PARTNERS_T2).extracting(row -> row.get("Q33")).noneMatch(cell -> cell.contains(";"));
    assertThat(PARTNERS_T3).extracting(row -> row.get("paid")).anyMatch(cell -> cell.contains(","));
  }
}
