package org.plait.ingest.cell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plait.ingest.CategoryColumn;
import org.plait.ingest.file.AnswerText;
import org.plait.ingest.labelled.MissingMark;
import org.plait.instrument.Binding;
import org.plait.instrument.Category;
import org.plait.instrument.CodeList;
import org.plait.instrument.MissingCode;
import org.plait.instrument.MissingReason;

/**
 * What a cell means by a code list: a category's position, or a reason why there is none.
 *
 * <p>A cell is compared, in this order, with the exported values a wave declares (then nothing else
 * but missing codes is understood), missing codes and labels, category codes, category labels:
 * first as written, then whatever the case of its letters; then with the labels that the file gives
 * its own codes. A value that the file calls missing can only mean a missing answer.
 */
public final class CodeMatcher {

  /** The cell is nothing the instrument knows. */
  public static final short UNKNOWN = Short.MIN_VALUE;

  /** The cell is a category that was not offered in the wave. */
  public static final short NOT_OFFERED = Short.MIN_VALUE + 1;

  private static final int REMEMBERED = 10_000;

  /** Cells this long are text, which hardly comes again. */
  private static final int LONG = 200;

  private final Map<String, Short> exact = new HashMap<>();
  private final Map<String, Short> anyCase = new HashMap<>();
  private final Set<String> ambiguous = new HashSet<>();
  private final Map<String, Short> learned = new HashMap<>();
  private final Map<String, Short> remembered = new HashMap<>();
  private final Map<String, MissingReason> special;
  private int longest;

  private CodeMatcher(Map<String, MissingReason> special) {
    this.special = special;
    special.keySet().forEach(this::measure);
  }

  /** Text longer than everything that is known means nothing, and need not be looked up. */
  private void measure(String known) {
    longest = Math.max(longest, known.length());
  }

  /** Understands the categories and missing answers of a question in a wave. */
  static CodeMatcher of(
      CodeList codes, Binding binding, String wave, Map<String, MissingReason> special) {
    CodeMatcher matcher = new CodeMatcher(special);
    binding.values().forEach((value, code) -> matcher.put(value, target(codes, code, wave)));
    matcher.putMissing(codes);
    if (binding.values().isEmpty()) {
      List<Category> categories = codes.categories();
      for (Category category : categories) {
        matcher.put(category.code(), target(codes, category.code(), wave));
      }
      for (Category category : categories) {
        matcher.put(category.label(), target(codes, category.code(), wave));
      }
    }
    return matcher;
  }

  /** Understands only missing answers, as for numbers, dates and text. */
  static CodeMatcher missingOnly(
      CodeList codes, Binding binding, String wave, Map<String, MissingReason> special) {
    CodeMatcher matcher = new CodeMatcher(special);
    binding.values().forEach((value, code) -> matcher.put(value, target(codes, code, wave)));
    matcher.putMissing(codes);
    return matcher;
  }

  private static short target(CodeList codes, String code, String wave) {
    int category = codes.indexOf(code);
    if (category >= 0) {
      boolean offered = codes.categories().get(category).offeredIn(wave);
      return offered ? (short) category : NOT_OFFERED;
    }
    return codes.missing().stream()
        .filter(m -> m.code().equals(code))
        .findFirst()
        .map(m -> CategoryColumn.cellOf(m.reason()))
        .orElse(UNKNOWN);
  }

  private void putMissing(CodeList codes) {
    for (MissingCode missing : codes.missing()) {
      put(missing.code(), CategoryColumn.cellOf(missing.reason()));
    }
    for (MissingCode missing : codes.missing()) {
      put(missing.label(), CategoryColumn.cellOf(missing.reason()));
    }
  }

  private void put(String text, short meaning) {
    String tidy = AnswerText.tidy(text);
    exact.putIfAbsent(tidy, meaning);
    String lower = tidy.toLowerCase(Locale.ROOT);
    measure(tidy);
    measure(lower);
    Short known = anyCase.putIfAbsent(lower, meaning);
    if (known != null && known != meaning) {
      ambiguous.add(lower);
    }
  }

  /**
   * Learns what the file's own codes mean, where their labels are known and the codes are not. A
   * code that two columns of one question label differently means nothing.
   */
  void learn(Map<String, String> labels) {
    labels.forEach(
        (code, label) -> {
          short meaning = understood(AnswerText.tidy(label));
          String tidy = AnswerText.tidy(code);
          measure(tidy);
          Short before = learned.putIfAbsent(tidy, meaning);
          if (before != null && before != meaning) {
            learned.put(tidy, UNKNOWN);
          }
        });
  }

  /**
   * The meaning of a cell.
   *
   * @return a category's position, {@link CategoryColumn#cellOf} of a reason, {@link #UNKNOWN} or
   *     {@link #NOT_OFFERED}
   */
  public short match(String cell) {
    if (cell.length() > LONG) {
      return meaning(cell);
    }
    Short known = remembered.get(cell);
    if (known != null) {
      return known;
    }
    short meaning = meaning(cell);
    if (remembered.size() < REMEMBERED) {
      remembered.put(cell, meaning);
    }
    return meaning;
  }

  private short meaning(String cell) {
    if (cell.length() <= longest && special.containsKey(cell)) {
      return CategoryColumn.cellOf(special.get(cell));
    }
    Optional<String> code = MissingMark.code(cell);
    if (code.isPresent()) {
      short meaning = coded(AnswerText.tidy(code.get()));
      return isMissing(meaning) ? meaning : UNKNOWN;
    }
    String tidy = AnswerText.tidy(cell);
    return tidy.isEmpty() ? CategoryColumn.cellOf(MissingReason.NO_ANSWER) : coded(tidy);
  }

  private short coded(String tidy) {
    if (tidy.length() > longest) {
      return UNKNOWN;
    }
    short found = understood(tidy);
    return found == UNKNOWN ? learned.getOrDefault(tidy, UNKNOWN) : found;
  }

  private short understood(String tidy) {
    Short found = exact.get(tidy);
    if (found == null) {
      String lower = tidy.toLowerCase(Locale.ROOT);
      found = ambiguous.contains(lower) ? null : anyCase.get(lower);
    }
    if (found == null && special.containsKey(tidy)) {
      return CategoryColumn.cellOf(special.get(tidy));
    }
    return found == null ? UNKNOWN : found;
  }

  /** Whether a meaning is a reason for a missing answer. */
  public static boolean isMissing(short meaning) {
    return meaning < 0 && meaning > NOT_OFFERED;
  }

  /** The reason a meaning stands for. */
  public static MissingReason reason(short meaning) {
    return CategoryColumn.reasonOf(meaning);
  }
}
