package org.plait.text.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.ingest.file.DelimitedTable;
import org.plait.text.TextFile;

/** Tables and plain text whose identifiers are masked, and what is kept of them. */
class DeidentifiedTableTest {

  private static final String WRITTEN =
      """
      key,comment,note
      A1,"😀 Sarah, ring 07700 900461
      or jo@nhs.net",Sarah
      A2,"  ",Mark said so
      A3,thanks to Mark and Mark's team,
      """;

  @TempDir private Path folder;

  private DelimitedTable read(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    return TextFile.read(file, Optional.empty());
  }

  @Test
  void columnsThatAreNotNamedStayAndBlankCellsAreNoTexts() throws IOException {
    DeidentifiedTable masked = DeidentifiedTable.of(read("a.csv", WRITTEN), Set.of("comment"));
    assertThat(masked.texts()).isEqualTo(2);
    assertThat(masked.rows().get(0))
        .containsExactly("A1", "😀 [NAME], ring [PHONE]\nor [EMAIL]", "Sarah");
    assertThat(masked.rows().get(1)).containsExactly("A2", "  ", "Mark said so");
    assertThat(masked.counts())
        .isEqualTo(Map.of(Identifier.NAME, 3L, Identifier.PHONE, 1L, Identifier.EMAIL, 1L));
  }

  /** With the log every cell can be made again; without it the table of places tells no word. */
  @Test
  void theLogLeadsBackToWhatWasWritten() throws IOException {
    DelimitedTable table = read("a.csv", WRITTEN);
    DeidentifiedTable masked = DeidentifiedTable.of(table, Set.of("comment", "note"));
    for (int row = 0; row < table.records().size(); row++) {
      for (int column = 0; column < table.header().names().size(); column++) {
        StringBuilder cell = new StringBuilder(masked.rows().get(row).get(column));
        List<DeidentifiedTable.Removed> removed = in(masked, row, masked.header().get(column));
        for (int i = removed.size() - 1; i >= 0; i--) {
          Mask mask = removed.get(i).mask();
          cell.replace(
              cell.offsetByCodePoints(0, mask.tagStart()),
              cell.offsetByCodePoints(0, mask.tagEnd()),
              removed.get(i).words());
        }
        assertThat(cell.toString()).isEqualTo(table.records().get(row).cells().get(column));
      }
    }
    assertThat(masked.offsets()).doesNotContain("Sarah", "07700", "nhs.net", "Mark");
    assertThat(masked.log()).contains("Sarah", "07700 900461", "jo@nhs.net", "Mark");
  }

  private static List<DeidentifiedTable.Removed> in(DeidentifiedTable table, int row, String name) {
    return table.removed().stream()
        .filter(one -> one.row() == row + 1 && one.column().equals(name))
        .toList();
  }

  @Test
  void plainTextOfEveryLineEndIsATableOfLines() throws IOException {
    DelimitedTable lines = read("a.TXT", "one, \"two\"\r\n\nthree\rfour");
    assertThat(lines.header().names()).containsExactly("text");
    assertThat(lines.records())
        .extracting(record -> record.cells().get(0))
        .containsExactly("one, \"two\"", "", "three", "four");
    assertThat(read("empty.txt", "").records()).isEmpty();
  }

  @Test
  void whatIsFoundHasARemedyThatNeedsNoStudy() throws IOException {
    Path utf16 = folder.resolve("b.csv");
    Files.write(utf16, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(TextFile.read(utf16, Optional.empty()).findings().get(0).text())
        .isEqualTo(
            "b.csv:1: text must not hold NUL bytes, found one. If it was saved as UTF-16, give"
                + " --encoding utf-16le; else save it again as CSV or plain text in UTF-8.");
    assertThat(read("empty.csv", "").findings().get(0).remedy())
        .isEqualTo("Save it again with the names of its columns in the first row.");
  }
}
