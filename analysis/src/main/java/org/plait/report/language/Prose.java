package org.plait.report.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plait.report.document.Block;
import org.plait.report.document.Document;

/**
 * The running text of a report, sentence by sentence: paragraphs, points, findings, notes and what
 * is said of terms. Tables, headings and what people wrote are not among it.
 */
final class Prose {
  /** The end of a sentence: its mark, what closes it, and what begins the next. */
  private static final Pattern END =
      Pattern.compile("(?<=[.!?])[”’)]*\\s+(?=[“‘(]?[\\p{Lu}\\p{N}])");

  /** Words of a questionnaire, which are not the report's own. */
  private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

  /** Full stops that end no sentence. */
  private static final Pattern SHORTENED =
      Pattern.compile("\\b(?:e\\.g|i\\.e|vol|no|pp|ch|ed|al|cf|Dr|Mr|Mrs|Prof|St)\\.$");

  private Prose() {}

  /**
   * A sentence.
   *
   * @param section the title of its section
   * @param text its words, those of a questionnaire among them
   */
  record Sentence(String section, String text) {
    /** The sentence with one word in place of each wording it quotes. */
    String own() {
      return QUOTED.matcher(text).replaceAll("so");
    }
  }

  /** The sentences of a document, in its order. */
  static List<Sentence> of(Document document) {
    return document.sections().stream()
        .flatMap(
            section ->
                section
                    .unfolded()
                    .flatMap(Prose::texts)
                    .flatMap(text -> sentences(text).stream())
                    .map(text -> new Sentence(section.title(), text)))
        .toList();
  }

  private static Stream<String> texts(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      return Stream.of(paragraph.text());
    } else if (block instanceof Block.Bullets bullets) {
      return bullets.points().stream();
    } else if (block instanceof Block.Findings findings) {
      return findings.findings().stream().map(Block.Findings.Finding::sentence);
    } else if (block instanceof Block.Table table) {
      return table.notes().stream();
    } else if (block instanceof Block.Definitions definitions) {
      return definitions.terms().stream().flatMap(term -> term.said().stream());
    }
    return Stream.of();
  }

  static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    Matcher end = END.matcher(hidden(text));
    int from = 0;
    while (end.find()) {
      String before = text.substring(from, end.start());
      if (!SHORTENED.matcher(before).find()) {
        sentences.add(text.substring(from, end.end()).strip());
        from = end.end();
      }
    }
    String last = text.substring(from).strip();
    if (!last.isEmpty()) {
      sentences.add(last);
    }
    return sentences;
  }

  /** The same text with nothing within quotation marks that could end a sentence. */
  private static String hidden(String text) {
    return QUOTED.matcher(text).replaceAll(m -> "“" + "X".repeat(m.group().length() - 2) + "”");
  }
}
