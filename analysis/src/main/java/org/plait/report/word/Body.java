package org.plait.report.word;

import java.util.List;
import java.util.Optional;
import org.plait.report.document.Block;
import org.plait.report.document.Document;
import org.plait.report.document.Label;

/** Writes a report's running order, block by block, as the text of a document. */
final class Body {
  private final Document document;
  private final Pen pen;
  private final Outline outline;
  private final CaptionLists captions;
  private final Pictures pictures;
  private final TableWriter tableWriter;
  private int headings;

  Body(Document document, StyleIds styles) {
    this.document = document;
    this.pen = new Pen(new Xml(), styles);
    this.outline = Outline.of(document);
    this.captions = new CaptionLists(document.wording());
    this.pictures = new Pictures(document.wording());
    this.tableWriter = new TableWriter(pen, captions, outline);
  }

  /** Writes the part. */
  byte[] write() {
    Xml out = pen.out();
    out.open("w:document", Parts.NAMESPACES).open("w:body");
    document.notice().ifPresent(notice -> pen.paragraph(Style.NOTICE, notice));
    pen.paragraph(Style.TITLE, document.title());
    pen.paragraph(Style.SUBTITLE, document.subtitle());
    pen.paragraph(Style.DATE, document.date());
    if (document.needsContents()) {
      contents();
    }
    for (Document.Section section : document.sections()) {
      section(section);
    }
    if (document.needsContents()) {
      pen.paragraph(Style.NOTE, document.closing());
      document.notice().ifPresent(notice -> pen.paragraph(Style.NOTICE, notice));
      captions.list(pen);
    }
    Page.write(out, document.notice().isPresent());
    out.close().close();
    return out.bytes();
  }

  /** The pictures the text shows. */
  Pictures pictures() {
    return pictures;
  }

  /** The heading of an only section would stand alone below the title, on a page of its own. */
  private void section(Document.Section section) {
    if (document.needsContents()) {
      heading(Style.HEADING_1, section.title());
    } else {
      headings++;
    }
    blocks(section.blocks());
  }

  private void contents() {
    List<Outline.Entry> entries = outline.downTo(2);
    if (entries.isEmpty()) {
      return;
    }
    pen.leading(Style.CONTENTS_HEADING, document.wording().say("words.contents"));
    for (int i = 0; i < entries.size(); i++) {
      Outline.Entry entry = entries.get(i);
      pen.begin(entry.level() == 1 ? Style.CONTENTS_1 : Style.CONTENTS_2, false);
      if (i == 0) {
        pen.beginField("TOC \\o \"1-2\" \\h \\z \\u");
      }
      pen.entry(entry.text(), entry.bookmark());
      if (i == entries.size() - 1) {
        pen.endField();
      }
      pen.end();
    }
  }

  private void blocks(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Figure figure) {
        figure(figure, numbers(figure, i + 1 < blocks.size() ? blocks.get(i + 1) : figure));
      } else {
        block(blocks.get(i));
      }
    }
  }

  private void block(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph);
    } else if (block instanceof Block.Heading heading) {
      heading(heading.level() == 3 ? Style.HEADING_2 : Style.HEADING_3, heading.text());
    } else if (block instanceof Block.Bullets bullets) {
      bullets.points().forEach(pen::point);
    } else if (block instanceof Block.Findings findings) {
      findings.findings().forEach(finding -> pen.point(finding.sentence()));
    } else if (block instanceof Block.Link link) {
      link(link);
    } else if (block instanceof Block.Table table) {
      tableWriter.write(table);
    } else if (block instanceof Block.Quotes quotes) {
      quotes.quotes().forEach(this::quote);
    } else if (block instanceof Block.Definitions definitions) {
      definitions.terms().forEach(this::term);
    }
  }

  /** What ends in a colon stays on the page of what it leads to. */
  private void paragraph(Block.Paragraph paragraph) {
    Style style = style(paragraph.tone());
    if (paragraph.text().endsWith(":")) {
      pen.leading(style, paragraph.text());
    } else {
      pen.paragraph(style, paragraph.text());
    }
  }

  private static Style style(Block.Paragraph.Tone tone) {
    return switch (tone) {
      case PLAIN -> Style.NORMAL;
      case LEAD -> Style.LEAD;
      case NOTE -> Style.NOTE;
    };
  }

  /** Headings are written in the order of the outline, which gives each its bookmark. */
  private void heading(Style style, String text) {
    pen.begin(style, true);
    int bookmark = pen.beginBookmark(outline.nth(headings++).bookmark());
    pen.run(text);
    pen.endBookmark(bookmark);
    pen.end();
  }

  private void link(Block.Link link) {
    pen.begin(Style.NORMAL, false);
    outline
        .at(link.target())
        .ifPresentOrElse(
            entry -> pen.link(link.text(), entry.bookmark()), () -> pen.run(link.text()));
    pen.end();
  }

  /** The table of a figure's numbers, where that comes next. */
  private static Optional<Label> numbers(Block.Figure figure, Block next) {
    return next instanceof Block.Table table && table.caption().equals(figure.chart().title())
        ? Optional.of(table.label())
        : Optional.empty();
  }

  private void figure(Block.Figure figure, Optional<Label> numbers) {
    captions.of(figure.label()).write(pen, figure.chart().title());
    pen.begin(Style.FIGURE_NOTE, true);
    pen.run(figure.caption());
    numbers.ifPresent(
        table -> {
          String sentence = document.wording().say("word.in-numbers", "table", Runs.FIRST);
          Runs.write(pen, " " + sentence, () -> captions.of(table).referToNext(pen));
        });
    pen.end();
    pictures.place(pen, figure.chart());
  }

  private void quote(Block.Quotes.Quote quote) {
    pen.leading(Style.QUOTE, quote.text());
    pen.paragraph(Style.QUOTE_SOURCE, quote.source());
  }

  private void term(Block.Definitions.Term term) {
    pen.leading(Style.TERM, term.term());
    term.said().forEach(said -> pen.paragraph(Style.DEFINITION, said));
  }
}
