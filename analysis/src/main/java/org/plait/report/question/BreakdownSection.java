package org.plait.report.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.instrument.Question;
import org.plait.report.document.Block;
import org.plait.report.document.Document;
import org.plait.report.survey.BySurvey;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Measures;

/** Results by group: the favourable share or the average of each question, folded away. */
public final class BreakdownSection {
  private final List<SurveyView> views;

  public BreakdownSection(List<SurveyView> views) {
    this.views = List.copyOf(views);
  }

  public Document.Section section() {
    return BySurvey.section(
        "groups",
        "Results by group",
        "Breakdowns are exploratory: with many groups, some differ by chance. Every answer"
            + " and every comparison by group is in the data files.",
        views,
        BreakdownSection::survey);
  }

  private static List<Block> survey(SurveyView view) {
    Map<String, List<EstimateRow>> by = new LinkedHashMap<>();
    for (EstimateRow row : view.results().results().estimates()) {
      if (!row.key().total() && !row.finitePopulation() && shown(view, row.key())) {
        by.computeIfAbsent(row.key().groupBy(), g -> new ArrayList<>()).add(row);
      }
    }
    List<Block> blocks = new ArrayList<>();
    by.forEach(
        (groupBy, rows) ->
            blocks.add(
                new Block.Folded(
                    view.name() + ", by: " + view.labels().text(groupBy), tables(view, rows))));
    return blocks;
  }

  private static boolean shown(SurveyView view, RowKey key) {
    boolean average = key.measure().equals(Measures.MEAN) || key.measure().equals(Measures.SCORE);
    boolean favourable =
        key.measure().equals(Measures.PROPORTION)
            && view.labels()
                .question(key.question())
                .filter(q -> !q.profile())
                .flatMap(q -> SurveyView.favourable(q, key.item()))
                .filter(key.category()::equals)
                .isPresent();
    boolean profile = view.labels().question(key.question()).filter(Question::profile).isPresent();
    return (average || favourable) && !profile;
  }

  /** One table: a group a question, a row a group of people with anything to show. */
  private static List<Block> tables(SurveyView view, List<EstimateRow> rows) {
    Map<String, List<EstimateRow>> subjects = new LinkedHashMap<>();
    for (EstimateRow row : rows) {
      RowKey key = row.key();
      String category =
          key.category().isEmpty()
              ? Measures.plain(key.measure())
              : view.labels().category(key.question(), key.category());
      subjects
          .computeIfAbsent(
              view.labels().subject(key) + " (" + category + ")", s -> new ArrayList<>())
          .add(row);
    }
    BreakdownTable table = new BreakdownTable(view, rows);
    subjects.forEach(table::add);
    return table.blocks("By: " + view.labels().text(rows.get(0).key().groupBy()));
  }
}
