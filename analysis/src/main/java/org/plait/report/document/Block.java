package org.plait.report.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plait.report.chart.Chart;
import org.plait.report.words.CellLine;
import org.plait.report.words.Shown;

/** One piece of a report's running order, the same in every format. */
public sealed interface Block {
  /**
   * A paragraph.
   *
   * @param text its words
   * @param tone how it is set
   */
  record Paragraph(String text, Tone tone) implements Block {
    /** How a paragraph is set. */
    public enum Tone {
      /** Running text. */
      PLAIN,
      /** A headline of its section. */
      LEAD,
      /** An aside. */
      NOTE
    }

    /**
     * Running text.
     *
     * @param text its words
     * @return the paragraph
     */
    public static Paragraph of(String text) {
      return new Paragraph(text, Tone.PLAIN);
    }

    /**
     * A headline.
     *
     * @param text its words
     * @return the paragraph
     */
    static Paragraph lead(String text) {
      return new Paragraph(text, Tone.LEAD);
    }

    /**
     * An aside.
     *
     * @param text its words
     * @return the paragraph
     */
    public static Paragraph note(String text) {
      return new Paragraph(text, Tone.NOTE);
    }
  }

  /**
   * A heading within a section.
   *
   * @param level 3 or 4; a section's own heading is 2
   * @param id its anchor
   * @param text its words
   */
  record Heading(int level, String id, String text) implements Block {}

  /**
   * A list of short points.
   *
   * @param points the points
   */
  record Bullets(List<String> points) implements Block {
    /** Copies the points. */
    public Bullets {
      points = List.copyOf(points);
    }
  }

  /**
   * Findings in a sentence each, which readers can point to.
   *
   * @param findings the findings
   */
  record Findings(List<Finding> findings) implements Block {
    /** Copies the findings. */
    public Findings {
      findings = List.copyOf(findings);
    }

    /**
     * One finding.
     *
     * @param id its anchor, made from what it is about, so that it stays the same when others come
     *     or go
     * @param sentence the finding
     */
    public record Finding(String id, String sentence) {}
  }

  /**
   * A table whose first column names its rows.
   *
   * @param caption what it shows
   * @param head column headings, the first for the row names
   * @param groups its rows, in groups
   * @param notes what readers must know to read it
   * @param headed whether a heading above says the same, so that only a screen reader needs the
   *     caption
   * @param label its number and anchor, which the document gives
   */
  record Table(
      String caption,
      List<String> head,
      List<Group> groups,
      List<String> notes,
      boolean headed,
      Label label)
      implements Block {
    /** Copies the lists. */
    public Table {
      head = List.copyOf(head);
      groups = List.copyOf(groups);
      notes = List.copyOf(notes);
    }

    /**
     * A table with its caption above it.
     *
     * @param caption what it shows
     * @param head column headings, the first for the row names
     * @param groups its rows, in groups
     * @param notes what readers must know to read it
     */
    public Table(String caption, List<String> head, List<Group> groups, List<String> notes) {
      this(caption, head, groups, notes, false, Label.NONE);
    }

    /** The same table below a heading that says what it shows. */
    public Table underHeading() {
      return new Table(caption, head, groups, notes, true, label);
    }

    /** The same table with other notes. */
    public Table withNotes(List<String> other) {
      return new Table(caption, head, groups, other, headed, label);
    }

    /** The same table with its number and anchor. */
    Table labelled(Label given) {
      return new Table(caption, head, groups, notes, headed, given);
    }

    /**
     * Rows under a common heading.
     *
     * @param heading the heading; empty for none
     * @param rows the rows
     */
    public record Group(String heading, List<Row> rows) {
      /** Copies the rows. */
      public Group {
        rows = List.copyOf(rows);
      }
    }

    /**
     * A row.
     *
     * @param name its name
     * @param cells its cells, one less than there are column headings
     */
    public record Row(String name, List<Cell> cells) {
      /** Copies the cells. */
      public Row {
        cells = List.copyOf(cells);
      }
    }
  }

