package org.plait.report.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plait.report.Report;
import org.plait.report.chart.Chart;
import org.plait.report.diagram.TimelineChart;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Dates;
import org.plait.report.words.ReaderNumbers;
import org.plait.study.Wave;

/** When the surveys were in the field and what happened around them. */
final class Timeline {
  private record Entry(LocalDate date, String when, String what) {}

  private final Report report;
  private final List<SurveyView> views;

  Timeline(Report report, List<SurveyView> views) {
    this.report = report;
    this.views = List.copyOf(views);
  }

  List<Block> blocks() {
    List<Entry> entries = new ArrayList<>();
    for (SurveyView view : views) {
      view.results().survey().waves().forEach(w -> entries.add(wave(view, w)));
    }
    report
        .study()
        .events()
        .forEach(
            e ->
                entries.add(
                    new Entry(e.date(), Dates.words(report.wording(), e.date()), e.label())));
    entries.sort(Comparator.comparing(Entry::date));
    List<Table.Row> rows =
        entries.stream().map(e -> new Table.Row(e.when(), List.of(Cell.words(e.what())))).toList();
    if (rows.isEmpty()) {
      return List.of();
    }
    String caption = say("response.timeline");
    List<Table.Group> groups = List.of(new Table.Group("", rows));
    Table table =
        new Table(caption, List.of(say("response.date"), say("response.what")), groups, List.of());
    return List.of(
        new Heading(3, "timeline", say("response.when")),
        new Block.Figure(chart(), say("response.timeline-caption")),
        new Block.Folded(caption, List.of(table)));
  }

  private Chart chart() {
    List<TimelineChart.Row> rows =
        views.stream()
            .map(
                view ->
                    new TimelineChart.Row(
                        view.name(),
                        view.results().survey().waves().stream()
                            .map(
                                w ->
                                    new TimelineChart.Stretch(
                                        w.label(), w.opened().orElse(w.closed()), w.closed()))
                            .toList()))
            .toList();
    List<TimelineChart.Event> events =
        report.study().events().stream()
            .map(e -> new TimelineChart.Event(e.date(), e.label()))
            .toList();
    long waves = rows.stream().mapToLong(r -> r.stretches().size()).sum();
    return TimelineChart.of(
        report.wording(), "chart-timeline", title(waves, rows.size(), events.size()), rows, events);
  }

  private String title(long waves, int surveys, int events) {
    String asked = counted(waves, "response.waves-one", "response.waves-many");
    String made = counted(surveys, "response.surveys-one", "response.surveys-many");
    return events == 0
        ? say("response.timeline-waves", "waves", asked, "surveys", made)
        : say(
            "response.timeline-events",
            "waves",
            asked,
            "surveys",
            made,
            "events",
            counted(events, "response.events-one", "response.events-many"));
  }

  private String counted(long count, String one, String many) {
    return say(count == 1 ? one : many, "count", ReaderNumbers.count(count));
  }

  private String say(String key, String... filled) {
    return report.wording().say(key, filled);
  }

  private static Entry wave(SurveyView view, Wave wave) {
    LocalDate date = wave.opened().orElse(wave.closed());
    String what = view.say("response.wave-of", "survey", view.name(), "wave", wave.label());
    return new Entry(date, WhatWasDone.open(view, wave), what);
  }
}
