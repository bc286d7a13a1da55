package org.plait.text.mask;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds people's names: after a title ("Dr", "Mrs"), a role ("nurse", "my manager"), a cue ("thanks
 * to", "my name is"), or by a list of names. Words that are also names (Will, May, Grace) need a
 * title, a cue, or a capital where no sentence starts. Diseases, rules and reports that bear a name
 * are not people.
 */
final class Names {

  /** How many words a name may have. */
  private static final int LONGEST = 4;

  private final NameWords words;
  private final BitSet marked = new BitSet();

  private Names(String text) {
    this.words = new NameWords(text);
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
    boolean capital = next.capitalised() && !words.shouted();
    boolean excluded =
        next.ordinary() || NameCues.TITLES.contains(next.lower()) || words.acronym(next);
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
        && !words.thing(i)
        && !capitalNeighbour(i);
  }

  private void afterRole(int i) {
    Word role = words.get(i);
    if (!NameCues.ROLES.contains(role.lower()) || i + 1 >= words.size() || words.shouted()) {
      return;
    }
    Word next = words.get(i + 1);
    boolean near = next.adjacent() || next.gap().equals(", ");
    if (!near || !next.capitalised() || words.thing(i + 1)) {
      return;
    }
    boolean asTitle = NameCues.ROLES_AS_TITLES.contains(role.lower()) && next.adjacent();
    boolean wordToo = next.nameOrWord() && (asTitle || next.adjacent() && !words.acronym(next));
    if (next.name() || wordToo || next.adjacent() && words.candidate(next)) {
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
    if (!near || words.thing(i + 1)) {
      return;
    }
    if (NameCues.CUES.contains(two) || NameCues.CUES.contains(one)) {
      boolean weak = !NameCues.CUES.contains(two) && NameCues.WEAK_CUES.contains(one);
      boolean follows = NameCues.NAME_FOLLOWS.contains(two) || NameCues.NAME_FOLLOWS.contains(one);
      boolean capital = next.capitalised() && !words.shouted();
      boolean list = one.equals("and") && i > 0 && marked.get(i - 1);
      if (capital && (!weak && words.candidate(next) || list && words.candidate(next))
          || capital
              && next.nameOrWord()
              && (!weak && !NameCues.MONTHS.contains(next.lower()) || list)
          || follows && !next.ordinary() && !words.acronym(next) && next.adjacent()) {
        mark(i + 1);
      }
    }
  }

  private void byItself(int i) {
    Word word = words.get(i);
    if (marked.get(i) || words.thing(i)) {
      return;
    }
    boolean family = word.name() && !word.givenName();
    if (word.givenName() || family && (word.capitalised() || word.lower().startsWith("o'"))) {
      mark(i);
    } else if (word.nameOrWord() && wordIsName(i)
        || words.unknownPair(i)
        || words.unknown(i)
        || words.unknownSpeaker(i)
        || words.afterInitial(i)) {
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
      open.set(i, !marked.get(i) && words.open(i));
    }
    if (open.isEmpty()) {
      return;
    }
    BitSet people = NameModel.people(words.forModel());
    for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
      if (people.get(words.get(i).start())) {
        mark(i);
      }
    }
  }

  private boolean wordIsName(int i) {
    Word word = words.get(i);
    String next =
        i + 1 < words.size() && words.get(i + 1).adjacent() ? words.get(i + 1).lower() : "";
    if (word.lower().equals("will") && !word.capitalised()) {
      return next.equals("was") && words.determinerFree(i);
    }
    if (!word.capitalised() || words.shouted() || word.allCapitals()) {
      return false;
    }
    if (word.startsSentence() && words.speaks(i)) {
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

  /** Marks a name and the family names that follow it. */
  private void mark(int index) {
    marked.set(index);
    if (index > 0
        && words.get(index - 1).initial()
        && words.get(index).nearlyAdjacent()
        && words.initialOfName(index - 1)) {
      marked.set(index - 1);
    }
    int last = index;
    while (last + 1 < words.size() && last - index < LONGEST - 1 && words.continues(last + 1)) {
      marked.set(++last);
    }
  }

  /** The same name elsewhere in the text. */
  private void repeated() {
    List<Word> known = marked.stream().mapToObj(words::get).filter(w -> !w.initial()).toList();
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (!marked.get(i)
          && word.capitalised()
          && (!word.startsSentence() || !word.nameOrWord() || words.possessive(i))
          && known.stream().anyMatch(name -> name.lower().equals(word.lower()))
          && !words.thing(i)) {
        marked.set(i);
      }
    }
  }

  private List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (int i = marked.nextSetBit(0); i >= 0; i = marked.nextSetBit(i + 1)) {
      int first = i;
      while (marked.get(i + 1) && words.joined(i + 1)) {
        i++;
      }
      spans.add(new Span(words.get(first).start(), words.get(i).end(), Identifier.NAME));
    }
    return spans;
  }
}
