package org.plait.text.mask;

import java.util.List;
import java.util.Set;

/** The words of a text, and what each may be by itself and by the words beside it. */
final class NameWords {
  private final String text;
  private final List<Word> words;
  private final boolean shouted;
  private final boolean oneCase;

  NameWords(String text) {
    this.text = text;
    this.words = Word.in(text);
    List<Word> longer = words.stream().filter(word -> word.text().length() > 1).toList();
    long capitals = longer.stream().filter(Word::allCapitals).count();
    this.shouted = longer.size() >= 3 && capitals * 10 >= longer.size() * 6L;
    this.oneCase =
        shouted || text.codePoints().noneMatch(c -> Character.isUpperCase(c) || c == Masker.COVER);
  }

  Word get(int i) {
    return words.get(i);
  }

  int size() {
    return words.size();
  }

  /** Whether the text is mostly in capitals. */
  boolean shouted() {
    return shouted;
  }

  /** The text as the model for names wants it: one case tells nothing, so words get capitals. */
  String forModel() {
    return oneCase ? NameModel.capitalised(text, words) : NameModel.plain(text);
  }

  /** Whether it ends in an apostrophe and s, after which no name goes on. */
  boolean possessive(int i) {
    return words.get(i).possessive(text);
  }

  /** An ordinary word with a capital, as in a heading or the name of a thing. */
  private static boolean heading(Word word) {
    return word.capitalised() && word.ordinary();
  }

  /** Whether a capitalised word that is on no list may be a name. */
  boolean candidate(Word word) {
    return word.capitalised()
        && !word.ordinary()
        && !word.nameOrWord()
        && !acronym(word)
        && !NameCues.TITLES.contains(word.lower())
        && !NameCues.ROLES.contains(word.lower())
        && word.text().length() > 1;
  }

  /** Capitals only, and on no list of names. */
  boolean acronym(Word word) {
    return word.allCapitals() && !word.name() && (!shouted || word.text().length() < 4);
  }

  /** Whether it names a disease, a rule, a saint's church or the like. */
  boolean thing(int i) {
    Word word = words.get(i);
    if (NameCues.EPONYMS.contains(word.lower())
        && (i == 0 || !NameCues.TITLES.contains(words.get(i - 1).lower()))) {
      return true;
    }
    if (i > 0
        && Set.of("st", "saint").contains(words.get(i - 1).lower())
        && word.nearlyAdjacent()) {
      return true;
    }
    int next = i + 1;
    return next < words.size()
        && words.get(next).gap().endsWith(" ")
        && words.get(next).gap().length() <= 3
        && NameCues.THINGS.contains(words.get(next).lower());
  }

  /** Whether what follows is something only people do: "Sarah said". */
  boolean speaks(int i) {
    return i + 1 < words.size()
        && words.get(i + 1).adjacent()
        && NameCues.SPEAKER_VERBS.contains(words.get(i + 1).lower());
  }

  /** "I" is no initial, and "A" only with its full stop. */
  boolean initialOfName(int i) {
    String initial = words.get(i).lower();
    return !initial.equals("i") && (!initial.equals("a") || words.get(i + 1).gap().startsWith("."));
  }

  /** Whether it goes on with the name before it: a family name, an initial, "van". */
  boolean continues(int i) {
    Word word = words.get(i);
    boolean near = word.adjacent() || words.get(i - 1).initial() && word.nearlyAdjacent();
    if (!near || possessive(i - 1)) {
      return false;
    }
    if (shouted) {
      return word.name();
    }
    if (word.initial()) {
      return !word.lower().equals("i") && !word.lower().equals("a");
    }
    if (NameCues.PARTICLES.contains(word.lower())) {
      return i + 1 < words.size()
          && words.get(i + 1).adjacent()
          && (candidate(words.get(i + 1)) || words.get(i + 1).nameOrWord());
    }
    return word.capitalised() && (candidate(word) || word.nameOrWord()) && !thing(i) || word.name();
  }

  /** Whether it is one name with the word before it. */
  boolean joined(int i) {
    return !possessive(i - 1)
        && (words.get(i).adjacent() || words.get(i - 1).initial() && words.get(i).nearlyAdjacent());
  }

  /** A capital within a sentence on a word that no list knows: a name, or else a place. */
  boolean unknown(int i) {
    Word word = words.get(i);
    return !shouted
        && !word.startsSentence()
        && candidate(word)
        && !NameCues.THINGS.contains(word.lower())
        && word.text().codePoints().filter(Character::isUpperCase).count() == 1
        && !thing(i);
  }

  /** A word that no list knows, at the start of a sentence, before what only people do. */
  boolean unknownSpeaker(int i) {
    Word word = words.get(i);
    return !shouted && word.startsSentence() && candidate(word) && speaks(i) && !thing(i);
  }

  /** "A. Bannister": an initial with its full stop and a capital. */
  boolean afterInitial(int i) {
    return i > 0
        && !shouted
        && words.get(i - 1).initial()
        && words.get(i).gap().startsWith(".")
        && initialOfName(i - 1)
        && words.get(i).nearlyAdjacent()
        && (candidate(words.get(i)) || words.get(i).nameOrWord());
  }

  /** Two capitalised words in a row that no list knows: more likely a name than anything else. */
  boolean unknownPair(int i) {
    if (shouted || i + 1 >= words.size() || possessive(i)) {
      return false;
    }
    Word word = words.get(i);
    Word next = words.get(i + 1);
    boolean third =
        i + 2 < words.size() && words.get(i + 2).adjacent() && heading(words.get(i + 2));
    boolean before = i > 0 && word.adjacent() && heading(words.get(i - 1));
    return candidate(word)
        && next.adjacent()
        && (candidate(next) || next.capitalised() && next.nameOrWord() && !acronym(next))
        && !thing(i + 1)
        && !third
        && !(before && !words.get(i - 1).startsSentence());
  }

  /** Whether the lists leave open what it is, so that the model decides. */
  boolean open(int i) {
    Word word = words.get(i);
    return (word.capitalised() || oneCase)
        && !word.ordinary()
        && !(acronym(word) && !shouted)
        && !NameCues.TITLES.contains(word.lower())
        && !NameCues.ROLES.contains(word.lower())
        && !NameCues.MONTHS.contains(word.lower())
        && !thing(i);
  }

  /** Whether no "the" or "my" stands before it. */
  boolean determinerFree(int i) {
    return i == 0
        || !Set.of("the", "a", "my", "his", "her", "their", "our")
            .contains(words.get(i - 1).lower());
  }
}
