package org.plait.report.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.plait.change.duration.DurationCurve;
import org.plait.change.duration.DurationPoint;
import org.plait.report.chart.Chart;
import org.plait.report.diagram.CurveChart;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Bullets;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Folded;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Block.Table;
import org.plait.report.document.Cells;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.Shown;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.study.wording.Wording;

/** Shows how long people stay in something: in a sentence, a curve and a table. */
public final class DurationBlocks {
  private DurationBlocks() {}

  static List<Block> of(SurveyView view, DurationCurve curve) {
    DurationWords words = new DurationWords(view, curve);
    List<Block> blocks = new ArrayList<>();
    blocks.add(Paragraph.of(String.join(" ", words.headlines())));
    if (!curve.shown().isEmpty()) {
      blocks.add(figure(view, curve, words));
      blocks.add(table(view, curve, words));
    }
    blocks.add(Paragraph.note(words.caution()));
    blocks.add(
        new Folded(
            view.say("question.duration-rests", "survey", view.name(), "topic", words.topic()),
            List.of(Paragraph.of(String.join(" ", words.basis())), new Bullets(words.limits()))));
    return blocks;
  }

  private static Block figure(SurveyView view, DurationCurve curve, DurationWords words) {
    List<CurveChart.Point> points = new ArrayList<>();
    for (DurationPoint point : curve.shown()) {
      Estimate share = point.share().estimate().orElseThrow();
      points.add(
          new CurveChart.Point(
              point.years(), share.value(), share.interval(), words.followed(point)));
    }
    Chart chart =
        CurveChart.of(
            view.wording(),
            Anchors.of("chart", view.id(), "duration", curve.duration().id()),
            title(view, words),
            new CurveChart.Content(curve.start(), points, since(view), words.followed()));
    return new Block.Figure(
        chart,
        view.say(
            "question.duration-figure",
            "still",
            words.still(),
            "level",
            ReaderNumbers.level(view.level())));
  }

  private static Block table(SurveyView view, DurationCurve curve, DurationWords words) {
    Cells cells = new Cells(view.wording());
    List<Table.Row> rows = new ArrayList<>();
    for (DurationPoint point : curve.shown()) {
      Estimate share = point.share().estimate().orElseThrow();
      rows.add(
          new Table.Row(
              words.years(point.years()),
              List.of(
                  cells.interval(Shown.wholePercent(share.value()), share.interval()),
                  point.followed().isPresent()
                      ? Cell.number(Shown.count(point.followed().getAsLong()))
                      : Cell.words(words.followed(point)))));
    }
    String still = words.still();
    return new Table(
        title(view, words),
        List.of(
            since(view),
            still.substring(0, 1).toUpperCase(Locale.UK) + still.substring(1),
            words.followed()),
        List.of(new Table.Group("", rows)),
        cells.notes(view.level(), words.note()));
  }

  /** What the curve and its table both show. */
  private static String title(SurveyView view, DurationWords words) {
    return view.say("question.duration-title", "survey", view.name(), "still", words.still());
  }

  private static String since(SurveyView view) {
    return view.say("question.duration-since");
  }

  /** How the shares are worked out, for the methods. */
  public static List<String> methods(Wording wording, List<DurationCurve> curves) {
    return curves.isEmpty()
        ? List.of()
        : List.of(
            wording.say("question.duration-methods-months"),
            wording.say("question.duration-methods-share"));
  }

  /** The estimates whose methods are cited. */
  public static List<Estimate> estimates(List<DurationCurve> curves) {
    return curves.stream()
        .flatMap(curve -> curve.points().stream())
        .map(DurationPoint::share)
        .map(Outcome::estimate)
        .flatMap(Optional::stream)
        .toList();
  }
}
