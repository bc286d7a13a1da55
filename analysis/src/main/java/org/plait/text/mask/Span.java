package org.plait.text.mask;

/**
 * Part of a text that holds an identifier; offsets in UTF-16 units, half-open.
 *
 * @param start the first unit
 * @param end the first unit after it
 * @param identifier what it holds
 */
record Span(int start, int end, Identifier identifier) {

  int length() {
    return end - start;
  }

  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Both together, of the kind of the longer; of this one when they are equally long. */
  Span with(Span other) {
    return new Span(
        Math.min(start, other.start),
        Math.max(end, other.end),
        other.length() > length() ? other.identifier : identifier);
  }
}
