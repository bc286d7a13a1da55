package org.plait.text.mask;

/**
 * One identifier that was masked. Offsets count Unicode code points, half-open.
 *
 * @param identifier its kind
 * @param start where it started in the text as written
 * @param end the first code point after it in the text as written
 * @param tagStart where its tag starts in the masked text
 * @param tag the tag, brackets included
 */
public record Mask(Identifier identifier, int start, int end, int tagStart, String tag) {

  /**
   * The first code point after the tag in the masked text.
   *
   * @return an offset in code points
   */
  public int tagEnd() {
    return tagStart + tag.length();
  }

  /**
   * What it replaces: the identifier itself, which is private.
   *
   * @param written the text as written
   * @return its words
   */
  public String words(String written) {
    return written.substring(
        written.offsetByCodePoints(0, start), written.offsetByCodePoints(0, end));
  }
}
