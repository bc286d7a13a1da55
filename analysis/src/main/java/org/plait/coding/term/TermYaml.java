package org.plait.coding.term;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plait.coding.term.Term.Negated;
import org.plait.study.yaml.YamlText;

/** Writes a term as {@link TermReader} reads one. */
public final class TermYaml {

  private final StringBuilder keys = new StringBuilder();

  private TermYaml() {}

  /**
   * Writes a term on one line.
   *
   * @param term the term
   * @return its text, or its keys with values
   */
  public static String of(Term term) {
    return term.plain() ? YamlText.quoted(term.text()) : keys(term);
  }

  /** Writes a term with its keys. */
  static String keys(Term term) {
    return new TermYaml().all(term);
  }

  private String all(Term term) {
    key("term", Optional.of(YamlText.quoted(term.text())));
    key("question", Optional.of(term.question()).filter(q -> !q.isEmpty()).map(YamlText::quoted));
    key(
        "negation",
        Optional.of(term.negation())
            .filter(negation -> negation != Negated.IGNORED)
            .map(negation -> negation.name().toLowerCase(Locale.ROOT)));
    key("finds", list(term.finds()));
    key("misses", list(term.misses()));
    return "{" + keys + "}";
  }

  private void key(String key, Optional<String> value) {
    value.ifPresent(
        text -> keys.append(keys.isEmpty() ? "" : ", ").append(key).append(": ").append(text));
  }

  private static Optional<String> list(List<String> texts) {
    return texts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            texts.stream().map(YamlText::quoted).collect(Collectors.joining(", ", "[", "]")));
  }
}
