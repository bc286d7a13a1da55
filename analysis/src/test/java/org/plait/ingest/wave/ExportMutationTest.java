package org.plait.ingest.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plait.ingest.WaveReading;
import org.plait.ingest.WaveResponses;
import org.plait.ingest.labelled.FileMutator;
import org.plait.ingest.platform.VvCells;
import org.plait.ingest.workbook.WorkbookFile;
import org.plait.instrument.LoadedStudy;
import org.plait.instrument.reader.StudyFiles;
import org.plait.simulation.Simulator;
import org.plait.study.ExportLayout;
import org.plait.study.ExportLayout.Format;
import org.plait.study.Survey;
import org.plait.study.Wave;
import org.plait.study.finding.Severity;

/**
 * Changed copies of a clean file of each format that is text or a workbook are read cell for cell
 * as the clean one, or refused with an error; none is read as something else. {@code
 * -Dmutations=20} makes 20 copies with each mutator instead of 3 and prints the counts.
 */
class ExportMutationTest {

  private static final int COPIES = Integer.getInteger("mutations", 3);

  private static final String STUDY =
      """
      plait: 1
      id: small
      title: A small study
      surveys:
        staff:
          instrument: staff.yaml
          waves:
            - {id: T1, file: t1, format: %s, closed: 2024-03-31, multiple: {layout: columns}}
          rows: {set-aside-limit: 0}
          link: {respondent: key}
      """;

  private static final String INSTRUMENT =
      """
      plait: 1
      id: staff
      sections:
        - id: all
          title: All
          questions:
            - id: role
              text: What is your role?
              type: single
              categories:
                categories: [{code: a, label: "Nurse; ward"}, {code: b, label: Doctor}]
                missing: [{code: pns, label: Prefer not to say, reason: REFUSED}]
              waves: {T1: {column: Q1}}
            - {id: hours, text: How many hours?, type: number, range: [0, 40], waves: {T1: {column: Q2}}}
            - id: tools
              text: Which tools do you use?
              type: multiple
              categories: {categories: [{code: x, label: 'The "big" one'}, {code: y, label: "Red, blue"}]}
              waves: {T1: {columns: {x: Q3_1, y: Q3_2}}}
            - {id: since, text: Since when?, type: date, waves: {T1: {column: Q7}}}
            - {id: words, text: Anything else?, type: text, waves: {T1: {column: Q8}}}
      """;

  private static final List<String> WORDS =
      List.of("plain", "a café, a \"big\" one", "one; two|three", "=1+1", "été\tété", "", "-");

  @TempDir Path folder;
  private Survey survey;
  private LoadedStudy study;

  /** How many copies were read right, refused and read wrongly. */
  private static final class Counts {
    int right;
    int loud;
    int harmless;
    int refusedOfHarmless;
    final List<String> silent = new ArrayList<>();

    void add(
        String copy,
        boolean saysTheSame,
        Optional<Map<String, List<String>>> found,
        Map<String, List<String>> clean) {
      boolean refused = found.isEmpty();
      boolean same = found.filter(clean::equals).isPresent();
      right += same ? 1 : 0;
      loud += refused ? 1 : 0;
      harmless += saysTheSame ? 1 : 0;
      refusedOfHarmless += saysTheSame && refused ? 1 : 0;
      if (!refused && !same) {
        silent.add(copy);
      }
    }

    String row(Format format) {
      return String.format(
          "| `%s` | %,d | %,d | %,d | %d of %,d | %d |",
          format.word(),
          right + loud + silent.size(),
          right,
          loud,
          refusedOfHarmless,
          harmless,
          silent.size());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {
        "CSV",
        "QUALTRICS",
        "REDCAP",
        "LIMESURVEY",
        "LIMESURVEY_VV",
        "SURVEYMONKEY",
        "ODK",
        "JISC_ONLINE_SURVEYS",
        "XLSX",
        "MICROSOFT_FORMS"
      })
  void everyChangedFileIsRightOrLoud(Format format) throws IOException {
    List<List<String>> clean = clean(format);
    Map<String, List<String>> right = read(copy(clean, 0), Optional.empty()).orElseThrow();
    assertThat(right).hasSizeGreaterThan(6);
    assertThat(right.get("key")).hasSizeGreaterThan(30);
    Counts counts = new Counts();
    for (ExportMutator mutator : ExportMutator.values()) {
      for (int i = 0; i < COPIES && mutator.suits(format); i++) {
        Optional<Map<String, List<String>>> found =
            read(copy(clean, 1000L * mutator.ordinal() + i), Optional.of(mutator));
        counts.add(mutator.name() + i, mutator.harmless(), found, right);
      }
    }
    if (format.workbook()) {
      damage(copy(clean, 0).written(), right, counts);
    }
    if (COPIES > 3) {
      System.err.println(counts.row(format));
    }
    assertThat(counts.silent).isEmpty();
    assertThat(counts.refusedOfHarmless).isLessThanOrEqualTo(counts.harmless / 20);
  }

