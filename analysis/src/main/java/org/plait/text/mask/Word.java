package org.plait.text.mask;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plait.text.Tokens;

/**
 * A word as names need it: a hyphenated or Irish name is one word, an ending 's is left off, a full
 * stop never belongs to it. The tokens of {@link Tokens} differ in all three, as they serve other
 * ends.
 *
 * @param text the word
 * @param lower the word in lower case with straight apostrophes and composed accents
 * @param start where it starts, in UTF-16 units
 * @param end the first unit after it, without an ending 's
 * @param gap what stands between the word before and this one, 's included
 */
public record Word(String text, String lower, int start, int end, String gap) {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}]++(?:['’-][\\p{L}\\p{M}]++)*+");

  private static final List<String> POSSESSIVES = List.of("'s", "’s", "'S", "’S");

  static List<Word> in(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int last = 0;
    while (matcher.find()) {
      int end = matcher.end();
      String found = matcher.group();
      if (POSSESSIVES.stream().anyMatch(found::endsWith)) {
        end -= 2;
      }
      String word = text.substring(matcher.start(), end);
      words.add(
          new Word(word, small(word), matcher.start(), end, text.substring(last, matcher.start())));
      last = end;
    }
    return words;
  }

  /** Lower case, straight apostrophes, composed accents: the form in which words are compared. */
  public static String small(String word) {
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    return composed.toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  boolean capitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  boolean allCapitals() {
    return text.length() > 1 && text.codePoints().noneMatch(Character::isLowerCase);
  }

  boolean initial() {
    return text.length() == 1 && capitalised();
  }

  boolean possessive(String whole) {
    return POSSESSIVES.stream().anyMatch(ending -> whole.startsWith(ending, end));
  }

  /** Whether a sentence, line or the text starts with it. */
  boolean startsSentence() {
    return start == 0
        || gap.codePoints().anyMatch(c -> ".!?:;\n\r-–—•*\"“(".indexOf(c) >= 0)
        || gap.isBlank() && start == gap.length();
  }

  /** Whether it follows the word before after one space. */
  boolean adjacent() {
    return gap.equals(" ");
  }

  /** Whether it follows an initial or an abbreviated title, with or without full stop and space. */
  boolean nearlyAdjacent() {
    return gap.equals(" ") || gap.equals(". ") || gap.equals(".") || gap.equals("  ");
  }

  boolean ordinary() {
    return WordList.ORDINARY.has(lower) || contracted();
  }

  /** Whether it is a name and nothing else. */
  boolean name() {
    return WordList.GIVEN_NAMES.has(lower) || WordList.FAMILY_NAMES.has(lower) || nameByForm();
  }

  boolean givenName() {
    return WordList.GIVEN_NAMES.has(lower) || hyphenatedGivenName();
  }

  boolean nameOrWord() {
    return WordList.NAMES_AND_WORDS.has(lower);
  }

  /** Mary-Ann in any case; where a part is also a word, as in Jean-Luc, with both capitals. */
  private boolean hyphenatedGivenName() {
    String[] parts = text.split("[-\u2010\u2011]", -1);
    boolean name = false;
    boolean capitals = true;
    for (String part : parts) {
      String small = part.toLowerCase(Locale.ROOT);
      if (part.length() < 2 || WordList.ORDINARY.has(small) || NameCues.MONTHS.contains(small)) {
        return false;
      }
      name |= WordList.GIVEN_NAMES.has(small);
      capitals &= Character.isUpperCase(part.codePointAt(0));
    }
    boolean maybe = WordList.NAMES_AND_WORDS.has(parts[0].toLowerCase(Locale.ROOT));
    return parts.length > 1 && (name || maybe && capitals);
  }

  /** O'Brien in any case, McGrath with its two capitals. */
  private boolean nameByForm() {
    boolean irish = lower.startsWith("o'") && lower.length() > 4 && !lower.equals("o'clock");
    boolean scottish =
        text.startsWith("Mc") && text.length() > 3 && Character.isUpperCase(text.charAt(2));
    return irish || scottish || hyphenatedGivenName();
  }

  private boolean contracted() {
    int apostrophe = lower.indexOf('\'');
    return apostrophe > 0 && !lower.startsWith("o'") && !lower.startsWith("d'");
  }
}
