package org.plait.coding;

import java.util.List;

/**
 * One code of a codebook; readers see a theme.
 *
 * @param id its short name
 * @param label what readers see
 * @param parent the code of the first level it belongs to; empty for a code of the first level
 * @param role who speaks of it, in the codebook's own words; empty when not said
 * @param definition what it means
 * @param include what belongs to it
 * @param exclude what belongs elsewhere
 * @param examples examples for coders
 * @param terms words that point to it
 * @param aliases other names under which codings may know it
 * @param kind what it stands for
 */
public record Code(
    String id,
    String label,
    String parent,
    String role,
    String definition,
    String include,
    String exclude,
    List<String> examples,
    List<String> terms,
    List<String> aliases,
    Kind kind) {

  /** Copies the lists. */
  public Code {
    examples = List.copyOf(examples);
    terms = List.copyOf(terms);
    aliases = List.copyOf(aliases);
  }

  /** What a code stands for. */
  public enum Kind {
    /** What people speak of; counted. */
    THEME,
    /** The comment says nothing; never counted. */
    NO_CONTENT,
    /** Somebody has to deal with the comment; never counted, never quoted. */
    FLAG
  }

  /**
   * Whether it belongs to the first level.
   *
   * @return true when it has no parent
   */
  public boolean topLevel() {
    return parent.isEmpty();
  }

  /**
   * The code of the first level: itself or its parent.
   *
   * @return a code's id
   */
  public String top() {
    return topLevel() ? id : parent;
  }
}
