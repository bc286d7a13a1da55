package org.plait.report.file.data;

import java.util.stream.Collectors;
import org.plait.coding.gap.CodebookGaps;
import org.plait.coding.gap.PairRow;
import org.plait.coding.gap.ThemesSeen;
import org.plait.coding.gap.UncodedGroups;
import org.plait.statistics.Estimate;
import org.plait.statistics.Outcome;
import org.plait.text.keyness.KeywordRow;

/** What the codebook may lack, as tidy files. */
final class GapFiles {

  private static final int TERMS = 3;

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

  /** How many themes so many comments have, read in an order of chance. */
  static byte[] themesSeen(CodebookGaps gaps) {
    Csv csv = new Csv("survey", "question", "comments", "themes");
    for (ThemesSeen seen : gaps.seen()) {
      for (long part : seen.parts()) {
        csv.text(seen.survey()).text(seen.question()).number(part);
        number(csv, seen.met().in(part));
        csv.end();
      }
    }
    return csv.bytes();
  }

  static byte[] uncoded(CodebookGaps gaps) {
    Csv csv = new Csv("number", "n", "terms");
    for (UncodedGroups.Group group : gaps.uncoded().groups()) {
      csv.number((long) group.number()).number(group.comments());
      csv.text(
          group.terms().stream()
              .limit(TERMS)
              .map(UncodedGroups.Term::term)
              .collect(Collectors.joining("; ")));
      csv.end();
    }
    return csv.bytes();
  }

  private static void number(Csv csv, Outcome outcome) {
    csv.number(outcome.estimate().map(Estimate::value));
  }
}
