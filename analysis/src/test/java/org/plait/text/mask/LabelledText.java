package org.plait.text.mask;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An invented comment of which it is known what identifies somebody.
 *
 * @param labels what does
 * @param masks what the masker masked
 * @param needless those of them that stand on nothing labelled
 * @param ordinaryWords how many words identify nobody
 * @param lostWords how many of them were masked
 */
record LabelledText(
    List<Label> labels, List<Mask> masks, List<Mask> needless, int ordinaryWords, int lostWords) {

  private static final Pattern LABEL = Pattern.compile("\\{([A-Z-]+):([^}]+)}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /**
   * An identifier.
   *
   * @param kind what it is
   * @param words how it is written
   * @param masked whether every letter and digit of it was masked
   */
  record Label(Identifier kind, String words, boolean masked) {}

  private record Place(Identifier kind, int start, int end) {}

  /** The texts of a file beside this class, a line each; lines with {@code #} are comments. */
  static List<LabelledText> in(String name) {
    try (var file = LabelledText.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(LabelledText::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledText of(String line) {
    StringBuilder text = new StringBuilder();
    List<Place> places = new ArrayList<>();
    Matcher matcher = LABEL.matcher(line);
    while (matcher.find()) {
      matcher.appendReplacement(text, "");
      Identifier kind = kind(matcher.group(1));
      places.add(new Place(kind, text.length(), text.length() + matcher.group(2).length()));
      text.append(matcher.group(2));
    }
    matcher.appendTail(text);
    return compared(text.toString(), places);
  }

  private static Identifier kind(String tag) {
    return Stream.of(Identifier.values())
        .filter(identifier -> identifier.tag().equals(tag))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(tag + " is no kind of identifier"));
  }

  private static LabelledText compared(String text, List<Place> places) {
    List<Mask> masks = Masker.mask(text).masks();
    BitSet masked = new BitSet();
    BitSet labelled = new BitSet();
    places.forEach(place -> labelled.set(place.start(), place.end()));
    List<Mask> needless = new ArrayList<>();
    for (Mask mask : masks) {
      int start = text.offsetByCodePoints(0, mask.start());
      int end = text.offsetByCodePoints(0, mask.end());
      masked.set(start, end);
      if (labelled.get(start, end).isEmpty()) {
        needless.add(mask);
      }
    }
    List<Label> labels = new ArrayList<>();
    for (Place place : places) {
      boolean whole = true;
      for (int i = place.start(); i < place.end(); i++) {
        whole &= masked.get(i) || !Character.isLetterOrDigit(text.charAt(i));
      }
      labels.add(new Label(place.kind(), text.substring(place.start(), place.end()), whole));
    }
    int ordinary = 0;
    int lost = 0;
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      if (labelled.get(words.start(), words.end()).isEmpty()) {
        ordinary++;
        lost += masked.get(words.start()) ? 1 : 0;
      }
    }
    return new LabelledText(labels, masks, needless, ordinary, lost);
  }
}
