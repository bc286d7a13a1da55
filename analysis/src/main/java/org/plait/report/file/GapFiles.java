package org.plait.report.file;

import org.plait.coding.gap.CodebookGaps;
import org.plait.coding.gap.PairRow;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.text.keyness.KeywordRow;

/** Words that set waves and groups apart, and themes in the same comments, as tidy files. */
final class GapFiles {

  private GapFiles() {}

  static byte[] keywords(CodebookGaps gaps) {
    Csv csv =
        new Csv(
            "survey",
            "question",
            "group_by",
            "wave",
            "from",
            "to",
            "term",
            "n_from",
            "denominator_from",
            "n_to",
            "denominator_to",
            "log_ratio",
            "statistic",
            "p_value",
            "p_adjusted");
    for (KeywordRow row : gaps.keywords()) {
      csv.text(row.survey()).text(row.question()).text(row.sides().groupBy());
      csv.text(row.sides().wave()).text(row.sides().from()).text(row.sides().to());
      csv.text(row.term()).number(row.from().with()).number(row.from().comments());
      csv.number(row.to().with()).number(row.to().comments()).number(row.logRatio());
      csv.number(row.statistic()).number(row.pValue()).number(row.adjusted());
      csv.end();
    }
    return csv.bytes();
  }

  static byte[] cooccurrence(CodebookGaps gaps) {
    Csv csv =
        new Csv(
            "survey",
            "question",
            "category",
            "other_category",
            "n",
            "n_category",
            "n_other_category",
            "denominator",
            "jaccard",
            "lift");
    for (PairRow row : gaps.pairs()) {
      csv.text(row.survey()).text(row.question()).text(row.one()).text(row.other());
      csv.number(row.both()).number(row.withOne()).number(row.withOther()).number(row.read());
      number(csv, row.together().jaccard());
      number(csv, row.together().lift());
      csv.end();
    }
    return csv.bytes();
  }

  private static void number(Csv csv, Outcome outcome) {
    csv.number(outcome.estimate().map(Estimate::value));
  }
}
