package org.plait.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.plait.report.Report;
import org.plait.report.SampleReport;
import org.plait.study.Sha256;

/** The page as a browser and a screen reader meet it. */
class HtmlReportTest {
  private static final SortedMap<String, byte[]> FILES =
      ReportFiles.of(SampleReport.report()).files();
  private static final String PAGE = text("index.html");
  private static final Document HTML = Jsoup.parse(PAGE);

  private static String text(String name) {
    return new String(FILES.get(name), StandardCharsets.UTF_8);
  }

  @Test
  void itNeedsNothingBesideItAndRunsItsOwnScriptOnly() {
    assertThat(HTML.select("link, iframe, object, embed, img, base, form")).isEmpty();
    Elements scripts = HTML.select("script");
    assertThat(scripts).hasSize(1);
    String hash = Base64.getEncoder().encodeToString(Sha256.of(scripts.first().data()));
    assertThat(HTML.select("[src], [onclick], [onload], [style]")).isEmpty();
    assertThat(HTML.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                + hash
                + "'; img-src data:; base-uri 'none'; form-action 'none'");
    assertThat(HTML.select("a")).allSatisfy(a -> assertThat(a.attr("href")).startsWith("#"));
    assertThat(PAGE).doesNotContain("http://", "https://");
  }

  @Test
  void itSaysItsLanguageAndHasOneMainHeadingAndOrderedOnes() {
    assertThat(HTML.select("html").attr("lang")).isEqualTo("en-GB");
    assertThat(HTML.select("h1")).hasSize(1);
    int before = 1;
    for (Element heading : HTML.select("main h2, main h3, main h4")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
      before = level;
    }
  }

  @Test
  void itHasLandmarksASkipLinkAndContentsThatLeadSomewhere() {
    assertThat(HTML.select("header, nav, main, footer")).hasSize(4);
    assertThat(HTML.body().selectFirst("a").text()).isEqualTo("Skip to the report");
    Set<String> ids = new HashSet<>();
    HTML.select("[id]").forEach(e -> assertThat(ids.add(e.id())).as(e.id()).isTrue());
    for (Element link : HTML.select("a")) {
      assertThat(ids).contains(link.attr("href").substring(1));
    }
    for (Element named : HTML.select("[aria-labelledby]")) {
      assertThat(ids).containsAll(List.of(named.attr("aria-labelledby").split(" ")));
    }
  }

  @Test
  void everyTableHasACaptionAndNamedRowsAndColumns() {
    assertThat(HTML.select("table")).isNotEmpty();
    for (Element table : HTML.select("table")) {
      assertThat(table.select("caption").text()).isNotBlank();
      assertThat(table.select("th"))
          .allSatisfy(th -> assertThat(th.attr("scope")).isIn("col", "row", "rowgroup"));
      int columns = table.select("thead th").size();
      for (Element row : table.select("tbody tr:not(.group)")) {
        assertThat(row.children()).as(table.select("caption").text()).hasSize(columns);
      }
    }
  }

  @Test
  void everyChartHasATitleADescriptionAndRealText() {
    assertThat(HTML.select("svg")).isNotEmpty();
    for (Element chart : HTML.select("svg")) {
      assertThat(chart.attr("role")).isEqualTo("img");
      assertThat(chart.select("title").text()).isNotBlank();
      assertThat(chart.select("desc").text()).isNotBlank();
      assertThat(chart.select("text")).isNotEmpty();
      assertThat(chart.closest("figure").select("figcaption").text()).isNotBlank();
    }
  }

  @Test
  void tablesAndChartsAreNumberedInReadingOrder() {
    assertNumbered("Table", HTML.select("caption .label"));
    assertNumbered("Figure", HTML.select("figcaption .label"));
  }

  /** Those folded away are counted apart. */
  private static void assertNumbered(String kind, Elements labels) {
    List<String> open = new ArrayList<>();
    List<String> folded = new ArrayList<>();
    labels.forEach(l -> (l.closest("details") == null ? open : folded).add(l.text()));
    assertThat(open).isEqualTo(numbered(kind + " ", open.size()));
    assertThat(folded).isEqualTo(numbered(kind + " A", folded.size()));
  }