  /** The bytes of a workbook as disks and networks damage them. */
  private void damage(byte[] whole, Map<String, List<String>> right, Counts counts)
      throws IOException {
    for (FileMutator mutator : FileMutator.values()) {
      Random random = new Random(mutator.ordinal());
      for (int i = 0; i < COPIES; i++) {
        Files.write(folder.resolve("t1"), mutator.damage(whole, random));
        counts.add(mutator.name() + i, false, reading(wave()), right);
      }
    }
  }

  private MutatedFile copy(List<List<String>> clean, long seed) {
    return new MutatedFile(clean, headerRows(), wave().layout().format(), new Random(seed));
  }

  private boolean vv() {
    return wave().layout().format() == Format.LIMESURVEY_VV;
  }

  private int headerRows() {
    return vv() ? 2 : wave().layout().headerRows();
  }

  private Wave wave() {
    return survey.waves().get(0);
  }

  /** What a reading gives, by item, keys included; empty when it was refused. */
  private Optional<Map<String, List<String>>> read(
      MutatedFile file, Optional<ExportMutator> mutator) throws IOException {
    byte[] bytes = mutator.map(m -> m.bytes(file)).orElseGet(file::written);
    Files.write(folder.resolve("t1"), bytes);
    return reading(file.format.workbook() ? wave() : declared(file));
  }

  private Optional<Map<String, List<String>>> reading(Wave wave) {
    WaveReading reading =
        WaveReader.read(survey, wave, study.instrument(survey.id()), folder, Set.of());
    if (reading.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR)) {
      return Optional.empty();
    }
    Map<String, List<String>> cells = new LinkedHashMap<>();
    WaveResponses responses = reading.responses().orElseThrow();
    cells.put("key", responses.respondents().stream().map(k -> k.orElse("")).toList());
    responses
        .columns()
        .keySet()
        .forEach(
            item -> {
              String name = item.question() + (item.item().isEmpty() ? "" : "." + item.item());
              cells.put(name, Surveys.cells(reading, name));
            });
    return Optional.of(cells);
  }

  private Wave declared(MutatedFile file) {
    Wave wave = wave();
    ExportLayout layout = wave.layout();
    ExportLayout declared =
        new ExportLayout(
            layout.format(),
            layout.headerRows(),
            file.declaredCharset,
            file.declaredDelimiter,
            layout.dateFormat(),
            layout.timezone(),
            layout.multiple());
    return new Wave(wave.id(), wave.label(), wave.file(), declared, wave.opened(), wave.closed());
  }

  /** The records of a simulated export, with ids of digits and awkward words. */
  private List<List<String>> clean(Format format) throws IOException {
    Files.writeString(folder.resolve("staff.yaml"), INSTRUMENT);
    Path file = folder.resolve("study.yaml");
    Files.writeString(file, STUDY.formatted(format.word()));
    study = StudyFiles.read(file).value().orElseThrow();
    survey = study.study().surveys().get(0);
    byte[] made = Simulator.simulate(file, OptionalLong.of(3)).content("t1");
    String text = new String(made, StandardCharsets.UTF_8);
    List<List<String>> records =
        format.workbook()
            ? rows(made)
            : vv()
                ? Arrays.stream(text.split("\n"))
                    .map(line -> VvCells.fields(line).stream().map(VvCells::decoded).toList())
                    .toList()
                : CSVParser.parse(text, CSVFormat.RFC4180).stream().map(CSVRecord::toList).toList();
    List<String> names = records.get(vv() ? 1 : 0);
    List<List<String>> clean = new ArrayList<>(records.subList(0, headerRows()));
    Set<String> keys = new HashSet<>();
    for (List<String> record : records.subList(headerRows(), records.size())) {
      if (keys.add(record.get(names.indexOf("key"))) && keys.size() <= 40) {
        List<String> row = new ArrayList<>(record);
        row.set(names.indexOf("key"), Long.toString(100_000_000_017L + 7L * keys.size()));
        row.set(names.indexOf("Q8"), WORDS.get(keys.size() % WORDS.size()));
        clean.add(row);
      }
    }
    return clean;
  }

  private static List<List<String>> rows(byte[] made) {
    WorkbookFile book = WorkbookFile.open(made).orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    book.rows(
        book.sheets().get(0),
        (number, cells) -> {
          List<String> row = new ArrayList<>(List.of(cells));
          while (!rows.isEmpty() && row.size() < rows.get(0).size()) {
            row.add("");
          }
          return rows.add(row);
        });
    return rows;
  }
}
