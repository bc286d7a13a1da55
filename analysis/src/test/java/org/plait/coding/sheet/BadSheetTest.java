package org.plait.coding.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.coding.Codebook;
import org.plait.coding.sample.CodingSample;
import org.plait.coding.sample.DrawnStudy;

/** Each thing that can be wrong with a sheet, word for word. */
class BadSheetTest {

  @TempDir private Path folder;
  private Codebook codebook;
  private CodingSample sample;
  private GivenOut out;

  @BeforeEach
  void draw() {
    DrawnStudy study = DrawnStudy.in(folder);
    codebook = study.read().codebook();
    sample = study.draw(DrawnStudy.design(60, 0, 0, 1));
    out = new GivenOut(codebook, sample);
  }

  private void assertFound(Consumer<XSSFSheet> change, String... errors) {
    assertThat(out.errors(GivenOut.filled(out.sheet("ann"), change))).containsExactly(errors);
  }

  @Test
  void codesThatAreNotInTheCodebook() {
    assertFound(
        sheet -> GivenOut.type(sheet, "F3", "Z9"),
        "back.xlsx:3: A3: the heads must name “A1”, found none of that name. Restore it from the"
            + " sheet that was given out.",
        "back.xlsx:3: F3: must be a code of codebook small, version 1, found \"Z9\". Restore the"
            + " head from the sheet that was given out; a new theme needs a new version of the"
            + " codebook and a new sheet.");
    assertFound(
        sheet -> GivenOut.type(sheet, "M3", "a theme of my own"),
        "back.xlsx:3: M3: must be a code of codebook small, version 1, found something else."
            + " Restore the head from the sheet that was given out; a new theme needs a new version"
            + " of the codebook and a new sheet.");
    assertFound(
        sheet -> GivenOut.type(sheet, "G3", "A1"),
        "back.xlsx:3: A3: the heads must name “A2”, found none of that name. Restore it from the"
            + " sheet that was given out.",
        "back.xlsx:3: G3: must be named once, found it again. Restore it from the sheet that was"
            + " given out.");
  }

  @Test
  void anotherVersionOfTheCodebook() {
    Codebook later = new Codebook("small", "2", codebook.codes(), codebook.crosswalk());
    assertThat(new GivenOut(later, sample).errors(out.sheet("ann")))
        .containsExactly(
            "back.xlsx: must be made with codebook small, version 2, as the study has it, found"
                + " version 1. Name the codebook of the sheet under `coding.codebook` to import it,"
                + " or draw again.");
  }

  @Test
  void editedText() {
    assertFound(
        sheet -> GivenOut.type(sheet, "E4", "I never said that"),
        "back.xlsx:4: E4: must be the comment as it was given out, found it changed. Restore it"
            + " from the sheet that was given out.");
  }

  @Test
  void copiedDeletedAndUnknownRows() {
    assertFound(
        sheet -> {
          String id = sheet.getRow(3).getCell(0).getStringCellValue();
          GivenOut.type(sheet, "A40", id);
        },
        "back.xlsx:40: A40: must stand in one row, found it in row 4 too. Delete the row that was"
            + " copied.");
    assertFound(
        sheet -> sheet.removeRow(sheet.getRow(4)),
        "back.xlsx: must hold all 26 comments that were given out, found 25. Restore the missing"
            + " rows from the sheet that was given out; a row may stay empty.");
    assertFound(
        sheet -> GivenOut.type(sheet, "A4", "12345-67890-A"),
        "back.xlsx:4: A4: must be the name of a row as it was given out, found it changed. Restore"
            + " it from the sheet that was given out.");
    assertFound(
        sheet ->
            GivenOut.type(
                sheet, "A4", org.plait.coding.sample.RowId.of("staff", "hinder", "never drawn")),
        "back.xlsx:4: A4: must be the name of a row of this draw, found that of another comment."
            + " Restore it from the sheet that was given out.");
    assertFound(
        sheet -> GivenOut.type(sheet, "A4", out.texts("bob").get(0).id()),
        "back.xlsx:4: A4: must be a comment given to coder ann, found one of another coder. Restore"
            + " it from the sheet that was given out.");
    assertFound(
        sheet -> GivenOut.type(sheet, "F50", "x"),
        "back.xlsx:50: A50: must be the name of the row, found none. Restore it from the sheet that"
            + " was given out.");
  }

