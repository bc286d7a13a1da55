package org.plait.coding;

import java.util.List;
import org.plait.coding.term.Term;

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
 * @param terms words and patterns that point to it
 * @param aliases other names under which codings may know it
 * @param kind what it stands for
 * @param status whether coders use it
 * @param parts the codes it was split into, where it stands for what an earlier version of the
 *     codebook did not tell apart; none for a code of the codebook
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
    List<Term> terms,
    List<String> aliases,
    Kind kind,
    Status status,
    List<String> parts) {

  /** Copies the lists. */
  public Code {
    examples = List.copyOf(examples);
    terms = List.copyOf(terms);
    aliases = List.copyOf(aliases);
    parts = List.copyOf(parts);
  }

  /** Whether coders use a code. */
  public enum Status {
    /** The team thinks of it: coders may use it, it is not counted by itself. */
    PROPOSED,
    /** Coders use it and it is counted. */
    ACTIVE,
    /** Coders used it before: it stands in no sheet, and is counted where it was in use. */
    RETIRED
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
   * Whether coders who work with this version may give it.
   *
   * @return false when it is retired
   */
  public boolean inUse() {
    return status != Status.RETIRED;
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
