package org.plait.text.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds names of organisations and wards by their last word: "... NHS Foundation Trust", "...
 * Hospital", "... Ward". "The hospital", "a community hospital" or "NHS trust" name nobody and
 * stay.
 */
final class Organisations {

  /** How many words may stand before the last. */
  private static final int LONGEST = 10;

  private static final Set<String> ORGANISATIONS =
      WordList.words(
          """
          trust, hospital, hospitals, infirmary, hospice, surgery, practice, clinic, icb,
          board, university, college, school, healthcare
          """);

  private static final Set<String> PLACES =
      WordList.words(
          """
          ward, unit, wing, suite, house, lodge, court
          """);

  /** Words of such names that by themselves name none. */
  private static final Set<String> GENERIC =
      WordList.words(
          """
          nhs, foundation, trust, community, general, district, acute, mental, health, local,
          university, teaching, hospital, hospitals, private, integrated, care, board,
          ambulance, day, field, cottage, the, a, an, our, my, this, that, their, your, his,
          her, each, every, any, in, at, on, of, and, for, to, from, primary, secondary,
          children, childrens, women, maternity, emergency, surgical, medical, stroke,
          oncology, cardiac, intensive, critical, high, dependency, dental, gp, medicine,
          service, services, acorn, partnership, provider, neonatal, assessment, eye, pain,
          fracture, vaccination, executive, advisory, safeguarding, best, good, clinical,
          general-practice, upon, under, outpatient, antenatal, postnatal, labour,
          orthopaedic, paediatric, respiratory, renal, geriatric, rehabilitation, recovery,
          isolation, covid, medium, low, secure, minor, injuries, injury, walk-in, x, is, was,
          no, all, some, when, if, but, as, with, by, i, we, they, he, she, it, patient,
          safety, staff, trustee, quality, risk, working
          """);

  private static final Set<String> JOINING =
      WordList.words(
          """
          of, and, the, upon, for, on
          """);

  private Organisations() {}

  static List<Span> in(String text) {
    List<Word> words = Word.in(text);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean organisation = ORGANISATIONS.contains(words.get(i).lower());
      boolean place = PLACES.contains(words.get(i).lower());
      if (organisation || place) {
        int first = firstOfName(words, Math.max(0, i - LONGEST), i, place);
        int last = organisation ? lastOfName(words, i) : i;
        if (first < i && names(words, first, i) || last > i) {
          Identifier kind = organisation ? Identifier.ORGANISATION : Identifier.PLACE;
          spans.add(new Span(words.get(first).start(), words.get(last).end(), kind));
        }
      }
    }
    return spans;
  }

  /** Goes back over capitalised words and what joins them. */
  private static int firstOfName(List<Word> words, int free, int head, boolean place) {
    int first = head;
    for (int i = head - 1; i >= free && linked(words.get(i + 1)); i--) {
      Word word = words.get(i);
      boolean saint = word.lower().equals("st") && first == i + 1;
      if (word.capitalised() && !(word.startsSentence() && word.ordinary() && !named(word))) {
        first = i;
      } else if (!saint
          && (place || !words.get(head).capitalised() || !JOINING.contains(word.lower()))) {
        break;
      }
    }
    while (first < head && articles(words.get(first))) {
      first++;
    }
    return first;
  }

  private static boolean articles(Word word) {
    return Set.of("the", "a", "an", "our", "my", "at", "in", "this", "i", "of", "and", "for")
        .contains(word.lower());
  }

  /** "University Hospitals of Somewhere": the place follows. */
  private static int lastOfName(List<Word> words, int head) {
    Word word = words.get(head);
    if (!word.capitalised()
        || !Set.of("hospitals", "hospital", "university", "infirmary").contains(word.lower())) {
      return head;
    }
    int next = head + 1;
    if (next < words.size() && words.get(next).adjacent() && words.get(next).lower().equals("of")) {
      next++;
    }
    boolean follows =
        next < words.size()
            && words.get(next).adjacent()
            && words.get(next).capitalised()
            && named(words.get(next));
    return follows ? next : head;
  }

  /** One capital at the start of a sentence says nothing when the last word has none. */
  private static boolean names(List<Word> words, int first, int head) {
    boolean capital = words.get(head).capitalised();
    return words.subList(first, head).stream()
        .anyMatch(
            word ->
                word.capitalised()
                    && named(word)
                    && (capital || !word.startsSentence() || word.name()));
  }

  private static boolean named(Word word) {
    return !GENERIC.contains(word.lower()) && !word.ordinary() && word.text().length() > 1;
  }

  private static boolean linked(Word word) {
    return word.gap().length() <= 3
        && word.gap().codePoints().allMatch(c -> " '’s&.".indexOf(c) >= 0 && c != '\n')
        && !word.gap().contains(". ");
  }
}
