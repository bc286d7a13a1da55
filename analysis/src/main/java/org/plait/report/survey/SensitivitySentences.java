package org.plait.report.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plait.change.row.ComparisonRow;
import org.plait.change.row.RowKey;
import org.plait.change.row.Verdict;
import org.plait.change.sensitivity.SensitivityRow;
import org.plait.change.sensitivity.SensitivityRow.Way;
import org.plait.report.words.Lists;
import org.plait.report.words.ReaderNumbers;
import org.plait.report.words.VerdictWords;
import org.plait.study.wording.Wording;

/** Says whether other analyses lead to the same conclusion as the one that decides. */
public final class SensitivitySentences {
  private final Wording wording;
  private final Map<RowKey, List<SensitivityRow>> rows;

  public SensitivitySentences(Wording wording, List<SensitivityRow> rows) {
    this.wording = wording;
    this.rows = rows.stream().collect(Collectors.groupingBy(SensitivityRow::primary));
  }

  /** What is to be said of a row that decides: that all agree only where it tells of a change. */
  public List<String> of(ComparisonRow row) {
    List<SensitivityRow> judged = judged(row);
    List<String> said = new ArrayList<>();
    for (SensitivityRow other : judged) {
      if (!other.agrees().orElse(true)) {
        said.add(
            wording.say(
                "survey.sensitivity-differs",
                "way",
                when(other.way()),
                "verdict",
                VerdictWords.of(wording, other.row().verdict())));
      }
    }
    boolean clear =
        row.verdict().filter(v -> v == Verdict.HIGHER || v == Verdict.LOWER).isPresent();
    if (said.isEmpty() && clear && !judged.isEmpty()) {
      said.add(same(judged.size()));
    }
    return said;
  }

  /** Whether any other analysis leads to another conclusion. */
  public boolean differs(ComparisonRow row) {
    return judged(row).stream().anyMatch(other -> !other.agrees().orElse(true));
  }

  /** How many comparisons hold in every other analysis; empty where nothing else was done. */
  public Optional<String> summary(List<ComparisonRow> deciding) {
    long with = deciding.stream().filter(row -> !judged(row).isEmpty()).count();
    long same =
        deciding.stream()
            .filter(row -> !judged(row).isEmpty())
            .filter(row -> judged(row).stream().allMatch(r -> r.agrees().orElse(true)))
            .count();
    return with == 0
        ? Optional.empty()
        : Optional.of(
            wording.say(
                same < with ? "survey.sensitivity-some" : "survey.sensitivity-all",
                "ways",
                Lists.or(wording, ways(deciding)),
                "same",
                ReaderNumbers.count(same),
                "comparisons",
                comparisons(with)));
  }

  private String comparisons(long count) {
    return ReaderNumbers.counted(
        count, wording.say("words.comparison"), wording.say("words.comparisons"));
  }

  /** Each way in which any of the comparisons was made as well. */
  private List<String> ways(List<ComparisonRow> deciding) {
    return deciding.stream()
        .flatMap(row -> judged(row).stream())
        .map(SensitivityRow::way)
        .distinct()
        .sorted()
        .map(this::named)
        .toList();
  }

  private List<SensitivityRow> judged(ComparisonRow row) {
    return rows.getOrDefault(row.key(), List.of()).stream()
        .filter(r -> r.row().waves().equals(row.waves()))
        .filter(r -> r.agrees().isPresent())
        .toList();
  }

  /** What is done otherwise, to follow "when". */
  private String when(Way way) {
    return wording.say(
        switch (way) {
          case BALANCED_PANEL -> "survey.when-panel";
          case INVERSE_PROBABILITY -> "survey.when-stayers-weighted";
          case UNWEIGHTED -> "survey.when-unweighted";
          case TOP_BOX -> "survey.when-share";
          case ORDINAL -> "survey.when-scale";
        });
  }

  /** The same as it stands in a list of ways. */
  private String named(Way way) {
    return wording.say(
        switch (way) {
          case BALANCED_PANEL -> "survey.way-panel";
          case INVERSE_PROBABILITY -> "survey.way-stayers-weighted";
          case UNWEIGHTED -> "survey.way-unweighted";
          case TOP_BOX -> "survey.way-share";
          case ORDINAL -> "survey.way-scale";
        });
  }

  private String same(int number) {
    return switch (number) {
      case 1 -> wording.say("survey.sensitivity-same-one");
      case 2 -> wording.say("survey.sensitivity-same-both");
      default -> wording.say("survey.sensitivity-same", "count", Integer.toString(number));
    };
  }
}
