package org.plait.coding.coder;

import java.util.List;
import java.util.Map;

/**
 * How a coder is made from people's coding. The same comments, codes and recipe make the same
 * coder, to the last bit; their order is no part of it.
 */
public interface CoderRecipe {

  /**
   * What coders made by it are called.
   *
   * @return a short name in lower case, such as "kernel-ridge"
   */
  String name();

  /**
   * Everything but the coded comments that decides what the coder says, such as weights, or which
   * model turns a text into numbers.
   *
   * @return values in words by the parameter's name, in a fixed order
   */
  Map<String, String> parameters();

  /**
   * Makes a coder.
   *
   * @param training comments that people coded; may be empty
   * @return the coder; a code that no comment has scores 0
   */
  Coder learn(List<CodedComment> training);

  /**
   * Makes a coder for each fold from the comments of all others.
   *
   * @param folds the coded comments, in parts; a part may be empty
   * @return for each fold a coder that saw none of its comments, in the order of the folds
   */
  default List<Coder> learnWithout(List<List<CodedComment>> folds) {
    return folds.stream()
        .map(out -> learn(folds.stream().filter(f -> f != out).flatMap(List::stream).toList()))
        .toList();
  }
}
