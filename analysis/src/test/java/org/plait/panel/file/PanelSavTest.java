package org.plait.panel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.plait.ingest.labelled.MissingMark;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.spss.SavFile;
import org.plait.instrument.MissingReason;
import org.plait.panel.Panel;
import org.plait.run.data.StudyPanels;

/** The panel as an SPSS file says what the panel as CSV says, of the shipped study. */
class PanelSavTest {

  private static final List<Panel> PANELS = panels();

  private static List<Panel> panels() {
    StudyPanels read =
        StudyPanels.read(Path.of("..", "corpus-samples", "national-evaluation", "study.yaml"));
    return List.of(read.of("specialist"), read.of("partner"));
  }

  private static SavFile file() throws Exception {
    return SavFile.open(PanelSav.of(PANELS).orElseThrow(), Optional.empty());
  }

  @Test
  void everyCellMeansWhatItMeansInTheTable() throws Exception {
    SavFile file = file();
    List<CSVRecord> table =
        CSVParser.parse(
                new String(PanelTable.csv(PANELS), StandardCharsets.UTF_8), CSVFormat.RFC4180)
            .getRecords();
    List<String> names = file.variables().stream().map(Variable::name).toList();
    assertThat(names).isEqualTo(table.get(0).toList());
    List<String[]> cases = new ArrayList<>();
    file.cases(cases::add);
    assertThat(cases).hasSize(table.size() - 1);
    Map<String, String> meanings = new HashMap<>();
    for (int row = 0; row < cases.size(); row++) {
      for (int column = 0; column < names.size(); column++) {
        String cell = cases.get(row)[column];
        String expected = table.get(row + 1).get(column);
        Variable variable = file.variables().get(column);
        if (MissingMark.marks(cell)) {
          assertThat(reason(variable, cell)).isEqualTo(expected);
        } else if (variable.labels().size() > MissingReason.values().length) {
          // A code that is a word has a number; the same number always, and no other word has it.
          String before = meanings.putIfAbsent(names.get(column) + " " + cell, expected);
          assertThat(expected).isEqualTo(before == null ? expected : before);
        } else {
          assertThat(cell).as(names.get(column)).isEqualTo(expected);
        }
      }
    }
    assertThat(meanings).isNotEmpty();
  }

  private static String reason(Variable variable, String cell) {
    String words = variable.labels().get(MissingMark.shown(cell));
    for (MissingReason reason : MissingReason.values()) {
      if (reason.words().equals(words)) {
        return "." + reason.name().toLowerCase(Locale.ROOT);
      }
    }
    return "no reason has the words " + words;
  }

  @Test
  void wordingCategoriesAndSetsGoWithIt() throws Exception {
    SavFile file = file();
    Variable support =
        file.variables().stream()
            .filter(v -> v.name().equals("exp_support"))
            .findFirst()
            .orElseThrow();
    assertThat(support.label())
        .isEqualTo("My organisation supports me well as a patient safety specialist.");
    assertThat(support.labels()).containsEntry("1", "Strongly disagree");
    assertThat(support.labels()).containsEntry("-5", "no answer");
    assertThat(support.measure()).contains(Variable.Measure.ORDINAL);
    assertThat(file.sets().stream().map(s -> s.name())).contains("$prof_reg");
  }

  @Test
  void freeTextStaysOut() throws Exception {
    assertThat(file().variables().stream().map(Variable::name)).doesNotContain("hinder");
  }
}
