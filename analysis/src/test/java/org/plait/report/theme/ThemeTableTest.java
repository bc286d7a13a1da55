package org.plait.report.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plait.report.SampleRows.key;
import static org.plait.report.SampleRows.share;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.plait.change.row.Base;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.report.CodedText.Theme;
import org.plait.report.SampleReport;
import org.plait.report.document.Block;
import org.plait.report.file.ReportFiles;
import org.plait.report.survey.EstimateIndex;
import org.plait.report.survey.SurveyView;
import org.plait.statistics.Suppressed;

/** Themes: what may be shown, and in one sentence what may not and why. */
class ThemeTableTest {
  private static final String SAMPLE = "Wilson score, random sample of the comments";

  private final SurveyView view = new SurveyView(SampleReport.report().surveys().get(1), 0.95);

  private static EstimateRow hidden(String theme, String method) {
    RowKey key = key("partner", "hinder", "", theme, "proportion");
    return new EstimateRow(
        key, "T2", new Suppressed("proportion", "minimum 5"), Base.HIDDEN, false, method);
  }

  private static EstimateRow shown(String theme, long n) {
    RowKey key = key("partner", "hinder", "", theme, "proportion");
    EstimateRow row = share(key, "T2", n, 21);
    return new EstimateRow(key, "T2", row.outcome(), row.base(), false, Optional.empty(), SAMPLE);
  }

  /** The row beside it about the 112 comments received. */
  private static EstimateRow received(EstimateRow row) {
    Base base = new Base(row.base().n(), row.base().denominator(), OptionalLong.of(112));
    return new EstimateRow(
        row.key(), row.wave(), row.outcome(), base, true, Optional.empty(), SAMPLE);
  }

  private ThemeTable table(EstimateRow... rows) {
    List<Theme> themes = new ArrayList<>();
    for (EstimateRow row : rows) {
      String code = row.key().category();
      themes.add(new Theme(code, "Theme " + code, "", ""));
    }
    List<EstimateRow> all = new ArrayList<>(List.of(rows));
    for (EstimateRow row : rows) {
      row.outcome().estimate().ifPresent(e -> all.add(received(row)));
    }
    return new ThemeTable(view, "hinder", new EstimateIndex(all), themes);
  }

  @Test
  void whatCannotBeShownIsCountedWithTheReason() {
    ThemeTable table =
        table(shown("A", 14), hidden("B", SAMPLE), hidden("C", SAMPLE), shown("D", 0));
    assertThat(table.introduction())
        .containsExactly(
            Block.Paragraph.of(
                "Of the comments with content a sample was read: 21 of 112 in 2026. As few were"
                    + " read, 2 of 4 themes can’t be shown, to protect people in small groups."
                    + " No comment read speaks of: Theme D."));
    Block.Table shown = (Block.Table) table.table("Title").get(0);
    assertThat(shown.groups().get(0).rows())
        .extracting(Block.Table.Row::name)
        .containsExactly("Theme A");
  }

  @Test
  void withNothingToShowThereIsNoTable() {
    ThemeTable table = table(hidden("A", "every comment was read"));
    assertThat(table.table("Title")).isEmpty();
    assertThat(table.introduction())
        .containsExactly(
            Block.Paragraph.of("1 of 1 theme can’t be shown, to protect people in small groups."));
  }

  @Test
  void everyCodingIsAccountedForInWords() {
    String page =
        new String(
            ReportFiles.of(SampleReport.report()).files().get("index.html"),
            java.nio.charset.StandardCharsets.UTF_8);
    assertThat(Jsoup.parse(page).select("#codings + .table").text())
        .contains("coder-a.csv", "Rows read 210", "Rows kept 196")
        .contains("Set aside: recorded again by the same coder 2")
        .contains("Set aside: the comment is empty 11")
        .contains("Set aside: respondent not among the answers kept 1");
    assertThat(Jsoup.parse(page).select("#agreement ~ details .table").first().text())
        .contains("0.74", "75%", "tentative")
        .doesNotContain("24/24");
  }
}
