package org.plait.report.theme;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.plait.change.row.RowKey;
import org.plait.integration.quotation.Quotation;
import org.plait.report.CodedText;
import org.plait.report.CodedText.Theme;
import org.plait.report.chart.Chart;
import org.plait.report.chart.IntervalChart;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Quotes;
import org.plait.report.survey.EstimateIndex;
import org.plait.report.survey.SharesTable;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Measures;

/** The themes of one question of one survey. */
final class ThemeQuestion {
  /** More panels than this in one chart can't be taken in. */
  private static final int MOST_PANELS = 15;

  private final CodedText coded;
  private final SurveyView view;
  private final String question;
  private final EstimateIndex index;
  private final List<Theme> themes;

  ThemeQuestion(CodedText coded, SurveyView view, String question) {
    this.coded = coded;
    this.view = view;
    this.question = question;
    this.index =
        new EstimateIndex(
            coded.estimates().stream().filter(r -> r.key().survey().equals(view.id())).toList());
    Set<String> met = new LinkedHashSet<>();
    index.subjects(question).forEach(k -> met.add(k.category()));
    this.themes = coded.themes().stream().filter(t -> met.contains(t.code())).toList();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    String title = view.name() + ": " + view.labels().text(question);
    blocks.add(new Heading(3, Anchors.of("themes", view.id(), question), title));
    ThemeTable table = new ThemeTable(view, question, index, themes);
    blocks.addAll(table.introduction());
    blocks.addAll(figure(title));
    blocks.addAll(table.table(title));
    blocks.addAll(table.unspoken());
    blocks.addAll(new ThemeGroups(coded, view, question, index, themes).blocks());
    blocks.addAll(new ThemeChanges(coded, view, question, index).blocks());
    blocks.addAll(words());
    return blocks;
  }

  private List<Block> figure(String title) {
    List<Theme> top = themes.stream().filter(t -> t.parent().isEmpty()).toList();
    List<IntervalChart.Panel> panels =
        (top.isEmpty() ? themes : top)
            .stream()
                .flatMap(
                    t ->
                        index.subjects(question).stream()
                            .filter(k -> k.category().equals(t.code()))
                            .filter(k -> k.measure().equals(Measures.PROPORTION))
                            .map(k -> panel(k, t.label())))
                .filter(IntervalChart.Panel::above)
                .toList();
    List<Block> figures = new ArrayList<>();
    for (int from = 0; from < panels.size(); from += MOST_PANELS) {
      String part = from == 0 ? "" : Integer.toString(from);
      String name = Anchors.of("chart", "themes", view.id(), question, part);
      Chart chart =
          IntervalChart.of(
              name,
              from == 0 ? title : view.say("words.continued", "title", title),
              IntervalChart.Axis.SHARE,
              IntervalChart.Mark.BAR,
              panels.subList(from, Math.min(panels.size(), from + MOST_PANELS)));
      figures.add(new Block.Figure(chart, view.say("theme.figure"), true));
    }
    return figures;
  }

  private IntervalChart.Panel panel(RowKey key, String label) {
    List<IntervalChart.Line> lines =
        view.waves().stream()
            .flatMap(
                w ->
                    MachineBeside.deciding(index, key, w).stream()
                        .map(r -> SharesTable.line(view.wording(), view.labels().wave(w), r)))
            .toList();
    return new IntervalChart.Panel(label, lines);
  }

  private List<Block> words() {
    List<Block> blocks = new ArrayList<>();
    for (Theme theme : themes) {
      List<Quotes.Quote> quotes =
          coded.quotations().stream()
              .filter(q -> q.survey().equals(view.id()) && q.question().equals(question))
              .filter(q -> q.theme().equals(theme.code()))
              .map(q -> new Quotes.Quote(q.text(), source(q)))
              .toList();
      if (!quotes.isEmpty()) {
        String id = Anchors.of("theme", view.id(), question, theme.code());
        blocks.add(new Heading(4, id, theme.label()));
        if (!theme.definition().isEmpty()) {
          blocks.add(Paragraph.of(theme.definition()));
        }
        blocks.add(new Quotes(quotes));
      }
    }
    if (!blocks.isEmpty()) {
      blocks.add(0, Paragraph.note(view.say("theme.quotations")));
    }
    return blocks;
  }

  private String source(Quotation quotation) {
    String source = view.name() + ", " + view.labels().wave(quotation.wave());
    return switch (quotation.choice()) {
      case TYPICAL -> view.say("theme.quotation-typical", "source", source);
      case DEVIANT -> view.say("theme.quotation-deviant", "source", source);
      case CHANCE, BAND -> source;
    };
  }
}
