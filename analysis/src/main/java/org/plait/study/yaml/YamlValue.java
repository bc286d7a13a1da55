package org.plait.study.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plait.study.finding.Findings;
import org.plait.study.finding.Place;
import org.plait.study.finding.Spelling;

/**
 * A value of a YAML file that is being read. Each method types it; when it is of another type, the
 * method adds a finding and gives nothing.
 */
public final class YamlValue {

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,15}");

  private static final long MOST = 999_999_999;

  private final YamlNode node;
  private final String field;
  private final Place owner;
  private final Findings findings;

  YamlValue(YamlNode node, String field, Place owner, Findings findings) {
    this.node = node;
    this.field = field;
    this.owner = owner;
    this.findings = findings;
  }

  /**
   * Where it stands.
   *
   * @return the place of the text; of a list or keys, the place of the key above
   */
  public Place place() {
    return node instanceof YamlNode.Scalar scalar && !scalar.nothing() ? node.place() : owner;
  }

  /**
   * What messages call it.
   *
   * @return its keys from the top, with dots
   */
  public String field() {
    return field;
  }

  /**
   * Calls it by another name in messages.
   *
   * @param other the name
   * @return the same value
   */
  public YamlValue named(String other) {
    return new YamlValue(node, other, owner, findings);
  }

  /**
   * Adds an error about it.
   *
   * @param rule the finding's stable name
   * @param message what must hold and what was found
   * @param remedy what to do next
   */
  public void error(String rule, String message, String remedy) {
    findings.error(rule, place(), field, message, remedy);
  }

  /** Adds what was found in a file that this value names. */
  public void addAll(Findings others) {
    findings.addAll(others.inOrder());
  }

  /**
   * Adds an error that says what was found.
   *
   * @param rule the finding's stable name
   * @param must what must hold, such as {@code must be a whole number}
   * @param remedy what to do next
   */
  public void mismatch(String rule, String must, String remedy) {
    error(rule, must + ", found " + node.described() + ".", remedy);
  }

  /**
   * Reads text.
   *
   * @return the text, not empty
   */
  public Optional<String> text() {
    if (node instanceof YamlNode.Scalar scalar && !scalar.nothing() && !scalar.text().isBlank()) {
      return Optional.of(scalar.text());
    }
    return wrong("text");
  }

  /**
   * Reads text that may be blank, such as a tab between columns.
   *
   * @return the text, at least one character
   */
  public Optional<String> separator() {
    return node instanceof YamlNode.Scalar scalar && !scalar.plain() && !scalar.text().isEmpty()
        ? Optional.of(scalar.text())
        : text();
  }

  /**
   * Reads an id: a letter, then letters, digits and underscores.
   *
   * @return the id
   */
  public Optional<String> id() {
    return matching(ID, "a letter, then letters, digits or _");
  }

  /**
   * Reads text of a pattern.
   *
   * @param pattern what the text must match
   * @param words the pattern in words
   * @return the text
   */
  public Optional<String> matching(Pattern pattern, String words) {
    Optional<String> text = text();
    if (text.isPresent() && !pattern.matcher(text.get()).matches()) {
      mismatch("bad-id", "must be " + words, "");
      return Optional.empty();
    }
    return text;
  }

  /**
   * Reads a number.
   *
   * @return the number
   */
  public Optional<Double> number() {
    return scalar(NUMBER).map(Double::valueOf).or(() -> wrong("a number"));
  }

  /**
   * Reads a number within limits.
   *
   * @param least the smallest allowed
   * @param most the largest allowed
   * @return the number
   */
  public Optional<Double> number(double least, double most) {
    Optional<Double> number = number();
    if (number.isPresent() && (number.get() < least || number.get() > most)) {
      String limits = "from " + plain(least) + " to " + plain(most);
      mismatch("out-of-range", "must be a number " + limits, "");
      return Optional.empty();
    }
    return number;
  }

  /**
   * Reads a whole number of at least a limit.
   *
   * @param least the smallest allowed
   * @return the number
   */
  public Optional<Long> whole(long least) {
    Optional<Long> number = scalar(WHOLE).map(Long::valueOf).or(() -> wrong("a whole number"));
    if (number.isPresent() && number.get() < least) {
      mismatch("out-of-range", "must be a whole number of at least " + least, "");
      return Optional.empty();
    }
    return number;
  }

  /**
   * Reads a count.
   *
   * @param least the smallest allowed
   * @return the count, at most 999,999,999
   */
  public Optional<Integer> count(int least) {
    Optional<Long> number = whole(least);
    if (number.isPresent() && number.get() > MOST) {
      mismatch("out-of-range", "must be a whole number of at most " + MOST, "");
      return Optional.empty();
    }
    return number.map(Math::toIntExact);
  }

  /**
   * Reads true or false.
   *
   * @return the value
   */
  public Optional<Boolean> flag() {
    return scalar(Pattern.compile("true|false"))
        .map(Boolean::valueOf)
        .or(() -> wrong("true or false"));
  }

  /**
   * Reads a date.
   *
   * @return the date
   */
  public Optional<LocalDate> date() {
    if (node instanceof YamlNode.Scalar scalar && !scalar.nothing()) {
      try {
        return Optional.of(LocalDate.parse(scalar.text()));
      } catch (DateTimeParseException notIso) {
        return wrong("a date such as 2026-04-30");
      }
    }
    return wrong("a date such as 2026-04-30");
  }

  /**
   * Reads one of some words.
   *
   * @param words the words with their meaning
   * @param <T> the meaning's type
   * @return the meaning
   */
  public <T> Optional<T> word(Map<String, T> words) {
    Optional<String> text = text();
    if (text.isPresent() && !words.containsKey(text.get())) {
      Optional<String> near = Spelling.nearest(text.get(), words.keySet());
      mismatch(
          "unknown-word",
          "must be " + Spelling.choice(words.keySet()),
          near.map(n -> "Did you mean `" + n + "`?").orElse(""));
    }
    return text.map(words::get);
  }

  /**
   * Reads one of some words, where further words name a capability that is not available yet.
   *
   * @param words the words with their meaning
   * @param later the words that are not available yet
   * @param <T> the meaning's type
   * @return the meaning
   */
  public <T> Optional<T> word(Map<String, T> words, Collection<String> later) {
    if (node instanceof YamlNode.Scalar scalar && later.contains(scalar.text())) {
      error(
          "not-available-yet",
          "`" + scalar.text() + "` is not available yet.",
          "Available: " + Spelling.list(words.keySet()) + ".");
      return Optional.empty();
    }
    return word(words);
  }

  /**
   * Reads the name of something declared elsewhere.
   *
   * @param what what it must be, such as {@code a wave of survey partner}
   * @param known the names
   * @return the name
   */
  public Optional<String> reference(String what, Collection<String> known) {
    Optional<String> text = text();
    if (text.isPresent() && !known.contains(text.get())) {
      mismatch("unknown-reference", "must be " + what, Spelling.remedy(text.get(), known));
      return Optional.empty();
    }
    return text;
  }

  /**
   * Reads a list.
   *
   * @return its items; none when it is no list
   */
  public List<YamlValue> items() {
    if (node instanceof YamlNode.Sequence list) {
      return java.util.stream.IntStream.range(0, list.items().size())
          .mapToObj(i -> item(list.items().get(i), i))
          .toList();
    }
    wrong("a list");
    return List.of();
  }

  /**
   * Reads keys with values.
   *
   * @return the keys with values
   */
  public Optional<YamlMap> keys() {
    if (node instanceof YamlNode.Mapping mapping) {
      Place start = owner.line() == 0 ? mapping.place() : owner;
      return Optional.of(new YamlMap(mapping, field, start, findings));
    }
    return wrong("keys with values");
  }

  /**
   * Whether it is one text rather than a list or keys.
   *
   * @return true for text, numbers and dates
   */
  public boolean isText() {
    return node instanceof YamlNode.Scalar;
  }

  /**
   * Whether it is a list.
   *
   * @return true for a list
   */
  public boolean isList() {
    return node instanceof YamlNode.Sequence;
  }

  private YamlValue item(YamlNode item, int index) {
    return new YamlValue(item, field + "[" + (index + 1) + "]", item.place(), findings);
  }

  private Optional<String> scalar(Pattern pattern) {
    return node instanceof YamlNode.Scalar scalar && pattern.matcher(scalar.text()).matches()
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  private <T> Optional<T> wrong(String type) {
    mismatch("wrong-type", "must be " + type, "");
    return Optional.empty();
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}
