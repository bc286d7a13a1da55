package org.plait.coding.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plait.coding.refi.file.LineEndings;

/**
 * One text that holds all answers to a question of a wave: before each answer a line with the
 * pseudonym in brackets, after it an empty line.
 *
 * @param text the text
 * @param answers where the answers stand in it, in this order
 */
record Bundle(String text, List<Answer> answers) {

  /**
   * An answer in the text.
   *
   * <p><b>Units</b>: half-open Unicode code points of the text, each line end counted as one where
   * a text was read.
   *
   * @param unit the comment
   * @param start where it begins
   * @param end where the text after it begins
   * @param firstLine how many lines end before it
   * @param lastLine how many lines end before its end
   * @param words what stands there
   */
  record Answer(Unit unit, int start, int end, int firstLine, int lastLine, String words) {}

  /** Writes a bundle. */
  static Bundle of(List<Unit> units, LineEndings ends) {
    StringBuilder text = new StringBuilder();
    List<Answer> answers = new ArrayList<>();
    int at = 0;
    for (Unit unit : units) {
      String head = ends.of("[" + unit.pseudonym() + "]\n");
      String words = ends.of(unit.comment().text());
      String tail = ends.of("\n\n");
      int start = at + length(head);
      int end = start + length(words);
      answers.add(new Answer(unit, start, end, 0, 0, words));
      text.append(head).append(words).append(tail);
      at = end + length(tail);
    }
    return new Bundle(text.toString(), answers);
  }

  /** Finds the answers in a bundle that comes back, by the lines before them. */
  static Bundle read(String written, List<Unit> units) {
    String text = LineEndings.unified(written);
    Map<String, Unit> expected = new HashMap<>();
    units.forEach(unit -> expected.put("[" + unit.pseudonym() + "]", unit));
    List<Answer> answers = new ArrayList<>();
    Optional<Open> open = Optional.empty();
    int at = 0;
    int number = 0;
    for (String line : text.split("\n", -1)) {
      Unit unit = expected.remove(line.strip());
      int next = at + length(line) + 1;
      if (unit != null) {
        open.ifPresent(answer -> answers.add(answer.closed()));
        open = Optional.of(new Open(unit, next, number + 1));
      } else {
        open.ifPresent(answer -> answer.add(line));
      }
      at = next;
      number++;
    }
    open.ifPresent(answer -> answers.add(answer.closed()));
    return new Bundle(text, answers);
  }

  /** An answer whose end has not been found yet. */
  private record Open(Unit unit, int start, int line, List<String> lines) {

    Open(Unit unit, int start, int line) {
      this(unit, start, line, new ArrayList<>());
    }

    void add(String line) {
      lines.add(line);
    }

    Answer closed() {
      String words = String.join("\n", lines).stripTrailing();
      int ends = (int) words.chars().filter(c -> c == '\n').count();
      return new Answer(unit, start, start + length(words), line, line + ends, words);
    }
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
