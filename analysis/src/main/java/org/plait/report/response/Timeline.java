package org.plait.report.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.plait.report.Report;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Cell;
import org.plait.report.document.Block.Heading;
import org.plait.report.document.Block.Table;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Dates;
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
        .forEach(e -> entries.add(new Entry(e.date(), Dates.words(e.date()), e.label())));
    entries.sort(Comparator.comparing(Entry::date));
    List<Table.Row> rows =
        entries.stream().map(e -> new Table.Row(e.when(), List.of(Cell.words(e.what())))).toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(
            new Heading(3, "timeline", "When"),
            new Table(
                "Waves and events, in order of date",
                List.of("Date", "What"),
                List.of(new Table.Group("", rows)),
                List.of()));
  }

  private static Entry wave(SurveyView view, Wave wave) {
    LocalDate date = wave.opened().orElse(wave.closed());
    String closed = Dates.words(wave.closed());
    String when = wave.opened().map(o -> Dates.words(o) + " to " + closed).orElse("to " + closed);
    return new Entry(date, when, view.name() + ", " + wave.label());
  }
}
