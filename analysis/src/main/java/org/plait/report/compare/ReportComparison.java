package org.plait.report.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What differs between two reports, by what their folders hold. What one of them hides is named and
 * not shown.
 *
 * @param changed figures with another value, those that changed most first
 * @param fresh figures that only the new report has
 * @param gone figures that only the old report has
 * @param verdicts verdicts on change that differ
 * @param items key findings, tables and figures that differ
 * @param themes themes that only one of the reports has
 * @param settings version, seeds and settings that differ
 * @param inputs files that differ
 * @param hiddenInOne numbers that one report shows and the other hides
 */
public record ReportComparison(
    List<FigureChange> changed,
    List<String> fresh,
    List<String> gone,
    List<String> verdicts,
    List<String> items,
    List<String> themes,
    List<String> settings,
    List<String> inputs,
    List<String> hiddenInOne) {
  /** Smaller differences are of computing, not of the study. */
  private static final double SAME = 1e-9;

  /** Copies the lists. */
  public ReportComparison {
    changed =
        changed.stream().sorted(Comparator.comparingDouble(FigureChange::size).reversed()).toList();
    fresh = List.copyOf(fresh);
    gone = List.copyOf(gone);
    verdicts = List.copyOf(verdicts);
    items = List.copyOf(items);
    themes = List.copyOf(themes);
    settings = List.copyOf(settings);
    inputs = List.copyOf(inputs);
    hiddenInOne = List.copyOf(hiddenInOne);
  }

  /**
   * Compares two reports.
   *
   * @param before the old report
   * @param after the new report
   * @return what differs
   */
  public static ReportComparison of(PublishedReport before, PublishedReport after) {
    Collected collected = new Collected();
    Map<String, PublishedTable> old = new HashMap<>();
    before.tables().forEach(table -> old.put(table.name(), table));
    for (PublishedTable table : after.tables()) {
      collected.table(Optional.ofNullable(old.remove(table.name())), Optional.of(table));
    }
    before.tables().stream()
        .filter(table -> old.containsKey(table.name()))
        .forEach(table -> collected.table(Optional.of(table), Optional.empty()));
    return new ReportComparison(
        collected.changed,
        collected.fresh,
        collected.gone,
        collected.verdicts,
        items(before, after),
        themes(before, after),
        named(before.settings(), after.settings(), true),
        named(before.inputs(), after.inputs(), false),
        collected.hiddenInOne);
  }

  /** Whether nothing differs. */
  public boolean nothing() {
    return changed.isEmpty()
        && fresh.isEmpty()
        && gone.isEmpty()
        && verdicts.isEmpty()
        && items.isEmpty()
        && themes.isEmpty()
        && settings.isEmpty()
        && inputs.isEmpty()
        && hiddenInOne.isEmpty();
  }

  /** What is collected table by table. */
  private static final class Collected {
    private final List<FigureChange> changed = new ArrayList<>();
    private final List<String> fresh = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final List<String> verdicts = new ArrayList<>();
    private final List<String> hiddenInOne = new ArrayList<>();

    private void table(Optional<PublishedTable> before, Optional<PublishedTable> after) {
      Map<String, PublishedFigure> old =
          new LinkedHashMap<>(before.map(PublishedTable::figures).orElse(Map.of()));
      String name = before.or(() -> after).map(PublishedTable::name).orElse("");
      after
          .map(PublishedTable::figures)
          .orElse(Map.of())
          .forEach(
              (key, figure) -> {
                PublishedFigure earlier = old.remove(key);
                if (earlier == null) {
                  fresh.add(named(name, figure));
                } else {
                  both(name, earlier, figure);
                }
              });
      old.values().forEach(figure -> gone.add(named(name, figure)));
    }

    private void both(String table, PublishedFigure before, PublishedFigure after) {
      if (before.countHiddenInOne(after)) {
        hiddenInOne.add(named(table, after));
        return;
      }
      if (before.hidden() || after.hidden()) {
        return;
      }
      String old = before.result("verdict");
      String now = after.result("verdict");
      if (!old.equals(now)) {
        verdicts.add(named(table, after) + ": " + said(old) + " → " + said(now));
      }
      if (before.value().isPresent() && after.value().isPresent()) {
        double was = before.value().get();
        double is = after.value().get();
        if (Math.abs(is - was) > SAME * Math.max(1, Math.abs(was))) {
          changed.add(new FigureChange(named(table, after), after.measure(), was, is));
        }
      } else if (!before.result("status").equals(after.result("status"))) {
        (after.value().isPresent() ? fresh : gone).add(named(table, after));
      }
    }

    private static String named(String table, PublishedFigure figure) {
      return table + ": " + figure.name();
    }

    private static String said(String verdict) {
      return verdict.isEmpty() ? "no verdict" : verdict;
    }
  }

  private static List<String> items(PublishedReport before, PublishedReport after) {
    List<String> lines = new ArrayList<>();
    if (before.contents().isEmpty() || after.contents().isEmpty()) {
      return lines;
    }
    after
        .contents()
        .forEach(
            (id, item) -> {
              PublishedReport.Item old = before.contents().get(id);
              if (old == null) {
                lines.add("new " + item.kind() + ": " + item.words());
              } else if (!old.words().equals(item.words())) {
                lines.add(item.kind() + ": " + old.words() + " → " + item.words());
              }
            });
    before
        .contents()
        .forEach(
            (id, item) -> {
              if (!after.contents().containsKey(id)) {
                lines.add("gone " + item.kind() + ": " + item.words());
              }
            });
    return lines;
  }

  private static List<String> themes(PublishedReport before, PublishedReport after) {
    TreeSet<String> old = themes(before);
    TreeSet<String> now = themes(after);
    List<String> lines = new ArrayList<>();
    now.stream().filter(theme -> !old.contains(theme)).forEach(t -> lines.add("new: " + t));
    old.stream().filter(theme -> !now.contains(theme)).forEach(t -> lines.add("gone: " + t));
    return lines;
  }

  private static TreeSet<String> themes(PublishedReport report) {
    TreeSet<String> themes = new TreeSet<>();
    report.tables().stream()
        .filter(table -> table.name().equals("themes"))
        .flatMap(table -> table.figures().values().stream())
        .map(
            f ->
                f.of().get("survey")
                    + ", "
                    + f.of().get("question")
                    + ", "
                    + f.of().get("category"))
        .forEach(themes::add);
    return themes;
  }

  private static List<String> named(
      SortedMap<String, String> before, SortedMap<String, String> after, boolean values) {
    List<String> lines = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String old = before.get(name);
      String now = after.get(name);
      if (old == null) {
        lines.add("new: " + name + (values ? " " + now : ""));
      } else if (now == null) {
        lines.add("gone: " + name + (values ? " " + old : ""));
      } else if (!Objects.equals(old, now)) {
        lines.add(name + (values ? ": " + old + " → " + now : ": other content"));
      }
    }
    return lines;
  }
}
