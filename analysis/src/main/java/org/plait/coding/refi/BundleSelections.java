package org.plait.coding.refi;

import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.plait.coding.refi.Bundle.Answer;
import org.plait.coding.refi.file.Project.Selection;

/**
 * Which answer of a bundle a selection means. Programs differ in whether the end of a line counts
 * as one or two; the selections that begin where an answer begins show which it was, else the
 * program's habit.
 */
final class BundleSelections {

  private final NavigableMap<Integer, Answer> byStart = new TreeMap<>();
  private final boolean twice;
  private final int length;

  private BundleSelections(Bundle bundle, boolean twice) {
    this.twice = twice;
    this.length = length(bundle.text(), twice);
    bundle.answers().forEach(answer -> byStart.put(start(answer, twice), answer));
  }

  /**
   * Judges how lines were counted.
   *
   * @param bundle the answers found in the text
   * @param written the text as the project holds it
   * @param selections all selections of the text
   * @param origin the program that wrote the project
   */
  static BundleSelections of(
      Bundle bundle, String written, List<Selection> selections, String origin) {
    long once = fitting(bundle, selections, false);
    long twice = fitting(bundle, selections, true);
    if (once != twice) {
      return new BundleSelections(bundle, twice > once);
    }
    int last = selections.stream().mapToInt(Selection::end).max().orElse(0);
    boolean habit = written.contains("\r\n") && !origin.toLowerCase(Locale.ROOT).contains("atlas");
    return new BundleSelections(bundle, last > length(bundle.text(), false) || habit);
  }

  private static long fitting(Bundle bundle, List<Selection> selections, boolean twice) {
    Set<Integer> starts =
        bundle.answers().stream().map(a -> start(a, twice)).collect(Collectors.toSet());
    return selections.stream().filter(selection -> starts.contains(selection.start())).count();
  }

  private static int start(Answer answer, boolean twice) {
    return answer.start() + (twice ? answer.firstLine() : 0);
  }

  private static int end(Answer answer, boolean twice) {
    return answer.end() + (twice ? answer.lastLine() : 0);
  }

  private static int length(String text, boolean twice) {
    int ends = twice ? (int) text.chars().filter(c -> c == '\n').count() : 0;
    return Bundle.length(text) + ends;
  }

  /** Whether a selection lies within the text. */
  boolean within(Selection selection) {
    return selection.start() >= 0
        && selection.start() < selection.end()
        && selection.end() <= length;
  }

  /** The answers a selection touches. */
  List<Answer> touched(Selection selection) {
    Integer first = byStart.floorKey(selection.start());
    return byStart
        .subMap(first == null ? selection.start() : first, selection.end())
        .values()
        .stream()
        .filter(answer -> selection.start() < end(answer, twice))
        .toList();
  }
}
