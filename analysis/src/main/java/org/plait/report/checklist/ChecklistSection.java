package org.plait.report.checklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plait.report.Report;
import org.plait.report.checklist.Checklist.Item;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Definitions;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Document;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.CellLine;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;
import org.plait.study.wording.Wording;

/** Which items of checklists of good reporting a report meets, where, and which it does not. */
public final class ChecklistSection {
  private static final String ID = "checklists";

  private final Report report;
  private final List<SurveyView> views;
  private final List<Document.Section> others;
  private final Wording wording;

  /**
   * The checklists of a report.
   *
   * @param report the report
   * @param views its surveys
   * @param others its other sections, to which answers point
   */
  public ChecklistSection(Report report, List<SurveyView> views, List<Document.Section> others) {
    this.report = report;
    this.views = List.copyOf(views);
    this.others = List.copyOf(others);
    this.wording = report.wording();
  }

  /**
   * The section.
   *
   * @return the section
   */
  public Document.Section section() {
    List<Block> about = about();
    List<Document.Section> all = new ArrayList<>(others);
    all.add(new Document.Section(ID, wording.say("checklist.title"), about));
    Answers answers = new Answers(report, new Places(all));
    List<Block> tables = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    for (Checklist list : Checklists.of(report.study().report().checklists())) {
      List<Answer> given = list.items().stream().map(answers::to).toList();
      counts.add(count(list, given));
      tables.add(new Heading(3, Anchors.of("checklist", list.name()), list.name()));
      tables.add(Paragraph.of(source(list)));
      tables.add(table(list, given));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.of(wording.say("checklist.introduction")));
    blocks.add(new Block.Bullets(counts));
    blocks.add(Paragraph.note(wording.say("checklist.only-the-team")));
    blocks.addAll(about);
    blocks.addAll(tables);
    return new Document.Section(ID, wording.say("checklist.title"), blocks);
  }

  private List<Block> about() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(3, AboutSurveys.ANCHOR, wording.say("checklist.about")));
    blocks.add(AboutSurveys.of(views));
    Map<String, String> said = report.study().report().statements();
    if (!said.isEmpty()) {
      blocks.add(new Heading(3, Answers.STATEMENTS, wording.say("checklist.team-says")));
      blocks.add(
          new Definitions(
              said.entrySet().stream()
                  .map(e -> new Definitions.Term(Answers.name(e.getKey()), List.of(e.getValue())))
                  .toList()));
    }
    return blocks;
  }

  private String count(Checklist list, List<Answer> given) {
    long met = Answers.count(given.stream(), Answer.State.MET);
    long partly = Answers.count(given.stream(), Answer.State.PARTLY);
    long not = Answers.count(given.stream(), Answer.State.NOT_MET);
    List<String> parts = new ArrayList<>();
    parts.add(met(met, given.size()));
    if (partly > 0) {
      parts.add(wording.say("checklist.count-partly", "number", Long.toString(partly)));
    }
    if (not > 0) {
      parts.add(wording.say("checklist.count-not", "number", Long.toString(not)));
    }
    return wording.say(
        "checklist.counts", "list", list.name(), "counts", Lists.joined(wording, parts));
  }

  private String met(long met, int items) {
    return wording.say(
        met == 1 ? "checklist.count-met-one" : "checklist.count-met-many",
        "met",
        Long.toString(met),
        "items",
        ReaderNumbers.counted(
            items, wording.say("checklist.count-item"), wording.say("checklist.count-items")));
  }

  private String source(Checklist list) {
    return wording.say("checklist.source", "title", list.title(), "source", list.source());
  }

  private Block table(Checklist list, List<Answer> given) {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Item item = list.items().get(i);
      rows.add(row(item, given.get(i)));
    }
    String caption = wording.say("checklist.table", "list", list.name());
    return new Block.Folded(
        caption,
        List.of(
            new Table(
                caption,
                List.of(
                    wording.say("checklist.item"),
                    wording.say("checklist.must-be-told"),
                    wording.say("words.answer"),
                    wording.say("checklist.where")),
                List.of(new Table.Group("", rows)),
                List.of())));
  }

  private Table.Row row(Item item, Answer answer) {
    List<CellLine> lines = answer.lines();
    return new Table.Row(
        item.number(),
        List.of(
            Cell.words(item.topic()),
            Cell.words(wording.say(answer.state().sentence())),
            new Cell(lines.get(0), lines.subList(1, lines.size()), false)));
  }
}
