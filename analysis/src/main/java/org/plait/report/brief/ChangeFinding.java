package org.plait.report.brief;

import java.util.List;
import java.util.Optional;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.EstimateRow;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.row.VerdictReason;
import org.plait.report.change.ChangeSentences;
import org.plait.report.document.Anchors;
import org.plait.report.document.Block.Findings.Finding;
import org.plait.report.survey.SurveyView;
import org.plait.report.words.Measures;
import org.plait.report.words.PlainShares;
import org.plait.report.words.ReaderNumbers;
import org.plait.statistics.Estimate;

/**
 * A clear change between two waves in one plain sentence: "said “Agree” to “…” rose from about 2 in
 * 10 (24%) in 2023 to about 3 in 10 (31%) in 2026". It needs the two figures; where one is hidden,
 * or where all answers moved one way and the favourable share the other, there is no plain
 * sentence. Where all answers moved and chance may have moved the favourable share, it says so.
 * Whatever makes the change less sure is told with it: another wording, another analysis that says
 * otherwise.
 */
final class ChangeFinding {
  private final SurveyView view;
  private final PlainShares shares;

  ChangeFinding(SurveyView view) {
    this.view = view;
    this.shares = new PlainShares(view.wording());
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
    return value(row.key(), row.waves().from())
        .flatMap(
            from ->
                value(row.key(), row.waves().to()).map(to -> finding(row, average(row, from, to))));
  }

  private String average(ComparisonRow row, double from, double to) {
    String unit = view.labels().unit(row.key().question());
    return view.say(
        higher(row) ? "brief.average-rose" : "brief.average-fell",
        "subject",
        view.labels().alone(row.key()),
        "from",
        ReaderNumbers.decimal(from),
        "earlier",
        wave(row.waves().from()),
        "to",
        ReaderNumbers.decimal(to) + unit,
        "later",
        wave(row.waves().to()),
        "scale",
        scale(row.key()));
  }

  private Optional<Finding> share(ComparisonRow row) {
    RowKey key = row.key();
    Optional<String> answer = answer(key);
    Optional<Double> from = share(key, answer.orElse(""), row.waves().from());
    Optional<Double> to = share(key, answer.orElse(""), row.waves().to());
    if (from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    if (row.verdict().isEmpty()) {
      return Optional.of(finding(row, differed(row, answer, from.get(), to.get())));
    }
    if (!sameWay(row, to.get() - from.get())) {
      return Optional.empty();
    }
    return Optional.of(
        finding(
            row,
            shareUnclear(row)
                ? moved(row, from.get(), to.get())
                : rose(row, answer, from.get(), to.get())));
  }

  /** Whether all answers moved and chance may have moved the favourable share as far. */
  private boolean shareUnclear(ComparisonRow row) {
    return new ChangeSentences(view)
        .net(row)
        .flatMap(net -> net.difference().estimate())
        .flatMap(Estimate::interval)
        .filter(interval -> interval.lower() <= 0 && interval.upper() >= 0)
        .isPresent();
  }

  private String moved(ComparisonRow row, double from, double to) {
    RowKey key = row.key();
    return view.say(
        higher(row) ? "brief.moved-higher" : "brief.moved-lower",
        "subject",
        view.labels().alone(key),
        "later",
        wave(row.waves().to()),
        "earlier",
        wave(row.waves().from()),
        "answer",
        view.labels().category(key.question(), answer(key).orElseThrow()),
        "from",
        ReaderNumbers.percent(from),
        "to",
        ReaderNumbers.percent(to));
  }

  private String rose(ComparisonRow row, Optional<String> answer, double from, double to) {
    List<String> said = shares.change(from, to);
    String sentence = to > from ? "brief.share-rose" : "brief.share-fell";
    return shares(sentence, row, answer, said.get(0), said.get(1));
  }

  /** Two shares side by side, where there is no verdict. */
  private String differed(ComparisonRow row, Optional<String> answer, double from, double to) {
    return shares("brief.shares-differed", row, answer, shares.of(from), shares.of(to));
  }

  private String shares(
      String sentence, ComparisonRow row, Optional<String> answer, String from, String to) {
    return view.say(
        sentence,
        "respondents",
        view.labels().respondents().many(),
        "who",
        view.labels().respondents().who(),
        "said",
        said(row.key(), answer),
        "from",
        from,
        "earlier",
        wave(row.waves().from()),
        "to",
        to,
        "later",
        wave(row.waves().to()));
  }

  /** Where the mean of a score can lie, if all its items have as many categories. */
  private String scale(RowKey key) {
    List<Integer> categories =
        view.results().instrument().scales().stream()
            .filter(scale -> scale.id().equals(key.question()))
            .flatMap(scale -> scale.items().stream())
            .flatMap(item -> view.labels().question(item.question()).stream())
            .map(question -> question.codes().categories().size())
            .distinct()
            .toList();
    return categories.size() == 1
        ? view.say("brief.scale", "highest", Integer.toString(categories.get(0)))
        : "";
  }

  /**
   * The verdict of an ordered scale and its favourable share must go the same way to be told so.
   */
  private static boolean sameWay(ComparisonRow row, double difference) {
    return higher(row) ? difference > 0 : difference < 0;
  }

  private static boolean higher(ComparisonRow row) {
    return row.verdict().filter(v -> v == Verdict.HIGHER).isPresent();
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
        .map(words -> asked("brief.said", words, view.labels().alone(key)))
        .orElseGet(
            () ->
                asked(
                    "brief.chose",
                    view.labels().item(key.question(), key.item()),
                    view.labels().text(key.question())));
  }

  private String asked(String sentence, String answer, String question) {
    return view.say(sentence, "answer", answer, "question", question);
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
    return new Finding(id, view.plan().marked(key, sentence) + lessSure(row));
  }

  private String lessSure(ComparisonRow row) {
    return new ChangeSentences(view).wording(row).map(words -> " " + words).orElse("")
        + (view.sensitivity().differs(row) ? view.say("brief.less-sure") : "");
  }
}
