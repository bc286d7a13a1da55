package org.plait.coding;

import java.util.Optional;
import java.util.OptionalDouble;
import org.plait.text.Comment;

/**
 * What one coder said of one comment: one code, or that nothing applies.
 *
 * @param comment the comment
 * @param coder the coder's name
 * @param code the id by which it counts now, whatever the version; empty when the coder read the
 *     comment and nothing applies
 * @param sentiment whether it was said as praise (1), complaint (-1) or neither (0), when recorded
 * @param score how sure the coder was, when recorded
 * @param version the version of the codebook the coder worked with
 */
public record Coding(
    Comment comment,
    String coder,
    Optional<String> code,
    OptionalDouble sentiment,
    OptionalDouble score,
    String version) {}
