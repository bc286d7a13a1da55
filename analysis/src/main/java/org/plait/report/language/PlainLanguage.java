package org.plait.report.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.plait.report.document.Block;
import org.plait.report.document.Document;
import org.plait.report.language.Remark.Rule;

/**
 * Finds what is hard in a report's running text: sentences of more than {@value #MOST_WORDS} words,
 * and abbreviations that neither the text nor the glossary explains.
 *
 * <p>The limit is that of the plain English of the United Kingdom's government. An abbreviation is
 * explained where it stands in brackets after its words, before its words in brackets or with a
 * comma, or as a term of the glossary. A few that are words of their own need no explaining.
 */
public final class PlainLanguage {
  /** A sentence with more words is long. */
  public static final int MOST_WORDS = 25;

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._/-])(\\p{Lu}[\\p{Lu}\\p{N}&]{1,7})s?(?![\\p{L}\\p{N}_-])");
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "\\((\\p{Lu}[\\p{Lu}\\p{N}&]+)s?\\b|\\b(\\p{Lu}[\\p{Lu}\\p{N}&]+)s? ?(?:\\(|, )\\p{L}");
  private static final Set<String> WORDS =
      Set.of("NHS", "UK", "BBC", "PDF", "CSV", "XLSX", "SPSS", "ID", "OK", "TV");

  private PlainLanguage() {}

  /**
   * What is hard in a document.
   *
   * @param document what people read
   * @return remarks in the order of the text; each abbreviation once
   */
  public static List<Remark> remarks(Document document) {
    Set<String> explained = explained(document);
    List<Remark> remarks = new ArrayList<>();
    for (Prose.Sentence sentence : Prose.of(document)) {
      int words = Words.in(sentence.own()).size();
      if (words > MOST_WORDS) {
        remarks.add(remark(Rule.LONG_SENTENCE, sentence, words, ""));
      }
      abbreviations(sentence.own()).stream()
          .filter(explained::add)
          .forEach(a -> remarks.add(remark(Rule.UNEXPLAINED_ABBREVIATION, sentence, words, a)));
    }
    return List.copyOf(remarks);
  }

  private static Remark remark(Rule rule, Prose.Sentence sentence, int words, String about) {
    return new Remark(rule, sentence.section(), words, about, sentence.text());
  }

  /** A single capital with a digit, such as Q4 or T2, is a name; roman numbers are numbers. */
  private static List<String> abbreviations(String text) {
    return ABBREVIATION
        .matcher(text)
        .results()
        .map(m -> m.group(1))
        .filter(a -> a.chars().filter(Character::isUpperCase).count() > 1)
        .filter(a -> !a.matches("[IVX]+"))
        .toList();
  }

  private static Set<String> explained(Document document) {
    Set<String> explained = new HashSet<>(WORDS);
    for (Prose.Sentence sentence : Prose.of(document)) {
      EXPLAINED
          .matcher(sentence.text())
          .results()
          .map(PlainLanguage::explained)
          .forEach(explained::add);
    }
    document
        .sections()
        .forEach(
            section ->
                section
                    .all(Block.Definitions.class)
                    .flatMap(d -> d.terms().stream())
                    .forEach(term -> explained.addAll(abbreviations(term.term()))));
    return explained;
  }

  private static String explained(MatchResult found) {
    return found.group(1) == null ? found.group(2) : found.group(1);
  }
}
