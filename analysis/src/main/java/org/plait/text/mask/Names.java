package org.plait.text.mask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds people's names: after a title ("Dr", "Mrs"), a role ("nurse", "my manager"), a cue ("thanks
 * to", "my name is"), or by a list of names. Words that are also names (Will, May, Grace) need a
 * title, a cue, or a capital where no sentence starts. Diseases, rules and reports that bear a name
 * are not people.
 */
final class Names {

  /** How many words a name may have. */
  private static final int LONGEST = 4;

  private final String text;
  private final List<Word> words;
  private final BitSet marked = new BitSet();
  private final boolean shouted;
  private final boolean oneCase;

  private Names(String text) {
    this.text = text;
    this.words = Word.in(text);
    List<Word> longer = words.stream().filter(word -> word.text().length() > 1).toList();
    long capitals = longer.stream().filter(Word::allCapitals).count();
    this.shouted = longer.size() >= 3 && capitals * 10 >= longer.size() * 6L;
    this.oneCase =
        shouted || text.codePoints().noneMatch(c -> Character.isUpperCase(c) || c == Masker.COVER);
  }

  /** The form by which two names in one text are the same person's. */
  static String key(String name) {
    return Word.small(name).strip();
  }

  static List<Span> in(String text) {
    Names names = new Names(text);
    for (int i = 0; i < names.words.size(); i++) {
      names.afterTitle(i);
      names.afterRole(i);
      names.afterCue(i);
      names.byItself(i);
    }
    names.byModel();
    names.repeated();
    return names.spans();
  }

  private void afterTitle(int i) {
    Word title = words.get(i);
    if (!NameCues.TITLES.contains(title.lower()) || i + 1 >= words.size()) {
      return;
    }
    Word next = words.get(i + 1);
    if (!next.nearlyAdjacent() || next.lower().equals("s")) {
      return;
    }
    if (title.capitalised() && !title.allCapitals() && ordinarySurname(i + 1)) {
      mark(i + 1);
      return;
    }
    boolean capital = next.capitalised() && !shouted;
    boolean excluded = next.ordinary() || NameCues.TITLES.contains(next.lower()) || acronym(next);
    boolean certain =
        NameCues.CERTAIN_TITLES.contains(title.lower())
            || title.capitalised() && next.capitalised();
    if (next.initial() && !next.lower().equals("i")
        || (capital || certain) && !excluded && (capital || !next.nameOrWord() || certain)) {
      mark(i + 1);
    }
  }

  /** An ordinary word that can only be a family name after a title: "Professor Sharp". */
  private boolean ordinarySurname(int i) {
    Word word = words.get(i);
    return word.adjacent()
        && word.capitalised()
        && !word.allCapitals()
        && !NameCues.TITLES.contains(word.lower())
        && !NameCues.ROLES.contains(word.lower())
        && !thing(i)
        && !capitalNeighbour(i);
  }

  private void afterRole(int i) {
    Word role = words.get(i);
    if (!NameCues.ROLES.contains(role.lower()) || i + 1 >= words.size() || shouted) {
      return;
    }
    Word next = words.get(i + 1);
    boolean near = next.adjacent() || next.gap().equals(", ");
    if (!near || !next.capitalised() || thing(i + 1)) {
      return;
    }
    boolean asTitle = NameCues.ROLES_AS_TITLES.contains(role.lower()) && next.adjacent();
    boolean wordToo = next.nameOrWord() && (asTitle || next.adjacent() && !acronym(next));
    if (next.name() || wordToo || next.adjacent() && candidate(next)) {
      mark(i + 1);
    }
  }

