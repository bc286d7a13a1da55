package org.plait.report.word;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.plait.report.chart.Chart;
import org.plait.report.document.Block;
import org.plait.report.document.Document;
import org.plait.report.words.CellLine;
import org.plait.study.wording.Wording;

/** The document as Word and a screen reader meet it. */
class WordReportTest {
  private static final LocalDate DATE = LocalDate.of(2028, 11, 30);
  private static final Chart CHART =
      new Chart("came-back", "Who came back", "stayed 90, left 94.", 120, List.of());
  private static final Block.Table TABLE =
      new Block.Table(
          "Who came back",
          List.of("People", "2023", "2026"),
          List.of(
              new Block.Table.Group(
                  "All",
                  List.of(
                      new Block.Table.Row(
                          "stayed",
                          List.of(
                              Block.Cell.words("34% (12/36)")
                                  .and(List.of(CellLine.of("20% to 50%"))),
                              Block.Cell.number(Optional.empty(), "[c]")))))),
          List.of("[c] = not shown."));
  private static final Document DOCUMENT =
      new Document(
          "A study & its <title>",
          "Evaluation report.",
          "30 November 2028",
          Optional.of("Every answer is invented."),
          List.of(
              new Document.Section(
                  "summary",
                  "Summary",
                  List.of(
                      Block.Paragraph.of("Plain <w:p/> text with a bell\u0007 and a {HYPERLINK}."),
                      new Block.Heading(3, "came-back", "Who came back?"),
                      new Block.Figure(CHART, "Number of people.", true),
                      TABLE,
                      Block.Paragraph.of("Two points:"),
                      new Block.Bullets(List.of("One", "Two")),
                      new Block.Link("See who answered", "answered"))),
              new Document.Section(
                  "answered",
                  "Who answered",
                  List.of(
                      new Block.Quotes(
                          List.of(new Block.Quotes.Quote("It is hard.", "Partner, 2026"))),
                      new Block.Folded("The numbers", List.of(TABLE)),
                      new Block.Definitions(
                          List.of(
                              new Block.Definitions.Term(
                                  "Wave", List.of("One time.", "Or two."))))))),
          "Checked table by table; not yet checked against earlier reports.",
          Wording.own());
  private static final byte[] FILE = WordReport.of(DOCUMENT, DATE, HouseStyles.OWN).file();
  private static final Map<String, byte[]> PARTS = unzipped(FILE);
  private static final String TEXT = part("word/document.xml");
  private static final Element XML = Jsoup.parse(TEXT, "", Parser.xmlParser());

  private static Map<String, byte[]> unzipped(byte[] file) {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return parts;
  }

  private static String part(String name) {
    return new String(PARTS.get(name), StandardCharsets.UTF_8);
  }

  private static List<XWPFParagraph> styled(XWPFDocument word, String style) {
    return word.getParagraphs().stream().filter(p -> style.equals(p.getStyle())).toList();
  }

