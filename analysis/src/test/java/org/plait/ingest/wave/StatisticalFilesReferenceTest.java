package org.plait.ingest.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plait.ingest.file.DelimitedFile;
import org.plait.ingest.file.DelimitedTable;
import org.plait.ingest.labelled.DamagedFileException;
import org.plait.ingest.labelled.LabelledFile;
import org.plait.ingest.labelled.MissingMark;
import org.plait.ingest.labelled.UserMissing;
import org.plait.ingest.labelled.Variable;
import org.plait.ingest.spss.SavFile;
import org.plait.ingest.stata.DtaFile;

/**
 * Files that haven wrote from the same 400 rows (bfi of psychTools), against the truth that R wrote
 * as CSV. They lie outside the project; without them there is nothing to check.
 */
class StatisticalFilesReferenceTest {

  private static final Path FOLDER = Path.of("..", "..", "shared", "reference", "spss_stata");

  /** haven keeps doubles; R printed the truth with 15 significant digits, here 9 decimals. */
  private static final double TOLERANCE = 1e-9;

  private static final Map<String, String> STATA_CODES = Map.of("98", ".r", "99", ".d");

  @BeforeEach
  void needsTheReferenceFolder() {
    assumeTrue(Files.isDirectory(FOLDER));
  }

  @Test
  void savMatchesTheTruthInEveryCellLabelAndMissingReason() throws Exception {
    checkSpss("input_bfi.sav");
  }

  @Test
  void zsavMatchesTheTruthInEveryCellLabelAndMissingReason() throws Exception {
    checkSpss("input_bfi_zsav.zsav");
  }

  @Test
  void dtaOfStata14MatchesTheTruthInEveryCellLabelAndMissingReason() throws Exception {
    checkStata("input_bfi.dta");
  }

  @Test
  void dtaOfStata15MatchesTheTruthInEveryCellLabelAndMissingReason() throws Exception {
    checkStata("input_bfi_v118_15.dta");
  }

  private void checkSpss(String name) throws IOException, DamagedFileException {
    SavFile file = SavFile.open(Files.readAllBytes(FOLDER.resolve(name)), Optional.empty());
    int missing = checkCells(file, Map.of());
    assertThat(missing).isEqualTo(expectedMissing());
    checkLabels(file, Map.of());
    for (Variable variable : file.variables()) {
      UserMissing declared = variable.missing();
      if (variable.name().matches("[ACENO][1-5]")) {
        assertThat(declared.values()).containsExactlyInAnyOrder("98", "99");
      } else if (variable.name().equals("education")) {
        assertThat(declared.range()).contains(new UserMissing.Range(90, 99));
      } else {
        assertThat(declared.none()).isTrue();
      }
    }
  }

  private void checkStata(String name) throws IOException, DamagedFileException {
    DtaFile file = DtaFile.open(Files.readAllBytes(FOLDER.resolve(name)), Optional.empty());
    int missing = checkCells(file, STATA_CODES);
    assertThat(missing).isEqualTo(expectedMissing());
    checkLabels(file, STATA_CODES);
  }

  private static int expectedMissing() {
    return (int)
        DelimitedFile.read(FOLDER, "truth_bfi.csv", DelimitedFile.Layout.DETECTED)
            .records()
            .stream()
            .flatMap(r -> r.cells().subList(1, 28).stream())
            .filter(STATA_CODES::containsKey)
            .count();
  }

  /** Compares every cell; gives how many the file itself calls missing. */
  private static int checkCells(LabelledFile file, Map<String, String> codes)
      throws DamagedFileException {
    DelimitedTable truth =
        DelimitedFile.read(FOLDER, "truth_bfi.csv", DelimitedFile.Layout.DETECTED);
    List<String> names = file.variables().stream().map(Variable::name).toList();
    assertThat(names).isEqualTo(truth.header().names());
    List<String[]> cases = new ArrayList<>();
    file.cases(cases::add);
    assertThat(cases).hasSize(400).hasSameSizeAs(truth.records());
    int missing = 0;
    for (int row = 0; row < cases.size(); row++) {
      for (int column = 0; column < names.size(); column++) {
        String expected = truth.records().get(row).cells().get(column);
        String cell = cases.get(row)[column];
        boolean coded = column > 0 && column < 28 && STATA_CODES.containsKey(expected);
        String where = names.get(column) + " in row " + (row + 1);
        if (coded) {
          missing++;
          String code = codes.getOrDefault(expected, expected);
          assertThat(MissingMark.code(cell)).as(where).contains(code);
        } else if (names.get(column).equals("score") && !expected.isEmpty()) {
          assertThat(Math.abs(Double.parseDouble(cell) - Double.parseDouble(expected)))
              .as(where)
              .isLessThan(TOLERANCE);
        } else {
          String plain = names.get(column).equals("stamp") ? expected.replace("Z", "") : expected;
          assertThat(cell).as(where).isEqualTo(plain);
        }
      }
    }
    return missing;
  }

  private static void checkLabels(LabelledFile file, Map<String, String> codes) throws IOException {
    JsonNode expected = new ObjectMapper().readTree(FOLDER.resolve("expected.json").toFile());
    Set<String> items = new HashSet<>();
    for (Variable variable : file.variables()) {
      assertThat(variable.label())
          .isEqualTo(expected.get("variable_labels").get(variable.name()).asText());
      if (variable.name().matches("[ACENO][1-5]")) {
        items.add(variable.name());
        expected
            .get("item_value_labels")
            .properties()
            .forEach(
                label -> {
                  String code = label.getValue().asText();
                  assertThat(variable.labels())
                      .containsEntry(codes.getOrDefault(code, code), label.getKey());
                });
        assertThat(variable.labels()).hasSize(expected.get("item_value_labels").size());
      }
    }
    assertThat(items).hasSize(25);
  }
}
