package org.plait.report.question;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plait.change.row.RowKey;
import org.plait.instrument.Question;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.document.Document;
import org.plait.report.survey.BySurvey;
import org.plait.report.survey.SharesTable;
import org.plait.report.survey.SurveyView;
import org.plait.study.wording.Wording;

/** Who answered: the questions that describe people, a table a part of the questionnaire. */
public final class ProfileSection {
  private final Wording wording;
  private final List<SurveyView> views;

  public ProfileSection(Wording wording, List<SurveyView> views) {
    this.wording = wording;
    this.views = List.copyOf(views);
  }

  public Document.Section section() {
    return BySurvey.section(
        "profile",
        wording.say("question.profile"),
        wording.say("question.profile-about"),
        views,
        ProfileSection::survey);
  }

  private static List<Block> survey(SurveyView view) {
    List<Block> blocks = new ArrayList<>();
    view.results()
        .instrument()
        .sections()
        .forEach(s -> table(blocks, view, s.title(), s.questions()));
    table(blocks, view, view.say("words.derived"), view.results().instrument().derived());
    return blocks;
  }

  private static void table(
      List<Block> blocks, SurveyView view, String title, List<Question> questions) {
    Cells cells = new Cells(view.wording());
    List<Table.Group> groups = new ArrayList<>();
    for (Question question : questions) {
      List<RowKey> subjects =
          question.profile() ? SharesTable.subjects(view, question.id()) : List.of();
      groups.addAll(
          SharesTable.groups(
              view, cells, question, subjects, view.waves(), heading(view, question)));
    }
    if (!groups.isEmpty()) {
      List<String> head =
          Stream.concat(
                  Stream.of(view.say("words.answer")),
                  view.waves().stream().map(view.labels()::wave))
              .toList();
      String caption = view.say("question.of-survey", "survey", view.name(), "about", title);
      List<String> notes = new ArrayList<>(cells.notes(view.level()));
      questions.stream()
          .filter(Question::profile)
          .flatMap(q -> q.help().stream())
          .forEach(notes::add);
      blocks.add(new Table(caption, head, groups, notes));
    }
  }

  /** The question, with what must be known to read its shares. */
  private static String heading(SurveyView view, Question question) {
    List<String> said = new ArrayList<>(Choosing.inShort(view, question));
    if (question.askedIf().isPresent()) {
      said.add(view.say("question.putting-to-some"));
    }
    question.unit().ifPresent(unit -> said.add(view.say("question.averaging-in", "unit", unit)));
    return said.isEmpty()
        ? question.text()
        : view.say(
            "question.profile-question",
            "question",
            question.text(),
            "said",
            String.join("; ", said));
  }
}
