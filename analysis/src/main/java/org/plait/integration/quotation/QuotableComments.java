package org.plait.integration.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.plait.coding.Code;
import org.plait.coding.CodedComments;
import org.plait.coding.Reading;
import org.plait.integration.quotation.QuotationCandidate.Outcome;
import org.plait.text.Comment;
import org.plait.text.Tokens;

/** Finds the comments that speak of each theme, and why some of them may not be quoted. */
final class QuotableComments {

  private static final int FEWEST_WORDS = 3;
  private static final int MOST_MASKS = 3;

  private final CodedComments coded;
  private final ThemeSentiments sentiments;
  private final Consent consent;
  private final long seed;
  private final Predicate<Comment> narrow;

  /**
   * Prepares it.
   *
   * @param narrow whether survey and wave, which stand beside a quotation, leave too few people
   */
  QuotableComments(
      CodedComments coded,
      ThemeSentiments sentiments,
      Consent consent,
      long seed,
      Predicate<Comment> narrow) {
    this.narrow = narrow;
    this.coded = coded;
    this.sentiments = sentiments;
    this.consent = consent;
    this.seed = seed;
  }

  /**
   * Who speaks of what, the most typical first; a theme with themes below it is illustrated by
   * theirs.
   */
  Map<QuotationTopic, List<QuotableComment>> topics() {
    Map<List<String>, List<Reading>> questions = new LinkedHashMap<>();
    for (Reading reading : coded.readings()) {
      if (reading.read() && reading.content()) {
        Comment comment = reading.comment();
        List<String> question = List.of(comment.survey(), comment.question());
        questions.computeIfAbsent(question, q -> new ArrayList<>()).add(reading);
      }
    }
    Map<QuotationTopic, List<QuotableComment>> topics = new LinkedHashMap<>();
    questions.forEach(
        (question, readings) -> {
          Typicality typicality = new Typicality(readings.stream().map(Reading::comment).toList());
          for (Code theme : coded.codebook().themes()) {
            List<Reading> own =
                readings.stream().filter(r -> r.codes().contains(theme.id())).toList();
            if (!own.isEmpty()) {
              QuotationTopic topic =
                  new QuotationTopic(question.get(0), question.get(1), theme.id());
              topics.put(topic, comments(topic, own, typicality));
            }
          }
        });
    return topics;
  }

  private List<QuotableComment> comments(
      QuotationTopic topic, List<Reading> own, Typicality typicality) {
    Map<Comment, Double> near = typicality.within(own.stream().map(Reading::comment).toList());
    return own.stream()
        .map(
            reading ->
                new QuotableComment(
                    reading.comment(),
                    topic.lot(seed, reading.comment()),
                    near.get(reading.comment()),
                    sentiments.of(reading.comment(), topic.theme()),
                    against(reading)))
        .sorted(
            Comparator.comparingDouble((QuotableComment comment) -> -comment.centrality())
                .thenComparing(QuotableComment::lot))
        .toList();
  }

  /** Why a comment may not be quoted, whatever else is. */
  private Optional<Outcome> against(Reading reading) {
    Comment comment = reading.comment();
    if (!consent.given(comment)) {
      return Optional.of(Outcome.NO_CONSENT);
    }
    if (narrow.test(comment)) {
      return Optional.of(Outcome.FEW);
    }
    if (reading.flagged()) {
      return Optional.of(Outcome.FLAGGED);
    }
    if (comment.masked() > MOST_MASKS) {
      return Optional.of(Outcome.MASKED);
    }
    long said = Tokens.of(comment.text()).stream().filter(t -> t.isWord()).count();
    return said < FEWEST_WORDS ? Optional.of(Outcome.SHORT) : Optional.empty();
  }
}
