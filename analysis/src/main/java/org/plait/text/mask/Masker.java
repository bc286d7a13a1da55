package org.plait.text.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks identifiers in free text: each is replaced by a visible tag such as {@code [PHONE]}. Masks
 * that are already there are kept. What can't be recognised from its form, a title or a cue stays.
 *
 * <p>Overlapping finds become one mask of the longest one's kind. A person keeps one tag within a
 * text: the second name is {@code [NAME-2]}. Masking what is masked changes nothing.
 *
 * <p>Every pattern takes time proportional to the length of the text.
 */
public final class Masker {

  /** Stands for masked characters while the rest is searched; no pattern matches it. */
  static final char COVER = '\uE000';

  private static final int ROUNDS = 4;

  /** Brackets around a few letters, or a run of X: masks made here or by somebody before. */
  private static final Pattern MASKS =
      Pattern.compile("\\[([\\p{L}][\\p{L} /-]{0,40}+)(\\d{0,6})]|\\b[Xx]{3,}+\\b");

  private static final Pattern SEPARATOR = Pattern.compile("[ /-]+");

  private static final Set<String> MASK_WORDS =
      Set.of(
          "redacted",
          "removed",
          "anonymised",
          "anonymized",
          "withheld",
          "deleted",
          "name",
          "names",
          "person",
          "staff",
          "doctor",
          "nurse",
          "patient",
          "member",
          "place",
          "location",
          "ward",
          "hospital",
          "trust",
          "organisation",
          "organization",
          "service",
          "address",
          "postcode",
          "date",
          "of",
          "birth",
          "age",
          "plus",
          "phone",
          "number",
          "nhs",
          "ni",
          "ip",
          "email",
          "web",
          "registration",
          "vehicle",
          "reference",
          "xxx",
          "xxxx");

  private static final Pattern OWN_NAME_TAG = Pattern.compile("\\[NAME(?:-(\\d{1,6}+))?]");

  private Masker() {}

  /**
   * Reads the model that finds names, which takes a second: ahead of the first text it is a second
   * that nobody waits for.
   */
  public static void prepare() {
    NameModel.load();
  }

  /**
   * Masks the identifiers of a text.
   *
   * @param text the text as written
   * @return the text with tags, and what was masked
   */
  public static MaskedText mask(String text) {
    Draft draft = new Draft(text);
    for (int round = 0; round < ROUNDS; round++) {
      List<Span> found = find(draft.text());
      if (found.isEmpty()) {
        break;
      }
      draft = draft.with(found);
    }
    return draft.finished();
  }

  private static List<Span> find(String text) {
    String covered = cover(text);
    List<Span> spans = new ArrayList<>(StructuredIdentifiers.in(covered));
    spans.addAll(Organisations.in(covered));
    spans.addAll(Names.in(covered));
    return merged(spans);
  }

  /** Hides masks that are already there, keeping every offset. */
  private static String cover(String text) {
    Matcher masks = MASKS.matcher(text);
    StringBuilder covered = new StringBuilder(text);
    while (masks.find()) {
      if (masks.group(1) == null || isMask(masks.group(1))) {
        for (int i = masks.start(); i < masks.end(); i++) {
          covered.setCharAt(i, COVER);
        }
      }
    }
    return covered.toString();
  }

  /** Whether words in brackets are a mask, made here or by somebody before. */
  static boolean isMask(String words) {
    return SEPARATOR
        .splitAsStream(words.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .allMatch(MASK_WORDS::contains);
  }

  private static List<Span> merged(List<Span> spans) {
    spans.sort(Comparator.comparingInt(Span::start).thenComparing(Span::length));
    List<Span> merged = new ArrayList<>();
    for (Span span : spans) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).overlaps(span)) {
        merged.set(last, merged.get(last).with(span));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  /** A text with some masks, each known by its place in the text as written and in this one. */
  private record Draft(String original, String text, List<Placed> placed) {

    Draft(String text) {
      this(text, text, List.of());
    }

    /** Offsets in UTF-16 units. */
    private record Placed(Identifier identifier, int start, int end, int tagStart, String tag) {
      int tagEnd() {
        return tagStart + tag.length();
      }
    }

    Draft with(List<Span> spans) {
      Map<String, String> names = new LinkedHashMap<>();
      int people = peopleIn(text);
      List<Placed> all = new ArrayList<>();
      StringBuilder masked = new StringBuilder();
      int done = 0;
      int next = 0;
      for (Span span : spans) {
        next = shift(next, span.start(), masked.length() - done, all);
        masked.append(text, done, span.start());
        String tag = "[" + span.identifier().tag() + "]";
        if (span.identifier() == Identifier.NAME) {
          String name = Names.key(text.substring(span.start(), span.end()));
          int number = people + names.size() + 1;
          tag = names.computeIfAbsent(name, unseen -> nameTag(number));
        }
        all.add(
            new Placed(
                span.identifier(),
                written(span.start()),
                written(span.end()),
                masked.length(),
                tag));
        masked.append(tag);
        done = span.end();
      }
      shift(next, text.length() + 1, masked.length() - done, all);
      masked.append(text, done, text.length());
      return new Draft(original, masked.toString(), List.copyOf(all));
    }

    /** Takes over the masks of the round before that start ahead of a place. */
    private int shift(int next, int before, int by, List<Placed> all) {
      int index = next;
      while (index < placed.size() && placed.get(index).tagStart() < before) {
        Placed old = placed.get(index++);
        all.add(
            new Placed(old.identifier(), old.start(), old.end(), old.tagStart() + by, old.tag()));
      }
      return index;
    }

    /** Where something outside the masks stands in the text as written. */
    private int written(int offset) {
      int shift = 0;
      for (Placed mask : placed) {
        if (mask.tagEnd() <= offset) {
          shift = mask.end() - mask.tagEnd();
        }
      }
      return offset + shift;
    }

    MaskedText finished() {
      List<Mask> masks = new ArrayList<>();
      for (Placed mask : placed) {
        int start = original.codePointCount(0, mask.start());
        masks.add(
            new Mask(
                mask.identifier(),
                start,
                start + original.codePointCount(mask.start(), mask.end()),
                text.codePointCount(0, mask.tagStart()),
                mask.tag()));
      }
      return new MaskedText(text, masks);
    }

    private static int peopleIn(String text) {
      Matcher tags = OWN_NAME_TAG.matcher(text);
      int people = 0;
      while (tags.find()) {
        people = Math.max(people, tags.group(1) == null ? 1 : Integer.parseInt(tags.group(1)));
      }
      return people;
    }

    private static String nameTag(int number) {
      return number == 1 ? "[NAME]" : "[NAME-" + number + "]";
    }
  }
}
