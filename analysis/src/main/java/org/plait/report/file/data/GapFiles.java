package org.plait.report.file.data;

import java.util.Optional;
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

  private record SeenIn(ThemesSeen seen, long comments) {}

  private static final TidyFile<KeywordRow> KEYWORDS =
      new TidyFile<KeywordRow>()
          .text("survey", KeywordRow::survey)
          .text("question", KeywordRow::question)
          .text("group_by", row -> row.sides().groupBy())
          .text("wave", row -> row.sides().wave())
          .text("from", row -> row.sides().from())
          .text("to", row -> row.sides().to())
          .text("term", KeywordRow::term)
          .whole("n_from", row -> row.from().with())
          .whole("denominator_from", row -> row.from().comments())
          .whole("n_to", row -> row.to().with())
          .whole("denominator_to", row -> row.to().comments())
          .number("log_ratio", row -> Optional.of(row.logRatio()))
          .number("statistic", row -> Optional.of(row.statistic()))
          .number("p_value", row -> Optional.of(row.pValue()))
          .number("p_adjusted", row -> row.adjusted().stream().boxed().findFirst());

  private static final TidyFile<PairRow> PAIRS =
      new TidyFile<PairRow>()
          .text("survey", PairRow::survey)
          .text("question", PairRow::question)
          .text("category", PairRow::one)
          .text("other_category", PairRow::other)
          .whole("n", PairRow::both)
          .whole("n_category", PairRow::withOne)
          .whole("n_other_category", PairRow::withOther)
          .whole("denominator", PairRow::read)
          .number("jaccard", row -> value(row.together().jaccard()))
          .number("lift", row -> value(row.together().lift()));

  private static final TidyFile<SeenIn> SEEN =
      new TidyFile<SeenIn>()
          .text("survey", row -> row.seen().survey())
          .text("question", row -> row.seen().question())
          .whole("comments", SeenIn::comments)
          .number("themes", row -> value(row.seen().met().in(row.comments())));

  private static final TidyFile<UncodedGroups.Group> UNCODED =
      new TidyFile<UncodedGroups.Group>()
          .whole("number", group -> group.number())
          .whole("n", UncodedGroups.Group::comments)
          .text("terms", GapFiles::terms);

  private GapFiles() {}

  static byte[] keywords(CodebookGaps gaps) {
    return KEYWORDS.of(gaps.keywords());
  }

  static byte[] cooccurrence(CodebookGaps gaps) {
    return PAIRS.of(gaps.pairs());
  }

  /** How many themes so many comments have, read in an order of chance. */
  static byte[] themesSeen(CodebookGaps gaps) {
    return SEEN.of(
        gaps.seen().stream()
            .flatMap(seen -> seen.parts().stream().map(part -> new SeenIn(seen, part))));
  }

  static byte[] uncoded(CodebookGaps gaps) {
    return UNCODED.of(gaps.uncoded().groups());
  }

  private static String terms(UncodedGroups.Group group) {
    return group.terms().stream()
        .limit(TERMS)
        .map(UncodedGroups.Term::term)
        .collect(Collectors.joining("; "));
  }

  private static Optional<Double> value(Outcome outcome) {
    return outcome.estimate().map(Estimate::value);
  }
}
