package org.plait.coding.term;

import java.util.List;
import java.util.Optional;
import org.plait.coding.term.Term.Negated;
import org.plait.study.yaml.Keys;
import org.plait.study.yaml.Words;
import org.plait.study.yaml.YamlMap;
import org.plait.study.yaml.YamlValue;
import org.plait.text.lemma.Lemmas;

/**
 * Reads the terms of codes and tries each on its own tests: a term that does not find what it must
 * find, or finds what it must not, is an error.
 */
public final class TermReader {

  /** The keys of a term that is more than its text. */
  public static final Keys TERM =
      Keys.of("term", "term").optional("question", "negation", "finds", "misses");

  private static final String CHANGE = "Change the term or the example.";

  private final Lemmas lemmas = new Lemmas();

  /** Begins to read a codebook. */
  public TermReader() {}

  /**
   * Reads terms.
   *
   * @param list a list of texts and of keys with values
   * @return the terms; those that can't be read are left out, with a finding
   */
  public List<Term> read(List<YamlValue> list) {
    return list.stream().flatMap(value -> read(value).stream()).toList();
  }

  private Optional<Term> read(YamlValue value) {
    if (value.isText()) {
      return value.text().map(Term::of).flatMap(term -> rule(term, value)).map(TermRule::term);
    }
    return value.keys().flatMap(map -> read(map, value));
  }

  private Optional<Term> read(YamlMap map, YamlValue value) {
    map.checked(TERM);
    Optional<TermRule> rule =
        map.text("term")
            .map(
                text ->
                    new Term(
                        text,
                        map.text("question").orElse(""),
                        map.word("negation", Words.of(Negated.class)).orElse(Negated.IGNORED),
                        map.texts("finds"),
                        map.texts("misses")))
            .flatMap(term -> rule(term, value));
    rule.ifPresent(tried -> test(tried, map));
    return rule.map(TermRule::term);
  }

  private Optional<TermRule> rule(Term term, YamlValue value) {
    try {
      return Optional.of(TermRule.of(term, lemmas));
    } catch (IllegalArgumentException e) {
      value.error("bad-term", e.getMessage() + ".", "Write words, or an expression as /.../.");
      return Optional.empty();
    }
  }

  private void test(TermRule rule, YamlMap map) {
    for (YamlValue example : map.items("finds")) {
      if (example.text().filter(text -> !fires(rule, text)).isPresent()) {
        example.error("term-does-not-find", "must be found by its term, but is not.", CHANGE);
      }
    }
    for (YamlValue example : map.items("misses")) {
      if (example.text().filter(text -> fires(rule, text)).isPresent()) {
        example.error("term-finds", "must not be found by its term, but is.", CHANGE);
      }
    }
  }

  private boolean fires(TermRule rule, String text) {
    return rule.fires(lemmas.text(text));
  }
}
