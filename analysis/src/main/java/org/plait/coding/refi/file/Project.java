package org.plait.coding.refi.file;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project as REFI-QDA describes one: who coded which texts with which codes.
 *
 * @param name what the project is called
 * @param origin the program that wrote it
 * @param users who coded
 * @param codes the codes of the first level
 * @param sets named sets of codes
 * @param variables what is known of cases and texts
 * @param cases the people
 * @param sources the texts
 */
public record Project(
    String name,
    String origin,
    List<User> users,
    List<ListedCode> codes,
    List<CodeSet> sets,
    List<Variable> variables,
    List<Case> cases,
    List<Source> sources) {

  /** Copies the lists. */
  public Project {
    users = List.copyOf(users);
    codes = List.copyOf(codes);
    sets = List.copyOf(sets);
    variables = List.copyOf(variables);
    cases = List.copyOf(cases);
    sources = List.copyOf(sources);
  }

  /**
   * Who coded.
   *
   * @param guid the user's identifier
   * @param name the name; empty when there is none
   * @param id a short name; empty when there is none
   */
  public record User(Guid guid, String name, String id) {}

  /**
   * A code with the codes below it.
   *
   * @param guid the code's identifier
   * @param name what it is called
   * @param description what it means; empty when not said
   * @param below the codes below it
   */
  public record ListedCode(Guid guid, String name, String description, List<ListedCode> below) {

    /** Copies the list. */
    public ListedCode {
      below = List.copyOf(below);
    }
  }

  /**
   * A named set of codes.
   *
   * @param guid the set's identifier
   * @param name what it is called
   * @param members its codes
   */
  public record CodeSet(Guid guid, String name, List<Guid> members) {

    /** Copies the list. */
    public CodeSet {
      members = List.copyOf(members);
    }
  }

  /**
   * Something known of cases or texts, in words.
   *
   * @param guid the variable's identifier
   * @param name what it is called
   */
  public record Variable(Guid guid, String name) {}

  /**
   * A person.
   *
   * @param guid the case's identifier
   * @param name what the person is called
   * @param values what is known, by variable
   * @param sources the texts the person wrote
   * @param selections the parts of texts the person wrote
   */
  public record Case(
      Guid guid, String name, Map<Guid, String> values, List<Guid> sources, List<Guid> selections) {

    /** Copies the lists. */
    public Case {
      sources = List.copyOf(sources);
      selections = List.copyOf(selections);
    }
  }

  /**
   * A text.
   *
   * @param guid the text's identifier
   * @param name what it is called; empty when it has no name
   * @param description what it is; empty when not said
   * @param text the text; empty when it can't be read as plain text
   * @param selections its parts
   * @param codings codes of the text as a whole
   * @param values what is known of it, by variable
   */
  public record Source(
      Guid guid,
      String name,
      String description,
      Optional<String> text,
      List<Selection> selections,
      List<Mark> codings,
      Map<Guid, String> values) {

    /** Copies the lists. */
    public Source {
      selections = List.copyOf(selections);
      codings = List.copyOf(codings);
    }
  }

  /**
   * A part of a text.
   *
   * <p><b>Units</b>: half-open Unicode code points of the text.
   *
   * @param guid the selection's identifier
   * @param name what it is called; empty when it has no name
   * @param start where it begins; -1 when that can't be read
   * @param end where the text after it begins; -1 when that can't be read
   * @param codings its codes
   */
  public record Selection(Guid guid, String name, int start, int end, List<Mark> codings) {

    /** Copies the list. */
    public Selection {
      codings = List.copyOf(codings);
    }
  }

  /**
   * A code given by somebody.
   *
   * @param guid the coding's identifier
   * @param user who gave it; empty when not said
   * @param code which code
   */
  public record Mark(Guid guid, Optional<Guid> user, Guid code) {}
}
