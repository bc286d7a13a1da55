package org.plait.instrument;

import java.util.Collection;
import java.util.List;

/**
 * What answers a questionnaire, in the words of readers.
 *
 * @param one one of them, such as {@code person} or {@code organisation}
 * @param many several of them, such as {@code people} or {@code organisations}
 */
public record Respondents(String one, String many) {
  /** Each response is a person's own: what an instrument is about unless it says otherwise. */
  public static final Respondents PEOPLE = new Respondents("person", "people");

  private static final Respondents OF_MANY_KINDS = new Respondents("respondent", "respondents");

  /**
   * What those of several surveys are called together: by their own word where they share it.
   *
   * @param surveys what answers each of them
   * @return their common word, else respondents; people where there is no survey
   */
  public static Respondents together(Collection<Respondents> surveys) {
    List<Respondents> kinds = surveys.stream().distinct().toList();
    return kinds.isEmpty() ? PEOPLE : kinds.size() == 1 ? kinds.get(0) : OF_MANY_KINDS;
  }

  /** The word that joins them to what they do: people who answered, organisations that did. */
  public String who() {
    return equals(PEOPLE) || equals(OF_MANY_KINDS) ? "who" : "that";
  }
}
