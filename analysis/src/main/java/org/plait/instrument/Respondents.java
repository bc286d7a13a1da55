package org.plait.instrument;

/**
 * What answers a questionnaire, in the words of readers.
 *
 * @param one one of them, such as {@code person} or {@code organisation}
 * @param many several of them, such as {@code people} or {@code organisations}
 */
public record Respondents(String one, String many) {
  /** Each response is a person's own: what an instrument is about unless it says otherwise. */
  public static final Respondents PEOPLE = new Respondents("person", "people");

  /** The word that joins them to what they do: people who answered, organisations that did. */
  public String who() {
    return equals(PEOPLE) ? "who" : "that";
  }
}
