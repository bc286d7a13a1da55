package org.plait.report.brief;

import java.util.Optional;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block.Findings.Finding;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Measures;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;

/**
 * A clear change between two waves in one plain sentence: "said “Agree” to “…” rose from about 2 in
 * 10 (24%) in 2023 to about 3 in 10 (31%) in 2026". It needs the two figures; where one is hidden,
 * or where all answers moved and the favourable share did not, there is no plain sentence.
 */
final class ChangeFinding {
  private final SurveyView view;

  ChangeFinding(SurveyView view) {
    this.view = view;
  }

  /** Whether a row says that something rose or fell. */
  static boolean clear(ComparisonRow row) {
    return row.verdict().filter(v -> v == Verdict.HIGHER || v == Verdict.LOWER).isPresent()
        && !row.reasons().contains(VerdictReason.NET_DISAGREES);
  }

  Optional<Finding> of(ComparisonRow row) {
    RowKey key = row.key();
    return Measures.average(key.measure()) ? average(row) : share(row);
  }

  private Optional<Finding> average(ComparisonRow row) {
    String rose = row.verdict().filter(v -> v == Verdict.HIGHER).isPresent() ? "rose" : "fell";
    String unit = view.labels().unit(row.key().question());
    return value(row.key(), row.waves().from())
        .flatMap(
            from ->
                value(row.key(), row.waves().to())
                    .map(
                        to ->
                            finding(
                                row,
                                "The average for “"
                                    + view.labels().alone(row.key())
                                    + "” "
                                    + rose
                                    + " from "
                                    + ReaderNumbers.decimal(from)
                                    + " in "
                                    + wave(row.waves().from())
                                    + " to "
                                    + ReaderNumbers.decimal(to)
                                    + unit
                                    + " in "
                                    + wave(row.waves().to())
                                    + ".")));
  }

  private Optional<Finding> share(ComparisonRow row) {
    RowKey key = row.key();
    Optional<String> answer = answer(key);
    Optional<Double> from = share(key, answer.orElse(""), row.waves().from());
    Optional<Double> to = share(key, answer.orElse(""), row.waves().to());
    if (from.isEmpty() || to.isEmpty() || !sameWay(row, to.get() - from.get())) {
      return Optional.empty();
    }
    String rose = to.get() > from.get() ? "rose" : "fell";
    String change = PlainShares.change(from.get(), to.get());
    int split = change.indexOf(" to ");
    return Optional.of(
        finding(
            row,
            "The share of "
                + view.labels().respondents().many()
                + " "
                + view.labels().respondents().who()
                + " "
                + said(key, answer)
                + " "
                + rose
                + " "
                + change.substring(0, split)
                + " in "
                + wave(row.waves().from())
                + change.substring(split)
                + " in "
                + wave(row.waves().to())
                + "."));
  }

  /**
   * The verdict of an ordered scale and its favourable share must go the same way to be told so.
   */
  private static boolean sameWay(ComparisonRow row, double difference) {
    boolean higher = row.verdict().filter(v -> v == Verdict.HIGHER).isPresent();
    return higher ? difference > 0 : difference < 0;
  }

  /** The category or net a sentence tells the share of; empty for an option of several. */
  private Optional<String> answer(RowKey key) {
    return key.category().isEmpty()
        ? view.labels().question(key.question()).flatMap(q -> SurveyView.favourable(q, key.item()))
        : Optional.of(key.category());
  }

  private String said(RowKey key, Optional<String> answer) {
    return answer
        .map(a -> view.labels().category(key.question(), a))
        .map(words -> "said “" + words + "” to “" + view.labels().alone(key) + "”")
        .orElseGet(
            () ->
                "chose “"
                    + view.labels().item(key.question(), key.item())
                    + "” when asked “"
                    + view.labels().text(key.question())
                    + "”");
  }

  private Optional<Double> share(RowKey key, String answer, String wave) {
    return view.share(key.question(), key.item(), answer, wave)
        .flatMap(r -> r.outcome().estimate())
        .map(Estimate::value);
  }

  private Optional<Double> value(RowKey key, String wave) {
    Optional<EstimateRow> row = view.index().find(key, wave);
    return row.flatMap(r -> r.outcome().estimate()).map(Estimate::value);
  }

  private String wave(String id) {
    return view.labels().wave(id);
  }

  private Finding finding(ComparisonRow row, String sentence) {
    RowKey key = row.key();
    String id =
        Anchors.of(
            "finding",
            key.survey(),
            key.question(),
            key.item(),
            key.category(),
            row.waves().from(),
            row.waves().to());
    return new Finding(id, view.plan().marked(key, sentence));
  }
}
