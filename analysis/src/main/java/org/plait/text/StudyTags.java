package org.plait.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plait.text.mask.Identifier;
import org.plait.text.mask.Mask;
import org.plait.text.mask.MaskedText;
import org.plait.text.mask.Word;

/**
 * The tags of a study, numbered over all its texts: the same name of a person, organisation or
 * place has the same number in each of them. Numbers follow the first text in study order, so they
 * depend on no machine and no key. For {@code work/} only: whoever reads these tags in two people's
 * texts knows that both speak of the same somebody.
 *
 * <p>A name is the same when its words are, whatever their case and punctuation. "Sarah Smith" and
 * "Sarah" are two names, and two people called Sarah have one number.
 */
public final class StudyTags {

  private static final Pattern NUMBERED = Pattern.compile("\\[(NAME|ORGANISATION|PLACE)-(\\d++)]");
  private static final Pattern POSSESSIVE = Pattern.compile("'s?(?=\\s|$)");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'-]+");
  private static final int MOST_DIGITS = 6;

  private final Map<Comment, Tagged> tagged;
  private final List<Meaning> meanings;

  private StudyTags(Map<Comment, Tagged> tagged, List<Meaning> meanings) {
    this.tagged = tagged;
    this.meanings = List.copyOf(meanings);
  }

  /**
   * A comment in which something was masked.
   *
   * @param comment the comment
   * @param text what was written, with the tags of the study
   * @param masks where they stand in that text, and where what they replace stood
   */
  public record Tagged(Comment comment, String text, List<Mask> masks) {

    /** Copies the masks. */
    public Tagged {
      masks = List.copyOf(masks);
    }
  }

  /**
   * What one numbered tag stands for.
   *
   * @param tag the tag, brackets included
   * @param kind the kind of identifier
   * @param form the name in the form in which names are compared: never to be shown
   * @param times how often it was masked
   * @param texts in how many texts
   */
  record Meaning(String tag, Identifier kind, String form, long times, long texts) {

    /** Tells the tag, never the name. */
    @Override
    public String toString() {
      return tag;
    }
  }

  /**
   * A comment beside what was written.
   *
   * @param comment the comment
   * @param original the text as written
   * @param masked the text with tags that are numbered within it
   */
  record Written(Comment comment, String original, MaskedText masked) {}

  /**
   * Numbers the tags of a study.
   *
   * @param texts all texts, in study order
   */
  static StudyTags of(List<Written> texts) {
    Numbering numbering = new Numbering(texts);
    Map<Comment, Tagged> tagged = new LinkedHashMap<>();
    for (Written text : texts) {
      if (!text.masked().masks().isEmpty()) {
        tagged.put(text.comment(), numbering.tag(text));
      }
    }
    return new StudyTags(tagged, numbering.meanings());
  }

  /**
   * The comments in which something was masked.
   *
   * @return the comments in study order
   */
  public List<Tagged> comments() {
    return List.copyOf(tagged.values());
  }

  /**
   * A comment's text with the tags of the study.
   *
   * @param comment the comment
   * @return the text
   */
  public String text(Comment comment) {
    Tagged found = tagged.get(comment);
    return found == null ? comment.text() : found.text();
  }

  /** What the numbered tags stand for, in the order of first appearance. */
  List<Meaning> meanings() {
    return meanings;
  }

  /** The form in which two names are compared. */
  static String form(String words) {
    String straight = POSSESSIVE.matcher(Word.small(words).strip()).replaceAll("");
    return NO_WORD.matcher(straight).replaceAll(" ").strip();
  }

  private static boolean numbered(Identifier kind) {
    return kind == Identifier.NAME || kind == Identifier.ORGANISATION || kind == Identifier.PLACE;
  }

  /** Gives numbers away in the order in which it is asked. */
  private static final class Numbering {

    private final Map<Identifier, Integer> last = new EnumMap<>(Identifier.class);
    private final Map<String, Meaning> known = new LinkedHashMap<>();

    /** Leaves out the numbers of tags that somebody wrote before. */
    Numbering(List<Written> texts) {
      Map<String, Identifier> kinds = new HashMap<>();
      for (Identifier kind : Identifier.values()) {
        kinds.put(kind.tag(), kind);
      }
      for (Written text : texts) {
        Matcher tags = NUMBERED.matcher(text.original());
        while (tags.find()) {
          if (tags.group(2).length() <= MOST_DIGITS) {
            last.merge(kinds.get(tags.group(1)), Integer.parseInt(tags.group(2)), Math::max);
          }
        }
      }
    }

    Tagged tag(Written text) {
      List<Mask> masks = new ArrayList<>();
      StringBuilder tagged = new StringBuilder();
      String before = text.masked().text();
      int done = 0;
      int shift = 0;
      Set<String> here = new HashSet<>();
      for (Mask mask : text.masked().masks()) {
        String tag = numbered(mask.identifier()) ? number(text, mask, here) : mask.tag();
        int start = before.offsetByCodePoints(0, mask.tagStart());
        tagged.append(before, done, start).append(tag);
        done = start + mask.tag().length();
        masks.add(
            new Mask(mask.identifier(), mask.start(), mask.end(), mask.tagStart() + shift, tag));
        shift += tag.length() - mask.tag().length();
      }
      return new Tagged(
          text.comment(), tagged.append(before, done, before.length()).toString(), masks);
    }

    private String number(Written text, Mask mask, Set<String> here) {
      String form = form(mask.words(text.original()));
      String key = mask.identifier().tag() + ' ' + form;
      boolean newHere = here.add(key);
      Meaning meaning = known.get(key);
      if (meaning == null) {
        int number = last.merge(mask.identifier(), 1, Integer::sum);
        String tag = "[" + mask.identifier().tag() + "-" + number + "]";
        meaning = new Meaning(tag, mask.identifier(), form, 0, 0);
      }
      known.put(
          key,
          new Meaning(
              meaning.tag(),
              meaning.kind(),
              form,
              meaning.times() + 1,
              meaning.texts() + (newHere ? 1 : 0)));
      return meaning.tag();
    }

    List<Meaning> meanings() {
      return List.copyOf(known.values());
    }
  }
}