  private void afterCue(int i) {
    if (i + 1 >= words.size()) {
      return;
    }
    Word next = words.get(i + 1);
    String one = words.get(i).lower();
    String two = i == 0 ? one : words.get(i - 1).lower() + " " + one;
    boolean colon = next.gap().equals(", ") || next.gap().equals(": ") || next.gap().equals(",\n");
    boolean near = next.adjacent() || colon;
    if (!near || thing(i + 1)) {
      return;
    }
    if (NameCues.CUES.contains(two) || NameCues.CUES.contains(one)) {
      boolean weak = !NameCues.CUES.contains(two) && NameCues.WEAK_CUES.contains(one);
      boolean follows = NameCues.NAME_FOLLOWS.contains(two) || NameCues.NAME_FOLLOWS.contains(one);
      boolean capital = next.capitalised() && !shouted;
      boolean list = one.equals("and") && i > 0 && marked.get(i - 1);
      if (capital && (!weak && candidate(next) || list && candidate(next))
          || capital
              && next.nameOrWord()
              && (!weak && !NameCues.MONTHS.contains(next.lower()) || list)
          || follows && !next.ordinary() && !acronym(next) && next.adjacent()) {
        mark(i + 1);
      }
    }
  }

  private void byItself(int i) {
    Word word = words.get(i);
    if (marked.get(i) || thing(i)) {
      return;
    }
    boolean family = word.name() && !word.givenName();
    if (word.givenName() || family && (word.capitalised() || word.lower().startsWith("o'"))) {
      mark(i);
    } else if (word.nameOrWord() && wordIsName(i)
        || unknownPair(i)
        || unknown(i)
        || unknownSpeaker(i)
        || afterInitial(i)) {
      mark(i);
    }
  }

