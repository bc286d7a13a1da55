package org.plait.report.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plait.report.document.Block;
import org.plait.report.document.Document;
import org.plait.study.wording.Wording;

/** A report in the styles of a house's own document. */
class HouseStylesTest {
  private static final String STYLES =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
        <w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/>
          <w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>
          <w:rPr><w:color w:val="005EB8"/></w:rPr></w:style>
      </w:styles>
      """;
  private static final Document DOCUMENT =
      new Document(
          "T",
          "S",
          "D",
          Optional.empty(),
          List.of(
              new Document.Section(
                  "s", "Summary", List.of(Block.Paragraph.of("Words"), Block.Paragraph.note("N"))),
              new Document.Section("m", "Methods", List.of(Block.Paragraph.of("More words")))),
          "Checked.",
          Wording.own());

  @TempDir private Path folder;

  private Path house(Map<String, String> parts) throws IOException {
    TreeMap<String, byte[]> bytes = new TreeMap<>();
    parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return Files.write(folder.resolve("house.docx"), Archive.pack(bytes));
  }

  private static XWPFDocument report(HouseStyles look) throws IOException {
    byte[] file = WordReport.of(DOCUMENT, LocalDate.of(2028, 11, 30), look).file();
    return new XWPFDocument(new ByteArrayInputStream(file));
  }

  @Test
  void itsHeadingsLookLikeTheHouseAndWhatItLacksIsOurs() throws IOException {
    HouseStyles look = HouseStyles.of(house(Map.of("word/styles.xml", STYLES)));
    try (XWPFDocument word = report(look)) {
      assertThat(word.getParagraphs())
          .anySatisfy(
              p -> {
                assertThat(p.getText()).isEqualTo("Summary");
                assertThat(p.getStyle()).isEqualTo("berschrift1");
              });
      assertThat(word.getStyles().getStyle("berschrift1").getCTStyle().xmlText())
          .contains("005EB8");
      assertThat(word.getStyles().getStyle("PlaitLead").getBasisStyleID()).isEqualTo("Standard");
    }
  }

  @Test
  void itIsInTheLanguageOfTheReportAndLeansOnNoListThatIsNotThere() throws IOException {
    HouseStyles look = HouseStyles.of(house(Map.of("word/styles.xml", STYLES)));
    assertThat(new String(look.styles("en-GB"), StandardCharsets.UTF_8))
        .contains("en-GB")
        .doesNotContain("de-DE", "numPr");
  }

  @Test
  void itsColoursAndFontsComeAlongUnlessTheyNeedAPicture() throws IOException {
    String theme = "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"/>";
    Path plain = house(Map.of("word/styles.xml", STYLES, "word/theme/theme1.xml", theme));
    assertThat(HouseStyles.of(plain).theme()).isPresent();
    String picture = theme.replace("/>", "><a:blip r:embed=\"rId1\"/></a:theme>");
    Path other = house(Map.of("word/styles.xml", STYLES, "word/theme/theme1.xml", picture));
    assertThat(HouseStyles.of(other).theme()).isEmpty();
  }

  @Test
  void whatIsNoWordDocumentIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("text.docx"), "text");
    assertThatThrownBy(() -> HouseStyles.of(text)).isInstanceOf(IOException.class);
    Path broken = house(Map.of("word/styles.xml", "<w:styles"));
    assertThatThrownBy(() -> HouseStyles.of(broken)).isInstanceOf(IOException.class);
    Path outside = house(Map.of("word/styles.xml", "<!DOCTYPE x SYSTEM \"file:///x\"><styles/>"));
    assertThatThrownBy(() -> HouseStyles.of(outside)).isInstanceOf(IOException.class);
  }
}
