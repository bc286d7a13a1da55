package org.plait.instrument;

import java.util.List;
import java.util.Optional;

/**
 * The categories of a question in their order, the answers that count as missing, and the nets.
 *
 * @param id its short name; the question's id when given in place
 * @param categories the categories; for an ordinal question lowest first
 * @param missing the declared missing answers
 * @param nets the nets
 */
public record CodeList(
    String id, List<Category> categories, List<MissingCode> missing, List<Net> nets) {

  /** Copies the lists. */
  public CodeList {
    categories = List.copyOf(categories);
    missing = List.copyOf(missing);
    nets = List.copyOf(nets);
  }

  /** No categories at all. */
  public static final CodeList EMPTY = new CodeList("", List.of(), List.of(), List.of());

  /**
   * The position of a category, counted from 0.
   *
   * @param code its code
   * @return the position, or -1 when there is no such category
   */
  public int indexOf(String code) {
    for (int i = 0; i < categories.size(); i++) {
      if (categories.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Finds a net.
   *
   * @param net its id
   * @return the net, or empty when there is none
   */
  public Optional<Net> net(String net) {
    return nets.stream().filter(n -> n.id().equals(net)).findFirst();
  }
}