  @Test
  void cellsThatHoldSomethingElse() {
    assertFound(
        sheet -> {
          GivenOut.type(sheet, "F4", "maybe");
          GivenOut.type(sheet, "F5", "Karen told me about her mother");
          GivenOut.type(sheet, "L6", "5");
          GivenOut.type(sheet, "F7", "x");
          GivenOut.type(sheet, "K7", "x");
          sheet.getRow(7).getCell(5).setCellFormula("1+1");
        },
        "back.xlsx:4: F4: must be x or empty, found \"maybe\". Choose x, or empty the cell.",
        "back.xlsx:5: F5: must be x or empty, found something else. Choose x, or empty the cell.",
        "back.xlsx:6: L6: must be -1, 0, 1 or empty, found \"5\". Choose one of them, or empty the"
            + " cell.",
        "back.xlsx:7: K7: must be empty where a theme is chosen, found x. Ask the coder which of"
            + " the two holds, and empty the other.",
        "back.xlsx:8: F8: must be chosen or typed, found a formula. Choose the value, or empty the"
            + " cell.");
  }

  @Test
  void aHalfFinishedSheetIsReadAsFarAsItGoes() {
    byte[] back =
        GivenOut.filled(
            out.sheet("ann"),
            sheet -> {
              GivenOut.type(sheet, "F4", "x");
              GivenOut.type(sheet, "L5", "0");
            });
    assertThat(out.read(back).value().orElseThrow().decisions()).hasSize(1);
    assertThat(out.read(back).findings())
        .extracting(org.plait.study.finding.Finding::text)
        .containsExactly(
            "back.xlsx: a row must have an x to count; 25 of 26 have none, and count as not read."
                + " Import again, with --force, when the coder has gone on.",
            "back.xlsx: a sentiment must go with an x; 1 row has a sentiment only, and counts as"
                + " not read. Ask the coder for the theme, or for “Nothing applies”.");
  }

  @Test
  void filesThatAreNoSheets() throws IOException {
    String remedy = " Give the .xlsx file as the coder saved it.";
    byte[] sheet = out.sheet("ann");
    assertThat(out.errors("Row,Comment\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(
            "back.xlsx: must be a coding sheet, found a file that is no Excel workbook." + remedy);
    assertThat(out.errors(zip("a.txt", "something"))).containsExactly(damaged(remedy));
    assertThat(out.errors(Arrays.copyOf(sheet, sheet.length / 2)))
        .hasSize(1)
        .allMatch(text -> text.startsWith("back.xlsx: must be a coding sheet, found a damaged"));
    assertThat(
            out.errors(
                GivenOut.changed(
                    sheet, workbook -> workbook.removeSheetAt(workbook.getSheetIndex("Read me")))))
        .containsExactly("back.xlsx: must be a coding sheet, found another workbook." + remedy);
    assertThat(new GivenOut(codebook, new CodingSample(out.texts("bob"), List.of())).errors(sheet))
        .containsExactly(
            "back.xlsx: must be the sheet of a coder of this draw, found that of somebody else."
                + " Give the sample.csv that was written with the sheet, with --sample.");
  }

  private static String damaged(String remedy) {
    return "back.xlsx: must be a coding sheet, found a damaged workbook." + remedy;
  }

  @Test
  void bombsAndForeignEntities() throws IOException {
    String remedy = " Give the .xlsx file as the coder saved it.";
    assertThat(out.errors(zip("xl/worksheets/sheet1.xml", "x".repeat(70_000_000))))
        .containsExactly(
            "back.xlsx: must be a coding sheet, found more than 32 MB when unpacked." + remedy);
    byte[] planted =
        replaced(
            out.sheet("ann"),
            "xl/workbook.xml",
            "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<w>&e;</w>");
    assertThat(out.errors(planted))
        .containsExactly(
            "back.xlsx: must be a coding sheet, found a part that declares a document type."
                + remedy);
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    try (ZipOutputStream parts = new ZipOutputStream(many)) {
      for (int i = 0; i <= 1000; i++) {
        parts.putNextEntry(new ZipEntry("part" + i));
      }
    }
    assertThat(out.errors(many.toByteArray()))
        .containsExactly(
            "back.xlsx: must be a coding sheet, found more than 1,000 parts." + remedy);
  }

  private static byte[] zip(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] replaced(byte[] workbook, String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        zip.write(
            part.getName().equals(name)
                ? content.getBytes(StandardCharsets.UTF_8)
                : in.readAllBytes());
      }
    }
    return bytes.toByteArray();
  }
}
