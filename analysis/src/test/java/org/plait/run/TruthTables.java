package org.plait.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.plait.change.row.Verdict;
import org.plait.statistics.Interval;
import org.plait.statistics.Proportion;
import org.plait.statistics.ProportionInterval;

/** The tables of {@code docs/sample-against-truth.md}. */
final class TruthTables {

  private static final Map<String, String> KINDS = new LinkedHashMap<>();
  private static final Map<String, String> MEASURES = new LinkedHashMap<>();

  static {
    KINDS.put("null", "none");
    KINDS.put("weak", "weak");
    KINDS.put("strong", "strong");
    MEASURES.put("relative_effect", "relative effect of ordered answers");
    MEASURES.put("top_box", "share with a favourable answer (top box)");
    MEASURES.put("proportion", "share of a category or option");
    MEASURES.put("mean", "mean of a number, rank or part");
    MEASURES.put("score", "score of a scale");
  }

  private final List<ComparedWithTruth> answers;
  private final List<ComparedWithTruth> themes;

  TruthTables(List<ComparedWithTruth> rows) {
    this.answers = rows.stream().filter(r -> !r.theme()).toList();
    this.themes = rows.stream().filter(ComparedWithTruth::theme).toList();
  }

  /** All tables, as Markdown. */
  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add("### Calls, by survey, pair of waves and real change");
    lines.add("");
    lines.addAll(calls(answers));
    lines.add("");
    lines.add("### False calls and power");
    lines.add("");
    lines.addAll(power());
    lines.add("");
    lines.add("### How many 95 % intervals hold the truth");
    lines.add("");
    lines.addAll(coverage());
    lines.add("");
    lines.add("### The intervals that leave the truth out");
    lines.add("");
    lines.addAll(misses());
    lines.add("");
    lines.add("### Themes of comments");
    lines.add("");
    lines.addAll(calls(themes));
    lines.add("");
    lines.addAll(heading("", "rows", "hold the truth", "share", "95 % interval of that share"));
    lines.add(covered("themes", themes));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> calls(List<ComparedWithTruth> rows) {
    List<String> lines =
        heading(
            "survey",
            "waves",
            "real change",
            "rows",
            "with a call",
            "higher",
            "lower",
            "no clear change",
            "too few to say",
            "right way",
            "wrong");
    Map<List<String>, List<ComparedWithTruth>> cells =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    r -> List.of(r.row().key().survey(), waves(r)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    cells.forEach(
        (cell, all) ->
            KINDS.forEach(
                (kind, word) -> {
                  List<ComparedWithTruth> some = only(all, r -> r.kind().equals(kind));
                  if (!some.isEmpty()) {
                    lines.add(calls(cell, word, some));
                  }
                }));
    return lines;
  }

  private static String calls(List<String> cell, String kind, List<ComparedWithTruth> rows) {
    long right = count(rows, ComparedWithTruth::rightWay);
    return line(
        cell.get(0),
        cell.get(1),
        kind,
        rows.size(),
        count(rows, r -> r.call().isPresent()),
        called(rows, Verdict.HIGHER),
        called(rows, Verdict.LOWER),
        called(rows, Verdict.NO_CLEAR_CHANGE),
        called(rows, Verdict.TOO_FEW_TO_SAY),
        kind.equals("none") ? "" : right,
        count(rows, ComparedWithTruth::saidToHaveChanged) - right);
  }

  private List<String> power() {
    List<String> lines =
        heading("real change", "what is counted", "with a call", "so many", "share", "interval");
    List<ComparedWithTruth> called = only(answers, r -> r.call().isPresent());
    KINDS.forEach(
        (kind, word) -> {
          List<ComparedWithTruth> rows = only(called, r -> r.kind().equals(kind));
          boolean none = kind.equals("null");
          long hits =
              count(
                  rows, none ? ComparedWithTruth::saidToHaveChanged : ComparedWithTruth::rightWay);
          lines.add(
              line(
                  word,
                  none ? "false calls" : "said, the right way (power)",
                  rows.size(),
                  hits,
                  percent(hits, rows.size()),
                  interval(hits, rows.size())));
        });
    return lines;
  }

  private List<String> coverage() {
    List<String> lines =
        heading("", "rows", "hold the truth", "share", "95 % interval of that share");
    MEASURES.forEach(
        (measure, words) ->
            lines.add(covered(words, only(answers, r -> r.row().key().measure().equals(measure)))));
    lines.add(covered("all measures", answers));
    KINDS.forEach(
        (kind, word) ->
            lines.add(covered("real change: " + word, only(answers, r -> r.kind().equals(kind)))));
    by(answers, r -> r.row().key().survey() + " " + waves(r))
        .forEach((cell, rows) -> lines.add(covered(cell, rows)));
    return lines;
  }

  private static String covered(String name, List<ComparedWithTruth> rows) {
    long held = count(rows, ComparedWithTruth::covered);
    return line(name, rows.size(), held, percent(held, rows.size()), interval(held, rows.size()));
  }

  private List<String> misses() {
    List<String> lines =
        heading("survey", "waves", "question", "measure", "truth", "estimate", "95 % interval");
    for (ComparedWithTruth row : only(answers, r -> !r.covered())) {
      lines.add(
          line(
              row.row().key().survey(),
              waves(row),
              name(row),
              row.row().key().measure(),
              number(row.truth()),
              number(row.estimate()),
              number(row.interval().lower()) + " to " + number(row.interval().upper())));
    }
    return lines;
  }

  private static String name(ComparedWithTruth row) {
    String item = row.row().key().item();
    String category = row.row().key().category();
    return "`"
        + row.row().key().question()
        + (item.isEmpty() ? "" : "." + item)
        + (category.isEmpty() ? "" : ": " + category)
        + "`";
  }

  private static String waves(ComparedWithTruth row) {
    return row.row().waves().from() + " to " + row.row().waves().to();
  }

  private static Map<String, List<ComparedWithTruth>> by(
      List<ComparedWithTruth> rows, Function<ComparedWithTruth, String> cell) {
    return rows.stream()
        .collect(Collectors.groupingBy(cell, LinkedHashMap::new, Collectors.toList()));
  }

  private static List<ComparedWithTruth> only(
      List<ComparedWithTruth> rows, Predicate<ComparedWithTruth> which) {
    return rows.stream().filter(which).toList();
  }

  private static long count(List<ComparedWithTruth> rows, Predicate<ComparedWithTruth> which) {
    return rows.stream().filter(which).count();
  }

  private static long called(List<ComparedWithTruth> rows, Verdict verdict) {
    return count(rows, r -> r.call().filter(v -> v == verdict).isPresent());
  }

  private static String percent(long x, long n) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * x / n);
  }

  private static String interval(long x, long n) {
    Interval exact =
        Proportion.of(x, n)
            .estimate(ProportionInterval.CLOPPER_PEARSON, 0.95)
            .estimate()
            .flatMap(e -> e.interval())
            .orElseThrow();
    return String.format(Locale.ROOT, "%.1f to %.1f %%", 100 * exact.lower(), 100 * exact.upper());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value + 0.0);
  }

  private static List<String> heading(String... names) {
    List<String> lines = new ArrayList<>();
    lines.add(line((Object[]) names));
    lines.add("|" + "---|".repeat(names.length));
    return lines;
  }

  private static String line(Object... cells) {
    return Arrays.stream(cells).map(c -> c + " |").collect(Collectors.joining(" ", "| ", ""));
  }
}