  @Test
  void itOpensAndHoldsToTheSchema() throws IOException, XmlException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(FILE))) {
      List<XmlError> errors = new ArrayList<>();
      XmlOptions options = new XmlOptions().setErrorListener(errors);
      word.getDocument().validate(options);
      word.getStyle().validate(options);
      word.getFooterList().forEach(f -> f._getHdrFtr().validate(options));
      assertThat(errors).isEmpty();
    }
  }

  @Test
  void headingsAndTitleAreWordsOwnStyles() throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(FILE))) {
      assertThat(styled(word, "Title"))
          .extracting(XWPFParagraph::getText)
          .containsExactly("A study & its <title>");
      assertThat(styled(word, "Heading1"))
          .extracting(XWPFParagraph::getText)
          .containsExactly("Summary", "Who answered", "Annex: the details");
      assertThat(styled(word, "Heading2"))
          .extracting(XWPFParagraph::getText)
          .containsExactly("Who came back?", "Who answered");
      assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
    }
  }

  @Test
  void everyStyleThatIsUsedIsThere() throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(FILE))) {
      for (Element used : XML.select("w|pStyle, w|rStyle, w|tblStyle")) {
        assertThat(word.getStyles().getStyle(used.attr("w:val"))).as(used.outerHtml()).isNotNull();
      }
    }
  }

  @Test
  void noParagraphHasItsPropertiesTwiceAndNoIdComesTwice() {
    for (Element paragraph : XML.select("w|p")) {
      assertThat(paragraph.children().stream().filter(e -> e.tagName().equals("w:pPr")).count())
          .isEqualTo(1);
    }
    Set<String> ids = new HashSet<>();
    for (Element bookmark : XML.select("w|bookmarkStart")) {
      assertThat(ids.add(bookmark.attr("w:id"))).isTrue();
      assertThat(ids.add(bookmark.attr("w:name"))).isTrue();
    }
    assertThat(XML.select("w|bookmarkEnd")).hasSameSizeAs(XML.select("w|bookmarkStart"));
  }

  @Test
  void whatEndsInAColonStaysWithWhatItLeadsTo() {
    Map<String, Integer> kept = new TreeMap<>();
    for (Element paragraph : XML.select("w|p")) {
      kept.put(paragraph.text(), paragraph.select("w|keepNext").size());
    }
    assertThat(kept).containsEntry("Two points:", 1).containsEntry("One", 0);
  }

  @Test
  void captionsAreNumberedFieldsAndListed() throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(FILE))) {
      assertThat(styled(word, "Caption"))
          .extracting(XWPFParagraph::getText)
          .containsExactly(
              "Figure 1. Who came back", "Table 1. Who came back", "Table A1. Who came back");
      assertThat(styled(word, "TableofFigures"))
          .extracting(XWPFParagraph::getText)
          .containsExactly(
              "Table 1. Who came back", "Figure 1. Who came back", "Table A1. Who came back");
    }
    assertThat(XML.select("w|instrText"))
        .extracting(Element::text)
        .contains(
            "SEQ Table \\* ARABIC",
            "SEQ Figure \\* ARABIC",
            "SEQ TableA \\* ARABIC",
            "TOC \\h \\z \\c \"Table\"",
            "TOC \\h \\z \\c \"TableA\"");
  }

  @Test
  void whatThePageFoldsAwayStandsInAnAnnexToWhichALineLeads() {
    List<String> said =
        XML.select("w|p").stream()
            .filter(p -> !p.select("w|pStyle").attr("w:val").startsWith("TOC"))
            .map(p -> p.select("w|t").stream().map(Element::wholeText).collect(joining()))
            .toList();
    assertThat(said)
        .containsSubsequence(
            "Who answered",
            "In the annex: The numbers (Table A1)",
            "Wave",
            "Annex: the details",
            "What the page folds away stands here, in the order of the report. Its tables and"
                + " figures are counted apart: Table A1, Figure A1.",
            "Who answered",
            "The numbers",
            "Table A1. Who came back");
    Element link = XML.select("w|hyperlink:contains(In the annex: The numbers)").first();
    Element target = XML.select("w|bookmarkStart[w:name=" + link.attr("w:anchor") + "]").first();
    assertThat(target.parent().text()).isEqualTo("The numbers");
  }

  @Test
  void aFigureRefersToTheTableOfItsNumbers() throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(FILE))) {
      assertThat(styled(word, "PlaitFigureNote"))
          .extracting(XWPFParagraph::getText)
          .containsExactly("Number of people. In numbers: Table 1.");
    }
    assertThat(XML.select("w|instrText"))
        .extracting(Element::text)
        .anyMatch(c -> c.startsWith("REF _Ref"));
  }

  @Test
  void contentsAreFilledInAndEveryLinkLeadsSomewhereInTheDocument() {
    Set<String> bookmarks = new HashSet<>();
    XML.select("w|bookmarkStart").forEach(b -> bookmarks.add(b.attr("w:name")));
    assertThat(XML.select("w|hyperlink")).isNotEmpty();
    for (Element link : XML.select("w|hyperlink")) {
      assertThat(bookmarks).contains(link.attr("w:anchor"));
      assertThat(link.hasAttr("r:id")).isFalse();
    }
    for (Element code : XML.select("w|instrText")) {
      if (code.text().startsWith("REF ")) {
        assertThat(bookmarks).contains(code.text().split(" ")[1]);
      }
    }
    assertThat(TEXT).contains("TOC \\o &quot;1-2&quot;");
    assertThat(XML.select("w|pStyle[w:val=TOC1]")).hasSize(3);
  }

  @Test
  void fieldsAreClosed() {
    List<String> types =
        XML.select("w|fldChar").stream().map(f -> f.attr("w:fldCharType")).toList();
    int open = 0;
    for (String type : types) {
      open += type.equals("begin") ? 1 : type.equals("end") ? -1 : 0;
      assertThat(open).isBetween(0, 1);
    }
    assertThat(open).isZero();
  }

  @Test
  void tablesCanBeEditedAndTheirHeadComesAgainOnEveryPage() throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(FILE))) {
      assertThat(word.getTables()).hasSize(2);
      XWPFTable table = word.getTables().get(0);
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRows()).allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
      assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("34% (12/36)  20% to 50%");
      assertThat(table.getText())
          .isEqualTo("People\t2023\t2026\nAll\nstayed\t34% (12/36)  20% to 50%\t[c]\n");
    }
    for (Element table : XML.select("w|tbl")) {
      int sum =
          table.select("w|gridCol").stream().mapToInt(c -> Integer.parseInt(c.attr("w:w"))).sum();
      assertThat(sum).isEqualTo(Page.TEXT_WIDTH);
      assertThat(table.nextElementSibling().tagName()).isEqualTo("w:p");
    }
  }

  @Test
  void figuresAreSaidInWords() {
    assertThat(XML.select("wp|docPr"))
        .hasSize(1)
        .allSatisfy(
            p -> {
              assertThat(p.attr("descr")).isEqualTo("stayed 90, left 94.");
              assertThat(p.attr("title")).isEqualTo("Who came back");
            });
  }

  @Test
  void titleLanguageAndDateAreTheReports() {
    Element core = Jsoup.parse(part("docProps/core.xml"), "", Parser.xmlParser());
    assertThat(core.selectFirst("dc|title").text()).isEqualTo("A study & its <title>");
    assertThat(core.selectFirst("dc|language").text()).isEqualTo("en-GB");
    assertThat(core.selectFirst("dcterms|created").text()).isEqualTo("2028-11-30T00:00:00Z");
    assertThat(part("word/styles.xml")).contains("w:val=\"en-GB\"");
  }

  @Test
  void theNoticeStandsAboveBelowAndOnEveryPage() throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(FILE))) {
      assertThat(styled(word, "PlaitNotice"))
          .extracting(XWPFParagraph::getText)
          .containsExactly("Every answer is invented.", "Every answer is invented.");
      assertThat(word.getHeaderList().get(0).getText().strip())
          .isEqualTo("Every answer is invented.");
      assertThat(word.getFooterList().get(0).getText().strip())
          .isEqualTo("A study & its <title> | Page 1 of 1");
    }
  }

  @Test
  void textIsOnlyEverText() {
    assertThat(XML.select("w|t"))
        .extracting(Element::text)
        .contains("Plain <w:p/> text with a bell\uFFFD and a {HYPERLINK}.");
    assertThat(PARTS.keySet()).noneMatch(n -> n.contains("vba") || n.contains("embeddings"));
    PARTS.forEach(
        (name, bytes) -> {
          if (name.endsWith(".rels")) {
            assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain("TargetMode");
          }
        });
    Pattern reaching = Pattern.compile("INCLUDE|DDE|LINK ");
    assertThat(XML.select("w|instrText"))
        .extracting(Element::text)
        .noneMatch(c -> reaching.matcher(c).find());
  }

  @Test
  void itsPicturesAreInItAndBesideIt() {
    WordReport word = WordReport.of(DOCUMENT, DATE, HouseStyles.OWN);
    assertThat(word.pictures()).containsOnlyKeys("came-back");
    assertThat(PARTS.get("word/media/figure1.png")).isEqualTo(word.pictures().get("came-back"));
  }

  @Test
  void theSameReportIsTheSameBytes() {
    assertThat(WordReport.of(DOCUMENT, DATE, HouseStyles.OWN).file()).isEqualTo(FILE);
    assertThat(new ArrayList<>(PARTS.keySet())).isSorted();
  }

  @Test
  void longAndHostileTextFitsAndStaysText() throws IOException, XmlException {
    String hostile =
        "<script>alert(1)</script> =HYPERLINK(\"x\") { INCLUDETEXT c:\\x } \u202E\u0000\uFFFF]]> "
            + "label ".repeat(50);
    List<String> head = new ArrayList<>(List.of("Row"));
    List<Block.Cell> cells = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      head.add(hostile);
      cells.add(Block.Cell.words("x".repeat(300)));
    }
    Block.Table.Row row =
        new Block.Table.Row(
            IntStream.range(0, 20_000).mapToObj(Integer::toString).collect(joining()), cells);
    Block.Table table =
        new Block.Table(
            hostile, head, List.of(new Block.Table.Group(hostile, List.of(row))), List.of(hostile));
    Document document =
        new Document(
            hostile,
            hostile,
            "D",
            Optional.of(hostile),
            List.of(
                new Document.Section(
                    "s", hostile, List.of(table, new Block.Link(hostile, "nowhere"))),
                new Document.Section("t", hostile, List.of(Block.Paragraph.of(hostile)))),
            hostile,
            Wording.own());
    byte[] file = WordReport.of(document, DATE, HouseStyles.OWN).file();
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
      List<XmlError> errors = new ArrayList<>();
      word.getDocument().validate(new XmlOptions().setErrorListener(errors));
      assertThat(errors).isEmpty();
      String said = hostile.replace('\u0000', '\uFFFD').replace('\uFFFF', '\uFFFD');
      assertThat(styled(word, "Heading1"))
          .extracting(XWPFParagraph::getText)
          .containsExactly(said, said);
    }
    Element xml =
        Jsoup.parse(
            new String(unzipped(file).get("word/document.xml"), StandardCharsets.UTF_8),
            "",
            Parser.xmlParser());
    for (Element code : xml.select("w|instrText")) {
      assertThat(code.text()).doesNotContain("INCLUDETEXT", "HYPERLINK");
    }
    assertThat(xml.select("w|tr").last().select("w|cantSplit")).isEmpty();
    List<Integer> widths =
        xml.select("w|gridCol").stream().map(c -> Integer.parseInt(c.attr("w:w"))).toList();
    assertThat(widths).allMatch(w -> w > 0);
    assertThat(widths.stream().mapToInt(w -> w).sum()).isEqualTo(Page.TEXT_WIDTH);
  }

  @Test
  void theyAreTheSameInAnotherTimeZone() {
    TimeZone own = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      assertThat(WordReport.of(DOCUMENT, DATE, HouseStyles.OWN).file()).isEqualTo(FILE);
    } finally {
      TimeZone.setDefault(own);
    }
  }

  @Test
  void aReportThatSaysNothingIsStillADocument() throws IOException {
    Document nothing = new Document("T", "S", "D", Optional.empty(), List.of(), "", Wording.own());
    byte[] file = WordReport.of(nothing, DATE, HouseStyles.OWN).file();
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
      assertThat(word.getParagraphs())
          .extracting(XWPFParagraph::getText)
          .containsExactly("T", "S", "D");
    }
  }
}
