package org.plait.study.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plait.study.Condition;
import org.plait.study.yaml.YamlValue;

/**
 * Reads conditions: {@code name = value}, {@code name != value}, {@code name in (a, b)}, joined by
 * {@code and}, {@code or}, {@code not} and parentheses. {@code not} binds most, {@code or} least.
 * Names and values with spaces or signs stand in quotes.
 */
public final class ConditionParser {

  private static final Pattern TOKEN =
      Pattern.compile("\\s*(!=|[=(),]|'([^']*)'|\"([^\"]*)\"|[^\\s=(),'\"!]+|\\S)");
  private static final Set<String> RESERVED = Set.of("and", "or", "not", "in");
  private static final Set<String> SIGNS = Set.of("=", "!=", "(", ")", ",", "!", "'", "\"");
  private static final int DEPTH = 50;

  private final List<Token> tokens;
  private int next;
  private int depth;

  private ConditionParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads the condition that stands in a value.
   *
   * @param value the value; findings go to it
   * @return the condition, or empty when it can't be read
   */
  public static Optional<Condition> read(YamlValue value) {
    Optional<String> text = value.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(text.get()));
    } catch (IllegalArgumentException broken) {
      value.error(
          "bad-condition",
          "must be a condition, " + broken.getMessage() + ".",
          "Write it like `status = current and not region in (london, south_east)`.");
      return Optional.empty();
    }
  }

  /**
   * Reads a condition.
   *
   * @param text the condition
   * @return the condition
   * @throws IllegalArgumentException when it can't be read; the message says what was found where
   */
  public static Condition parse(String text) {
    ConditionParser parser = new ConditionParser(tokens(text));
    Condition condition = parser.either();
    if (parser.next < parser.tokens.size()) {
      throw parser.expected("and, or, or the end");
    }
    return condition;
  }

  private Condition either() {
    Condition left = both();
    while (taken("or")) {
      left = new Condition.Or(left, both());
    }
    return left;
  }

  private Condition both() {
    Condition left = single();
    while (taken("and")) {
      left = new Condition.And(left, single());
    }
    return left;
  }

  private Condition single() {
    if (++depth > DEPTH) {
      throw new IllegalArgumentException("found more than " + DEPTH + " levels of it");
    }
    Condition condition;
    if (taken("not")) {
      condition = new Condition.Not(single());
    } else if (taken("(")) {
      condition = either();
      demand(")");
    } else {
      condition = comparison();
    }
    depth--;
    return condition;
  }

  private Condition comparison() {
    String name = word("a name");
    if (taken("=")) {
      return new Condition.In(name, List.of(word("a value")));
    }
    if (taken("!=")) {
      return new Condition.Not(new Condition.In(name, List.of(word("a value"))));
    }
    if (!taken("in")) {
      throw expected("=, != or in");
    }
    demand("(");
    List<String> values = new ArrayList<>();
    do {
      values.add(word("a value"));
    } while (taken(","));
    demand(")");
    return new Condition.In(name, values);
  }

  private String word(String what) {
    if (next < tokens.size() && tokens.get(next).isWord()) {
      return tokens.get(next++).text();
    }
    throw expected(what);
  }

  private boolean taken(String sign) {
    boolean here = next < tokens.size() && tokens.get(next).is(sign);
    next += here ? 1 : 0;
    return here;
  }

  private void demand(String sign) {
    if (!taken(sign)) {
      throw expected(sign);
    }
  }

  private IllegalArgumentException expected(String what) {
    String found =
        next < tokens.size()
            ? "\"" + tokens.get(next).text() + "\" at character " + tokens.get(next).at()
            : "the end";
    return new IllegalArgumentException("expected " + what + ", found " + found);
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      String quoted = matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
      String token = quoted != null ? quoted : matcher.group(1);
      tokens.add(new Token(token, quoted != null, matcher.start(1) + 1));
    }
    return tokens;
  }

  private record Token(String text, boolean quoted, int at) {
    boolean is(String sign) {
      return !quoted && text.equals(sign);
    }

    boolean isWord() {
      return quoted || !RESERVED.contains(text) && !SIGNS.contains(text);
    }
  }
}
