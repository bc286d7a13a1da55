package org.plait.report.method;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plait.report.document.Block;
import org.plait.report.document.Block.Paragraph;
import org.plait.report.document.Document;
import org.plait.report.method.Abbreviations.Abbreviation;
import org.plait.report.words.Labels;
import org.plait.study.wording.Wording;

/**
 * The abbreviations a section uses. In running text the first use is written out. Where it stands
 * in a label, in brackets or in what somebody wrote, nothing is changed there and a note at the
 * section's beginning says what it stands for.
 */
final class FirstUses {
  private final Wording wording;
  private final Set<Abbreviation> unseen;
  private final Set<Abbreviation> found = new LinkedHashSet<>();
  private final Set<Abbreviation> noted = new LinkedHashSet<>();

  FirstUses(Wording wording, Collection<Abbreviation> known) {
    this.wording = wording;
    unseen = new LinkedHashSet<>(known);
  }

  /** Those the section used, once it has been told. */
  Set<Abbreviation> found() {
    return found;
  }

  Document.Section told(Document.Section section) {
    label(section.title());
    List<Block> blocks = new ArrayList<>(blocks(section.blocks()));
    if (!noted.isEmpty()) {
      String said =
          noted.stream().map(a -> a.name() + ", " + a.words()).collect(Collectors.joining("; "));
      int place = blocks.get(0) instanceof Paragraph ? 1 : 0;
      blocks.add(place, Paragraph.note(wording.say("method.abbreviations", "meant", said)));
    }
    return new Document.Section(section.id(), section.title(), blocks);
  }

  private List<Block> blocks(List<Block> blocks) {
    return unseen.isEmpty() ? blocks : blocks.stream().map(this::block).toList();
  }

  private Block block(Block block) {
    if (block instanceof Paragraph paragraph) {
      return new Paragraph(running(paragraph.text()), paragraph.tone());
    } else if (block instanceof Block.Bullets bullets) {
      return new Block.Bullets(bullets.points().stream().map(this::running).toList());
    } else if (block instanceof Block.Findings findings) {
      return new Block.Findings(
          findings.findings().stream()
              .map(f -> new Block.Findings.Finding(f.id(), running(f.sentence())))
              .toList());
    } else if (block instanceof Block.Folded folded) {
      label(folded.summary());
      return new Block.Folded(folded.summary(), blocks(folded.blocks()));
    }
    labels(block).forEach(this::label);
    return block;
  }

  /** What stands in a block and is not changed. */
  private static Stream<String> labels(Block block) {
    if (block instanceof Block.Heading heading) {
      return Stream.of(heading.text());
    } else if (block instanceof Block.Link link) {
      return Stream.of(link.text());
    } else if (block instanceof Block.Figure figure) {
      return Stream.of(figure.chart().title(), figure.caption(), figure.chart().description());
    } else if (block instanceof Block.Quotes quotes) {
      return quotes.quotes().stream().flatMap(q -> Stream.of(q.text(), q.source()));
    } else if (block instanceof Block.Definitions definitions) {
      return definitions.terms().stream()
          .flatMap(t -> Stream.concat(Stream.of(t.term()), t.said().stream()));
    }
    return block instanceof Block.Table table ? labels(table) : Stream.of();
  }

  private static Stream<String> labels(Block.Table table) {
    Stream<String> rows =
        table.groups().stream()
            .flatMap(
                g ->
                    Stream.concat(
                        Stream.of(g.heading()),
                        g.rows().stream()
                            .flatMap(
                                r ->
                                    Stream.concat(
                                        Stream.of(r.name()),
                                        r.cells().stream().map(Block.Cell::text)))));
    return Stream.of(
            Stream.of(table.caption()), table.head().stream(), rows, table.notes().stream())
        .flatMap(s -> s);
  }

  private void label(String text) {
    for (Abbreviation abbreviation : List.copyOf(unseen)) {
      if (abbreviation.use().matcher(text).find()) {
        see(abbreviation);
        if (!says(text, abbreviation)) {
          noted.add(abbreviation);
        }
      }
    }
  }

  private String running(String text) {
    String told = text;
    for (Abbreviation abbreviation : List.copyOf(unseen)) {
      Matcher use = abbreviation.use().matcher(told);
      if (use.find()) {
        see(abbreviation);
        if (says(text, abbreviation)) {
          continue;
        }
        if (quoted(told, use.start())) {
          noted.add(abbreviation);
        } else {
          told = writtenOut(told, abbreviation, use);
        }
      }
    }
    return told;
  }

  private void see(Abbreviation abbreviation) {
    unseen.remove(abbreviation);
    found.add(abbreviation);
  }

  private static boolean says(String text, Abbreviation abbreviation) {
    return text.toLowerCase(Locale.ROOT).contains(abbreviation.words().toLowerCase(Locale.ROOT));
  }

  /** Whether a place lies in brackets or in quotation marks. */
  private static boolean quoted(String text, int place) {
    return open(text, place, '(', ')') || open(text, place, '“', '”');
  }

  private static boolean open(String text, int place, char opens, char closes) {
    return text.lastIndexOf(opens, place) > text.lastIndexOf(closes, place);
  }

  private static String writtenOut(String text, Abbreviation abbreviation, Matcher use) {
    String words = use.start() == 0 ? Labels.sentence(abbreviation.words()) : abbreviation.words();
    return text.substring(0, use.start())
        + words
        + use.group("s")
        + " ("
        + use.group()
        + ")"
        + text.substring(use.end());
  }
}