  private static List<String> numbered(String kind, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(n -> kind + n).toList();
  }

  @Test
  void everyChartIsAlsoAFileThatIsWellFormed() {
    List<String> charts = FILES.keySet().stream().filter(n -> n.startsWith("charts/")).toList();
    assertThat(charts).hasSameSizeAs(HTML.select("svg"));
    for (String name : charts) {
      Document svg = Jsoup.parse(text(name), Parser.xmlParser());
      assertThat(svg.select("svg[xmlns=http://www.w3.org/2000/svg]")).hasSize(1);
    }
  }

  @Test
  void hostileTextStaysText() {
    assertThat(HTML.text()).contains("<script>alert('x')</script>");
    assertThat(HTML.select("main script, header script")).isEmpty();
    FILES.keySet().stream()
        .filter(n -> n.startsWith("charts/"))
        .forEach(n -> assertThat(text(n)).doesNotContain("<script"));
  }

  @Test
  void aNoticeStandsOnTopAndAtTheEnd() {
    assertThat(HTML.select(".notice")).hasSize(2);
    assertThat(HTML.select(".notice").first().text()).startsWith("All data in this report are");
  }

  @Test
  void noSectionIsEmptyAndAbsentPartsLeaveNone() {
    for (Element section : HTML.select("main > section")) {
      assertThat(section.children().size()).as(section.text()).isGreaterThan(1);
    }
    Report bare = SampleReport.bare();
    Document page =
        Jsoup.parse(
            new String(ReportFiles.of(bare).files().get("index.html"), StandardCharsets.UTF_8));
    assertThat(page.select("main h2").eachText())
        .containsExactly(
            "In brief",
            "Who was asked and who answered",
            "How the numbers were made",
            "Words used",
            "Reporting checklists",
            "Files and settings");
    assertThat(page.select(".notice")).isEmpty();
  }

  @Test
  void sectionsFollowTheData() {
    assertThat(HTML.select("main h2").eachText())
        .containsExactly(
            "In brief",
            "Who was asked and who answered",
            "Who answered",
            "Specialist survey: the answers",
            "Partner survey: the answers",
            "What changed",
            "The surveys side by side",
            "What people wrote",
            "Results by group",
            "How the waves were brought together",
            "How the numbers were made",
            "Words used",
            "Reporting checklists",
            "Files and settings");
  }

  @Test
  void itSaysHowFarItWasChecked() {
    assertThat(HTML.select("#summary ~ ul").text())
        .contains("checked table by table; not yet checked against earlier reports");
  }

  @Test
  void numbersForReadersAreRounded() {
    assertThat(HTML.text()).doesNotContainPattern("\\d\\.\\d{4}");
    assertThat(HTML.text()).contains("42% (77/184)", "< 0.001", "26% (184/700)");
  }

  @Test
  void whatMayNotBeShownIsMarkedAndExplained() {
    Element time = HTML.select("th[scope=rowgroup]:contains(enough time)").first();
    Element table = time.closest("div.table");
    assertThat(table.closest("section").select("p.note").first().text())
        .startsWith("How to read the tables. ")
        .contains("[c] = not shown, to protect people in small groups.");
    assertThat(table.text()).contains("– = no number: all missing.");
    assertThat(HTML.select("svg desc:contains(enough time)").first().text())
        .contains("2023: Disagree 58%, Neither agree nor disagree 18%, Agree 24% (n = 184)")
        .contains("2026: [c] (n = 11)");
  }

  @Test
  void theSameReportGivesTheSameBytesInTurkeyAndFarEast() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      SortedMap<String, byte[]> again = ReportFiles.of(SampleReport.report()).files();
      assertThat(again.keySet()).isEqualTo(FILES.keySet());
      again.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(FILES.get(name)));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
