package org.plait.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.report.document.Block;
import org.plait.report.document.Document;
import org.plait.report.file.SampleDocument;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The report on paper as a reader with a screen reader and a checking program meet it. */
class PaperReportTest {
  private static final Report REPORT = SampleReport.report();
  private static final Document DOCUMENT = SampleDocument.of(REPORT);
  private static final byte[] BYTES = bytes();
  private static final PDDocument PDF = open();

  private static byte[] bytes() {
    return PaperReport.of(DOCUMENT, SampleDocument.charts(DOCUMENT), REPORT.study().date());
  }

  private static PDDocument open() {
    try {
      return Loader.loadPDF(BYTES);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterAll
  static void close() throws IOException {
    PDF.close();
  }

  @Test
  void itKeepsPdfUa1() throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(BYTES), PDFAFlavour.PDFUA_1);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
      ValidationResult result = validator.validate(parser);
      Set<String> broken = new HashSet<>();
      for (TestAssertion failed : result.getTestAssertions()) {
        broken.add(
            failed.getRuleId().getClause()
                + "-"
                + failed.getRuleId().getTestNumber()
                + " "
                + failed.getMessage()
                + " "
                + failed.getLocation().getContext());
      }
      assertThat(broken).isEmpty();
      assertThat(result.getTotalAssertions()).as("rules looked at").isGreaterThan(10_000);
      assertThat(result.isCompliant()).isTrue();
    }
  }

  @Test
  void itSaysItsTitleLanguageAndDate() {
    assertThat(PDF.getDocumentInformation().getTitle()).isEqualTo(REPORT.study().title());
    assertThat(PDF.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
    assertThat(PDF.getDocumentInformation().getCreationDate().toInstant().toString())
        .startsWith(REPORT.study().date().toString());
  }

  @Test
  void itsBookmarksAreItsSections() {
    List<String> names = new ArrayList<>();
    for (PDOutlineItem item : PDF.getDocumentCatalog().getDocumentOutline().children()) {
      names.add(item.getTitle());
    }
    assertThat(names.get(0)).isEqualTo("Contents");
    assertThat(names.subList(1, names.size()))
        .containsExactlyElementsOf(
            DOCUMENT.onPaper().sections().stream().map(Document.Section::title).toList());
    assertThat(names).endsWith("Annex: the details");
  }

  @Test
  void everyPageSaysWhichItIs() throws IOException {
    int pages = PDF.getNumberOfPages();
    for (int page = 1; page <= pages; page++) {
      PDFTextStripper words = new PDFTextStripper();
      words.setStartPage(page);
      words.setEndPage(page);
      assertThat(words.getText(PDF)).contains("Page " + page + " of " + pages);
    }
  }

  @Test
  void everyTableCaptionAndWhatWasFoldedAwayIsThere() throws IOException {
    String words = new PDFTextStripper().getText(PDF).replaceAll("\\s+", " ");
    DOCUMENT.sections().forEach(section -> held(section.blocks(), words));
    assertThat(words).contains("<script>alert('x')</script>");
  }

  private static void held(List<Block> blocks, String words) {
    for (Block block : blocks) {
      if (block instanceof Block.Table table) {
        assertThat(words).contains(table.label().name());
      } else if (block instanceof Block.Folded folded) {
        assertThat(words).contains(folded.summary().replaceAll("\\s+", " "));
        held(folded.blocks(), words);
      }
    }
  }

  @Test
  void itsFontsTravelWithIt() throws IOException {
    int fonts = 0;
    for (PDPage page : PDF.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        fonts++;
      }
    }
    assertThat(fonts).isPositive();
  }

  @Test
  void theSameReportGivesTheSameBytes() {
    assertThat(bytes()).isEqualTo(BYTES);
  }
}
