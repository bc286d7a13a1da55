package org.plait.disclosure.cell;

import org.plait.change.row.RowKey;

/**
 * One number of people that the tables state or imply.
 *
 * @param kind what is counted
 * @param question the question or scale; empty for response and attrition
 * @param item the option, row, thing or part
 * @param category the category, net, theme, reason or kind of respondent
 * @param wave the wave, or several joined by {@code -}
 * @param groupBy the question that breaks it down
 * @param group its category
 */
public record CellKey(
    Kind kind,
    String question,
    String item,
    String category,
    String wave,
    String groupBy,
    String group)
    implements Comparable<CellKey> {

  /** What a cell counts. */
  public enum Kind {
    /** Those in a category, a net or a theme, or who ticked or ranked something. */
    COUNT,
    /** The rest of the base. */
    COMPLEMENT,
    /** The valid answers. */
    BASE,
    /** Those a mean is about where they are fewer than the valid answers. */
    MEAN_BASE,
    /** Everybody who was asked. */
    ASKED,
    /** Those without an answer, for one reason. */
    MISSING,
    /** Respondents, stayers, leavers and the like. */
    PEOPLE,
    /** Those who answered in both waves of a comparison, or in one and not the other. */
    LINKED,
    /** Those of them who moved up, stayed or moved down. */
    MOVED,
    /** Those whom an earlier report counted in a cell and this one does not. */
    GONE,
    /** All others of whom a wave tells in all that they are gone. */
    OTHERS_GONE
  }

  /** The cell of a row's category, in a wave. */
  public static CellKey of(Kind kind, RowKey row, String wave) {
    return new CellKey(
        kind, row.question(), row.item(), row.category(), wave, row.groupBy(), row.group());
  }

  /** Another kind of number about the same. */
  public CellKey as(Kind other) {
    return new CellKey(other, question, item, category, wave, groupBy, group);
  }

  /** The same of another category. */
  public CellKey withCategory(String other) {
    return new CellKey(kind, question, item, other, wave, groupBy, group);
  }

  /** The same of another item. */
  public CellKey withItem(String other) {
    return new CellKey(kind, question, other, category, wave, groupBy, group);
  }

  /** The same of another question. */
  public CellKey withQuestion(String other) {
    return new CellKey(kind, other, item, category, wave, groupBy, group);
  }

  /** The same in another wave. */
  public CellKey withWave(String other) {
    return new CellKey(kind, question, item, category, other, groupBy, group);
  }

  /** The same about everybody. */
  public CellKey everybody() {
    return new CellKey(kind, question, item, category, wave, "", "");
  }

  /** The same about all groups of the breakdown. */
  public CellKey anyGroup() {
    return new CellKey(kind, question, item, category, wave, groupBy, "");
  }

  /** Whether it is about everybody. */
  public boolean total() {
    return groupBy.isEmpty();
  }

  /** By question, wave, breakdown, group, item, kind and category. */
  @Override
  public int compareTo(CellKey other) {
    int order = question.compareTo(other.question);
    order = order != 0 ? order : wave.compareTo(other.wave);
    order = order != 0 ? order : groupBy.compareTo(other.groupBy);
    order = order != 0 ? order : group.compareTo(other.group);
    order = order != 0 ? order : item.compareTo(other.item);
    order = order != 0 ? order : kind.compareTo(other.kind);
    return order != 0 ? order : category.compareTo(other.category);
  }

  // Spelt out, as cells are looked up hundreds of thousands of times and a record's own is slow.
  @Override
  public boolean equals(Object other) {
    return other instanceof CellKey that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    int hash = question.hashCode();
    hash = 31 * hash + wave.hashCode();
    hash = 31 * hash + groupBy.hashCode();
    hash = 31 * hash + group.hashCode();
    hash = 31 * hash + item.hashCode();
    hash = 31 * hash + kind.ordinal();
    return 31 * hash + category.hashCode();
  }
}