  /**
   * A cell.
   *
   * @param top what it says
   * @param lines lines that stand smaller beneath, such as an interval
   * @param number whether it is set as a number
   */
  record Cell(CellLine top, List<CellLine> lines, boolean number) {
    /** Copies the lines. */
    public Cell {
      lines = List.copyOf(lines);
    }

    /**
     * A number.
     *
     * @param number the number
     * @return the cell
     */
    public static Cell number(Shown number) {
      return new Cell(CellLine.of(number), List.of(), true);
    }

    /**
     * A number, where there is one.
     *
     * @param number the number
     * @param instead what stands where there is none
     * @return the cell
     */
    public static Cell number(Optional<Shown> number, String instead) {
      return number.map(Cell::number).orElse(new Cell(CellLine.of(instead), List.of(), true));
    }

    /**
     * Words.
     *
     * @param text the words
     * @return the cell
     */
    public static Cell words(String text) {
      return new Cell(CellLine.of(text), List.of(), false);
    }

    /** What it says. */
    public String text() {
      return top.words();
    }

    /** What stands beneath. */
    public List<String> beneath() {
      return lines.stream().map(CellLine::words).toList();
    }

    /** Whether somebody's words stand in it. */
    public boolean quotes() {
      return all().stream().anyMatch(CellLine::quoted);
    }

    /** Every line. */
    public List<CellLine> all() {
      return Stream.concat(Stream.of(top), lines.stream()).toList();
    }

    /** The same with further lines beneath. */
    public Cell and(List<CellLine> more) {
      return new Cell(top, Stream.concat(lines.stream(), more.stream()).toList(), number);
    }
  }

  /**
   * A chart.
   *
   * @param chart the chart
   * @param caption what it shows and where its numbers stand
   * @param headed whether a heading above says its title
   * @param label its number and anchor, which the document gives
   */
  record Figure(Chart chart, String caption, boolean headed, Label label) implements Block {
    /**
     * A chart with its title above it.
     *
     * @param chart the chart
     * @param caption what it shows and where its numbers stand
     */
    public Figure(Chart chart, String caption) {
      this(chart, caption, false);
    }

    /**
     * A chart that the document has not numbered yet.
     *
     * @param chart the chart
     * @param caption what it shows and where its numbers stand
     * @param headed whether a heading above says its title
     */
    public Figure(Chart chart, String caption, boolean headed) {
      this(chart, caption, headed, Label.NONE);
    }

    /** The same chart with its number and anchor. */
    Figure labelled(Label given) {
      return new Figure(chart, caption, headed, given);
    }
  }

  /**
   * A way to another place of the report.
   *
   * @param text its words
   * @param target the anchor it leads to
   */
  record Link(String text, String target) implements Block {}

  /**
   * Something folded away until a reader asks for it.
   *
   * @param summary what is inside
   * @param blocks the inside
   */
  record Folded(String summary, List<Block> blocks) implements Block {
    /** Copies the blocks. */
    public Folded {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * What people wrote.
   *
   * @param quotes the quotations
   */
  record Quotes(List<Quote> quotes) implements Block {
    /** Copies the quotations. */
    public Quotes {
      quotes = List.copyOf(quotes);
    }

    /**
     * One quotation.
     *
     * @param text what was written
     * @param source who wrote it, such as a survey and a wave
     */
    public record Quote(String text, String source) {}
  }

  /**
   * Terms with what is said of them.
   *
   * @param terms the terms
   */
  record Definitions(List<Term> terms) implements Block {
    /** Copies the terms. */
    public Definitions {
      terms = List.copyOf(terms);
    }

    /**
     * A term.
     *
     * @param term the term
     * @param said what is said of it, a paragraph each
     */
    public record Term(String term, List<String> said) {
      /** Copies what is said. */
      public Term {
        said = List.copyOf(said);
      }
    }
  }
}
