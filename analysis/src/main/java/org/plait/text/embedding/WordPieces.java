package org.plait.text.embedding;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Splits a text into the pieces of words that a model of the BERT kind knows, ignoring case and
 * accents.
 *
 * <p>Words are split at spaces and around punctuation; each is then cut, from the left, into the
 * longest pieces that the model knows. A word that can't be cut so, or is longer than 100
 * characters, is the one piece "unknown". Names of special pieces such as [SEP] that somebody typed
 * are ordinary text here.
 *
 * <p>References: Devlin, Chang, Lee, Toutanova (2019) BERT, Proc. NAACL 4171-4186; Wu et al. (2016)
 * Google's neural machine translation system, arXiv 1609.08144, section 4.1.
 */
final class WordPieces {

  private static final int LONGEST_WORD = 100;
  private static final String INSIDE_A_WORD = "##";
  private static final int REPLACEMENT = 0xFFFD;

  private final Map<String, Integer> pieces = new HashMap<>();
  private final int start;
  private final int end;
  private final int unknown;

  /** Takes the pieces from a model's tokenizer file. */
  WordPieces(JsonNode tokenizer) {
    tokenizer
        .path("model")
        .path("vocab")
        .properties()
        .forEach(piece -> pieces.put(piece.getKey(), piece.getValue().asInt()));
    this.start = pieces.get("[CLS]");
    this.end = pieces.get("[SEP]");
    this.unknown = pieces.get("[UNK]");
  }

  /**
   * The numbers of a text's pieces between a start and an end piece.
   *
   * @param text the text
   * @param limit how many pieces are kept, start and end included; the rest is left off
   * @return at least two numbers
   */
  long[] numbers(String text, int limit) {
    LongStream inner =
        words(plain(text)).stream()
            .flatMap(word -> cut(word).stream())
            .limit(limit - 2L)
            .mapToLong(Integer::longValue);
    return LongStream.concat(LongStream.concat(LongStream.of(start), inner), LongStream.of(end))
        .toArray();
  }

  /** Lower case, without accents and control characters, ideographs as words of their own. */
  private static String plain(String text) {
    StringBuilder spaced = new StringBuilder();
    text.codePoints()
        .filter(point -> point != REPLACEMENT && !isControl(point))
        .forEach(
            point -> {
              if (isSpace(point)) {
                spaced.append(' ');
              } else if (isHan(point)) {
                spaced.append(' ').appendCodePoint(point).append(' ');
              } else {
                spaced.appendCodePoint(point);
              }
            });
    StringBuilder plain = new StringBuilder();
    Normalizer.normalize(spaced, Normalizer.Form.NFD)
        .codePoints()
        .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
        .map(Character::toLowerCase)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static List<int[]> words(String plain) {
    List<int[]> words = new ArrayList<>();
    int[] points = plain.codePoints().toArray();
    int from = 0;
    for (int at = 0; at <= points.length; at++) {
      boolean last = at == points.length;
      if (last || points[at] == ' ' || isPunctuation(points[at])) {
        if (at > from) {
          words.add(Arrays.copyOfRange(points, from, at));
        }
        if (!last && points[at] != ' ') {
          words.add(new int[] {points[at]});
        }
        from = at + 1;
      }
    }
    return words;
  }

  private List<Integer> cut(int[] word) {
    if (word.length > LONGEST_WORD) {
      return List.of(unknown);
    }
    List<Integer> cut = new ArrayList<>();
    int from = 0;
    while (from < word.length) {
      int to = word.length;
      Integer piece = piece(word, from, to);
      while (piece == null && to > from + 1) {
        to--;
        piece = piece(word, from, to);
      }
      if (piece == null) {
        return List.of(unknown);
      }
      cut.add(piece);
      from = to;
    }
    return cut;
  }

  private @Nullable Integer piece(int[] word, int from, int to) {
    String letters = new String(word, from, to - from);
    return pieces.get(from == 0 ? letters : INSIDE_A_WORD + letters);
  }

  private static boolean isControl(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point != '\t' && point != '\n' && point != '\r';
      case Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
      default -> false;
    };
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isPunctuation(int point) {
    return switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> "$+<=>^`|~".indexOf(point) >= 0;
    };
  }

  private static boolean isHan(int point) {
    return point >= 0x4E00 && point <= 0x9FFF
        || point >= 0x3400 && point <= 0x4DBF
        || point >= 0x20000 && point <= 0x2A6DF
        || point >= 0x2A700 && point <= 0x2CEAF
        || point >= 0xF900 && point <= 0xFAFF
        || point >= 0x2F800 && point <= 0x2FA1F;
  }
}
