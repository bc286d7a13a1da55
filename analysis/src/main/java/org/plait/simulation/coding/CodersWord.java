package org.plait.simulation.coding;

import java.util.List;

/**
 * What a coder says of a comment.
 *
 * @param comment the comment
 * @param coder the coder's name
 * @param codes the codes recorded, in the order recorded
 * @param version the version of the codebook they are of
 * @param sentiment -1, 0 or 1
 */
record CodersWord(
    ReadComment comment, String coder, List<String> codes, String version, String sentiment) {

  CodersWord {
    codes = List.copyOf(codes);
  }
}
