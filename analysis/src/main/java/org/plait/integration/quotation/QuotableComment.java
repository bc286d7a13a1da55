package org.plait.integration.quotation;

import java.util.Optional;
import java.util.OptionalDouble;
import org.plait.integration.quotation.QuotationCandidate.Outcome;
import org.plait.text.Comment;

/**
 * A comment that speaks of a theme.
 *
 * @param comment the comment
 * @param lot decides its place by chance
 * @param centrality how near it is to the middle of the theme's comments
 * @param sentiment whether it praises or complains, where coders said so
 * @param against why it may not be quoted, whatever else is
 */
record QuotableComment(
    Comment comment,
    String lot,
    double centrality,
    OptionalDouble sentiment,
    Optional<Outcome> against) {

  boolean quotable() {
    return against.isEmpty();
  }
}