  /**
   * What the model takes for a name, among the words that the lists leave open. Ordinary words stay
   * even there: the model takes many headings for people.
   */
  private void byModel() {
    BitSet open = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      open.set(i, !marked.get(i) && open(i));
    }
    if (open.isEmpty()) {
      return;
    }
    BitSet people =
        NameModel.people(oneCase ? NameModel.capitalised(text, words) : NameModel.plain(text));
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      if (people.get(words.get(i).start())) {
        mark(i);
      }
    }
  }

  private boolean open(int i) {
    Word word = words.get(i);
    return (word.capitalised() || oneCase)
        && !word.ordinary()
        && !(acronym(word) && !shouted)
        && !NameCues.TITLES.contains(word.lower())
        && !NameCues.ROLES.contains(word.lower())
        && !NameCues.MONTHS.contains(word.lower())
        && !thing(i);
  }

  /** A capital within a sentence on a word that no list knows: a name, or else a place. */
  private boolean unknown(int i) {
    Word word = words.get(i);
    return !shouted
        && !word.startsSentence()
        && candidate(word)
        && !NameCues.THINGS.contains(word.lower())
        && word.text().codePoints().filter(Character::isUpperCase).count() == 1
        && !thing(i);
  }

  /** A word that no list knows, at the start of a sentence, before what only people do. */
  private boolean unknownSpeaker(int i) {
    Word word = words.get(i);
    return !shouted && word.startsSentence() && candidate(word) && speaks(i) && !thing(i);
  }

  /** "A. Bannister": an initial with its full stop and a capital. */
  private boolean afterInitial(int i) {
    return i > 0
        && !shouted
        && words.get(i - 1).initial()
        && words.get(i).gap().startsWith(".")
        && initialOfName(i - 1)
        && words.get(i).nearlyAdjacent()
        && (candidate(words.get(i)) || words.get(i).nameOrWord());
  }

  private boolean speaks(int i) {
    return i + 1 < words.size()
        && words.get(i + 1).adjacent()
        && NameCues.SPEAKER_VERBS.contains(words.get(i + 1).lower());
  }

  /** Two capitalised words in a row that no list knows: more likely a name than anything else. */
  private boolean unknownPair(int i) {
    if (shouted || i + 1 >= words.size() || words.get(i).possessive(text)) {
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

  /** An ordinary word with a capital, as in a heading or the name of a thing. */
  private static boolean heading(Word word) {
    return word.capitalised() && word.ordinary();
  }

  private boolean wordIsName(int i) {
    Word word = words.get(i);
    String next =
        i + 1 < words.size() && words.get(i + 1).adjacent() ? words.get(i + 1).lower() : "";
    if (word.lower().equals("will") && !word.capitalised()) {
      return next.equals("was") && determinerFree(i);
    }
    if (!word.capitalised() || shouted || word.allCapitals()) {
      return false;
    }
    if (word.startsSentence() && speaks(i)) {
      return true;
    }
    if (NameCues.SENTENCE_WORDS.contains(word.lower())) {
      return false;
    }
    return word.startsSentence()
        ? NameCues.PERSON_VERBS.contains(next)
        : !NameCues.MONTHS.contains(word.lower()) && !capitalNeighbour(i);
  }

  /** In a heading or a title of something every word has a capital. */
  private boolean capitalNeighbour(int i) {
    boolean before =
        i > 0
            && words.get(i).adjacent()
            && words.get(i - 1).capitalised()
            && !words.get(i - 1).startsSentence();
    boolean after =
        i + 1 < words.size()
            && words.get(i + 1).adjacent()
            && words.get(i + 1).capitalised()
            && words.get(i + 1).ordinary();
    return before && !marked.get(i - 1) || after;
  }

  private boolean determinerFree(int i) {
    return i == 0
        || !Set.of("the", "a", "my", "his", "her", "their", "our")
            .contains(words.get(i - 1).lower());
  }

  /** Marks a name and the family names that follow it. */
  private void mark(int index) {
    marked.set(index);
    if (index > 0
        && words.get(index - 1).initial()
        && words.get(index).nearlyAdjacent()
        && initialOfName(index - 1)) {
      marked.set(index - 1);
    }
    int last = index;
    while (last + 1 < words.size() && last - index < LONGEST - 1 && continues(last + 1)) {
      marked.set(++last);
    }
  }

  /** "I" is no initial, and "A" only with its full stop. */
  private boolean initialOfName(int i) {
    String initial = words.get(i).lower();
    return !initial.equals("i") && (!initial.equals("a") || words.get(i + 1).gap().startsWith("."));
  }

  private boolean continues(int i) {
    Word word = words.get(i);
    boolean near = word.adjacent() || words.get(i - 1).initial() && word.nearlyAdjacent();
    if (!near || words.get(i - 1).possessive(text)) {
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

  /** The same name elsewhere in the text. */
  private void repeated() {
    List<Word> known = marked.stream().mapToObj(words::get).filter(w -> !w.initial()).toList();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (!marked.get(i)
          && word.capitalised()
          && (!word.startsSentence() || !word.nameOrWord() || word.possessive(text))
          && known.stream().anyMatch(name -> name.lower().equals(word.lower()))
          && !thing(i)) {
        marked.set(i);
      }
    }
  }

  /** Whether a capitalised word that is on no list may be a name. */
  private boolean candidate(Word word) {
    return word.capitalised()
        && !word.ordinary()
        && !word.nameOrWord()
        && !acronym(word)
        && !NameCues.TITLES.contains(word.lower())
        && !NameCues.ROLES.contains(word.lower())
        && word.text().length() > 1;
  }

  private boolean acronym(Word word) {
    return word.allCapitals() && !word.name() && (!shouted || word.text().length() < 4);
  }

  /** Whether it names a disease, a rule, a saint's church or the like. */
  private boolean thing(int i) {
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

  private List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
      int first = i;
      while (marked.get(i + 1) && joined(i + 1)) {
        i++;
      }
      spans.add(new Span(words.get(first).start(), words.get(i).end(), Identifier.NAME));
    }
    return spans;
  }

  private boolean joined(int i) {
    return !words.get(i - 1).possessive(text)
        && (words.get(i).adjacent() || words.get(i - 1).initial() && words.get(i).nearlyAdjacent());
  }
}
