package org.plait.report.diagram;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.plait.report.chart.Anchor;
import org.plait.report.chart.Chart;
import org.plait.report.chart.Drawing;
import org.plait.report.chart.Palette;
import org.plait.report.chart.TextWidth;
import org.plait.report.words.Dates;
import org.plait.report.words.Lists;
import org.plait.study.wording.Wording;

/**
 * Stretches of time in rows above one axis of years, and numbered events on it. What the numbers
 * mean stands below, so that events may lie close together.
 */
public final class TimelineChart {
  private static final int ROW = 22;
  private static final int LINE = 18;

  /** Two numbers closer than this, in percent of the width, stand above each other. */
  private static final double APART = 6;

  private static final double LEFT = 3;
  private static final double RIGHT = 97;
  private static final int MOST_YEARS = 8;

  /**
   * A stretch of time.
   *
   * @param label its words, drawn beneath it
   * @param from its first day
   * @param to its last day
   */
  public record Stretch(String label, LocalDate from, LocalDate to) {}

  /**
   * Stretches of one thing.
   *
   * @param label the thing
   * @param stretches its stretches, in order of time
   */
  public record Row(String label, List<Stretch> stretches) {
    /** Copies the stretches. */
    public Row {
      stretches = List.copyOf(stretches);
    }
  }

  /**
   * What happened on a day.
   *
   * @param date the day
   * @param label what happened
   */
  public record Event(LocalDate date, String label) {}

  private final Drawing drawing = new Drawing();
  private final Wording wording;
  private final LocalDate first;
  private final LocalDate last;
  private int y;

  private TimelineChart(Wording wording, LocalDate first, LocalDate last) {
    this.wording = wording;
    this.first = first;
    this.last = last;
  }

  /** Draws rows and events; there must be at least one of them. */
  public static Chart of(
      Wording wording, String name, String title, List<Row> rows, List<Event> events) {
    List<LocalDate> days =
        Stream.concat(
                events.stream().map(Event::date),
                rows.stream()
                    .flatMap(r -> r.stretches().stream())
                    .flatMap(s -> Stream.of(s.from(), s.to())))
            .sorted()
            .toList();
    LocalDate from = days.get(0).withDayOfYear(1);
    LocalDate to = days.get(days.size() - 1).plusYears(1).withDayOfYear(1);
    TimelineChart chart = new TimelineChart(wording, from, to);
    List<Event> ordered = events.stream().sorted(Comparator.comparing(Event::date)).toList();
    rows.forEach(chart::row);
    chart.events(ordered);
    chart.axis();
    chart.key(ordered);
    return new Chart(name, title, chart.describe(rows, ordered), chart.y, chart.drawing.marks());
  }

  private double place(LocalDate day) {
    double span = ChronoUnit.DAYS.between(first, last);
    return LEFT + ChronoUnit.DAYS.between(first, day) / span * (RIGHT - LEFT);
  }

  private void row(Row row) {
    for (String line : TextWidth.lines(row.label(), 100, 13, true)) {
      drawing.bold(0, y + 14, Anchor.START, 13, Palette.INK, line);
      y += LINE;
    }
    Levels levels = new Levels();
    int deepest = 0;
    drawing.line(LEFT, y + 9, RIGHT, y + 9, Palette.GRID, 1);
    for (Stretch stretch : row.stretches()) {
      double from = place(stretch.from());
      double width = Math.max(1.2, place(stretch.to()) - from);
      drawing.bar(from, y + 3, width, 12, Palette.BLUE);
      double middle = from + width / 2;
      double half = TextWidth.share(stretch.label(), 12, false) / 2;
      double centre = Math.max(half, Math.min(100 - half, middle));
      int level = levels.place(centre - half, centre + half + 1);
      deepest = Math.max(deepest, level);
      double base = y + 29.0 + level * LINE;
      drawing.text(centre, base, Anchor.MIDDLE, 12, Palette.INK, stretch.label());
    }
    y += ROW + (deepest + 1) * LINE - 4;
  }

  private void events(List<Event> events) {
    if (events.isEmpty()) {
      return;
    }
    Levels levels = new Levels();
    List<Integer> depths =
        events.stream()
            .map(e -> levels.place(place(e.date()) - APART / 2, place(e.date()) + APART / 2))
            .toList();
    int deepest = depths.stream().mapToInt(d -> d).max().orElse(0);
    int ground = y + (deepest + 1) * LINE + 8;
    for (int i = 0; i < events.size(); i++) {
      double x = place(events.get(i).date());
      int base = ground - 10 - depths.get(i) * LINE;
      drawing.line(x, base + 3, x, ground, Palette.AXIS, 1);
      drawing.dot(x, ground, 5, Palette.ORANGE);
      String number = Integer.toString(i + 1);
      drawing.bold(x, base, Anchor.MIDDLE, 13, Palette.INK, number);
    }
    y = ground + 8;
  }

  private void axis() {
    drawing.line(LEFT, y, RIGHT, y, Palette.AXIS, 1);
    int years = last.getYear() - first.getYear();
    int step = (years + MOST_YEARS - 1) / MOST_YEARS;
    for (int year = 0; year <= years; year += step) {
      LocalDate day = first.plusYears(year);
      double x = place(day);
      drawing.line(x, y, x, y + 5, Palette.AXIS, 1);
      Anchor anchor = year == 0 ? Anchor.START : x > 94 ? Anchor.END : Anchor.MIDDLE;
      double at = year == 0 ? 0 : anchor == Anchor.END ? 100 : x;
      drawing.text(at, y + 19, anchor, 12, Palette.INK, Integer.toString(day.getYear()));
    }
    y += 30;
  }

  private void key(List<Event> events) {
    for (int i = 0; i < events.size(); i++) {
      List<String> lines = TextWidth.lines(said(events.get(i)), 92, 13, false);
      drawing.bold(0, y + 14, Anchor.START, 13, Palette.INK, Integer.toString(i + 1));
      for (String line : lines) {
        drawing.text(8, y + 14, Anchor.START, 13, Palette.INK, line);
        y += LINE;
      }
      y += 3;
    }
  }

  private String said(Event event) {
    return wording.say(
        "diagram.event", "date", Dates.words(wording, event.date()), "event", event.label());
  }

  private String describe(List<Row> rows, List<Event> events) {
    List<String> said = new ArrayList<>();
    for (Row row : rows) {
      List<String> stretches = row.stretches().stream().map(this::told).toList();
      said.add(
          wording.say(
              "diagram.stretches",
              "survey",
              row.label(),
              "stretches",
              Lists.joined(wording, stretches)));
    }
    events.forEach(e -> said.add(said(e) + "."));
    return String.join(" ", said);
  }

  private String told(Stretch stretch) {
    return wording.say(
        "diagram.stretch",
        "wave",
        stretch.label(),
        "from",
        Dates.words(wording, stretch.from()),
        "to",
        Dates.words(wording, stretch.to()));
  }
}
