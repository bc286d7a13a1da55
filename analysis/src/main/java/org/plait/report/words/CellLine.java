package org.plait.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.plait.report.words.Shown.Form;
import org.plait.statistics.Interval;
import org.plait.study.wording.Wording;

/**
 * A line of a table's cell.
 *
 * @param words what readers see
 * @param numbers the numbers in it, in their order; none where it is only words
 * @param because why there is no number; empty where there is one or none is looked for
 * @param target the anchor its words lead to; empty where they lead nowhere
 * @param quoted whether somebody wrote it who answered
 */
public record CellLine(
    String words, List<Shown> numbers, String because, String target, boolean quoted) {
  /** Copies the numbers. */
  public CellLine {
    numbers = List.copyOf(numbers);
  }

  /**
   * A line that needs no reason.
   *
   * @param words what readers see
   * @param numbers the numbers in it
   */
  public CellLine(String words, List<Shown> numbers) {
    this(words, numbers, "", "", false);
  }

  /** Words that lead to another place of the report. */
  public static CellLine link(String words, String target) {
    return new CellLine(words, List.of(), "", target, false);
  }

  /** A number that does not exist. */
  public static CellLine none(String reason) {
    return new CellLine(ReaderNumbers.NONE, List.of(), reason, "", false);
  }

  /** What somebody wrote, in quotation marks. */
  public static CellLine quote(String written) {
    return new CellLine("“" + written + "”", List.of(), "", "", true);
  }

  /** Words without a number. */
  public static CellLine of(String words) {
    return new CellLine(words, List.of());
  }

  /** A number alone. */
  public static CellLine of(Shown number) {
    return new CellLine(number.words(), List.of(number));
  }

  /** So many of so many: "34/52". */
  public static CellLine of(Wording wording, long number, long all) {
    return of(wording, OptionalLong.of(number), OptionalLong.of(all));
  }

  /** So many of so many, either of which may be hidden. */
  public static CellLine of(Wording wording, OptionalLong number, OptionalLong all) {
    List<Shown> told = new ArrayList<>();
    number.ifPresent(n -> told.add(Shown.count(n).as(wording.say("words.part-number"))));
    all.ifPresent(n -> told.add(Shown.count(n).as(wording.say("words.part-out-of"))));
    return new CellLine(ReaderNumbers.count(number) + "/" + ReaderNumbers.count(all), told);
  }

  /** The limits of an interval, in the form of its estimate: "47% to 60%". */
  public static CellLine limits(Wording wording, Form form, Interval interval, long people) {
    return limits(wording, form, interval.lower(), interval.upper(), people);
  }

  /** Two limits. */
  public static CellLine limits(
      Wording wording, Form form, double lower, double upper, long people) {
    Form plain = form == Form.PERCENT ? Form.WHOLE_PERCENT : form;
    Shown from = Shown.of(plain, lower).as(wording.say("words.part-lower")).behind(people);
    Shown to = Shown.of(plain, upper).as(wording.say("words.part-upper")).behind(people);
    String words = wording.say("words.limits", "lower", from.words(), "upper", to.words());
    return new CellLine(words, List.of(from, to));
  }

  /** The same in brackets after another line. */
  public CellLine inBracketsAfter(CellLine other) {
    return new CellLine(other.words + " (" + words + ")", joined(other.numbers, numbers));
  }

  /** Several lines as one that says of what they speak: "people alone: 34% (12/35), 20% to 50%". */
  public static CellLine about(String what, List<CellLine> lines) {
    String all = lines.stream().map(CellLine::words).collect(Collectors.joining(", "));
    return new CellLine(
        what + ": " + all, joined(lines).stream().map(n -> n.within(what)).toList());
  }

  /** The same followed by a line that speaks of it. */
  public CellLine then(String between, CellLine next, String about) {
    List<Shown> named = next.numbers.stream().map(n -> n.within(about)).toList();
    return new CellLine(words + between + next.words, joined(numbers, named));
  }

  private static List<Shown> joined(List<CellLine> lines) {
    return lines.stream().flatMap(line -> line.numbers.stream()).toList();
  }

  private static List<Shown> joined(List<Shown> first, List<Shown> second) {
    return joined(List.of(new CellLine("", first), new CellLine("", second)));
  }
}
