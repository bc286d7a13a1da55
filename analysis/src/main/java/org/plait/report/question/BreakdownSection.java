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
import org.plait.study.wording.Wording;

/** Results by group: the favourable share or the average of each question, folded away. */
public final class BreakdownSection {
  private final Wording wording;
  private final List<SurveyView> views;

  public BreakdownSection(Wording wording, List<SurveyView> views) {
    this.wording = wording;
    this.views = List.copyOf(views);
  }

  public Document.Section section() {
    return BySurvey.section(
        "groups",
        wording.say("question.breakdowns"),
        wording.say("question.breakdowns-about"),
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
        (groupBy, rows) -> blocks.add(new Block.Folded(title(view, groupBy), tables(view, rows))));
    return blocks;
  }

  private static String title(SurveyView view, String groupBy) {
    return view.say(
        "question.breakdowns-by", "survey", view.name(), "background", view.labels().text(groupBy));
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
              ? Measures.plain(view.wording(), key.measure())
              : view.labels().category(key.question(), key.category());
      String subject =
          view.say(
              "question.with-answer", "subject", view.labels().subject(key), "answer", category);
      subjects.computeIfAbsent(subject, s -> new ArrayList<>()).add(row);
    }
    BreakdownTable table = new BreakdownTable(view, rows);
    subjects.forEach(table::add);
    String background = view.labels().text(rows.get(0).key().groupBy());
    return table.blocks(view.say("question.breakdown-by", "background", background));
  }
}
