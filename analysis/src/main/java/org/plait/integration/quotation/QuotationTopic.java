package org.plait.integration.quotation;

import org.plait.study.Sha256;
import org.plait.text.Comment;
import org.plait.text.mask.TagNumbers;

/**
 * What quotations illustrate: a theme of a question.
 *
 * @param survey the survey's id
 * @param question the question's id
 * @param theme the theme's code
 */
record QuotationTopic(String survey, String question, String theme) {

  private static final int ID_LENGTH = 10;

  /** A comment as it would be quoted. */
  Quotation quotation(Comment comment, Quotation.Choice choice) {
    String text = Shortened.of(TagNumbers.within(comment.text()));
    String id = digest(survey, comment.wave(), question, theme, text).substring(0, ID_LENGTH);
    return new Quotation(id, survey, comment.wave(), question, theme, choice, text);
  }

  /** Decides the order by chance; it holds no pseudonym, so that another key changes nothing. */
  String lot(long seed, Comment comment) {
    return digest(
        Long.toString(seed),
        "quotations",
        survey,
        question,
        theme,
        comment.wave(),
        Integer.toString(comment.row()));
  }

  private static String digest(String... parts) {
    return Sha256.hex(String.join("\u0000", parts));
  }
}
