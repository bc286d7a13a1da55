package org.plait.ingest.dictionary;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plait.study.reader.ConditionParser;

/**
 * Reads the conditions of a survey program: comparisons of a question with a value, joined by and,
 * or, not and parentheses. Functions, sums and comparisons by size are not conditions of Plait.
 */
enum RoutingWords {
  /** {@code [role] = '1'}, {@code [help(2)] = '1'}. */
  REDCAP(
      "\\[(?<q>\\w+)\\(\\s*(?<option>-?\\w+)\\s*\\)\\]\\s*(?<sign>=|<>|!=)\\s*['\"]?(?<tick>[01])['\"]?"
          + "|\\[(?<name>\\w+)\\]\\s*(?<is>=|<>|!=)\\s*(?:'(?<value>[^']+)'|\"(?<quoted>[^\"]+)\""
          + "|(?<bare>-?\\w+))"),
  /** {@code ${role} = '1'}, {@code selected(${help}, '2')}. */
  XLSFORM(
      "selected\\(\\s*\\$\\{(?<q>[^}]+)\\}\\s*,\\s*['\"](?<option>[^'\"]+)['\"]\\s*\\)(?<sign>)(?<tick>)"
          + "|\\$\\{(?<name>[^}]+)\\}\\s*(?<is>=|!=)\\s*(?:'(?<value>[^']+)'|\"(?<quoted>[^\"]+)\""
          + "|(?<bare>-?\\d+))");

  private static final Pattern JOINS = Pattern.compile("\\s+|[()]|(?i:and|or|not)(?![A-Za-z0-9_])");

  private final Pattern comparison;

  RoutingWords(String comparison) {
    this.comparison = Pattern.compile(comparison);
  }

  /**
   * A condition in Plait's words.
   *
   * @param text the condition as the program writes it
   * @param known the id of a question that has a value, by its name and the value
   * @return the condition; empty when Plait can't hold it
   */
  Optional<String> read(String text, BiFunction<String, String, Optional<String>> known) {
    StringBuilder words = new StringBuilder();
    Matcher compared = comparison.matcher(text);
    Matcher joined = JOINS.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (compared.region(at, text.length()).lookingAt()) {
        Optional<String> one = one(compared, known);
        if (one.isEmpty()) {
          return Optional.empty();
        }
        words.append(one.get());
        at = compared.end();
      } else if (joined.region(at, text.length()).lookingAt()) {
        words.append(joined.group().isBlank() ? " " : joined.group().toLowerCase(Locale.ROOT));
        at = joined.end();
      } else {
        return Optional.empty();
      }
    }
    return parsed(words.toString().strip());
  }

  private static Optional<String> one(
      Matcher found, BiFunction<String, String, Optional<String>> known) {
    if (found.group("q") != null) {
      String option = found.group("option");
      boolean unlike = !found.group("sign").isEmpty() && !found.group("sign").equals("=");
      boolean unticked = found.group("tick").equals("0");
      return known
          .apply(found.group("q"), option)
          .map(id -> id + (unlike != unticked ? " != '" : " = '") + option + "'");
    }
    String value =
        Optional.ofNullable(found.group("value"))
            .or(() -> Optional.ofNullable(found.group("quoted")))
            .orElseGet(() -> found.group("bare"));
    return known
        .apply(found.group("name"), value)
        .filter(id -> value.indexOf('\'') < 0)
        .map(id -> id + (found.group("is").equals("=") ? " = '" : " != '") + value + "'");
  }

  private static Optional<String> parsed(String words) {
    try {
      return Optional.of(PlaitCondition.text(ConditionParser.parse(words)));
    } catch (IllegalArgumentException broken) {
      return Optional.empty();
    }
  }
}
