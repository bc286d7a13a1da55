package org.plait.simulation.answer;

import java.util.List;
import java.util.OptionalDouble;
import org.plait.instrument.ItemRef;

/**
 * What one person answers to one item.
 *
 * @param codes the chosen category or missing code, the ticked options, or the ranked thing; empty
 *     when there is none
 * @param number the number, month or part; empty when there is none
 * @param text the text; empty when there is none
 */
public record Answer(List<String> codes, OptionalDouble number, String text) {

  /** Nothing was answered. */
  public static final Answer BLANK = new Answer(List.of(), OptionalDouble.empty(), "");

  public Answer {
    codes = List.copyOf(codes);
  }

  static Answer of(String code) {
    return new Answer(List.of(code), OptionalDouble.empty(), "");
  }

  static Answer ticked(List<String> codes) {
    return new Answer(codes, OptionalDouble.empty(), "");
  }

  static Answer of(double number) {
    return new Answer(List.of(), OptionalDouble.of(number), "");
  }

  static Answer written(String text) {
    return new Answer(List.of(), OptionalDouble.empty(), text);
  }

  /** Whether nothing was answered. */
  public boolean isBlank() {
    return codes.isEmpty() && number.isEmpty() && text.isEmpty();
  }

  /** Where an item stands among a question's items. */
  static ItemRef at(String question, String item) {
    return new ItemRef(question, item);
  }
}
